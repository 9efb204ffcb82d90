package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Prospects;
import org.safepassage.operation.Remedy;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.placement.MissedHost;
import org.safepassage.plan.placement.PlacementStory;

/** Households one by one, and by the places from which they start. */
final class HouseholdFacts {
  private final Situation situation;
  private final Plan plan;
  private final MapFacts map;
  private final GateFacts gates;
  private final HostFacts hosts;
  private final Map<HouseholdId, Journey> journeys = new HashMap<>();
  private final Map<HouseholdId, LeftOut> leftOut = new HashMap<>();
  private final Map<HouseholdId, Prospects.OfHousehold> prospects = new HashMap<>();

  HouseholdFacts(Situation situation, Plan plan, MapFacts map, GateFacts gates, HostFacts hosts) {
    this.situation = situation;
    this.plan = plan;
    this.map = map;
    this.gates = gates;
    this.hosts = hosts;
    plan.journeys().forEach(journey -> journeys.put(journey.household(), journey));
    plan.prospects().ifPresent(all -> all.households().forEach(each -> prospects.put(each.household(), each)));
    plan.leftOut().forEach(out -> leftOut.put(out.household(), out));
  }

  /** In the order of the roster. */
  List<PageFacts.Family> list() {
    List<PageFacts.Family> families = new ArrayList<>();
    for (Household household : situation.operation().households()) {
      Journey journey = journeys.get(household.id());
      LeftOut out = leftOut.get(household.id());
      if (journey != null) {
        families.add(planned(household, journey));
      } else if (out != null) {
        families.add(leftOut(household, out));
      }
    }
    return families;
  }

  private PageFacts.Family planned(Household household, Journey journey) {
    List<String> runs =
        Stream.concat(journey.approaches().stream().flatMap(approach -> approach.legs().stream()), journey.onward().stream())
            .flatMap(leg -> leg instanceof Leg.Ride ride ? Stream.of(ride.run()) : Stream.empty())
            .distinct()
            .toList();
    List<Leg.Passage> passages = journey.onward().stream().flatMap(leg -> leg instanceof Leg.Passage passage ? Stream.of(passage) : Stream.empty()).toList();
    return new PageFacts.Family(
        household.id().value(),
        situation.getHousehold(household.id()).people(),
        at(household),
        null,
        "",
        null,
        isUnknown(household),
        journey.callTick(),
        journey.firstLeaveTick(),
        passages.getFirst().startTick(),
        passages.getLast().endTick(),
        gates.indexOf(passages.getFirst().crossing()),
        runs,
        hosts.hostOf(household.id()),
        hosts.findStory(household.id()).map(PlacementStory::reason).orElse(""),
        hosts.findStory(household.id()).flatMap(PlacementStory::missed).map(MissedHost::sentence).orElse(null),
        hosts.secondHostOf(household.id()),
        Optional.ofNullable(prospects.get(household.id())).map(it -> it.chanceThousandths() / 10.0).orElse(null),
        Optional.ofNullable(prospects.get(household.id())).map(it -> new int[] {it.safeAt50(), it.safeAt80(), it.safeAt95()}).orElse(null));
  }

  private PageFacts.Family leftOut(Household household, LeftOut out) {
    String reason = out.reason().name().toLowerCase(Locale.ROOT);
    return new PageFacts.Family(
        household.id().value(),
        household.members().size(),
        at(household),
        reason,
        out.sentence(),
        out.remedy().map(Remedy::sentence).orElse(null),
        isUnknown(household),
        -1,
        -1,
        -1,
        -1,
        -1,
        List.of(),
        -1,
        "",
        null,
        -1,
        null,
        null);
  }

  private boolean isUnknown(Household household) {
    return situation.getHousehold(household.id()).consent() == Consent.UNKNOWN;
  }

  private List<Integer> at(Household household) {
    return situation.getHousehold(household.id()).groups().stream().map(group -> map.indexOf(group.place())).distinct().toList();
  }

  /** In the order of the map's places; only those where somebody is. */
  List<PageFacts.Home> listHomes() {
    Map<Integer, Set<HouseholdId>> households = new TreeMap<>();
    Map<Integer, Integer> left = new HashMap<>();
    Map<Integer, Map<Integer, Integer>> leaves = new HashMap<>();
    for (LeftOut out : plan.leftOut()) {
      for (MemberGroup group : situation.getHousehold(out.household()).groups()) {
        add(households, group.place(), out.household());
        left.merge(map.indexOf(group.place()), group.members().size(), Integer::sum);
      }
    }
    for (Journey journey : plan.journeys()) {
      for (Approach approach : journey.approaches()) {
        add(households, approach.from(), journey.household());
        leaves.computeIfAbsent(map.indexOf(approach.from()), at -> new TreeMap<>()).merge(approach.leaveTick(), approach.members().size(), Integer::sum);
      }
    }
    List<PageFacts.Home> homes = new ArrayList<>();
    households.forEach((at, there) -> {
      List<int[]> leaving = leaves.getOrDefault(at, Map.of()).entrySet().stream().map(entry -> new int[] {entry.getKey(), entry.getValue()}).toList();
      homes.add(new PageFacts.Home(at, there.size(), left.getOrDefault(at, 0), leaving));
    });
    return homes;
  }

  private void add(Map<Integer, Set<HouseholdId>> households, PlaceId place, HouseholdId household) {
    households.computeIfAbsent(map.indexOf(place), at -> new HashSet<>()).add(household);
  }
}
