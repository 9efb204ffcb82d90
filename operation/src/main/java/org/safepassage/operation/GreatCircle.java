package org.safepassage.operation;

/** Distances over the globe: the haversine formula on a sphere of the Earth's mean radius; within 0.5 % of the ellipsoid (Sinnott 1984). */
public final class GreatCircle {
  private static final double EARTH_RADIUS_KM = 6_371.0088;

  private GreatCircle() {}

  /** Between two points in degrees north and east. */
  public static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
    double a = square(Math.sin(Math.toRadians(otherLatitude - latitude) / 2));
    double b = square(Math.sin(Math.toRadians(otherLongitude - longitude) / 2));
    double h = a + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * b;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double square(double x) {
    return x * x;
  }
}
