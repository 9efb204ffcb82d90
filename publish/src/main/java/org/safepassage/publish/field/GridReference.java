package org.safepassage.publish.field;

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
    return covered ? Optional.of(MGRS.from(place.longitude(), place.latitude()).coordinate()) : Optional.empty();
  }
}
