package org.safepassage.folder.rules;

import java.util.Optional;
import org.safepassage.folder.raw.Row;
import org.safepassage.operation.GreatCircle;

/** A point on the globe, in degrees. */
record Spot(double lat, double lon) {

  /** Where a row of places.csv is; nothing if its coordinates are wrong. */
  static Optional<Spot> of(Row place) {
    Optional<Double> lat = Tables.decimal(place, "lat");
    Optional<Double> lon = Tables.decimal(place, "lon");
    boolean known = lat.isPresent() && lon.isPresent() && Math.abs(lat.get()) <= 90 && Math.abs(lon.get()) <= 180;
    return known ? Optional.of(new Spot(lat.get(), lon.get())) : Optional.empty();
  }

  /** The same numbers the other way round; nothing if they are no point then. */
  Optional<Spot> findSwapped() {
    return Math.abs(lon) <= 90 ? Optional.of(new Spot(lon, lat)) : Optional.empty();
  }

  double kmTo(Spot other) {
    return GreatCircle.km(lat, lon, other.lat, other.lon);
  }
}
