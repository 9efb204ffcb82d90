package org.safepassage.plan.movement;

/**
 * How far a search has cooled down: rounds of steps, each twice as long as the one before, so that a
 * search which is never told when it ends is at no time far from a cooled plan.
 */
final class Cooling {
  private final long firstSteps;

  /** @param firstSteps of the first round */
  Cooling(long firstSteps) {
    this.firstSteps = Math.max(1, firstSteps);
  }

  /** The round in which a step lies, from 0. */
  int roundOf(long step) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(step / firstSteps + 1);
  }

  /** How many steps of its round come from a step on, this one included. */
  long stepsLeft(long step) {
    return firstSteps * ((2L << roundOf(step)) - 1) - step;
  }

  /** The share of its round that lies behind a step. */
  double share(long step) {
    return 1 - stepsLeft(step) / (double) stepsIn(step);
  }

  /** The length of a step's round. */
  long stepsIn(long step) {
    return firstSteps << roundOf(step);
  }
}
