package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.operation.Approach;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Notice;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;

/**
 * What has been said and sent before tick 0 by the plan in force, and the passage from which the longest time to the last one counts.
 *
 * @param callTicks of households that have been called
 * @param cutOff households that have left and cannot go on, with the tick at which they left
 * @param standsAt the fence, or the place behind a gate, where some of those are known to be who cannot go on as they were to
 * @param inUse vehicles that the plan in force uses still, those under way first
 * @param setOut vehicles that have set out, whether they are there still or not
 * @param listed by gate: whose lines have been sent
 * @param toldTicks when parties were told
 */
public record Begun(
    Map<HouseholdId, Integer> callTicks,
    Map<HouseholdId, Integer> cutOff,
    Map<HouseholdId, PlaceId> standsAt,
    List<VehicleId> inUse,
    Set<VehicleId> setOut,
    Map<CrossingId, Set<HouseholdId>> listed,
    Map<PartyId, Integer> toldTicks,
    List<ListSent> lists,
    List<Notice> notices) {

  /** Nothing has happened: a plan from scratch. */
  public static final Begun NOTHING = new Begun(Map.of(), Map.of(), Map.of(), List.of(), Set.of(), Map.of(), Map.of(), List.of(), List.of());

  /**
   * By a plan in force, seen from the new moment.
   *
   * @param kept who still goes by it
   * @param inUse its vehicles that are still there
   */
  public static Begun of(Situation situation, Plan inForce, Set<HouseholdId> kept, List<VehicleId> inUse) {
    Map<HouseholdId, Integer> calls = new HashMap<>();
    Map<HouseholdId, Integer> cutOff = new HashMap<>();
    for (Journey journey : inForce.journeys()) {
      int leaves = journey.firstLeaveTick();
      if (leaves < 0 && !kept.contains(journey.household()) && !isElsewhere(journey, situation)) {
        cutOff.put(journey.household(), leaves);
      }
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
    Set<VehicleId> setOut = new LinkedHashSet<>(inForce.runs().stream().filter(BegunRun::hasBegun).map(Run::vehicle).toList());
    return new Begun(calls, cutOff, Map.of(), List.copyOf(inUse), setOut, listed, told, lists, notices);
  }

  /** The same, but some who were cut off go on after all. */
  Begun goingOn(Set<HouseholdId> households) {
    Map<HouseholdId, Integer> left = new HashMap<>(cutOff);
    left.keySet().removeAll(households);
    return new Begun(callTicks, left, standsAt, inUse, setOut, listed, toldTicks, lists, notices);
  }

  /** The same, knowing where some are who cannot go on as they were to. */
  Begun standingAt(Map<HouseholdId, PlaceId> places) {
    return new Begun(callTicks, cutOff, places, inUse, setOut, listed, toldTicks, lists, notices);
  }

  /** The same, but some of the plan in force are cut off too. */
  Begun cuttingOff(Collection<HouseholdId> households, Plan inForce) {
    Map<HouseholdId, Integer> more = new HashMap<>(cutOff);
    for (Journey journey : inForce.journeys()) {
      if (households.contains(journey.household())) {
        more.put(journey.household(), journey.firstLeaveTick());
      }
    }
    return new Begun(callTicks, more, standsAt, inUse, setOut, listed, toldTicks, lists, notices);
  }

  /** Whether a report has found it where the plan in force did not. */
  private static boolean isElsewhere(Journey journey, Situation situation) {
    Set<PlaceId> starts = new HashSet<>(journey.approaches().stream().map(Approach::from).toList());
    HouseholdOutlook outlook = situation.households().get(journey.household());
    return outlook != null && !starts.equals(new HashSet<>(outlook.groups().stream().map(MemberGroup::place).toList()));
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

  int countInUse(VehicleGroup group) {
    return (int) inUse.stream().filter(vehicle -> vehicle.group().equals(group.id())).count();
  }

  /** Numbers of a group's vehicles that have set out and are not among those still there. */
  List<Integer> listGone(VehicleGroup group, List<Integer> there) {
    return setOut.stream().filter(vehicle -> vehicle.group().equals(group.id()) && !there.contains(vehicle.number())).map(VehicleId::number).sorted().toList();
  }

  boolean isListed(CrossingId crossing, HouseholdId household) {
    return listed.getOrDefault(crossing, Set.of()).contains(household);
  }
}
