package org.safepassage.plan.movement;

/**
 * Says whether a plan is better than the best so far, by the aims in order. A later aim may worsen an earlier one by its tolerance
 * and no more, measured against the best value seen for the earlier one: comparing neighbours alone, many small steps for the
 * worse would each be within the tolerance, and A could beat B, B beat C, and C beat A.
 *
 * <p>What has been seen only ever gets better (more worth, which is weight or what it comes to in doubt; the same and less cost by the first of the
 * {@link LaterAims}; the same and less by the second; the same and less by the last), so the search cannot go round in circles.
 */
final class Yardstick {
  private final LaterAims aims;
  private MovementValue best;

  /** By the first of the later aims, the least cost seen with the best's worth. */
  private long leastFirst;

  /** By the second, the least cost seen with that worth and near enough to the least by the first. */
  private long leastSecond;

  /** Of nobody. */
  Yardstick(LaterAims aims) {
    this(aims, MovementValue.NOTHING);
  }

  /** With a plan seen. */
  Yardstick(LaterAims aims, MovementValue seen) {
    this.aims = aims;
    best = seen;
    leastFirst = aims.cost(0, seen);
    leastSecond = aims.cost(1, seen);
  }

  /** The best so far. */
  MovementValue best() {
    return best;
  }

  /** Whether a plan is as good as the best within the tolerances of all aims but the last. */
  boolean allows(MovementValue value) {
    return value.worth() == best.worth() && isNearFirst(value) && aims.isWithin(1, aims.cost(1, value), leastSecond);
  }

  private boolean isNearFirst(MovementValue value) {
    return aims.isWithin(0, aims.cost(0, value), leastFirst);
  }

  /** Looks at a plan; true if it is the best now. */
  boolean take(MovementValue value) {
    if (value.worth() < best.worth() || (value.worth() == best.worth() && !isNearFirst(value))) {
      return false;
    }
    if (value.worth() > best.worth()) {
      return becomeBest(value);
    }
    if (aims.cost(0, value) < leastFirst) {
      leastFirst = aims.cost(0, value);
      if (!isNearFirst(best)) {
        return becomeBest(value);
      }
      // Whoever set it may no longer be near enough by the first.
      leastSecond = aims.cost(1, best);
    }
    leastSecond = Math.min(leastSecond, aims.cost(1, value));
    return takeNearFirst(value);
  }

  private boolean takeNearFirst(MovementValue value) {
    if (!allows(value)) {
      return false;
    }
    if (!allows(best) || isBetterWithinTolerances(value)) {
      best = value;
      return true;
    }
    return false;
  }

  /** Where the earlier aims leave it to the last; if that is equal too, the one before. */
  private boolean isBetterWithinTolerances(MovementValue value) {
    for (int aim = 2; aim >= 0; aim--) {
      if (aims.cost(aim, value) != aims.cost(aim, best)) {
        return aims.cost(aim, value) < aims.cost(aim, best);
      }
    }
    return false;
  }

  private boolean becomeBest(MovementValue value) {
    best = value;
    leastFirst = aims.cost(0, value);
    leastSecond = aims.cost(1, value);
    return true;
  }
}
