package org.safepassage.plan.movement;

import java.util.SplittableRandom;

/**
 * How trips are chosen one after another: what chance does to a trip's worth, and what counts in it.
 *
 * @param noise what a trip is worth is less by up to this share, by chance
 * @param farFirst of the way back, so much is no loss: the near places are for later
 * @param countsQueue whether the vehicle's time ends when a desk is free and not when it is
 * @param patienceMinutes what a vehicle waits for at a place until more people are ready
 * @param skipped share of the units passed over, by chance
 * @param followsBound whether trips that the bound suggests are tried first
 */
record Whim(double noise, double farFirst, boolean countsQueue, int patienceMinutes, double skipped, boolean followsBound) {
  /** As a first draft is made. */
  static final Whim NONE = new Whim(0, 0.1, true, 20, 0, false);

  private static final double[] NOISES = {0.1, 0.3, 0.6};
  private static final double[] FAR_FIRST = {0.1, 0.1, 0, 0.4, 0.8};
  private static final int[] PATIENCE = {20, 20, 5, 45};

  /** One in so many goes its own way. */
  private static final int FOLLOWS = 20;

  static Whim of(SplittableRandom random) {
    return new Whim(
        NOISES[random.nextInt(NOISES.length)],
        FAR_FIRST[random.nextInt(FAR_FIRST.length)],
        random.nextInt(3) > 0,
        PATIENCE[random.nextInt(PATIENCE.length)],
        random.nextInt(3) == 0 ? 0.2 : 0,
        random.nextInt(FOLLOWS) > 0);
  }
}
