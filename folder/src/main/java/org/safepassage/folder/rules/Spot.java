package org.safepassage.folder.rules;

import java.util.Optional;
import org.safepassage.folder.raw.Row;

/** A point on the globe, in degrees. */
record Spot(double lat, double lon) {

  private static final double EARTH_RADIUS_KM = 6_371.0088;

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

  /** Great-circle distance by the haversine formula on a sphere of the Earth's mean radius; within 0.5 % of the ellipsoid. */
  double kmTo(Spot other) {
    double a = square(Math.sin(Math.toRadians(other.lat - lat) / 2));
    double b = square(Math.sin(Math.toRadians(other.lon - lon) / 2));
    double h = a + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * b;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double square(double x) {
    return x * x;
  }
}
