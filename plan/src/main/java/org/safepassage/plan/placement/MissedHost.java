package org.safepassage.plan.placement;

import java.util.List;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;

/**
 * The best host that a household did not get.
 *
 * @param holders the households that hold the places which are short; empty where that is not the reason. For the cell, not for other
 *     families or hosts
 * @param sentence the reason, for a person
 */
public record MissedHost(HostId host, Why why, List<HouseholdId> holders, String sentence) {

  /** Why it did not get the host. */
  public enum Why {
    /** The cell has excluded it there. */
    EXCLUDED,
    /** The cell has locked it elsewhere. */
    LOCKED_ELSEWHERE,
    /** It, or somebody of it, is not whom the host takes, or there are too many of them. */
    CRITERIA,
    /** The pledge expires before the household is past its last gate. */
    EXPIRED,
    /** It would depart only after the camp's date. */
    LATER,
    /** Others hold the places. */
    NO_ROOM,
    /** A family with which it is linked could not go there. */
    LINKED,
    /** There is room, and no more speaks for it than for the place that it has. */
    NO_BETTER,
    /** There is room; nobody has proven that the placement as a whole cannot be better. */
    NOT_PROVEN
  }

  public MissedHost {
    holders = List.copyOf(holders);
  }
}
