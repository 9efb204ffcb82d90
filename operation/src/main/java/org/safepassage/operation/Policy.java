package org.safepassage.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The crisis cell's own decisions.
 *
 * @param neverReliedOn parties whose ground, vehicles, permits and unsupported reports open nothing
 * @param mustBeTold parties that must be told, with the minutes before the first passage
 * @param mustNotLearn parties that are told nothing, and whose gates, vehicles and ground are not used
 * @param leastPermission the weakest permission that is planned on
 * @param leastPledge the weakest pledge that placements are planned on
 * @param leastGrade the weakest grade that opens anything
 * @param lossQuantile 0 to 1: ground counts as lost at this point of its loss time
 * @param earliestCallMinutesBeforeOpening no call earlier than this before the first window opens;
 *     {@link Limits#NONE} = at once
 * @param firstToLastPassageMinutes the longest time from the first passage of the operation's first crossings to the last
 * @param leastTogether fewest loaded vehicles entering a road in one direction at the same tick
 * @param mostTogether most vehicles of the fleet entering a road in one direction at the same tick
 * @param mostPickups a run picks people up at no more than so many places
 * @param floors the least share (0 to 1) of a group's people to be on the plan, and again to be placed, as far as that can be
 * @param secondHostFrom 0 to 1: from this share of refusals in vetting on, whoever is placed by a pledge gets a second host
 * @param doubt what may go wrong that no report speaks of: assumptions
 * @param reserve what each leg keeps
 */
public record Policy(
    Set<PartyId> neverReliedOn,
    Map<PartyId, Integer> mustBeTold,
    Set<PartyId> mustNotLearn,
    PermissionState leastPermission,
    PledgeState leastPledge,
    Grade leastGrade,
    double lossQuantile,
    int earliestCallMinutesBeforeOpening,
    int firstToLastPassageMinutes,
    int leastTogether,
    int mostTogether,
    int mostPickups,
    List<Aim> aims,
    Map<Group, Double> floors,
    double secondHostFrom,
    Doubt doubt,
    Reserve reserve) {

  /** With what holds where a policy says nothing. */
  public Policy(
      Set<PartyId> neverReliedOn,
      Map<PartyId, Integer> mustBeTold,
      Set<PartyId> mustNotLearn,
      PermissionState leastPermission,
      PledgeState leastPledge,
      Grade leastGrade,
      double lossQuantile,
      int earliestCallMinutesBeforeOpening,
      int firstToLastPassageMinutes,
      int leastTogether,
      int mostTogether,
      List<Aim> aims,
      Map<Group, Double> floors,
      double secondHostFrom) {
    this(
        neverReliedOn, mustBeTold, mustNotLearn, leastPermission, leastPledge, leastGrade, lossQuantile, earliestCallMinutesBeforeOpening,
        firstToLastPassageMinutes, leastTogether, mostTogether, Limits.NONE, aims, floors, secondHostFrom, Doubt.ASSUMED, Reserve.NONE);
  }

  public Policy {
    neverReliedOn = InOrder.set(neverReliedOn);
    mustBeTold = InOrder.map(mustBeTold);
    mustNotLearn = InOrder.set(mustNotLearn);
    aims = List.copyOf(aims);
    floors = InOrder.map(floors);
    floors.forEach(Policy::requireShare);
    if (!(lossQuantile > 0 && lossQuantile < 1)) {
      throw new IllegalArgumentException("loss quantile " + lossQuantile + ": must lie between 0 and 1, such as 0.5");
    }
    if (!(secondHostFrom >= 0 && secondHostFrom <= 1)) {
      throw new IllegalArgumentException("second host from " + secondHostFrom + " refused: must lie between 0 and 1, such as 0.05");
    }
    if (leastTogether < 1 || mostTogether < leastTogether) {
      throw new IllegalArgumentException("vehicles together " + leastTogether + " to " + mostTogether + ": maybe swapped");
    }
    if (mostPickups < 1) {
      throw new IllegalArgumentException("pick-ups of a run at " + mostPickups + " places at most: at least 1");
    }
  }

  private static void requireShare(Group group, double floor) {
    if (!(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException("floor " + floor + " of " + group + ": must lie between 0 and 1, such as 0.6");
    }
  }

  /** The same with another earliest call. */
  public Policy withEarliestCall(int minutesBeforeOpening) {
    return new Policy(
        neverReliedOn, mustBeTold, mustNotLearn, leastPermission, leastPledge, leastGrade, lossQuantile, minutesBeforeOpening,
        firstToLastPassageMinutes, leastTogether, mostTogether, mostPickups, aims, floors, secondHostFrom, doubt, reserve);
  }

  /** The same with another reserve. */
  public Policy withReserve(Reserve changed) {
    return new Policy(
        neverReliedOn, mustBeTold, mustNotLearn, leastPermission, leastPledge, leastGrade, lossQuantile, earliestCallMinutesBeforeOpening,
        firstToLastPassageMinutes, leastTogether, mostTogether, mostPickups, aims, floors, secondHostFrom, doubt, changed);
  }

  /** The same with other assumptions of what may go wrong. */
  public Policy withDoubt(Doubt changed) {
    return new Policy(
        neverReliedOn, mustBeTold, mustNotLearn, leastPermission, leastPledge, leastGrade, lossQuantile, earliestCallMinutesBeforeOpening,
        firstToLastPassageMinutes, leastTogether, mostTogether, mostPickups, aims, floors, secondHostFrom, changed, reserve);
  }

  /** The same with another floor for a group. */
  public Policy withFloor(Group group, double share) {
    Map<Group, Double> changed = new java.util.LinkedHashMap<>(floors);
    changed.put(group, share);
    return new Policy(
        neverReliedOn, mustBeTold, mustNotLearn, leastPermission, leastPledge, leastGrade, lossQuantile, earliestCallMinutesBeforeOpening,
        firstToLastPassageMinutes, leastTogether, mostTogether, mostPickups, aims, changed, secondHostFrom, doubt, reserve);
  }

  /** The same with another order of the aims. */
  public Policy withAims(List<Aim> changed) {
    return new Policy(
        neverReliedOn, mustBeTold, mustNotLearn, leastPermission, leastPledge, leastGrade, lossQuantile, earliestCallMinutesBeforeOpening,
        firstToLastPassageMinutes, leastTogether, mostTogether, mostPickups, changed, floors, secondHostFrom, doubt, reserve);
  }

  /** The same with another limit of pick-ups. */
  public Policy withMostPickups(int changed) {
    return new Policy(
        neverReliedOn, mustBeTold, mustNotLearn, leastPermission, leastPledge, leastGrade, lossQuantile, earliestCallMinutesBeforeOpening,
        firstToLastPassageMinutes, leastTogether, mostTogether, changed, aims, floors, secondHostFrom, doubt, reserve);
  }
}
