package org.safepassage.plan;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.safepassage.plan.movement.MovementSearch;

/**
 * A second search beside the first, where planning ends by the clock and the bound has no more use for its thread. Both go on by chances of their own; from time
 * to time the one that is behind goes on from where the other is.
 */
final class SecondSearch {
  /** Share of the time between two meetings. */
  private static final double BETWEEN_MEETINGS = 0.05;

  private final MovementSearch first;
  private final MovementSearch second;
  private final DoubleSupplier shareOfTime;
  private final Portion portion = new Portion();
  private double nextMeeting;

  SecondSearch(MovementSearch first, MovementSearch second, DoubleSupplier shareOfTime) {
    this.first = first;
    this.second = second;
    this.shareOfTime = shareOfTime;
    nextMeeting = shareOfTime.getAsDouble() + BETWEEN_MEETINGS;
  }

  /** Both search on for so many steps. */
  void improve(int steps, BooleanSupplier stop) {
    portion.begin(() -> second.improve(steps, stop));
    try {
      first.improve(steps, stop);
    } finally {
      portion.awaitQuietly();
    }
    portion.await();
    if (shareOfTime.getAsDouble() >= nextMeeting) {
      nextMeeting = shareOfTime.getAsDouble() + BETWEEN_MEETINGS;
      meet();
    }
  }

  private void meet() {
    if (second.isAheadOf(first)) {
      first.goOnFrom(second);
    } else {
      second.goOnFrom(first);
    }
  }

  /** The first search has the better plan of the two from now on. */
  void end() {
    if (second.isAheadOf(first)) {
      first.goOnFrom(second);
    }
  }
}
