package org.safepassage.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Member;

/**
 * Households that nothing on the roster or in the reports tells apart but their ids and notes: no rule, aim or wish prefers one to the other, so
 * only a draw can. Those that move or settle with others by their own mark, or lead or are led, are alike to nobody.
 */
public final class Alike {
  private final List<List<HouseholdId>> classes;
  private final Map<HouseholdId, List<HouseholdId>> classOf = new HashMap<>();

  private Alike(List<List<HouseholdId>> classes) {
    this.classes = classes;
    classes.forEach(alike -> alike.forEach(household -> classOf.put(household, alike)));
  }

  public static Alike of(Situation situation) {
    Map<List<Object>, List<HouseholdId>> byLooks = new LinkedHashMap<>();
    List<Household> households = situation.operation().households();
    java.util.Set<org.safepassage.operation.MemberId> leaders = new java.util.LinkedHashSet<>();
    households.forEach(household -> household.members().forEach(member -> member.guardian().ifPresent(leaders::add)));
    for (Household household : households) {
      boolean isTied =
          household.together().isPresent()
              || household.linked().isPresent()
              || household.members().stream().anyMatch(member -> member.guardian().isPresent() || leaders.contains(member.id()));
      if (!isTied) {
        byLooks.computeIfAbsent(looks(household, situation), key -> new ArrayList<>()).add(household.id());
      }
    }
    return new Alike(byLooks.values().stream().filter(alike -> alike.size() > 1).map(List::copyOf).toList());
  }

  /** Two or more households each, in the order of the roster. */
  public List<List<HouseholdId>> listClasses() {
    return classes;
  }

  /** The household and all that are like it; itself alone if none is. */
  public List<HouseholdId> listAlike(HouseholdId household) {
    return classOf.getOrDefault(household, List.of(household));
  }

  private static List<Object> looks(Household it, Situation situation) {
    HouseholdOutlook outlook = situation.getHousehold(it.id());
    List<Object> groups = new ArrayList<>();
    outlook.groups().forEach(group -> groups.add(List.of(group.place(), members(group.members()))));
    return List.of(
        it.home(), it.readyFrom(), it.contact(), it.ownCar(), it.walkKmh(), it.walkKm(), it.weight(), it.refusedCrossings(), it.refusedHosts(),
        it.wishedHosts(), members(it.members()), outlook.consent(), outlook.status(), outlook.readyTick(), groups);
  }

  private static List<Object> members(List<Member> members) {
    return members.stream()
        .<Object>map(
            it -> List.of(it.role(), it.ageBand(), it.sex(), it.needs(), it.languages(), it.nationality(), it.ties(), it.place(), it.stays()))
        .toList();
  }
}
