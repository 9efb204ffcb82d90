package org.safepassage.publish.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.operation.Group;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Groups;
import org.safepassage.outlook.Situation;

/**
 * How many people of a group are on the roster, of these planned, and of these placed.
 *
 * @param group nothing: everybody
 * @param floor the policy's floor for its share, if there is one
 */
public record GroupShare(Optional<Group> group, int listed, int planned, int placed, Optional<Double> floor) {

  /** Everybody first, then the groups that somebody is in. */
  public static List<GroupShare> list(Situation situation, Plan plan) {
    Set<HouseholdId> planned = plan.journeys().stream().map(journey -> journey.household()).collect(Collectors.toSet());
    Set<HouseholdId> placed = plan.placements().stream().map(placement -> placement.household()).collect(Collectors.toSet());
    Groups groups = new Groups(situation);
    Map<Group, List<Household>> byGroup = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      byGroup.put(group, situation.operation().households().stream().filter(each -> groups.listGroups(each).contains(group)).toList());
    }
    List<GroupShare> shares = new ArrayList<>();
    shares.add(share(Optional.empty(), situation.operation().households(), situation, planned, placed));
    byGroup.forEach(
        (group, in) -> {
          if (!in.isEmpty()) {
            shares.add(share(Optional.of(group), in, situation, planned, placed));
          }
        });
    return List.copyOf(shares);
  }

  private static GroupShare share(
      Optional<Group> group, List<Household> in, Situation situation, Set<HouseholdId> planned, Set<HouseholdId> placed) {
    int listed = in.stream().mapToInt(household -> household.listMovingMembers().size()).sum();
    Optional<Double> floor = group.map(it -> situation.operation().policy().floors().get(it));
    return new GroupShare(group, listed, people(in, situation, planned), people(in, situation, placed), floor);
  }

  private static int people(List<Household> in, Situation situation, Set<HouseholdId> those) {
    return in.stream().filter(each -> those.contains(each.id())).mapToInt(each -> situation.getHousehold(each.id()).people()).sum();
  }

  /** Planned of those listed, 0 to 1. */
  public double plannedShare() {
    return listed == 0 ? 0 : planned / (double) listed;
  }
}
