package org.safepassage.plan;

/**
 * How far the planning has come.
 *
 * @param weightPlanned of the best plan so far
 * @param weightBound no plan has more; {@link Long#MAX_VALUE} before the first bound
 * @param stepsDone of the steps asked for
 */
public record PlanProgress(long weightPlanned, long weightBound, int stepsDone, int stepsAsked) {

  /** (bound − plan) / max(bound, 1); 1 before the first bound. */
  public double gap() {
    return weightBound == Long.MAX_VALUE ? 1 : (weightBound - weightPlanned) / (double) Math.max(weightBound, 1);
  }
}
