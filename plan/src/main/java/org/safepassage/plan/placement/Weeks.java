package org.safepassage.plan.placement;

import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;

/** Weeks counted from the planning moment; who departs in a week departs at its start. */
record Weeks(Situation situation) {
  /** No plan reaches beyond ten years. */
  static final int LAST = 520;

  private static final long DAY_SECONDS = 86_400;
  private static final long WEEK_SECONDS = 7 * DAY_SECONDS;

  /** The first week whose start is not before arrival in the camp and vetting. */
  int first(Guest guest, int vettingDays) {
    long ready = (long) guest.campTick() * situation.operation().tickSeconds() + vettingDays * DAY_SECONDS;
    return Math.toIntExact(-Math.floorDiv(-Math.max(0, ready), WEEK_SECONDS));
  }

  /** The last week whose start is not after the camp's date; -1 if even week 0 is; {@link Loss#NEVER} without a date. */
  int lastInTime(Guest guest) {
    if (guest.leaveByTick() == Loss.NEVER) {
      return Loss.NEVER;
    }
    long seconds = (long) guest.leaveByTick() * situation.operation().tickSeconds();
    return (int) Math.max(-1, Math.floorDiv(seconds, WEEK_SECONDS));
  }
}
