package org.safepassage.plan.movement;

/**
 * Says whether a plan is better than the best so far, by the aims in order. A later aim may worsen an earlier one by its tolerance
 * and no more, measured against the best value seen for the earlier one: comparing neighbours alone, many small steps for the
 * worse would each be within the tolerance, and A could beat B, B beat C, and C beat A.
 *
 * <p>What has been seen only ever gets better (more worth, which is weight or what it comes to in doubt; the same and a greater margin; the same and less exposure; the same and
 * earlier across), so the search cannot go round in circles.
 */
final class Yardstick {
  static final int MARGIN_TOLERANCE_MINUTES = 5;
  private static final double EXPOSURE_TOLERANCE = 0.02;

  private MovementValue best;

  /** The greatest margin seen with the best's weight. */
  private int bestMarginMinutes;

  /** The least exposure seen with that weight and a margin near enough to the greatest. */
  private long bestExposure;

  /** Of nobody. */
  Yardstick() {
    this(MovementValue.NOTHING);
  }

  /** With a plan seen. */
  Yardstick(MovementValue seen) {
    best = seen;
    bestMarginMinutes = seen.marginMinutes();
    bestExposure = seen.exposure();
  }

  /** The best so far. */
  MovementValue best() {
    return best;
  }

  /** Whether a plan is as good as the best within the tolerances of all aims but the last. */
  boolean allows(MovementValue value) {
    return value.worth() == best.worth()
        && value.marginMinutes() >= leastMarginMinutes()
        && value.exposure() <= bestExposure * (1 + EXPOSURE_TOLERANCE);
  }

  /** The margin that the later aims may not go below. */
  int leastMarginMinutes() {
    return bestMarginMinutes - MARGIN_TOLERANCE_MINUTES;
  }

  /** Looks at a plan; true if it is the best now. */
  boolean take(MovementValue value) {
    if (value.worth() < best.worth() || (value.worth() == best.worth() && value.marginMinutes() < leastMarginMinutes())) {
      return false;
    }
    if (value.worth() > best.worth()) {
      return becomeBest(value);
    }
    if (value.marginMinutes() > bestMarginMinutes) {
      bestMarginMinutes = value.marginMinutes();
      if (best.marginMinutes() < leastMarginMinutes()) {
        return becomeBest(value);
      }
      // Whoever set it may no longer have margin enough.
      bestExposure = best.exposure();
    }
    bestExposure = Math.min(bestExposure, value.exposure());
    return takeWithinMargin(value);
  }

  private boolean takeWithinMargin(MovementValue value) {
    if (!allows(value)) {
      return false;
    }
    if (!allows(best) || isBetterWithinTolerances(value)) {
      best = value;
      return true;
    }
    return false;
  }

  /** Where the earlier aims leave it to the last; if that is equal too, in order. */
  private boolean isBetterWithinTolerances(MovementValue value) {
    if (value.lastAcrossTick() != best.lastAcrossTick()) {
      return value.lastAcrossTick() < best.lastAcrossTick();
    }
    return value.exposure() != best.exposure() ? value.exposure() < best.exposure() : value.marginMinutes() > best.marginMinutes();
  }

  private boolean becomeBest(MovementValue value) {
    best = value;
    bestMarginMinutes = value.marginMinutes();
    bestExposure = value.exposure();
    return true;
  }
}
