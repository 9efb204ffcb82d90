package org.safepassage.plan.movement;

import java.util.function.DoubleSupplier;

/** How far a search has cooled down. */
sealed interface Cooling {
  /** The share of the present round that lies behind a step, from 0 to 1. */
  double share(long step);

  /** The round in which a step lies, from 0. */
  int roundOf(long step);

  /** Whether a step belongs to the last part of its round, one in so many. */
  boolean isAmongLast(long step, int part);

  /**
   * By steps: rounds of them, each twice as long as the one before, so that a search which is never told when it ends is at no
   * time far from a cooled plan.
   *
   * @param firstSteps of the first round, at least 1
   */
  record BySteps(long firstSteps) implements Cooling {
    public BySteps {
      if (firstSteps < 1) {
        throw new IllegalArgumentException("a first round of " + firstSteps + " steps: at least 1");
      }
    }

    @Override
    public int roundOf(long step) {
      return Long.SIZE - 1 - Long.numberOfLeadingZeros(step / firstSteps + 1);
    }

    /** How many steps of its round come from a step on, this one included. */
    long stepsLeft(long step) {
      return firstSteps * ((2L << roundOf(step)) - 1) - step;
    }

    @Override
    public double share(long step) {
      return 1 - stepsLeft(step) / (double) stepsIn(step);
    }

    /** The length of a step's round. */
    long stepsIn(long step) {
      return firstSteps << roundOf(step);
    }

    @Override
    public boolean isAmongLast(long step, int part) {
      return stepsLeft(step) <= stepsIn(step) / part;
    }
  }

  /**
   * By what somebody else measures, such as time: one round, as long as there is.
   *
   * @param used the share that is over, from 0 to 1; asked at each step
   */
  record ByShare(DoubleSupplier used) implements Cooling {
    @Override
    public int roundOf(long step) {
      return 0;
    }

    @Override
    public double share(long step) {
      return Math.clamp(used.getAsDouble(), 0, 1);
    }

    @Override
    public boolean isAmongLast(long step, int part) {
      return share(step) >= 1 - 1.0 / part;
    }
  }

  /**
   * Hot again at a moment, and as cold as it would have been at the end of the round.
   *
   * @param shareThen of its round that was over at that moment, below 1
   */
  record Again(Cooling before, int round, double shareThen) implements Cooling {
    public Again {
      if (!(shareThen < 1)) {
        throw new IllegalArgumentException("heated again with " + shareThen + " of the round over: below 1");
      }
    }

    /** From a step on. */
    static Cooling from(Cooling before, long step) {
      return new Again(before, before.roundOf(step), before.share(step));
    }

    @Override
    public int roundOf(long step) {
      return before.roundOf(step);
    }

    @Override
    public double share(long step) {
      double share = before.share(step);
      return before.roundOf(step) > round ? share : Math.max(0, (share - shareThen) / (1 - shareThen));
    }

    @Override
    public boolean isAmongLast(long step, int part) {
      return before.isAmongLast(step, part);
    }
  }
}
