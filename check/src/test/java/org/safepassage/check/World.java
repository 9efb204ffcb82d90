package org.safepassage.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.*;
import org.safepassage.outlook.*;

/**
 * A small world to break plans in. Tick 0 is 20:00Z, a tick is a minute.
 *
 * <pre>
 * depot --10-- village --20+checkpoint-- junction --10-- gate1 | far1 --30-- gate2 | far2   camp
 *                                          |
 *                             hamlet --4 km track
 * </pre>
 *
 * Every field is a fact that a test may change before it asks for the situation.
 */
final class World {
  static final Instant AS_OF = Instant.parse("2018-07-15T20:00:00Z");

  Instant asOf = AS_OF;
  int busSeats = 7;
  Reserve reserve = Reserve.NONE;
  int busWheelchairs = 1;
  int busStretchers = 0;
  int busCount = 1;
  int busRangeKm = 100;
  int busRefuelMinutes = 20;
  Optional<Instant> busFrom = Optional.empty();
  Optional<Instant> busUntil = Optional.empty();
  Set<PlaceId> busPlaces = Set.of();
  Set<PartyId> busMayEnter = Set.of();

  int carSeats = 4;
  int carRangeKm = 200;
  double pairWalkKm = 5;
  Set<Need> splitNeeds = Set.of();
  Set<Need> pairNeeds = Set.of();
  Set<Need> carNeeds = Set.of();
  Optional<MemberId> guardian = Optional.of(new MemberId("elder-2"));
  Set<CrossingId> carRefuses = Set.of();
  Set<HostId> carRefusesHosts = Set.of();
  String carChannel = "phone";
  Map<String, Consent> consent = new LinkedHashMap<>(Map.of("pair-b", Consent.UNKNOWN));
  Map<String, HouseholdStatus> status = new LinkedHashMap<>();
  Map<String, Integer> readyTick = new LinkedHashMap<>();

  int junctionMax = 10;
  int junctionMaxWait = 60;
  int junctionUnnoticed = 8;
  int junctionUnnoticedMinutes = 30;
  int villageLost = 200;
  int junctionLost = 180;
  int gate1Lost = Loss.NEVER;
  boolean far1Usable = true;
  boolean junctionFuel = false;
  boolean roadGateUsable = true;
  int roadGateVehicles = Limits.NONE;
  List<TickWindow> roadGateWindows = List.of();
  Set<Trait> checkpointBars = Set.of();
  Optional<PartyId> roadGateHolder = Optional.empty();

  boolean gate1Usable = true;
  int gate1Desks = 2;
  int gate1Holding = 12;
  int gate1Cap = 20;
  Set<Trait> gate1Bars = Set.of();
  Guarantee gate1Guarantee = new Guarantee.Collective(PledgeState.OFFERED, hosts("north", "south"));
  PermissionState gate2Permission = PermissionState.AGREED;
  Guarantee gate2Guarantee = new Guarantee.Named(PledgeState.OFFERED, hosts("north", "south"));

  int campCapacity = 20;
  int northUnits = 8;
  PledgeState southState = PledgeState.OFFERED;
  int southUnits = 4;
  int southMost = Limits.NONE;
  int southExpires = Loss.NEVER;
  int southPerWeek = Limits.NONE;
  Set<Trait> southAccepts = Set.of();
  Set<Trait> southRefuses = Set.of();
  Reception northReception = Reception.UNLIMITED;
  Reception southReception = Reception.UNLIMITED;
  Optional<String> pairLinked = Optional.empty();

  int leastTogether = 1;
  int mostTogether = Limits.NONE;
  int mostPickups = Limits.NONE;
  int firstToLast = 60;
  int earliestCall = 0;
  Set<PartyId> mustNotLearn = Set.of();

  static Set<HostId> hosts(String... ids) {
    Set<HostId> hosts = new LinkedHashSet<>();
    for (String id : ids) {
      hosts.add(new HostId(id));
    }
    return hosts;
  }

  Situation situation() {
    Operation operation = operation();
    Map<PlaceId, PlaceOutlook> places = new LinkedHashMap<>();
    operation.places().forEach(place -> places.put(place.id(), placeOutlook(place.id().value())));
    Map<RoadId, RoadOutlook> roads = new LinkedHashMap<>();
    operation.roads().forEach(road -> roads.put(road.id(), roadOutlook(road)));
    Map<CrossingId, CrossingOutlook> crossings = new LinkedHashMap<>();
    crossings.put(new CrossingId("gate-1"), gate(PermissionState.AGREED, gate1Usable, new TickWindow(100, 200), new TickWindow(300, 400)));
    crossings.put(new CrossingId("gate-2"), gate(gate2Permission, true, new TickWindow(120, 300)));
    Map<PledgeId, PledgeOutlook> pledges = new LinkedHashMap<>();
    pledges.put(new PledgeId("north-places"), new PledgeOutlook(PledgeState.BINDING, northUnits, 1, Loss.NEVER, List.of()));
    pledges.put(new PledgeId("south-cases"), new PledgeOutlook(southState, southUnits, 0.5, southExpires, List.of()));
    Map<CampId, CampOutlook> camps = Map.of(new CampId("camp"), new CampOutlook(campCapacity, 30 * 1440, List.of()));
    Map<VehicleGroupId, Integer> there = new LinkedHashMap<>();
    there.put(new VehicleGroupId("bus"), busCount);
    there.put(new VehicleGroupId("far-bus"), 1);
    Map<HouseholdId, HouseholdOutlook> households = new LinkedHashMap<>();
    operation.households().forEach(household -> households.put(household.id(), outlook(household)));
    return new Situation(operation, asOf, places, roads, crossings, pledges, camps, there, households, earliestCall, List.of(), List.of());
  }

  private PlaceOutlook placeOutlook(String id) {
    int lost =
        switch (id) {
          case "village" -> villageLost;
          case "junction" -> junctionLost;
          case "gate1" -> gate1Lost;
          default -> Loss.NEVER;
        };
    boolean usable = !id.equals("far1") || far1Usable;
    return new PlaceOutlook(Optional.empty(), usable, loss(lost), usable ? lost : 0, List.of());
  }

  private RoadOutlook roadOutlook(Road road) {
    int lost = Math.min(placeOutlook(road.from().value()).lostTick(), placeOutlook(road.to().value()).lostTick());
    boolean gateRoad = road.id().value().equals("road-gate");
    boolean usable = !gateRoad || roadGateUsable;
    return new RoadOutlook(
        gateRoad ? roadGateHolder : Optional.empty(), usable, loss(lost), usable ? lost : 0, gateRoad ? roadGateWindows : List.of(), List.of());
  }

  private static Loss loss(int tick) {
    return tick == Loss.NEVER ? Loss.NONE : new Loss(tick, tick, tick);
  }

  private static CrossingOutlook gate(PermissionState permission, boolean usable, TickWindow... windows) {
    return new CrossingOutlook(permission, permission, 1, List.of(windows), usable, List.of());
  }

  private HouseholdOutlook outlook(Household household) {
    Map<PlaceId, List<Member>> byPlace = new LinkedHashMap<>();
    for (Member member : household.listMovingMembers()) {
      byPlace.computeIfAbsent(member.place().orElse(household.home()), place -> new ArrayList<>()).add(member);
    }
    List<MemberGroup> groups = new ArrayList<>();
    byPlace.forEach((place, members) -> groups.add(new MemberGroup(place, members)));
    String id = household.id().value();
    Consent answer = consent.getOrDefault(id, id.equals("out") ? Consent.DECLINED : Consent.GIVEN);
    return new HouseholdOutlook(
        answer, status.getOrDefault(id, HouseholdStatus.WAITING), readyTick.getOrDefault(id, 0), groups, List.of());
  }

  private Operation operation() {
    return new Operation(
        "small", "A small world", true, ZoneOffset.UTC, 60, AS_OF, policy(),
        List.of(party("council"), party("state"), party("rival")),
        List.of(), places(), List.of(), roads(), gates(),
        List.of(new Chain(new ChainId("way"), List.of(new CrossingId("gate-1"), new CrossingId("gate-2")), new CampId("camp"), 60)),
        List.of(new Camp(new CampId("camp"), "Camp", "", new PlaceId("camp-place"), campCapacity, Optional.empty(), "")),
        vehicles(), households(),
        List.of(host("north", northReception), host("south", southReception)), pledges(), List.of());
  }

  private Policy policy() {
    return new Policy(
        Set.of(), Map.of(new PartyId("state"), 30), mustNotLearn, PermissionState.OFFERED, PledgeState.OFFERED, new Grade('C', 3), 0.5,
        Limits.NONE, firstToLast, leastTogether, mostTogether, List.of(Aim.values()), Map.of(), 1)
        .withMostPickups(mostPickups)
        .withReserve(reserve);
  }

  private static Party party(String id) {
    return new Party(new PartyId(id), id, "", "", "");
  }

  private static Host host(String id, Reception reception) {
    return new Host(new HostId(id), id, "", new PartyId("state"), Set.of(), reception, "");
  }

  /** A place that is only for who stops there; none if blank. */
  String stopsOnly = "";

  boolean roadGateIsOneWayBack;

  private List<Place> places() {
    return List.of(
        place("depot", PlaceKind.SETTLEMENT, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false),
        place("village", PlaceKind.SETTLEMENT, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false),
        place("hamlet", PlaceKind.SETTLEMENT, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false),
        place("junction", PlaceKind.JUNCTION, junctionMax, junctionMaxWait, junctionUnnoticed, junctionUnnoticedMinutes, junctionFuel),
        place("gate1", PlaceKind.GATE, Limits.NONE, Limits.NONE, 12, 40, false),
        place("far1", PlaceKind.GATE, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false),
        place("gate2", PlaceKind.GATE, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false),
        place("far2", PlaceKind.GATE, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false),
        place("camp-place", PlaceKind.CAMP, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false));
  }

  private Place place(String id, PlaceKind kind, int max, int wait, int unnoticed, int unnoticedMinutes, boolean fuel) {
    return new Place(new PlaceId(id), id, "", kind, 33, 36, max, wait, unnoticed, unnoticedMinutes, fuel, id.equals(stopsOnly), "");
  }

  private List<Road> roads() {
    Checkpoint checkpoint = new Checkpoint(new PartyId("council"), 2, 0.5, checkpointBars);
    return List.of(
        road("road-depot", "depot", "village", 10, 0, Limits.NONE, Optional.empty()),
        road("road-junction", "village", "junction", 20, 0.01, Limits.NONE, Optional.of(checkpoint)),
        road("track", "hamlet", "junction", 4, 0, Limits.NONE, Optional.empty()),
        roadGateIsOneWayBack ? oneWay("road-gate", "gate1", "junction", 10, 0.02) : road("road-gate", "junction", "gate1", 10, 0.02, roadGateVehicles, Optional.empty()),
        road("road-far", "far1", "gate2", 30, 0, Limits.NONE, Optional.empty()));
  }

  private static Road oneWay(String id, String from, String to, double km, double danger) {
    return new Road(new RoadId(id), new PlaceId(from), new PlaceId(to), km, 60, Limits.NONE, danger, Optional.empty(), List.of(), true, "");
  }

  private static Road road(String id, String from, String to, double km, double danger, int perHour, Optional<Checkpoint> checkpoint) {
    return new Road(new RoadId(id), new PlaceId(from), new PlaceId(to), km, 60, perHour, danger, checkpoint, List.of(), "");
  }

  private List<Crossing> gates() {
    Crossing first =
        new Crossing(
            new CrossingId("gate-1"), "Gate 1", "", new PlaceId("gate1"), new PlaceId("far1"), new PartyId("state"), gate1Desks, 3, 1, gate1Holding,
            gate1Cap, Set.of(), gate1Guarantee, Optional.of(60), gate1Bars, "");
    Crossing second =
        new Crossing(
            new CrossingId("gate-2"), "Gate 2", "", new PlaceId("gate2"), new PlaceId("far2"), new PartyId("state"), 4, 2, 1, Limits.NONE,
            Limits.NONE, Set.of(), gate2Guarantee, Optional.empty(), Set.of(), "");
    return List.of(first, second);
  }

  private List<VehicleGroup> vehicles() {
    VehicleGroup bus =
        new VehicleGroup(
            new VehicleGroupId("bus"), "bus", busCount, new PartyId("council"), new PlaceId("depot"), busSeats, busWheelchairs, busStretchers, busFrom,
            busUntil, 2, 30, 80, busRangeKm, busRefuelMinutes, busPlaces, busMayEnter, "");
    VehicleGroup far =
        new VehicleGroup(
            new VehicleGroupId("far-bus"), "bus", 1, new PartyId("state"), new PlaceId("far1"), 20, 2, 1, Optional.empty(), Optional.empty(), 2, 30,
            80, Limits.NONE, 0, Set.of(), Set.of(), "");
    return List.of(bus, far);
  }

  private List<Household> households() {
    List<Household> roster = new ArrayList<>();
    roster.add(household("elder", "village", 1, Optional.empty(), member("elder-1", AgeBand.ELDER, Need.WHEELCHAIR), member("elder-2", AgeBand.ADULT)));
    roster.add(household("child", "village", 1, Optional.empty(), led(member("child-1", AgeBand.CHILD))));
    roster.add(household("split", "village", 1, Optional.empty(),
        new Member(new MemberId("split-1"), "volunteer", AgeBand.ADULT, "male", splitNeeds, Set.of(), "syrian", Set.of(), Optional.empty(), Optional.empty(), false),
        at(member("split-2", AgeBand.ADULT), "junction")));
    roster.add(household("pair-a", "hamlet", 1, Optional.of("pair"),
        new Member(new MemberId("pair-a-1"), "family", AgeBand.ADULT, "female", pairNeeds, Set.of(), "syrian", Set.of(), Optional.empty(), Optional.empty(), false),
        member("pair-a-2", AgeBand.CHILD)));
    roster.add(household("pair-b", "village", 1, Optional.of("pair"), member("pair-b-1", AgeBand.ADULT)));
    roster.add(household("car", "village", 1, Optional.empty(), member("car-1", AgeBand.ADULT), needing(member("car-2", AgeBand.ADULT), carNeeds), member("car-3", AgeBand.INFANT), staying("car-4")));
    roster.add(household("late", "junction", 2, Optional.empty(), member("late-1", AgeBand.ADULT)));
    roster.add(household("out", "village", 1, Optional.empty(), member("out-1", AgeBand.ADULT)));
    return roster;
  }

  private Household household(String id, String home, int weight, Optional<String> together, Member... members) {
    boolean car = id.equals("car");
    return new Household(
        new HouseholdId(id), new PlaceId(home), List.of(members), Optional.empty(), new Contact(car ? carChannel : "phone", 5, 10),
        car ? Optional.of(new OwnCar(carSeats, carRangeKm, 70)) : Optional.empty(), 4, id.equals("pair-a") ? pairWalkKm : 0, weight, "",
        car ? carRefuses : Set.of(), car ? carRefusesHosts : Set.of(), List.of(), together, id.startsWith("pair") ? pairLinked : Optional.empty(), "");
  }

  private static Member member(String id, AgeBand age, Need... needs) {
    return new Member(
        new MemberId(id), "family", age, "female", Set.of(needs), Set.of(), "syrian", Set.of(), Optional.empty(), Optional.empty(), false);
  }

  private static Member at(Member m, String place) {
    return new Member(
        m.id(), m.role(), m.ageBand(), m.sex(), m.needs(), m.languages(), m.nationality(), m.ties(), Optional.of(new PlaceId(place)), m.guardian(), false);
  }

  private static Member needing(Member m, Set<Need> needs) {
    return new Member(m.id(), m.role(), m.ageBand(), m.sex(), needs, m.languages(), m.nationality(), m.ties(), m.place(), m.guardian(), false);
  }

  private Member led(Member m) {
    return new Member(m.id(), m.role(), m.ageBand(), m.sex(), m.needs(), m.languages(), m.nationality(), m.ties(), m.place(), guardian, false);
  }

  private static Member staying(String id) {
    Member m = member(id, AgeBand.ELDER);
    return new Member(m.id(), m.role(), m.ageBand(), m.sex(), m.needs(), m.languages(), m.nationality(), m.ties(), m.place(), m.guardian(), true);
  }

  private List<Pledge> pledges() {
    return List.of(
        new Pledge(
            new PledgeId("north-places"), new HostId("north"), PledgeUnit.PERSONS, 1, "", Limits.NONE, Set.of(), Set.of(), 7, 0, Limits.NONE, ""),
        new Pledge(
            new PledgeId("south-cases"), new HostId("south"), PledgeUnit.CASES, 2.5, "", southMost, southAccepts, southRefuses, 14, 0, southPerWeek, ""));
  }
}
