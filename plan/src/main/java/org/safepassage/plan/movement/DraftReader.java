package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Chain;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.solve.path.TimedPath;

/**
 * Reads a plan back into a draft: the inverse of {@link PlanWriter}. Moments and roads are taken as they are; whether they hold is for
 * the checker. A unit whose journeys are not as the search would write them is left off, with the runs that carry nobody else.
 */
final class DraftReader {
  private final MovementProblem problem;
  private final Plan plan;
  private final Operation operation;
  private final Draft draft;
  private final Map<HouseholdId, Journey> journeys = new HashMap<>();
  private final Map<String, Run> runs = new LinkedHashMap<>();
  private final Map<VehicleId, Mover> movers = new HashMap<>();

  /** By run: who boards, as far as the draft will have them. */
  private final Map<String, List<TimedTrip.Boarding>> boardings = new LinkedHashMap<>();

  private final Map<Integer, TimedTrip.Boarding> boardingOf = new HashMap<>();
  private final Map<Integer, Draft.Direct> directOf = new HashMap<>();
  private final Map<TimedTrip, Run> runOf = new IdentityHashMap<>();

  /** A rider's ride, or its way without one. */
  private sealed interface Way {
    record Ride(String run, TimedTrip.Boarding boarding) implements Way {}

    record Own(Draft.Direct direct) implements Way {}
  }

  private DraftReader(Draft draft, Plan plan) {
    this.draft = draft;
    this.plan = plan;
    problem = draft.problem();
    operation = problem.situation().operation();
    plan.journeys().forEach(journey -> journeys.put(journey.household(), journey));
    plan.runs().forEach(run -> runs.put(run.id(), run));
    problem.movers().forEach(mover -> movers.put(problem.vehicleOf(mover), mover));
  }

  /** Puts a plan on an empty draft. */
  static void read(Plan plan, Draft empty) {
    new DraftReader(empty, plan).read();
  }

  /** A rider who makes up a unit, on the run that it was to take to the gate. */
  record Rides(MovingUnit unit, int chain, int place, Trip.Boarder boarder, TimedTrip.Boarding boarding) {}

  /** A run that cannot be done as it was, and those who were to ride on it and may do so still. */
  record Broken(Run run, int mover, List<Rides> riders) {}

  /** The broken runs whose vehicles are there, with the units of one rider each; those who are under way are not among them. */
  static List<Broken> listBroken(KeptPlan kept, MovementProblem problem) {
    Draft empty = new Draft(problem, (households, crossing) -> true);
    DraftReader reader = new DraftReader(empty, kept.inForce());
    List<Broken> broken = new ArrayList<>();
    for (Run run : kept.broken()) {
      Mover mover = reader.movers.get(run.vehicle());
      if (mover != null) {
        broken.add(new Broken(run, mover.index(), reader.listRiders(run, false)));
      }
    }
    return broken;
  }

  /** Units of one rider who have left on a run. */
  static List<Rides> listAboard(KeptPlan kept, MovementProblem problem, Run run) {
    return new DraftReader(new Draft(problem, (households, crossing) -> true), kept.inForce()).listRiders(run, true);
  }

  /** By order of boarding. */
  private List<Rides> listRiders(Run run, boolean underWay) {
    List<Rides> riders = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      Optional<Integer> chain = findChain(unit);
      boolean mayGo = chain.isPresent() && (underWay || Arrays.stream(unit.chains()).anyMatch(it -> it == chain.get()));
      if (unit.riders().length == 1 && mayGo && isUnderWay(unit) == underWay) {
        Rider rider = problem.riders().get(unit.riders()[0]);
        if (findWay(rider).orElse(null) instanceof Way.Ride(String id, TimedTrip.Boarding boarding) && id.equals(run.id())) {
          int place = problem.roadways().indexOf(run.stops().get(boarding.stop()).place());
          Trip.Boarder boarder = new Trip.Boarder(rider, boarding.boarder().mode(), rider.earliestLeaveTick());
          riders.add(new Rides(unit, chain.get(), place, boarder, boarding));
        }
      }
    }
    riders.sort(Comparator.comparingInt(rides -> rides.boarding().stop()));
    return riders;
  }

  private void read() {
    List<MovingUnit> units = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      if (readRiders(unit)) {
        units.add(unit);
      }
    }
    List<List<TimedTrip>> trips = listTrips();
    draft.freeze(frozen(units, trips));
    directOf.values().forEach(draft::takeOver);
    for (Mover mover : problem.movers()) {
      for (TimedTrip trip : trips.get(mover.index())) {
        if (isOnward(trip)) {
          draft.enterOnward(mover.index(), trip);
        } else {
          draft.takeOver(mover.index(), trip);
        }
      }
    }
    units.forEach(this::takeOver);
    fixFirstPassage();
  }

  private static boolean isOnward(TimedTrip trip) {
    return trip.boardings().getFirst().boarder().mode() == Trip.Mode.ONWARD;
  }

  // Who goes how ----------------------------------------------------------------------------------------------------------

  /** Whether the whole unit goes as the search could have written it. */
  private boolean readRiders(MovingUnit unit) {
    Optional<Integer> chain = findChain(unit);
    if (chain.isEmpty()) {
      return false;
    }
    Map<Integer, Way> ways = new LinkedHashMap<>();
    for (int rider : unit.riders()) {
      Optional<Way> way = findWay(problem.riders().get(rider));
      if (way.isEmpty()) {
        return false;
      }
      ways.put(rider, way.get());
    }
    List<Way.Ride> onward = new ArrayList<>();
    for (int household : unit.households()) {
      if (!readOnward(household, unit, chain.get(), onward)) {
        return false;
      }
    }
    ways.forEach(this::take);
    onward.forEach(ride -> listBoardings(ride.run()).add(ride.boarding()));
    return true;
  }

  private void take(int rider, Way way) {
    switch (way) {
      case Way.Ride(String run, TimedTrip.Boarding boarding) -> {
        listBoardings(run).add(boarding);
        boardingOf.put(rider, boarding);
      }
      case Way.Own(Draft.Direct direct) -> directOf.put(rider, direct);
    }
  }

  private List<TimedTrip.Boarding> listBoardings(String run) {
    return boardings.computeIfAbsent(run, any -> new ArrayList<>());
  }

  private @Nullable Journey journeyOf(int household) {
    return journeys.get(operation.households().get(household).id());
  }

  private Optional<Integer> findChain(MovingUnit unit) {
    Set<Integer> chains = new LinkedHashSet<>();
    List<Chain> all = operation.chains();
    for (int household : unit.households()) {
      Journey journey = journeyOf(household);
      chains.add(journey == null ? -1 : all.stream().map(Chain::id).toList().indexOf(journey.chain()));
    }
    int chain = chains.iterator().next();
    return chains.size() == 1 && chain >= 0 && passesInOneWindow(unit, chain) ? Optional.of(chain) : Optional.empty();
  }

  private boolean passesInOneWindow(MovingUnit unit, int chain) {
    for (int gate : problem.chainGates()[chain]) {
      long windows = Arrays.stream(unit.households()).mapToObj(household -> findPassage(household, gate)).distinct().map(passage -> passage.map(Leg.Passage::window)).distinct().count();
      boolean all = Arrays.stream(unit.households()).allMatch(household -> findPassage(household, gate).filter(passage -> passage.window() < problem.gates().get(gate).windows().size()).isPresent());
      if (windows != 1 || !all) {
        return false;
      }
    }
    return true;
  }

  private Optional<Leg.Passage> findPassage(int household, int gate) {
    Journey journey = journeyOf(household);
    return journey == null
        ? Optional.empty()
        : journey.onward().stream()
            .filter(Leg.Passage.class::isInstance)
            .map(Leg.Passage.class::cast)
            .filter(passage -> passage.crossing().equals(operation.crossings().get(gate).id()))
            .findFirst();
  }

  /** All its parts go the same way. */
  private Optional<Way> findWay(Rider rider) {
    Set<List<Leg>> legs = new LinkedHashSet<>();
    int leave = 0;
    for (Rider.Part part : rider.parts()) {
      MemberGroup group = problem.situation().getHousehold(operation.households().get(part.household()).id()).groups().get(part.group());
      Set<MemberId> members = new LinkedHashSet<>(group.members().stream().map(Member::id).toList());
      Journey journey = journeyOf(part.household());
      Optional<Approach> approach =
          journey == null
              ? Optional.empty()
              : journey.approaches().stream().filter(it -> it.from().equals(group.place()) && members.equals(new LinkedHashSet<>(it.members()))).findFirst();
      if (approach.isEmpty()) {
        return Optional.empty();
      }
      legs.add(approach.get().legs());
      leave = approach.get().leaveTick();
    }
    return legs.size() == 1 ? wayOf(rider, legs.iterator().next(), leave) : Optional.empty();
  }

  private Optional<Way> wayOf(Rider rider, List<Leg> legs, int leave) {
    Leg.@Nullable Ride ride = !legs.isEmpty() && legs.getLast() instanceof Leg.Ride last ? last : null;
    List<Leg> own = ride == null ? legs : legs.subList(0, legs.size() - 1);
    if (own.size() > 1 || (own.size() == 1 && own.getFirst() instanceof Leg.Ride) || (ride != null && !goesToTheEnd(ride))) {
      return Optional.empty();
    }
    Trip.Mode mode = own.isEmpty() ? ride == null ? Trip.Mode.FOOT : Trip.Mode.HOME : own.getFirst() instanceof Leg.Drive ? Trip.Mode.CAR : Trip.Mode.FOOT;
    TimedPath way =
        own.isEmpty()
            ? TimedPath.NOWHERE
            : switch (own.getFirst()) {
              case Leg.Walk(var roads) -> draft.clock().wayOf(roads);
              case Leg.Drive(var roads) -> draft.clock().wayOf(roads);
              case Leg.Ride it -> TimedPath.NOWHERE;
              case Leg.Passage it -> TimedPath.NOWHERE;
            };
    Trip.Boarder boarder = new Trip.Boarder(rider, mode, Math.min(leave, rider.earliestLeaveTick()));
    if (ride != null) {
      return Optional.of(new Way.Ride(ride.run(), new TimedTrip.Boarding(boarder, ride.boardStop(), leave, way)));
    }
    int free = way.isEmpty() ? rider.earliestLeaveTick() : way.arriveTick();
    return Optional.of(new Way.Own(new Draft.Direct(new TimedTrip.Boarding(boarder, 0, way.isEmpty() ? free : leave, way), free)));
  }

  private boolean goesToTheEnd(Leg.Ride ride) {
    Run run = runs.get(ride.run());
    return run != null && movers.containsKey(run.vehicle()) && ride.alightStop() == run.stops().size() - 1;
  }

  private boolean readOnward(int household, MovingUnit unit, int chain, List<Way.Ride> rides) {
    int[] gates = problem.chainGates()[chain];
    int next = 0;
    int ready = 0;
    for (Leg leg : Objects.requireNonNull(journeyOf(household)).onward()) {
      switch (leg) {
        case Leg.Passage passage -> {
          if (next == gates.length || !passage.crossing().equals(operation.crossings().get(gates[next]).id())) {
            return false;
          }
          next++;
          ready = passage.endTick();
        }
        case Leg.Ride ride -> {
          if (!goesToTheEnd(ride) || ride.boardStop() != boardStopBeyond(ride)) {
            return false;
          }
          Trip.Boarder boarder = new Trip.Boarder(Onward.whole(problem, household, unit.index()), Trip.Mode.ONWARD, ready);
          int leaves = Objects.requireNonNull(runs.get(ride.run())).stops().get(ride.boardStop()).departTick();
          rides.add(new Way.Ride(ride.run(), new TimedTrip.Boarding(boarder, ride.boardStop(), leaves, TimedPath.NOWHERE)));
        }
        default -> {
          return false;
        }
      }
    }
    return next == gates.length;
  }

  /** Beyond a gate all board at the last stop but one. */
  private int boardStopBeyond(Leg.Ride ride) {
    return Objects.requireNonNull(runs.get(ride.run())).stops().size() - 2;
  }

  // Trips -----------------------------------------------------------------------------------------------------------------

  /** By mover, in time; each with those of the draft aboard. */
  private List<List<TimedTrip>> listTrips() {
    List<List<TimedTrip>> trips = new ArrayList<>();
    problem.movers().forEach(mover -> trips.add(new ArrayList<>()));
    for (Map.Entry<VehicleId, List<Run>> of : listRuns().entrySet()) {
      Mover mover = Objects.requireNonNull(movers.get(of.getKey()));
      Tank tank = new Tank(mover);
      for (Run run : of.getValue()) {
        List<TimedTrip.Boarding> boards = boardings.getOrDefault(run.id(), List.of());
        tank.drive(run, boards);
        if (!boards.isEmpty()) {
          TimedTrip trip = tripOf(mover, run, boards, tank.km);
          runOf.put(trip, run);
          trips.get(mover.index()).add(trip);
        }
      }
    }
    return trips;
  }

  private Map<VehicleId, List<Run>> listRuns() {
    Map<VehicleId, List<Run>> byVehicle = new LinkedHashMap<>();
    plan.runs().stream().filter(run -> movers.containsKey(run.vehicle())).forEach(run -> byVehicle.computeIfAbsent(run.vehicle(), any -> new ArrayList<>()).add(run));
    byVehicle.values().forEach(of -> of.sort(Comparator.comparingInt((Run run) -> run.stops().getFirst().arriveTick()).thenComparingInt(run -> run.stops().getLast().arriveTick())));
    return byVehicle;
  }

  private TimedTrip tripOf(Mover mover, Run run, List<TimedTrip.Boarding> boards, double km) {
    List<TimedTrip.Boarding> inOrder = new ArrayList<>(boards);
    inOrder.sort(Comparator.comparingInt(TimedTrip.Boarding::stop));
    List<TimedTrip.TimedStop> stops =
        run.stops().stream().map(stop -> new TimedTrip.TimedStop(problem.roadways().indexOf(stop.place()), stop.arriveTick(), stop.departTick())).toList();
    List<TimedPath> ways = draft.clock().listWays(run);
    Trip trip = new Trip(gateOf(inOrder.getFirst().boarder()), pickups(inOrder, stops), stops.get(inOrder.getFirst().stop()).departTick(), false, listDetours(mover, inOrder, stops, ways));
    return draft.clock().asPlanned(mover, trip, stops, ways, inOrder, km);
  }

  /** Of the first gate, or beyond one of the next. */
  private int gateOf(Trip.Boarder boarder) {
    int household = boarder.who().parts().getFirst().household();
    int[] gates = problem.chainGates()[findChain(problem.units().get(boarder.who().unit())).orElseThrow()];
    if (boarder.mode() != Trip.Mode.ONWARD) {
      return gates[0];
    }
    for (int i = 1; i < gates.length; i++) {
      if (findPassage(household, gates[i - 1]).orElseThrow().endTick() == boarder.readyTick()) {
        return gates[i];
      }
    }
    throw new IllegalStateException("household " + household + " rides on from no gate");
  }

  private static List<Trip.Pickup> pickups(List<TimedTrip.Boarding> inOrder, List<TimedTrip.TimedStop> stops) {
    Map<Integer, List<Trip.Boarder>> byStop = new LinkedHashMap<>();
    inOrder.forEach(boarding -> byStop.computeIfAbsent(boarding.stop(), any -> new ArrayList<>()).add(boarding.boarder()));
    List<Trip.Pickup> pickups = new ArrayList<>();
    byStop.forEach((stop, boarders) -> pickups.add(new Trip.Pickup(stops.get(stop).place(), boarders)));
    return pickups;
  }

  /** Roads with people aboard that are not the fastest. */
  private List<Trip.Detour> listDetours(Mover mover, List<TimedTrip.Boarding> boards, List<TimedTrip.TimedStop> stops, List<TimedPath> ways) {
    List<Trip.Detour> detours = new ArrayList<>();
    for (int w = 0; w < ways.size(); w++) {
      int people = 0;
      long bars = 0;
      for (TimedTrip.Boarding boarding : boards) {
        if (boarding.stop() <= w) {
          people += boarding.boarder().who().people();
          bars |= boarding.boarder().who().barMask();
        }
      }
      int[] arcs = ways.get(w).arcs();
      if (people > 0 && arcs.length > 0 && ways.get(w).departTick() >= 0) {
        TimedPath fastest = problem.roadways().find(mover.travel(), people, bars, stops.get(w).place(), stops.get(w + 1).place(), ways.get(w).departTick());
        boolean canBe = problem.roadways().along(mover.travel(), people, bars, arcs, ways.get(w).departTick()) != null;
        if (canBe && fastest != null && !Arrays.equals(arcs, fastest.arcs())) {
          detours.add(new Trip.Detour(stops.get(w).place(), stops.get(w + 1).place(), arcs));
        }
      }
    }
    return detours;
  }

  /** Km since a vehicle was last full. */
  private final class Tank {
    private final Mover mover;
    private double km;

    Tank(Mover mover) {
      this.mover = mover;
    }

    void drive(Run run, List<TimedTrip.Boarding> boards) {
      int first = boards.stream().mapToInt(TimedTrip.Boarding::stop).min().orElse(Integer.MAX_VALUE);
      for (int s = 0; s < run.stops().size(); s++) {
        Stop stop = run.stops().get(s);
        int place = problem.roadways().indexOf(stop.place());
        boolean fuel = place == mover.base() || problem.spots().fuel()[place];
        boolean isEmpty = s < first && (s < run.stops().size() - 1 || first == Integer.MAX_VALUE);
        if (fuel && isEmpty && stop.departTick() - stop.arriveTick() >= mover.refuelTicks()) {
          km = 0;
        }
        if (s < run.drives().size()) {
          km += draft.clock().wayOf(run.drives().get(s)).length();
        }
      }
    }
  }

  // What has begun --------------------------------------------------------------------------------------------------------

  /** Who is under way, and whoever is or will be in one vehicle with them. */
  private Frozen frozen(List<MovingUnit> units, List<List<TimedTrip>> trips) {
    Frozen frozen = Frozen.nothing(problem);
    for (MovingUnit unit : units) {
      frozen.units()[unit.index()] = isUnderWay(unit);
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Mover mover : problem.movers()) {
        more |= freeze(trips.get(mover.index()), frozen);
      }
    }
    List<Run> ended = new ArrayList<>(plan.runs().stream().filter(run -> BegunRun.hasBegun(run) && !movers.containsKey(run.vehicle())).toList());
    for (Mover mover : problem.movers()) {
      countFrozen(mover, trips.get(mover.index()), frozen);
      start(mover, trips.get(mover.index()), frozen, ended);
    }
    return new Frozen(frozen.units(), frozen.diverted(), frozen.trips(), frozen.onward(), frozen.starts(), ended);
  }

  private boolean isUnderWay(MovingUnit unit) {
    return Arrays.stream(unit.households()).mapToObj(this::journeyOf).anyMatch(journey -> journey != null && journey.approaches().stream().anyMatch(approach -> approach.leaveTick() < 0 || isAlreadyThere(journey, approach)));
  }

  /** Waits where it lives, and passes before now. */
  private static boolean isAlreadyThere(Journey journey, Approach approach) {
    return approach.legs().isEmpty() && journey.onward().getFirst() instanceof Leg.Passage first && first.startTick() < 0;
  }

  /** Everybody of a trip with somebody frozen, and of the trips before it. */
  private static boolean freeze(List<TimedTrip> trips, Frozen frozen) {
    boolean more = false;
    boolean isBefore = false;
    for (TimedTrip trip : trips.reversed()) {
      isBefore |= trip.boardings().stream().anyMatch(boarding -> frozen.isFrozen(boarding.boarder().who().unit()));
      for (TimedTrip.Boarding boarding : isBefore ? trip.boardings() : List.<TimedTrip.Boarding>of()) {
        int unit = boarding.boarder().who().unit();
        more |= !frozen.isFrozen(unit);
        frozen.units()[unit] = true;
      }
    }
    return more;
  }

  private static void countFrozen(Mover mover, List<TimedTrip> trips, Frozen frozen) {
    for (TimedTrip trip : trips) {
      if (frozen.isFrozen(trip.boardings().getFirst().boarder().who().unit())) {
        (isOnward(trip) ? frozen.onward() : frozen.trips())[mover.index()]++;
      }
    }
  }

  /** Where a vehicle is free that has set out with nobody aboard; its trip begins there from now on. */
  private void start(Mover mover, List<TimedTrip> trips, Frozen frozen, List<Run> ended) {
    Tank tank = new Tank(mover);
    VehicleId vehicle = problem.vehicleOf(mover);
    for (Run run : listRuns().getOrDefault(vehicle, List.of())) {
      Optional<TimedTrip> trip = trips.stream().filter(it -> run.equals(runOf.get(it))).findFirst();
      boolean isFrozen = trip.isPresent() && frozen.isFrozen(trip.get().boardings().getFirst().boarder().who().unit());
      if (isFrozen || !BegunRun.hasBegun(run)) {
        tank.drive(run, boardings.getOrDefault(run.id(), List.of()));
        if (isFrozen && frozen.starts()[mover.index()] != null) {
          ended.add(Objects.requireNonNull(frozen.starts()[mover.index()]).begun());
          frozen.starts()[mover.index()] = null;
        }
        continue;
      }
      BegunRun begun = BegunRun.of(run, operation.roads());
      tank.drive(begun.run(), List.of());
      Stop last = begun.run().stops().getLast();
      int free = Math.max(0, trip.isPresent() ? last.arriveTick() : last.departTick());
      Frozen.Start start = new Frozen.Start(begun.run(), begun.stands(), new TripClock.Free(problem.roadways().indexOf(last.place()), free, tank.km));
      Frozen.Start before = frozen.starts()[mover.index()];
      if (before != null) {
        ended.add(before.begun());
      }
      frozen.starts()[mover.index()] = start;
      trip.ifPresent(it -> trips.set(trips.indexOf(it), restOf(it, begun, free)));
    }
  }

  /** A trip from where its vehicle is free. */
  private TimedTrip restOf(TimedTrip trip, BegunRun begun, int free) {
    int gone = begun.run().drives().size() - 1;
    int done = begun.run().drives().getLast().size();
    TimedPath way = trip.ways().get(gone);
    List<TimedTrip.TimedStop> stops = new ArrayList<>();
    List<TimedPath> ways = new ArrayList<>();
    if (begun.stands()) {
      TimedTrip.TimedStop here = trip.stops().get(gone + 1);
      stops.add(new TimedTrip.TimedStop(here.place(), Math.min(here.departTick(), Math.max(here.arriveTick(), free)), here.departTick()));
      gone++;
    } else {
      int place = problem.roadways().placeFrom(way.arc(done));
      stops.add(new TimedTrip.TimedStop(place, free, way.enterTick(done)));
      ways.add(rest(way, done));
      gone++;
      stops.add(trip.stops().get(gone));
    }
    stops.addAll(trip.stops().subList(gone + 1, trip.stops().size()));
    ways.addAll(trip.ways().subList(gone, trip.ways().size()));
    int shift = trip.stops().size() - stops.size();
    List<TimedTrip.Boarding> boards =
        trip.boardings().stream().map(it -> new TimedTrip.Boarding(it.boarder(), it.stop() - shift, it.leaveTick(), it.way())).toList();
    Mover mover = Objects.requireNonNull(movers.get(begun.run().vehicle()));
    TimedTrip rest = draft.clock().asPlanned(mover, trip.trip(), stops, ways, boards, trip.km());
    runOf.put(rest, Objects.requireNonNull(runOf.get(trip)));
    return rest;
  }

  private TimedPath rest(TimedPath way, int from) {
    int count = way.arcCount() - from;
    int[] arcs = new int[count];
    int[] enter = new int[count];
    int[] exit = new int[count];
    double length = 0;
    for (int i = 0; i < count; i++) {
      arcs[i] = way.arc(from + i);
      enter[i] = way.enterTick(from + i);
      exit[i] = way.exitTick(from + i);
      length += problem.roadways().roadOf(arcs[i]).lengthKm();
    }
    return TimedPath.of(arcs, enter, exit, length);
  }

  // Passing ---------------------------------------------------------------------------------------------------------------

  private void takeOver(MovingUnit unit) {
    int chain = findChain(unit).orElseThrow();
    int[] gates = problem.chainGates()[chain];
    List<Passings.Passed> first = new ArrayList<>();
    List<Passings> onward = new ArrayList<>();
    for (int household : unit.households()) {
      first.add(passedAt(household, gates[0]));
      for (int i = 1; i < gates.length; i++) {
        onward.add(onwardAt(household, unit, gates[i - 1], gates[i]));
      }
    }
    int[] calls = Arrays.stream(unit.households()).map(household -> Objects.requireNonNull(journeyOf(household)).callTick()).toArray();
    int window = findPassage(unit.households()[0], gates[0]).orElseThrow().window();
    draft.takeOver(unit.index(), chain, calls, draft.passingsAt(problem.gates().get(gates[0]), window, unit.index(), first), onward);
  }

  private Passings.Passed passedAt(int household, int gate) {
    Leg.Passage passage = findPassage(household, gate).orElseThrow();
    return new Passings.Passed(household, problem.kin()[household].people(), passage.startTick(), passage.endTick());
  }

  private Passings onwardAt(int household, MovingUnit unit, int before, int gate) {
    Gate at = problem.gates().get(gate);
    Passings.Passed passed = passedAt(household, gate);
    int arrive = findPassage(household, before).orElseThrow().endTick();
    for (Leg leg : Objects.requireNonNull(journeyOf(household)).onward()) {
      if (leg instanceof Leg.Passage passage && passage.startTick() == passed.startTick() && passage.crossing().equals(operation.crossings().get(gate).id())) {
        break;
      }
      if (leg instanceof Leg.Ride ride) {
        arrive = Objects.requireNonNull(runs.get(ride.run())).stops().get(ride.alightStop()).arriveTick();
      }
    }
    int window = findPassage(household, gate).orElseThrow().window();
    List<GatherStay> stays =
        passed.startTick() > arrive ? List.of(new GatherStay(at.inside(), gate, arrive, passed.startTick(), passed.people())) : List.of();
    return Passings.of(unit.index(), gate, window, List.of(passed), stays, draft.marginAt(at, window, passed));
  }

  /** Where the time from the first passage to the last is limited, it runs from the first of those that stay as they are. */
  private void fixFirstPassage() {
    int first = Integer.MAX_VALUE;
    for (MovingUnit unit : problem.units()) {
      Passings passed = draft.passingsOf(unit.index());
      if (passed != null) {
        first = Math.min(first, passed.firstTick());
      }
    }
    if (problem.spanTicks() != Limits.NONE && first != Integer.MAX_VALUE) {
      draft.firstPassageTick = first;
    }
  }
}
