package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.Camp;
import org.safepassage.operation.CampId;
import org.safepassage.operation.Chain;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Need;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.Trait;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.outlook.CampOutlook;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.Situation;

/** The situation, indexed once: each kind of thing by its position in the operation. The maps are looked up in, never walked. */
final class Facts {
  /** What a member takes up in a vehicle. */
  static final int SEAT = 0;

  static final int WHEELCHAIR = 1;
  static final int STRETCHER = 2;

  final Situation situation;
  final Operation operation;
  final int tickSeconds;

  /** Seconds since the last full quarter of an hour (UTC) and the last full hour at tick 0. */
  final int secondsIntoQuarter;

  final int secondsIntoHour;

  final List<Place> places;
  final List<PlaceOutlook> placeOutlooks;
  final Map<PlaceId, Integer> placeIndex;
  final List<Road> roads;
  final List<RoadOutlook> roadOutlooks;
  final Map<RoadId, Integer> roadIndex;
  final int[] roadFrom;
  final int[] roadTo;
  final List<Crossing> crossings;
  final List<CrossingOutlook> crossingOutlooks;
  final Map<CrossingId, Integer> crossingIndex;
  final int[] inside;
  final int[] outside;
  final List<Chain> chains;
  final Map<ChainId, Integer> chainIndex;
  final List<Camp> camps;
  final List<CampOutlook> campOutlooks;
  final Map<CampId, Integer> campIndex;
  final List<VehicleGroup> groups;
  final Map<VehicleGroupId, Integer> groupIndex;
  final List<Household> households;
  final List<HouseholdOutlook> householdOutlooks;
  final Map<HouseholdId, Integer> householdIndex;
  final List<Pledge> pledges;
  final List<PledgeOutlook> pledgeOutlooks;
  final Map<PledgeId, Integer> pledgeIndex;

  final Set<PartyId> parties = new HashSet<>();
  final List<Member> members = new ArrayList<>();
  final Map<MemberId, Integer> memberIndex = new HashMap<>();
  final List<Set<Trait>> traits = new ArrayList<>();
  final int[] memberHousehold;
  final int[] memberSpace;

  /** Where each member starts; -1 if it does not move. */
  final int[] memberPlace;

  /** Households marked together, by their word, in the order of the roster. */
  final Map<String, List<Integer>> together = new LinkedHashMap<>();

  Facts(Situation situation) {
    this.situation = situation;
    operation = situation.operation();
    tickSeconds = operation.tickSeconds();
    secondsIntoQuarter = (int) Math.floorMod(situation.asOf().getEpochSecond(), 900L);
    secondsIntoHour = (int) Math.floorMod(situation.asOf().getEpochSecond(), 3600L);
    places = operation.places();
    placeIndex = index(places.stream().map(Place::id).toList());
    placeOutlooks = outlooks(places.stream().map(Place::id).toList(), situation.places());
    roads = operation.roads();
    roadIndex = index(roads.stream().map(Road::id).toList());
    roadOutlooks = outlooks(roads.stream().map(Road::id).toList(), situation.roads());
    roadFrom = roads.stream().mapToInt(road -> find(placeIndex, road.from())).toArray();
    roadTo = roads.stream().mapToInt(road -> find(placeIndex, road.to())).toArray();
    crossings = operation.crossings();
    crossingIndex = index(crossings.stream().map(Crossing::id).toList());
    crossingOutlooks = outlooks(crossings.stream().map(Crossing::id).toList(), situation.crossings());
    inside = crossings.stream().mapToInt(crossing -> find(placeIndex, crossing.inside())).toArray();
    outside = crossings.stream().mapToInt(crossing -> find(placeIndex, crossing.outside())).toArray();
    chains = operation.chains();
    chainIndex = index(chains.stream().map(Chain::id).toList());
    camps = operation.camps();
    campIndex = index(camps.stream().map(Camp::id).toList());
    campOutlooks = outlooks(camps.stream().map(Camp::id).toList(), situation.camps());
    groups = operation.vehicleGroups();
    groupIndex = index(groups.stream().map(VehicleGroup::id).toList());
    households = operation.households();
    householdIndex = index(households.stream().map(Household::id).toList());
    householdOutlooks = outlooks(households.stream().map(Household::id).toList(), situation.households());
    pledges = operation.pledges();
    pledgeIndex = index(pledges.stream().map(Pledge::id).toList());
    pledgeOutlooks = outlooks(pledges.stream().map(Pledge::id).toList(), situation.pledges());
    households.forEach(household -> members.addAll(household.members()));
    memberHousehold = new int[members.size()];
    memberSpace = new int[members.size()];
    memberPlace = new int[members.size()];
    operation.parties().forEach(party -> parties.add(party.id()));
    indexMembers();
    placeMembers();
    markTogether();
  }

  private void indexMembers() {
    int next = 0;
    for (int h = 0; h < households.size(); h++) {
      for (Member member : households.get(h).members()) {
        memberIndex.put(member.id(), next);
        traits.add(member.traits());
        memberHousehold[next] = h;
        memberSpace[next] = spaceOf(member);
        memberPlace[next] = -1;
        next++;
      }
    }
  }

  private void placeMembers() {
    for (HouseholdOutlook outlook : householdOutlooks) {
      for (MemberGroup group : outlook.groups()) {
        for (Member member : group.members()) {
          memberPlace[find(memberIndex, member.id())] = find(placeIndex, group.place());
        }
      }
    }
  }

  private void markTogether() {
    for (int h = 0; h < households.size(); h++) {
      int household = h;
      households.get(h).together().ifPresent(word -> together.computeIfAbsent(word, w -> new ArrayList<>()).add(household));
    }
  }

  private static int spaceOf(Member member) {
    if (member.needs().contains(Need.STRETCHER)) {
      return STRETCHER;
    }
    return member.needs().contains(Need.WHEELCHAIR) ? WHEELCHAIR : SEAT;
  }

  /** The position of something, or -1. */
  static <K> int find(Map<K, Integer> index, K id) {
    Integer position = index.get(id);
    return position == null ? -1 : position;
  }

  private static <K> Map<K, Integer> index(List<K> ids) {
    Map<K, Integer> index = HashMap.newHashMap(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      index.put(ids.get(i), i);
    }
    return index;
  }

  private static <K, V> List<V> outlooks(List<K> ids, Map<K, V> beliefs) {
    List<V> outlooks = new ArrayList<>(ids.size());
    for (K id : ids) {
      V outlook = beliefs.get(id);
      if (outlook == null) {
        throw new IllegalArgumentException("the situation says nothing of " + id + ": maybe it belongs to other facts");
      }
      outlooks.add(outlook);
    }
    return outlooks;
  }

  /** The last tick that a plan may name. */
  int lastTick() {
    return Math.min(Limits.LONGEST_PLAN_SECONDS / tickSeconds, 1 << 29);
  }

  /** Whole ticks that some minutes take, rounded up. */
  int ticksOf(double minutes) {
    return situation.ticksOf(minutes);
  }

  /** Whether so many ticks last at least so many minutes. */
  boolean lasts(long ticks, long minutes) {
    return ticks * tickSeconds >= minutes * 60;
  }

  /** The number of the quarter of an hour (UTC) of a tick, counted from that of tick 0. */
  int quarterOf(int tick) {
    return (int) Math.floorDiv(secondsIntoQuarter + (long) tick * tickSeconds, 900L);
  }

  /** The first tick that starts in a quarter of an hour. */
  int firstTickOfQuarter(int quarter) {
    return (int) Math.ceilDiv(quarter * 900L - secondsIntoQuarter, (long) tickSeconds);
  }

  /** The number of the clock hour (UTC) of a tick, counted from that of tick 0. */
  int hourOf(int tick) {
    return (int) Math.floorDiv(secondsIntoHour + (long) tick * tickSeconds, 3600L);
  }

  /** Seconds from the planning moment to a moment. */
  long secondsUntil(Instant moment) {
    return Duration.between(situation.asOf(), moment).toSeconds();
  }
}
