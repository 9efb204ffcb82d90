package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Notice;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;

/**
 * What has been said and sent before tick 0 by the plan in force, and the passage from which the longest time to the last one counts.
 *
 * @param callTicks of households that have been called
 * @param inUse vehicles that the plan in force uses still, those under way first
 * @param listed by gate: whose lines have been sent
 * @param toldTicks when parties were told
 */
public record Begun(
    Map<HouseholdId, Integer> callTicks,
    List<VehicleId> inUse,
    Map<CrossingId, Set<HouseholdId>> listed,
    Map<PartyId, Integer> toldTicks,
    List<ListSent> lists,
    List<Notice> notices) {

  /** Nothing has happened: a plan from scratch. */
  public static final Begun NOTHING = new Begun(Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());

  /**
   * By a plan in force, seen from the new moment.
   *
   * @param inUse its vehicles that are still there
   */
  public static Begun of(Plan inForce, List<VehicleId> inUse) {
    Map<HouseholdId, Integer> calls = new HashMap<>();
    for (Journey journey : inForce.journeys()) {
      if (journey.callTick() < 0) {
        calls.put(journey.household(), journey.callTick());
      }
    }
    Map<CrossingId, Set<HouseholdId>> listed = new HashMap<>();
    List<ListSent> lists = new ArrayList<>();
    for (ListSent sent : inForce.lists()) {
      if (sent.tick() < 0) {
        lists.add(sent);
        listed.computeIfAbsent(sent.crossing(), any -> new LinkedHashSet<>()).addAll(sent.households());
      }
    }
    Map<PartyId, Integer> told = new HashMap<>();
    List<Notice> notices = inForce.notices().stream().filter(notice -> notice.tick() < 0).toList();
    notices.forEach(notice -> told.merge(notice.party(), notice.tick(), Math::min));
    return new Begun(calls, List.copyOf(inUse), listed, told, lists, notices);
  }

  /** So many numbers of a group: of vehicles in use first, then the lowest; in order. */
  public List<Integer> listNumbers(VehicleGroup group, int count) {
    Set<Integer> numbers = new TreeSet<>();
    inUse.stream().filter(vehicle -> vehicle.group().equals(group.id())).limit(count).forEach(vehicle -> numbers.add(vehicle.number()));
    for (int number = 1; numbers.size() < count; number++) {
      numbers.add(number);
    }
    return List.copyOf(numbers);
  }

  boolean isListed(CrossingId crossing, HouseholdId household) {
    return listed.getOrDefault(crossing, Set.of()).contains(household);
  }
}
