package org.safepassage.plan.movement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.*;
import org.safepassage.outlook.*;

/** A small situation drawn line by line; every limit is open until it is set. All times are ticks. */
final class Sketch {
  static final Instant DAWN = Instant.parse("2030-01-01T00:00:00Z");
  static final PartyId OWN = new PartyId("own");

  final int tickSeconds;
  String prefix = "";
  int shiftDays;

  static final class Spot {
    String id = "";
    int lost = Loss.NEVER;
    int maxPersons = Limits.NONE;
    int maxWait = Limits.NONE;
    int unnoticedPersons = Limits.NONE;
    int unnoticedMinutes = Limits.NONE;
    boolean fuel;
    String holder = "";
  }

  static final class Way {
    String from = "";
    String to = "";
    double km;
    int lost = Loss.NEVER;
    int perHour = Limits.NONE;
    double danger = 1;
    double perPerson = 0;
    double perVehicle = 0;
    Set<Trait> bars = new LinkedHashSet<>();
    List<TickWindow> windows = new ArrayList<>();
  }

  static final class Fence {
    String id = "";
    String inside = "";
    String outside = "";
    int desks = 1;
    double perHousehold = 0;
    double perPerson = 0;
    int holding = Limits.NONE;
    int cap = Limits.NONE;
    int guaranteed = -1;
    boolean named;
    Optional<Integer> listLead = Optional.empty();
    Set<Trait> bars = new LinkedHashSet<>();
    List<TickWindow> windows = new ArrayList<>();
  }

  static final class Fleet {
    String id = "";
    int count = 1;
    String base = "";
    int seats = 10;
    int wheelchairs = 0;
    int stretchers = 0;
    int from = 0;
    int until = Loss.NEVER;
    double stopMinutes = 0;
    double secondsPerPerson = 0;
    double kmh = 60;
    int rangeKm = Limits.NONE;
    int refuelMinutes = 0;
    Set<String> places = new LinkedHashSet<>();
    boolean onlyOwnGround;
  }

  static final class Family {
    String id = "";
    String place = "";
    int people = 1;
    int children = 0;
    int wheelchairs = 0;
    int elsewhere = 0;
    String otherPlace = "";
    double walkKm = 0;
    int carSeats = 0;
    int carRangeKm = 1000;
    int weight = 1;
    int ready = 0;
    int reachMinutes = 0;
    int readyMinutes = 0;
    boolean canBeTold = true;
    boolean declined;
    boolean barred;
    String together = "";
    String guardianFamily = "";
  }

  final Map<String, Spot> spots = new LinkedHashMap<>();
  final List<Way> ways = new ArrayList<>();
  final List<Fence> fences = new ArrayList<>();
  final List<List<String>> chains = new ArrayList<>();
  final List<Fleet> fleets = new ArrayList<>();
  final List<Family> families = new ArrayList<>();
  final List<Integer> placesAtHosts = new ArrayList<>();
  int campCapacity = Limits.NONE;
  int spanMinutes = Limits.NONE;
  int earliestCall = 0;
  int noticeMinutes = -1;
  int leastTogether = 1;
  int mostTogether = Limits.NONE;
  int mostPickups = Limits.NONE;
  List<Aim> aims = List.of(Aim.values());

  Sketch(int tickSeconds) {
    this.tickSeconds = tickSeconds;
  }

  Spot spot(String id) {
    return spots.computeIfAbsent(
        id,
        key -> {
          Spot spot = new Spot();
          spot.id = key;
          return spot;
        });
  }

  Way way(String from, String to, double km) {
    spot(from);
    spot(to);
    Way way = new Way();
    way.from = from;
    way.to = to;
    way.km = km;
    ways.add(way);
    return way;
  }

  Fence fence(String id, int opens, int closes) {
    Fence fence = new Fence();
    fence.id = id;
    fence.inside = id;
    fence.outside = id + "-out";
    fence.windows.add(new TickWindow(opens, closes));
    spot(fence.inside);
    spot(fence.outside);
    fences.add(fence);
    return fence;
  }

  Fleet fleet(String id, String base, int seats) {
    Fleet fleet = new Fleet();
    fleet.id = id;
    fleet.base = base;
    fleet.seats = seats;
    fleets.add(fleet);
    return fleet;
  }

  Family family(String id, String place, int people) {
    Family family = new Family();
    family.id = id;
    family.place = place;
    family.people = people;
    families.add(family);
    return family;
  }

  // Building --------------------------------------------------------------------------------------------------------------

  Instant asOf() {
    return DAWN.plus(shiftDays, ChronoUnit.DAYS);
  }

  Instant at(int tick) {
    return asOf().plusSeconds((long) tick * tickSeconds);
  }

  PlaceId place(String id) {
    return new PlaceId(prefix + id);
  }

  Situation situation() {
    Operation operation = operation();
    Map<PlaceId, PlaceOutlook> places = new LinkedHashMap<>();
    spots.values().forEach(spot -> places.put(place(spot.id), placeOutlook(spot)));
    Map<RoadId, RoadOutlook> roads = new LinkedHashMap<>();
    for (int i = 0; i < ways.size(); i++) {
      roads.put(operation.roads().get(i).id(), roadOutlook(ways.get(i)));
    }
    Map<CrossingId, CrossingOutlook> crossings = new LinkedHashMap<>();
    fences.forEach(
        fence ->
            crossings.put(
                new CrossingId(prefix + fence.id),
                new CrossingOutlook(PermissionState.AGREED, PermissionState.AGREED, 1, fence.windows, true, List.of())));
    Map<PledgeId, PledgeOutlook> pledges = new LinkedHashMap<>();
    for (Pledge pledge : operation.pledges()) {
      pledges.put(pledge.id(), new PledgeOutlook(PledgeState.BINDING, unitsOf(operation, pledge), 1, Loss.NEVER, List.of()));
    }
    Map<VehicleGroupId, Integer> vehicles = new LinkedHashMap<>();
    fleets.forEach(fleet -> vehicles.put(new VehicleGroupId(prefix + fleet.id), fleet.count));
    Map<HouseholdId, HouseholdOutlook> households = new LinkedHashMap<>();
    for (int i = 0; i < families.size(); i++) {
      households.put(operation.households().get(i).id(), householdOutlook(families.get(i), operation.households().get(i)));
    }
    Map<CampId, CampOutlook> camps = Map.of(new CampId(prefix + "camp"), new CampOutlook(campCapacity, Loss.NEVER, List.of()));
    return new Situation(
        operation, asOf(), places, roads, crossings, pledges, camps, vehicles, households, earliestCall, List.of(), List.of());
  }

  private int unitsOf(Operation operation, Pledge pledge) {
    int index = operation.pledges().indexOf(pledge);
    return index < placesAtHosts.size() ? placesAtHosts.get(index) : fences.get(index - placesAtHosts.size()).guaranteed;
  }

  private static PlaceOutlook placeOutlook(Spot spot) {
    Loss loss = new Loss(spot.lost, spot.lost, spot.lost);
    Optional<PartyId> holder = spot.holder.isEmpty() ? Optional.empty() : Optional.of(new PartyId(spot.holder));
    return new PlaceOutlook(holder, true, loss, spot.lost, List.of());
  }

  private RoadOutlook roadOutlook(Way way) {
    int lost = Math.min(way.lost, Math.min(spot(way.from).lost, spot(way.to).lost));
    return new RoadOutlook(Optional.empty(), true, new Loss(lost, lost, lost), lost, way.windows, List.of());
  }

  private HouseholdOutlook householdOutlook(Family family, Household household) {
    List<MemberGroup> groups = new ArrayList<>();
    groups.add(new MemberGroup(place(family.place), household.members().subList(0, family.people - family.elsewhere)));
    if (family.elsewhere > 0) {
      groups.add(
          new MemberGroup(place(family.otherPlace), household.members().subList(family.people - family.elsewhere, family.people)));
    }
    return new HouseholdOutlook(
        family.declined ? Consent.DECLINED : Consent.GIVEN, HouseholdStatus.WAITING, family.ready, groups, List.of());
  }

  private Operation operation() {
    List<Place> places = spots.values().stream().map(this::place).toList();
    List<Road> roads = new ArrayList<>();
    for (Way way : ways) {
      roads.add(road(way, roads.size()));
    }
    List<Chain> paths = new ArrayList<>();
    for (List<String> chain : chains.isEmpty() ? fences.stream().map(f -> List.of(f.id)).toList() : chains) {
      paths.add(
          new Chain(
              new ChainId(prefix + "by-" + chain.getFirst()),
              chain.stream().map(id -> new CrossingId(prefix + id)).toList(),
              new CampId(prefix + "camp"),
              0));
    }
    List<Pledge> pledges = new ArrayList<>();
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < placesAtHosts.size(); i++) {
      addPledge("named" + i, hosts, pledges);
    }
    fences.forEach(fence -> addPledge("for-" + fence.id, hosts, pledges));
    return new Operation(
        "sketch", "Sketch", true, ZoneOffset.UTC, tickSeconds, asOf(), policy(),
        List.of(new Party(new PartyId(prefix + "own"), "Own", "", "local", "")), List.of(), places, List.of(), roads,
        fences.stream().map(fence -> crossing(fence, hosts)).toList(), paths,
        List.of(new Camp(new CampId(prefix + "camp"), "Camp", "", places.getLast().id(), campCapacity, Optional.empty(), "")),
        fleets.stream().map(this::group).toList(), families.stream().map(this::household).toList(), hosts, pledges, List.of());
  }

  private void addPledge(String id, List<Host> hosts, List<Pledge> pledges) {
    HostId host = new HostId(prefix + "host-" + id);
    hosts.add(new Host(host, id, "", new PartyId(prefix + "own"), Set.of(), Reception.UNLIMITED, ""));
    pledges.add(
        new Pledge(
            new PledgeId(prefix + id), host, PledgeUnit.PERSONS, 1, "", Limits.NONE, Set.of(), Set.of(), 0, 0, Limits.NONE, ""));
  }

  private Policy policy() {
    return new Policy(
        Set.of(), noticeMinutes < 0 ? Map.of() : Map.of(new PartyId(prefix + "own"), noticeMinutes), Set.of(),
        PermissionState.OFFERED, PledgeState.OFFERED, new Grade('C', 3), 0.5, Limits.NONE, spanMinutes, leastTogether, mostTogether,
        aims, Map.of(), 1).withMostPickups(mostPickups);
  }

  private Place place(Spot spot) {
    return new Place(
        place(spot.id), spot.id, "", PlaceKind.SETTLEMENT, 30, 0, spot.maxPersons, spot.maxWait, spot.unnoticedPersons,
        spot.unnoticedMinutes, spot.fuel, "");
  }

  private Road road(Way way, int number) {
    Optional<Checkpoint> checkpoint =
        way.perPerson > 0 || way.perVehicle > 0 || !way.bars.isEmpty()
            ? Optional.of(new Checkpoint(new PartyId(prefix + "own"), way.perVehicle, way.perPerson, way.bars))
            : Optional.empty();
    return new Road(
        new RoadId(prefix + "road" + number), place(way.from), place(way.to), way.km, 60, way.perHour, way.danger, checkpoint, List.of(), "");
  }

  private Crossing crossing(Fence fence, List<Host> hosts) {
    Guarantee guarantee = new Guarantee.None();
    if (fence.named) {
      Set<HostId> named = new LinkedHashSet<>();
      hosts.subList(0, placesAtHosts.size()).forEach(host -> named.add(host.id()));
      guarantee = new Guarantee.Named(PledgeState.BINDING, named);
    } else if (fence.guaranteed >= 0) {
      guarantee = new Guarantee.Collective(PledgeState.BINDING, Set.of(new HostId(prefix + "host-for-" + fence.id)));
    }
    return new Crossing(
        new CrossingId(prefix + fence.id), fence.id, "", place(fence.inside), place(fence.outside), new PartyId(prefix + "own"),
        fence.desks, fence.perHousehold, fence.perPerson, fence.holding, fence.cap, Set.of(), guarantee, fence.listLead, fence.bars, "");
  }

  private VehicleGroup group(Fleet fleet) {
    Set<PlaceId> places = new LinkedHashSet<>();
    fleet.places.forEach(id -> places.add(place(id)));
    return new VehicleGroup(
        new VehicleGroupId(prefix + fleet.id), "bus", fleet.count, new PartyId(prefix + "own"), place(fleet.base), fleet.seats,
        fleet.wheelchairs, fleet.stretchers, fleet.from == 0 ? Optional.empty() : Optional.of(at(fleet.from)),
        fleet.until == Loss.NEVER ? Optional.empty() : Optional.of(at(fleet.until)), fleet.stopMinutes, fleet.secondsPerPerson,
        fleet.kmh, fleet.rangeKm, fleet.refuelMinutes, places,
        fleet.onlyOwnGround ? Set.of(OWN) : Set.of(), "");
  }

  private Household household(Family family) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < family.people; i++) {
      members.add(member(family, i));
    }
    return new Household(
        new HouseholdId(prefix + family.id), place(family.place), members, Optional.empty(),
        new Contact(family.canBeTold ? "phone" : "none", family.reachMinutes, family.readyMinutes),
        family.carSeats == 0 ? Optional.empty() : Optional.of(new OwnCar(family.carSeats, family.carRangeKm, 60)), 4, family.walkKm,
        family.weight, "", Set.of(), Set.of(), List.of(), family.together.isEmpty() ? Optional.empty() : Optional.of(family.together), Optional.empty(), "");
  }

  private Member member(Family family, int number) {
    boolean child = number < family.children;
    Optional<MemberId> guardian =
        child && !family.guardianFamily.isEmpty()
            ? Optional.of(new MemberId(prefix + family.guardianFamily + "-" + lastOf(family.guardianFamily)))
            : Optional.empty();
    Set<Need> needs = number >= family.people - family.wheelchairs ? Set.of(Need.WHEELCHAIR) : Set.of();
    return new Member(
        new MemberId(prefix + family.id + "-" + number), "family", child ? AgeBand.CHILD : AgeBand.ADULT, "unknown", needs, Set.of(),
        family.barred ? "barred" : "any", Set.of(), Optional.empty(), guardian, false);
  }

  /** The last member of a family at its own place is grown and leads. */
  private int lastOf(String id) {
    Family family = families.stream().filter(f -> f.id.equals(id)).findFirst().orElseThrow();
    return family.people - family.elsewhere - 1;
  }
}
