package org.safepassage.plan.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.PlaceId;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;

/**
 * The members of a household who wait at one place.
 *
 * @param place by index
 * @param needSeats whether all of them sit on seats
 * @param leaveTick called, reached and ready no earlier
 */
record Waiting(Household household, int place, int people, boolean needSeats, int leaveTick) {

  static List<Waiting> list(Situation situation, Map<PlaceId, Integer> index, Set<HouseholdId> who) {
    List<Waiting> all = new ArrayList<>();
    for (Household household : situation.operation().households()) {
      if (who.contains(household.id())) {
        HouseholdOutlook outlook = situation.getHousehold(household.id());
        int lead = situation.ticksOf(household.contact().minutesToReach()) + situation.ticksOf(household.contact().minutesToGetReady());
        int leave = Math.max(outlook.readyTick(), situation.earliestCallTick() + lead);
        for (MemberGroup group : outlook.groups()) {
          all.add(new Waiting(household, index.getOrDefault(group.place(), -1), group.members().size(), group.members().stream().allMatch(Waiting::sits), leave));
        }
      }
    }
    return all;
  }

  private static boolean sits(Member member) {
    return !member.needs().contains(Need.WHEELCHAIR) && !member.needs().contains(Need.STRETCHER);
  }
}
