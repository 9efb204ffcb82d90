package org.safepassage.benchmarks.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Checkpoint;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Need;
import org.safepassage.operation.Operation;
import org.safepassage.operation.OwnCar;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.Road;
import org.safepassage.operation.Trait;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;

/** A situation in indices and ticks, read for the baselines from docs/model.md alone; shares no code with the search. */
public final class Scene {
  /** As in the search: boarding away from where they are is thought of at so many places, by own car at fewer. */
  private static final int NEAREST_ON_FOOT = 12;

  private static final int NEAREST_BY_CAR = 4;

  /** A gate, in ticks; {@code mostWaiting} and {@code longestWait} at its inside. */
  record Gate(
      int inside, int outside, int desks, int cap, List<TickWindow> windows, int guaranteed, int leadTicks, int mostWaiting, int longestWait,
      int unnoticedPersons, int unnoticedTicks, int lostTick) {}

  /** Where somebody can board, and from when on they can be there. */
  record Meeting(int place, int fromTick) {}

  /** How somebody gets to a first gate without a ride. */
  record Direct(int gate, int leaveFrom, int leaveBy, List<Ways.Way> ways) {}

  /**
   * Who boards together before the first gate.
   *
   * @param people of each of {@code households} in this group
   * @param reach from when on they can be at each place in reach, on foot or by own car
   * @param meetings the nearest of these
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
  record Rider(
      int unit, int place, List<Integer> households, List<Integer> people, int[] loads, Map<Integer, Integer> reach, List<Meeting> meetings, List<Direct> directs) {}

  record Unit(List<Integer> households, List<Integer> riders, int people, long weight, List<Integer> chains) {}

  record Vehicle(VehicleGroup group, int groupIndex, int number, int base, int fromTick, int untilTick, Ways ways) {
    int[] places() {
      return new int[] {group.seats(), group.wheelchairPlaces(), group.stretcherPlaces()};
    }
  }

  private record Travel(double kmh, Set<PlaceId> places, Set<PartyId> mayEnter, int people, Set<Integer> barred) {}

  final Situation situation;
  final Operation operation;
  final int places;
  final int horizon;
  final List<RoadOutlook> roads;
  final List<Gate> gates = new ArrayList<>();
  final List<List<Integer>> chainGates = new ArrayList<>();
  final List<Unit> units = new ArrayList<>();
  final List<Rider> riders = new ArrayList<>();
  final List<Vehicle> vehicles = new ArrayList<>();
  final int[] lostTick;
  final int firstPassageFrom;
  private final Map<PlaceId, Integer> placeIndex = new HashMap<>();
  private final Map<CrossingId, Integer> gateIndex = new HashMap<>();
  private final Map<Travel, Ways> waysOf = new HashMap<>();
  private final double[][] km;

  public Scene(Situation situation) {
    this.situation = situation;
    operation = situation.operation();
    places = operation.places().size();
    operation.places().forEach(place -> placeIndex.put(place.id(), placeIndex.size()));
    roads = List.copyOf(situation.roads().values());
    int last = 1;
    for (CrossingOutlook crossing : situation.crossings().values()) {
      for (TickWindow window : crossing.usable() ? crossing.windows() : List.<TickWindow>of()) {
        last = Math.max(last, Math.min(window.closesTick(), Limits.LONGEST_PLAN_SECONDS / operation.tickSeconds() - 1));
      }
    }
    horizon = last + 1;
    lostTick = situation.places().values().stream().mapToInt(PlaceOutlook::lostTick).toArray();
    km = kmBetween();
    operation.crossings().forEach(this::addGate);
    for (Chain chain : operation.chains()) {
      chainGates.add(chain.crossings().stream().map(gateIndex::get).map(Objects::requireNonNull).toList());
    }
    firstPassageFrom = firstPassageFrom();
    addVehicles();
    new Roster().addUnits();
  }

  int placeOf(PlaceId id) {
    return Objects.requireNonNull(placeIndex.get(id));
  }

  int gateOf(CrossingId id) {
    return Objects.requireNonNull(gateIndex.get(id));
  }

  HouseholdOutlook outlook(int household) {
    return situation.getHousehold(operation.households().get(household).id());
  }

  int deskTicks(int gate, int household) {
    Crossing crossing = operation.crossings().get(gate);
    return Math.max(1, situation.ticksOf(crossing.minutesPerHousehold() + crossing.minutesPerPerson() * outlook(household).people()));
  }

  /** Gates to which a vehicle can drive from a place. */
  List<Integer> listGatesFrom(Vehicle vehicle, int place) {
    return IntStream.range(0, gates.size()).filter(g -> leadsTo(g, vehicle, place)).boxed().toList();
  }

  /** Whether a gate has a window, and a vehicle can drive to its inside from a place. */
  boolean leadsTo(int gate, Vehicle vehicle, int place) {
    int inside = gates.get(gate).inside;
    return !gates.get(gate).windows.isEmpty() && inside != place && vehicle.ways.leastTicks(place, inside) > 0;
  }

  /** Whole ticks in some minutes, for limits. */
  int floorTicks(int minutes) {
    return minutes == Limits.NONE ? Limits.NONE : (int) Math.min(Limits.NONE - 1L, minutes * 60L / operation.tickSeconds());
  }

  private void addGate(Crossing crossing) {
    gateIndex.put(crossing.id(), gates.size());
    CrossingOutlook outlook = situation.getCrossing(crossing.id());
    int inside = placeOf(crossing.inside());
    var place = operation.places().get(inside);
    gates.add(
        new Gate(
            inside,
            placeOf(crossing.outside()),
            crossing.desks(),
            crossing.capPersons(),
            outlook.usable() ? outlook.windows() : List.of(),
            guaranteed(crossing.guarantee()),
            crossing.listLeadMinutes().map(situation::ticksOf).orElse(0),
            Math.min(crossing.holdingPersons(), place.maxPersons()),
            floorTicks(place.maxWaitMinutes()),
            place.unnoticedPersons(),
            floorTicks(place.unnoticedMinutes()),
            lostTick[inside]));
  }

  private int guaranteed(Guarantee guarantee) {
    if (!(guarantee instanceof Guarantee.Collective(var leastState, var hosts))) {
      return Limits.NONE;
    }
    long persons = 0;
    for (Pledge pledge : operation.pledges()) {
      var outlook = situation.getPledge(pledge.id());
      if (hosts.contains(pledge.host()) && outlook.state().compareTo(leastState) >= 0) {
        persons += pledge.personsOf(outlook.units());
      }
    }
    return (int) Math.min(persons, Limits.NONE);
  }

  private int firstPassageFrom() {
    int from = horizon;
    for (List<Integer> chain : chainGates) {
      Gate gate = gates.get(chain.getFirst());
      if (!gate.windows.isEmpty()) {
        from = Math.min(from, Math.max(0, gate.windows.getFirst().opensTick()));
      }
    }
    for (int minutes : operation.policy().mustBeTold().values()) {
      from = Math.max(from, situation.ticksOf(minutes));
    }
    return from;
  }

  private void addVehicles() {
    int people = operation.households().stream().mapToInt(household -> household.members().size()).sum();
    for (int g = 0; g < operation.vehicleGroups().size(); g++) {
      VehicleGroup group = operation.vehicleGroups().get(g);
      Set<PlaceId> allowed = new LinkedHashSet<>(group.places());
      if (!allowed.isEmpty()) {
        allowed.add(group.base());
      }
      Travel travel = new Travel(group.maxKmh(), allowed, group.mayEnter(), 0, Set.of());
      if (!mayBeAt(travel, group.base())) {
        continue;
      }
      int from = Math.max(0, group.availableFrom().map(situation::tickNotBefore).orElse(0));
      int until = group.availableUntil().map(situation::tickNotAfter).orElse(Loss.NEVER);
      for (int number = 1; number <= Math.min(situation.getVehiclesThere(group.id()), people); number++) {
        vehicles.add(new Vehicle(group, g, number, placeOf(group.base()), from, Math.min(until, horizon), ways(travel)));
      }
    }
  }

  private Ways ways(Travel travel) {
    return waysOf.computeIfAbsent(
        travel,
        t -> {
          int[] ticks = new int[roads.size()];
          for (int r = 0; r < ticks.length; r++) {
            ticks[r] = t.kmh > 0 ? ticksOn(operation.roads().get(r), t) : 0;
          }
          return new Ways(this, ticks, road -> mayUse(t, road));
        });
  }

  private int ticksOn(Road road, Travel travel) {
    double minutes = road.lengthKm() / Math.min(road.speedKmh(), travel.kmh) * 60;
    if (road.checkpoint().isPresent()) {
      Checkpoint checkpoint = road.checkpoint().get();
      minutes += checkpoint.minutesPerVehicle() + checkpoint.minutesPerPerson() * travel.people;
    }
    return Math.max(1, situation.ticksOf(minutes));
  }

  private boolean mayUse(Travel travel, int r) {
    Road road = operation.roads().get(r);
    return travel.kmh > 0
        && roads.get(r).usable()
        && !travel.barred.contains(r)
        && mayEnter(travel, roads.get(r).holder())
        && mayBeAt(travel, road.from())
        && mayBeAt(travel, road.to());
  }

  private boolean mayBeAt(Travel travel, PlaceId place) {
    return (travel.places.isEmpty() || travel.places.contains(place)) && mayEnter(travel, situation.getPlace(place).holder());
  }

  private static boolean mayEnter(Travel travel, Optional<PartyId> holder) {
    return holder.isEmpty() || travel.mayEnter.isEmpty() || travel.mayEnter.contains(holder.get());
  }

  private double[][] kmBetween() {
    double[][] between = new double[places][places];
    for (int i = 0; i < places; i++) {
      java.util.Arrays.fill(between[i], Double.POSITIVE_INFINITY);
      between[i][i] = 0;
    }
    for (int r = 0; r < roads.size(); r++) {
      Road road = operation.roads().get(r);
      if (roads.get(r).usable()) {
        int a = placeOf(road.from());
        int b = placeOf(road.to());
        between[a][b] = Math.min(between[a][b], road.lengthKm());
        between[b][a] = between[a][b];
      }
    }
    for (int k = 0; k < places; k++) {
      for (int i = 0; i < places; i++) {
        for (int j = 0; j < places; j++) {
          between[i][j] = Math.min(between[i][j], between[i][k] + between[k][j]);
        }
      }
    }
    return between;
  }

  /** Who moves with whom: households marked together, and children with who leads them. */
  private final class Roster {
    private record GroupKey(int household, int group) {}

    private final int count = operation.households().size();
    private final int[] root = new int[count];
    private final boolean[] barred = new boolean[count];
    private final Map<GroupKey, List<GroupKey>> leaders = new LinkedHashMap<>();

    void addUnits() {
      Map<MemberId, GroupKey> where = new HashMap<>();
      Map<String, Integer> marked = new HashMap<>();
      for (int h = 0; h < count; h++) {
        root[h] = h;
        Household household = operation.households().get(h);
        barred[h] = !outlook(h).isPlanned() || !household.contact().canBeTold();
        for (int g = 0; g < outlook(h).groups().size(); g++) {
          for (Member member : outlook(h).groups().get(g).members()) {
            where.put(member.id(), new GroupKey(h, g));
          }
        }
      }
      for (int h = 0; h < count; h++) {
        Household household = operation.households().get(h);
        if (household.together().isPresent() && outlook(h).status() == HouseholdStatus.WAITING) {
          Integer other = marked.putIfAbsent(household.together().get(), h);
          if (other != null) {
            root[rootOf(h)] = rootOf(other);
          }
        }
      }
      for (int h = 0; h < count; h++) {
        for (int g = 0; g < outlook(h).groups().size(); g++) {
          joinLed(new GroupKey(h, g), where);
        }
      }
      Map<Integer, List<Integer>> joined = new LinkedHashMap<>();
      for (int h = 0; h < count; h++) {
        joined.computeIfAbsent(rootOf(h), key -> new ArrayList<>()).add(h);
      }
      joined.values().stream().filter(unit -> unit.stream().noneMatch(h -> barred[h])).forEach(this::addUnit);
    }

    private int rootOf(int h) {
      return root[h] == h ? h : rootOf(root[h]);
    }

    private MemberGroup group(GroupKey key) {
      return outlook(key.household).groups().get(key.group);
    }

    private void joinLed(GroupKey key, Map<MemberId, GroupKey> where) {
      MemberGroup group = group(key);
      if (group.members().stream().anyMatch(member -> member.ageBand().isGrown())) {
        return;
      }
      for (Member child : group.members()) {
        GroupKey leader = child.guardian().map(where::get).orElse(null);
        if (leader == null || !group(leader).place().equals(group.place()) || !isGrown(leader, child.guardian().get())) {
          barred[key.household] = true;
          return;
        }
        root[rootOf(key.household)] = rootOf(leader.household);
        leaders.computeIfAbsent(key, k -> new ArrayList<>()).add(leader);
      }
    }

    private boolean isGrown(GroupKey key, MemberId id) {
      return group(key).members().stream().anyMatch(member -> member.id().equals(id) && member.ageBand().isGrown());
    }

    private void addUnit(List<Integer> households) {
      List<Integer> chains = new ArrayList<>();
      for (int c = 0; c < chainGates.size(); c++) {
        if (chainGates.get(c).stream().allMatch(gate -> households.stream().allMatch(h -> mayPass(h, gate)))) {
          chains.add(c);
        }
      }
      int people = 0;
      long weight = 0;
      for (int h : households) {
        people += outlook(h).people();
        weight += (long) outlook(h).people() * operation.households().get(h).weight();
      }
      List<Integer> mine = new ArrayList<>();
      for (List<GroupKey> party : listParties(households)) {
        mine.add(riders.size());
        riders.add(riderOf(units.size(), party));
      }
      units.add(new Unit(households, mine, people, weight, chains));
    }

    private boolean mayPass(int h, int gate) {
      Household household = operation.households().get(h);
      Crossing crossing = operation.crossings().get(gate);
      return !gates.get(gate).windows.isEmpty() && !household.refusedCrossings().contains(crossing.id()) && !crossing.holdsBack(household);
    }

    private List<List<GroupKey>> listParties(List<Integer> households) {
      Map<GroupKey, List<GroupKey>> partyOf = new LinkedHashMap<>();
      for (int h : households) {
        for (int g = 0; g < outlook(h).groups().size(); g++) {
          partyOf.put(new GroupKey(h, g), new ArrayList<>(List.of(new GroupKey(h, g))));
        }
      }
      for (GroupKey led : List.copyOf(partyOf.keySet())) {
        for (GroupKey leader : leaders.getOrDefault(led, List.of())) {
          List<GroupKey> into = Objects.requireNonNull(partyOf.get(leader));
          List<GroupKey> from = Objects.requireNonNull(partyOf.get(led));
          if (into != from) {
            into.addAll(from);
            from.forEach(key -> partyOf.put(key, into));
          }
        }
      }
      return List.copyOf(new java.util.LinkedHashSet<>(partyOf.values()));
    }

    private Rider riderOf(int unit, List<GroupKey> party) {
      Map<Integer, Integer> people = new LinkedHashMap<>();
      int[] loads = new int[3];
      int leave = 0;
      double walkKmh = Double.MAX_VALUE;
      double walkKm = Double.MAX_VALUE;
      Set<Integer> shut = new TreeSet<>();
      for (GroupKey key : party) {
        Household household = operation.households().get(key.household);
        int lead = situation.ticksOf(household.contact().minutesToReach()) + situation.ticksOf(household.contact().minutesToGetReady());
        leave = Math.max(leave, Math.max(outlook(key.household).readyTick(), situation.earliestCallTick() + lead));
        walkKmh = Math.min(walkKmh, household.walkKmh());
        walkKm = Math.min(walkKm, household.walkKm());
        for (Member member : group(key).members()) {
          people.merge(key.household, 1, Integer::sum);
          loads[member.needs().contains(Need.STRETCHER) ? 2 : member.needs().contains(Need.WHEELCHAIR) ? 1 : 0]++;
          shut.addAll(barredRoads(member.traits()));
        }
      }
      int all = loads[0] + loads[1] + loads[2];
      int place = placeOf(group(party.getFirst()).place());
      Ways walk = loads[1] + loads[2] == 0 && walkKmh > 0 && walkKm > 0 ? ways(new Travel(walkKmh, Set.of(), Set.of(), all, shut)) : null;
      OwnCar car = carOf(party, loads);
      Ways drive = car == null ? null : ways(new Travel(car.maxKmh(), Set.of(), Set.of(), all, shut));
      List<Meeting> meetings = new ArrayList<>(List.of(new Meeting(place, leave)));
      Map<Integer, Integer> reach = new HashMap<>(Map.of(place, leave));
      addMeetings(place, leave, walk, walkKm, NEAREST_ON_FOOT, meetings, reach);
      addMeetings(place, leave, drive, car == null ? 0 : car.rangeKm(), NEAREST_BY_CAR, meetings, reach);
      List<Direct> directs = new ArrayList<>();
      for (int g = 0; g < gates.size(); g++) {
        addDirect(g, place, leave, walk, walkKm, directs);
        addDirect(g, place, leave, drive, car == null ? 0 : car.rangeKm(), directs);
      }
      return new Rider(unit, place, List.copyOf(people.keySet()), List.copyOf(people.values()), loads, reach, meetings, directs);
    }

    private List<Integer> barredRoads(Set<Trait> traits) {
      List<Integer> found = new ArrayList<>();
      for (int r = 0; r < roads.size(); r++) {
        Optional<Checkpoint> checkpoint = operation.roads().get(r).checkpoint();
        if (checkpoint.isPresent() && checkpoint.get().bars().stream().anyMatch(traits::contains)) {
          found.add(r);
        }
      }
      return found;
    }

    private @Nullable OwnCar carOf(List<GroupKey> party, int[] loads) {
      GroupKey key = party.getFirst();
      Household household = operation.households().get(key.household);
      boolean isThere = outlook(key.household).groups().size() == 1 || group(key).place().equals(household.home());
      if (party.size() > 1 || household.ownCar().isEmpty() || loads[2] > 0 || !isThere) {
        return null;
      }
      return loads[0] + loads[1] <= household.ownCar().get().seats() ? household.ownCar().get() : null;
    }

    private void addMeetings(int home, int leave, @Nullable Ways ways, double mostKm, int most, List<Meeting> meetings, Map<Integer, Integer> reach) {
      if (ways == null) {
        return;
      }
      List<Integer> near = new ArrayList<>();
      for (int p = 0; p < places; p++) {
        if (p != home && km[home][p] <= mostKm + 1e-9) {
          near.add(p);
        }
      }
      near.sort(java.util.Comparator.<Integer>comparingDouble(p -> km[home][p]).thenComparingInt(p -> p));
      for (int i = 0; i < near.size(); i++) {
        int p = near.get(i);
        int there = ways.arrival(home, p, leave);
        if (there >= 0 && there <= Math.min(lostTick[p], horizon)) {
          reach.merge(p, there, Math::min);
          if (i < most) {
            meetings.removeIf(other -> other.place == p);
            meetings.add(new Meeting(p, Objects.requireNonNull(reach.get(p))));
          }
        }
      }
    }

    private void addDirect(int g, int home, int leave, @Nullable Ways ways, double mostKm, List<Direct> directs) {
      int inside = gates.get(g).inside;
      if (home == inside && directs.stream().noneMatch(direct -> direct.gate == g)) {
        directs.add(new Direct(g, leave, horizon, List.of(new Ways.Way(0, horizon))));
      } else if (ways != null && home != inside && km[home][inside] <= mostKm + 1e-9 && !ways.list(home, inside).isEmpty()) {
        directs.add(new Direct(g, leave, Math.min(lostTick[home], horizon), ways.list(home, inside)));
      }
    }
  }
}
