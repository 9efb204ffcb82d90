package org.safepassage.publish.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Approach;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Need;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;

/** Who boards and leaves which run where, read off the journeys. */
final class Riders {

  /** Some members of a household on one ride. */
  record Party(HouseholdId household, List<Member> members, int boardStop, int alightStop) {
    Party {
      members = List.copyOf(members);
    }

    int people() {
      return members.size();
    }

    long withNeed(Need need) {
      return members.stream().filter(member -> member.needs().contains(need)).count();
    }
  }

  private final Map<String, List<Party>> byRun = new HashMap<>();

  Riders(Situation situation, Plan plan) {
    for (Journey journey : plan.journeys()) {
      List<Member> moving =
          situation.getHousehold(journey.household()).groups().stream().map(MemberGroup::members).flatMap(List::stream).toList();
      Map<MemberId, Member> byId = new HashMap<>();
      moving.forEach(member -> byId.put(member.id(), member));
      for (Approach approach : journey.approaches()) {
        List<Member> group = approach.members().stream().flatMap(id -> java.util.stream.Stream.ofNullable(byId.get(id))).toList();
        approach.legs().forEach(leg -> add(journey, leg, group));
      }
      journey.onward().forEach(leg -> add(journey, leg, moving));
    }
  }

  private void add(Journey journey, Leg leg, List<Member> members) {
    if (leg instanceof Leg.Ride ride) {
      byRun
          .computeIfAbsent(ride.run(), run -> new ArrayList<>())
          .add(new Party(journey.household(), members, ride.boardStop(), ride.alightStop()));
    }
  }

  List<Party> list(String run) {
    return byRun.getOrDefault(run, List.of());
  }
}
