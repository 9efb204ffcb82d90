package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Group;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Groups;
import org.safepassage.outlook.Situation;

/** How many of each group, and of everybody, are on the roster, planned and placed, side by side. */
final class GroupFacts {
  private final Situation situation;
  private final Set<HouseholdId> planned;
  private final Set<HouseholdId> placed;

  GroupFacts(Situation situation, Plan plan) {
    this.situation = situation;
    planned = plan.journeys().stream().map(journey -> journey.household()).collect(Collectors.toSet());
    placed = plan.placements().stream().map(placement -> placement.household()).collect(Collectors.toSet());
  }

  /** Everybody first, then the groups that somebody is in. */
  List<PageFacts.GroupShare> list() {
    Groups groups = new Groups(situation);
    List<Household> all = situation.operation().households();
    List<PageFacts.GroupShare> shares = new ArrayList<>(List.of(share("everybody", all, null)));
    for (Group group : Group.values()) {
      List<Household> in = all.stream().filter(household -> groups.listGroups(household).contains(group)).toList();
      if (!in.isEmpty()) {
        shares.add(share(group.name().toLowerCase(Locale.ROOT), in, situation.operation().policy().floors().get(group)));
      }
    }
    return shares;
  }

  private PageFacts.GroupShare share(String name, List<Household> in, @Nullable Double floor) {
    int listed = in.stream().mapToInt(household -> household.listMovingMembers().size()).sum();
    return new PageFacts.GroupShare(name, listed, people(in, planned), people(in, placed), floor);
  }

  private int people(List<Household> in, Set<HouseholdId> those) {
    return in.stream().filter(household -> those.contains(household.id())).mapToInt(household -> situation.getHousehold(household.id()).people()).sum();
  }
}
