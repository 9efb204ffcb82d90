package org.safepassage.folder.generate;

import java.util.Arrays;

/** Where people live: few large settlements and many small ones, fewer people near the front, which many have fled. */
final class Homes {
  private final double[] upTo;

  Homes(long seed, Land land, Front front) {
    double[] weights = new double[land.inner()];
    Arrays.setAll(weights, i -> weight(land.sites().get(i), front.calm(i), Draws.of(seed, "size", i).share()));
    this.upTo = weights;
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
  }

  private static double weight(Site site, double calm, double chance) {
    return site.kind() == Site.Kind.SETTLEMENT ? (0.3 + 4 * chance * chance * chance) * (0.3 + 0.7 * Math.min(1, 2 * calm)) : 0;
  }

  /** A settlement by number, the larger the likelier. */
  int draw(Draws draws) {
    double wanted = draws.share() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, wanted);
    int at = found >= 0 ? found + 1 : -found - 1;
    return Math.min(at, upTo.length - 1);
  }
}
