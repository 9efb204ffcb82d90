package org.safepassage.folder.generate;

/**
 * A place of the invented land.
 *
 * @param x km from the side where the ways out are, towards the front
 * @param y km along that side
 */
record Site(String id, String nameEn, String nameAr, Kind kind, double x, double y) {
  enum Kind {
    SETTLEMENT,
    ASSEMBLY_POINT,
    JUNCTION,
    GATE,
    CAMP
  }

  double kmTo(Site other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
