package org.safepassage.operation;

/**
 * How early everybody of a plan can be across: no plan that brings out the same people ends earlier.
 *
 * @param microseconds from the planning moment
 * @param name how it was found
 */
public record FinishBound(long microseconds, String name) {
  public FinishBound {
    if (microseconds < 0) {
      throw new IllegalArgumentException("a bound of " + microseconds + " microseconds: at least 0");
    }
  }

  /** Whole ticks, rounded up: the plan counts in ticks. */
  public long ticks(int tickSeconds) {
    return Math.ceilDiv(microseconds, tickSeconds * 1_000_000L);
  }
}
