package org.safepassage.folder.generate;

import java.util.Arrays;

/** When each place is lost: the later the farther from where the front stands, which comes from one side or from two. */
final class Front {
  /** Of all places, so many are likely lost before half-time: more than the fifth that is promised. */
  private static final double LOST_BEFORE_HALF_TIME = 0.27;

  /** The earliest that any place is likely lost, in minutes. */
  private static final int FIRST_LOSS = 30;

  /** From half-time on the front slows down: so much longer for the same way. */
  private static final double SLOWER = 1.3;

  /** The second front's ground is so many times as hard to cross. */
  private static final double SECOND_FRONT = 1.8;

  private final Land land;
  private final double[] km;
  private final int[] likely;
  private final boolean hasTwoSides;

  Front(long seed, Land land, Timeline time) {
    this.land = land;
    this.hasTwoSides = Draws.of(seed, "front", 0).inPercent(50);
    this.km = new double[land.inner()];
    Arrays.setAll(km, i -> kmFrom(land.sites().get(i)) * Draws.of(seed, "front km", i).between(0.9, 1.1));
    double[] sorted = km.clone();
    Arrays.sort(sorted);
    double half = sorted[Math.min(sorted.length - 1, (int) Math.ceil(LOST_BEFORE_HALF_TIME * land.sites().size()))];
    this.likely = new int[km.length];
    Arrays.setAll(likely, i -> likelyMinutes(km[i] / half, time.halfTime()));
  }

  private double kmFrom(Site site) {
    double first = land.sideKm() - site.x();
    return hasTwoSides ? Math.min(first, (land.sideKm() - site.y()) * SECOND_FRONT) : first;
  }

  /** {@code way} is 1 for a place that is lost at half-time. */
  private static int likelyMinutes(double way, int halfTime) {
    double beyond = Math.max(0, way - 1) * halfTime * SLOWER;
    return (int) Math.round(FIRST_LOSS + (halfTime - FIRST_LOSS) * Math.min(1, way * way) + beyond);
  }

  boolean hasTwoSides() {
    return hasTwoSides;
  }

  /** Minutes from the planning moment. */
  int earliest(int site) {
    return likely[site] * 7 / 10;
  }

  int likely(int site) {
    return likely[site];
  }

  int latest(int site) {
    return likely[site] * 16 / 10;
  }

  /** 0 where the front stands, 1 on the far side of the land. */
  double calm(int site) {
    return Math.min(1, Math.max(0, km[site] / land.sideKm()));
  }
}
