package org.safepassage.plan.movement.bound;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.safepassage.operation.*;
import org.safepassage.outlook.*;

/** A made-up situation of any size for the bound's tests: a grid of villages, a gate at its west end, buses. */
final class Drawn {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final PartyId NOBODY = new PartyId("p");

  int columns = 9;
  int rows = 9;
  int households = 230;
  int buses = 8;
  int minibuses = 12;
  int desks = 2;
  int opensTick = 480;
  int closesTick = 960;
  int holding = 100;
  double minutesPerPerson = 1;
  long seed = 1;
  boolean losses = true;
  int secondsATick = 60;
  int unnoticedMinutes = Limits.NONE;

  /** At the gate, of {@link #holding}. */
  int unnoticedPersons = Limits.NONE;

  /** Roads from east to west are one-way: nothing comes back from the gate. */
  boolean westOnly;

  /** Each household is marked together with the next. */
  boolean pairs;

  /** One minibus and few villages: seats are short. */
  static Drawn small() {
    Drawn drawn = new Drawn();
    drawn.columns = 5;
    drawn.rows = 5;
    drawn.households = 40;
    drawn.buses = 0;
    drawn.closesTick = 600;
    drawn.minibuses = 1;
    return drawn;
  }

  Situation situation() {
    SplittableRandom random = new SplittableRandom(seed);
    List<Place> places = new ArrayList<>();
    Map<PlaceId, PlaceOutlook> placeOutlooks = new LinkedHashMap<>();
    for (int i = 0; i < columns * rows; i++) {
      boolean gate = i == rows / 2 * columns;
      Place place = place("v" + i, gate ? Math.min(holding, unnoticedPersons) : Limits.NONE);
      int lost = losses && !gate && random.nextInt(3) == 0 ? 300 + random.nextInt(600) : Loss.NEVER;
      places.add(place);
      placeOutlooks.put(place.id(), new PlaceOutlook(Optional.empty(), true, new Loss(lost, lost, lost), lost, List.of()));
    }
    Place far = place("far", Limits.NONE);
    places.add(far);
    placeOutlooks.put(far.id(), new PlaceOutlook(Optional.empty(), true, Loss.NONE, Loss.NEVER, List.of()));
    List<Road> roads = new ArrayList<>();
    Map<RoadId, RoadOutlook> roadOutlooks = new LinkedHashMap<>();
    for (int i = 0; i < columns * rows; i++) {
      if (i % columns + 1 < columns) {
        addRoad(roads, roadOutlooks, places, placeOutlooks, i, i + 1, westOnly);
      }
      if (i + columns < columns * rows) {
        addRoad(roads, roadOutlooks, places, placeOutlooks, i, i + columns, false);
      }
    }
    PlaceId inside = places.get(rows / 2 * columns).id();
    CrossingId crossing = new CrossingId("gate");
    CampId camp = new CampId("camp");
    Map<HouseholdId, HouseholdOutlook> householdOutlooks = new LinkedHashMap<>();
    List<Household> list = new ArrayList<>();
    for (int i = 0; i < households; i++) {
      Household household = household("h" + i, places.get(random.nextInt(columns * rows)).id(), 1 + random.nextInt(7), 10 + random.nextInt(90), pairs ? Optional.of("t" + i / 2) : Optional.empty());
      list.add(household);
      householdOutlooks.put(household.id(), new HouseholdOutlook(Consent.GIVEN, HouseholdStatus.WAITING, 0, List.of(new MemberGroup(household.home(), household.members())), List.of()));
    }
    List<VehicleGroup> groups = List.of(group("bus", buses, 45, places.get(columns * 2 + 3).id()), group("mini", minibuses, 14, places.get(columns * (rows - 2) + 4).id()));
    Operation operation =
        new Operation(
            "drawn", "", true, ZoneOffset.UTC, secondsATick, NOW, policy(), List.of(), List.of(), places, List.of(), roads,
            List.of(new Crossing(crossing, "", "", inside, far.id(), NOBODY, desks, 3, minutesPerPerson, holding, Limits.NONE, Set.of(), new Guarantee.Collective(PledgeState.OFFERED, Set.of(new HostId("ho"))), Optional.empty(), Set.of(), "")),
            List.of(new Chain(new ChainId("c"), List.of(crossing), camp, 60)),
            List.of(new Camp(camp, "", "", far.id(), 10_000, Optional.empty(), "")),
            groups, list, List.of(),
            List.of(new Pledge(new PledgeId("pl"), new HostId("ho"), PledgeUnit.PERSONS, 1, "", Limits.NONE, Set.of(), Set.of(), 0, 0, Limits.NONE, "")),
            List.of());
    return new Situation(
        operation, NOW, placeOutlooks, roadOutlooks,
        Map.of(crossing, new CrossingOutlook(PermissionState.AGREED, PermissionState.AGREED, 1, List.of(new TickWindow(opensTick, closesTick)), true, List.of())),
        Map.of(new PledgeId("pl"), new PledgeOutlook(PledgeState.BINDING, 10_000, 1, Loss.NEVER, List.of())),
        Map.of(camp, new CampOutlook(10_000, Loss.NEVER, List.of())),
        Map.of(groups.get(0).id(), buses, groups.get(1).id(), minibuses),
        householdOutlooks, Math.max(0, opensTick - 240), List.of(), List.of());
  }

  private static Policy policy() {
    return new Policy(Set.of(), Map.of(), Set.of(), PermissionState.OFFERED, PledgeState.OFFERED, new Grade('C', 3), 0.5, 240, Limits.NONE, 1, Limits.NONE, List.of(), Map.of(), 1);
  }

  private Place place(String id, int unnoticed) {
    return new Place(new PlaceId(id), "", "", PlaceKind.SETTLEMENT, 0, 0, Limits.NONE, Limits.NONE, unnoticed, unnoticedMinutes, true, "");
  }

  /** @param onlyBack usable from {@code to} alone */
  private static void addRoad(List<Road> roads, Map<RoadId, RoadOutlook> outlooks, List<Place> places, Map<PlaceId, PlaceOutlook> placeOutlooks, int from, int to, boolean onlyBack) {
    Road road = new Road(new RoadId("r" + roads.size()), places.get(onlyBack ? to : from).id(), places.get(onlyBack ? from : to).id(), 4 + (from * 7 + to) % 3, 40, Limits.NONE, 0, Optional.empty(), List.of(), onlyBack, "");
    int lost = Math.min(placeOutlooks.get(road.from()).lostTick(), placeOutlooks.get(road.to()).lostTick());
    roads.add(road);
    outlooks.put(road.id(), new RoadOutlook(Optional.empty(), true, new Loss(lost, lost, lost), lost, List.of(), List.of()));
  }

  private static Household household(String id, PlaceId home, int people, int reachMinutes, Optional<String> together) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      members.add(new Member(new MemberId(id + "-" + i), "family", AgeBand.ADULT, "unknown", Set.of(), Set.of(), "x", Set.of(), Optional.empty(), Optional.empty(), false));
    }
    return new Household(new HouseholdId(id), home, members, Optional.empty(), new Contact("phone", reachMinutes, 20), Optional.empty(), 4, 3, 1, "", Set.of(), Set.of(), List.of(), together, Optional.empty(), "");
  }

  private static VehicleGroup group(String id, int count, int seats, PlaceId base) {
    return new VehicleGroup(new VehicleGroupId(id), id, count, NOBODY, base, seats, 0, 0, Optional.empty(), Optional.empty(), 3, 10, 60, Limits.NONE, 10, Set.of(), Set.of(), "");
  }
}
