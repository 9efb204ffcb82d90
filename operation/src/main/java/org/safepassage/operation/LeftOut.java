package org.safepassage.operation;

import java.util.Optional;

/**
 * A household that is not on the plan.
 *
 * @param sentence the reason in one sentence, with the values that decide it
 * @param remedy the first of the catalogue that would bring it on; nothing if none of it does
 */
public record LeftOut(HouseholdId household, Reason reason, String sentence, Optional<Remedy> remedy) {

  /** Why, in the order in which the reasons are looked for; the first that holds is given. */
  public enum Reason {
    ALREADY_ACCOUNTED_FOR,
    DECLINED,
    CANNOT_BE_TOLD,
    CUT_OFF_UNDER_WAY,
    CHILD_WITHOUT_ADULT,
    NO_GATE_OPEN,
    MAY_NOT_PASS,
    NO_PLACE_AT_A_HOST,
    TOO_LARGE_FOR_ANY_VEHICLE,
    GROUND_LOST,
    NO_WAY_IN_TIME,
    COMPANION_LEFT_OUT,
    COSTS_OTHERS,
    NO_ROOM
  }

  /** Before anybody has looked for what would bring it on. */
  public static LeftOut because(HouseholdId household, Reason reason, String sentence) {
    return new LeftOut(household, reason, sentence, Optional.empty());
  }

  /** The same with what would bring it on. */
  public LeftOut with(Optional<Remedy> found) {
    return new LeftOut(household, reason, sentence, found);
  }
}
