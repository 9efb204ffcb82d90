package org.safepassage.plan.movement;

import org.safepassage.operation.Limits;

/**
 * What a plan of movements is worth by the first four aims.
 *
 * @param weight people out by weight
 * @param marginMinutes {@link Limits#NONE} if nothing used is ever lost
 * @param exposure in thousandths
 * @param lastAcrossTick 0 if nobody crosses
 */
public record MovementValue(long weight, int marginMinutes, long exposure, int lastAcrossTick) {
  /** Nobody moves. */
  public static final MovementValue NOTHING = new MovementValue(0, Limits.NONE, 0, 0);

  private static final int MARGIN_TOLERANCE_MINUTES = 5;
  private static final double EXPOSURE_TOLERANCE = 0.02;

  /** Whether it is better, by the aims in order; a difference within an aim's tolerance leaves it to the next. */
  boolean isBetterThan(MovementValue other) {
    if (weight != other.weight) {
      return weight > other.weight;
    }
    if (Math.abs((long) marginMinutes - other.marginMinutes) > MARGIN_TOLERANCE_MINUTES) {
      return marginMinutes > other.marginMinutes;
    }
    if (Math.abs(exposure - other.exposure) > EXPOSURE_TOLERANCE * Math.max(exposure, other.exposure)) {
      return exposure < other.exposure;
    }
    return lastAcrossTick < other.lastAcrossTick;
  }
}
