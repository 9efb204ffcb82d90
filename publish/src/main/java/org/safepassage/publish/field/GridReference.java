package org.safepassage.publish.field;

import java.util.Locale;
import java.util.Optional;
import mil.nga.mgrs.MGRS;
import org.safepassage.operation.Place;

/** Where a place is in the Military Grid Reference System, to a metre; there is none nearer to the poles than 84° N and 80° S. */
final class GridReference {
  private static final double NORTHERNMOST = 84;
  private static final double SOUTHERNMOST = -80;

  private GridReference() {}

  static Optional<String> find(Place place) {
    boolean covered = place.latitude() >= SOUTHERNMOST && place.latitude() < NORTHERNMOST;
    return covered ? Optional.of(text(MGRS.from(place.longitude(), place.latitude()))) : Optional.empty();
  }

  /** Put together here: the library writes the digits of the machine's locale. */
  private static String text(MGRS mgrs) {
    return "" + mgrs.getZone() + mgrs.getBand() + mgrs.getColumnRowId() + digits(mgrs.getEasting()) + digits(mgrs.getNorthing());
  }

  private static String digits(long metres) {
    return String.format(Locale.ROOT, "%05d", metres);
  }
}
