package org.safepassage.plan.movement;

import org.safepassage.operation.Limits;

/**
 * What a plan of movements is worth by the first four aims; {@link Yardstick} compares.
 *
 * @param weight people out by weight
 * @param marginMinutes {@link Limits#NONE} if nothing used is ever lost
 * @param exposure in thousandths
 * @param lastAcrossTick 0 if nobody crosses
 * @param worth the first aim: the weight, or in doubt what it comes to over scenarios ({@link DraftDoubt})
 */
public record MovementValue(long weight, int marginMinutes, long exposure, int lastAcrossTick, long worth) {
  /** Not in doubt. */
  public MovementValue(long weight, int marginMinutes, long exposure, int lastAcrossTick) {
    this(weight, marginMinutes, exposure, lastAcrossTick, weight);
  }

  /** The same in doubt. */
  MovementValue inDoubt(long weightOut) {
    return new MovementValue(weight, marginMinutes, exposure, lastAcrossTick, weightOut);
  }

  /** Nobody moves. */
  public static final MovementValue NOTHING = new MovementValue(0, Limits.NONE, 0, 0);
}
