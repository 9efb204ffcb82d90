package org.safepassage.benchmarks.baseline;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;

/**
 * The whole movement problem for CP-SAT: who goes by which chain, a circuit of pick-ups for each trip of each vehicle, times, loads,
 * desks by quarter of an hour, fences. What it leaves out ({@link #LEFT_OUT}) only lets it move more people.
 */
public final class FullModel {
  public static final List<String> LEFT_OUT =
      List.of(
          "range and refuelling",
          "opening hours of roads (open until they are lost)",
          "how many vehicles a road takes in an hour, and together",
          "checkpoint time for each person aboard, and checkpoints that bar somebody aboard",
          "waiting away from the gates' insides: at pick-ups, between roads, beyond a gate",
          "named places (a gate with a named guarantee lets everybody pass), placement",
          "that two gates may share one place to wait");

  /** Trips a vehicle may make at most, if time allows more and the plan to be held in it does not make more. */
  private static final int MOST_TRIPS = 8;

  /** Above so many arcs, a pick-up is followed only by one of those nearest to it. */
  private static final int MOST_ARCS = 300_000;

  /** What a solver found: {@code weight} -1 if nothing. */
  public record Result(CpSolverStatus status, long weight, long people, long bound, double seconds) {}

  private record PairOfGates(int household, int before, int next) {}

  /** Somebody who may ride: a rider before the first gate, or a whole household between two. */
  private static final class Boarder {
    int unit;
    int[] loads = new int[3];
    List<Scene.Meeting> meetings = new ArrayList<>();
    @Nullable LinearArgument from;
    int toGate = -1;
    List<Literal> ways = new ArrayList<>();
    List<FixedPlan.HouseholdGate> passages = new ArrayList<>();
    Map<FixedPlan.Ride, BoolVar> rides = new LinkedHashMap<>();
  }

  private final class Trip {
    final int vehicle;
    final int number;
    final BoolVar used;
    final Map<Integer, BoolVar> toGate = new LinkedHashMap<>();
    final Map<Integer, BoolVar> visits = new LinkedHashMap<>();
    final Map<Integer, IntVar> departs = new LinkedHashMap<>();
    final IntVar arrive;
    final IntVar end;

    Trip(int vehicle, int number) {
      this.vehicle = vehicle;
      this.number = number;
      used = model.newBoolVar("trip");
      arrive = model.newIntVar(0, scene.horizon, "arrive");
      end = model.newIntVar(0, Math.max(0, scene.vehicles.get(vehicle).untilTick()), "end");
    }
  }

  private final Scene scene;
  private final CpModel model = new CpModel();
  private final @Nullable FixedPlan plan;
  private final List<BoolVar> out = new ArrayList<>();
  private final List<Map<Integer, Literal>> chains = new ArrayList<>();
  private final Map<FixedPlan.HouseholdGate, Literal> passes = new LinkedHashMap<>();
  private final Map<FixedPlan.HouseholdGate, IntVar> starts = new LinkedHashMap<>();
  private final List<Map<FixedPlan.Passage, Literal>> windowsOf = new ArrayList<>();
  private final List<Boarder> boarders = new ArrayList<>();
  private final List<Trip> trips = new ArrayList<>();
  private final Map<Integer, IntVar> riderArrives = new HashMap<>();
  private final Map<Integer, List<Literal>> riderDirect = new HashMap<>();
  private final Map<FixedPlan.HouseholdGate, Boarder> onward = new HashMap<>();
  private final IntVar first;
  private int near = Integer.MAX_VALUE;

  /** @param plan whose choices it must have room for, if there is one */
  public FullModel(Scene scene, Optional<FixedPlan> plan) {
    Loader.loadNativeLibraries();
    this.scene = scene;
    this.plan = plan.orElse(null);
    first = model.newIntVar(Math.min(scene.firstPassageFrom, scene.horizon), scene.horizon, "first");
    addUnits();
    addPassages();
    addRiders();
    addOnward();
    addVehicles();
    for (Boarder boarder : boarders) {
      boarder.ways.addAll(boarder.rides.values());
    }
    addMovesOfBoarders();
    addFirst();
    for (int g = 0; g < scene.gates.size(); g++) {
      addDesks(g);
      addFence(g);
    }
    addSums();
    model.maximize(weighted(Scene.Unit::weight));
  }

  int near() {
    return near;
  }

  int size() {
    return model.getBuilder().getVariablesCount();
  }

  private interface Worth {
    long of(Scene.Unit unit);
  }

  private LinearExprBuilder weighted(Worth worth) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int u = 0; u < out.size(); u++) {
      sum.addTerm(out.get(u), worth.of(scene.units.get(u)));
    }
    return sum;
  }

  private void addUnits() {
    for (Scene.Unit unit : scene.units) {
      BoolVar goes = model.newBoolVar("out");
      out.add(goes);
      Map<Integer, Literal> mine = new LinkedHashMap<>();
      LinearExprBuilder sum = LinearExpr.newBuilder();
      for (int c : unit.chains()) {
        BoolVar by = model.newBoolVar("chain");
        mine.put(c, by);
        sum.add(by);
      }
      model.addEquality(sum, goes);
      chains.add(mine);
      windowsOf.add(new LinkedHashMap<>());
    }
  }

  private interface OfChain {
    boolean holds(List<Integer> gates);
  }

  /** True if the unit goes by a chain of some kind; null if it cannot. */
  private @Nullable Literal byChain(int unit, OfChain kind) {
    List<Literal> those = new ArrayList<>();
    chains.get(unit).forEach((c, by) -> {
      if (kind.holds(scene.chainGates.get(c))) {
        those.add(by);
      }
    });
    if (those.isEmpty()) {
      return null;
    }
    if (those.size() == 1) {
      return those.getFirst();
    }
    BoolVar any = model.newBoolVar("by");
    model.addEquality(LinearExpr.sum(those.toArray(Literal[]::new)), any);
    return any;
  }

  private void addPassages() {
    for (int u = 0; u < scene.units.size(); u++) {
      for (int g = 0; g < scene.gates.size(); g++) {
        int gate = g;
        Literal goes = byChain(u, gates -> gates.contains(gate));
        if (goes != null) {
          addPassages(u, g, goes);
        }
      }
    }
  }

  private void addPassages(int u, int g, Literal goes) {
    Scene.Gate gate = scene.gates.get(g);
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int w = 0; w < gate.windows().size(); w++) {
      BoolVar in = model.newBoolVar("window");
      Objects.requireNonNull(windowsOf.get(u)).put(new FixedPlan.Passage(w, g), in);
      sum.add(in);
    }
    model.addEquality(sum, goes);
    for (int h : scene.units.get(u).households()) {
      int ticks = scene.deskTicks(g, h);
      FixedPlan.HouseholdGate at = new FixedPlan.HouseholdGate(h, g);
      IntVar start = model.newIntVar(0, scene.horizon, "start");
      passes.put(at, goes);
      starts.put(at, start);
      model.addGreaterOrEqual(start, Math.max(gate.leadTicks(), scene.firstPassageFrom)).onlyEnforceIf(goes);
      for (int w = 0; w < gate.windows().size(); w++) {
        TickWindow open = gate.windows().get(w);
        Literal in = Objects.requireNonNull(windowsOf.get(u).get(new FixedPlan.Passage(w, g)));
        model.addGreaterOrEqual(start, open.opensTick()).onlyEnforceIf(in);
        model.addLessOrEqual(start, Math.min(open.closesTick(), gate.lostTick()) - (long) ticks).onlyEnforceIf(in);
      }
    }
  }

  private void addRiders() {
    for (int r = 0; r < scene.riders.size(); r++) {
      Scene.Rider rider = scene.riders.get(r);
      Boarder boarder = new Boarder();
      boarder.unit = rider.unit();
      boarder.loads = rider.loads();
      boarder.meetings = meetings(r);
      for (int g = 0; g < scene.gates.size(); g++) {
        for (int h : rider.households()) {
          FixedPlan.HouseholdGate at = new FixedPlan.HouseholdGate(h, g);
          int gate = g;
          if (chains.get(rider.unit()).keySet().stream().anyMatch(c -> scene.chainGates.get(c).getFirst() == gate)) {
            boarder.passages.add(at);
          }
        }
      }
      IntVar arrives = model.newIntVar(0, scene.horizon, "there");
      riderArrives.put(r, arrives);
      addDirects(r, boarder, arrives);
      boarders.add(boarder);
    }
  }

  /** Where a rider may board: in any case where the plan that must have room has it board. */
  private List<Scene.Meeting> meetings(int r) {
    List<Scene.Meeting> meetings = new ArrayList<>(scene.riders.get(r).meetings());
    FixedPlan.Ride ride = plan == null ? null : plan.rideOfRider.get(r);
    if (ride != null && meetings.stream().noneMatch(meeting -> meeting.place() == place(ride.node()))) {
      Integer from = scene.riders.get(r).reach().get(place(ride.node()));
      if (from != null) {
        meetings.add(new Scene.Meeting(place(ride.node()), from));
      }
    }
    return meetings;
  }

  private void addDirects(int r, Boarder boarder, IntVar arrives) {
    Scene.Rider rider = scene.riders.get(r);
    List<Literal> all = new ArrayList<>();
    for (Scene.Direct direct : rider.directs()) {
      Literal by = byChain(rider.unit(), gates -> gates.getFirst() == direct.gate());
      if (by == null) {
        continue;
      }
      for (Ways.Way way : direct.ways()) {
        int latest = Math.min(direct.leaveBy(), way.latestTick());
        if (latest >= direct.leaveFrom()) {
          BoolVar goes = model.newBoolVar("direct");
          model.addImplication(goes, by);
          model.addGreaterOrEqual(arrives, direct.leaveFrom() + (long) way.ticks()).onlyEnforceIf(goes);
          // Whoever goes later than at the last moment of a way does not arrive on it; waiting between two roads is allowed.
          all.add(goes);
          if (rider.place() == scene.gates.get(direct.gate()).inside()) {
            break;
          }
        }
      }
      passagesAfter(boarder, arrives, by, all);
    }
    riderDirect.put(r, all);
    boarder.ways.addAll(all);
  }

  private void passagesAfter(Boarder boarder, IntVar free, Literal by, List<Literal> when) {
    for (FixedPlan.HouseholdGate at : boarder.passages) {
      for (Literal goes : when) {
        model.addGreaterOrEqual(Objects.requireNonNull(starts.get(at)), free).onlyEnforceIf(new Literal[] {goes, by, Objects.requireNonNull(passes.get(at))});
      }
    }
  }

  private void addOnward() {
    for (int u = 0; u < scene.units.size(); u++) {
      for (int h : scene.units.get(u).households()) {
        for (int c : chains.get(u).keySet()) {
          List<Integer> gates = scene.chainGates.get(c);
          for (int s = 1; s < gates.size(); s++) {
            addOnward(u, new PairOfGates(h, gates.get(s - 1), gates.get(s)));
          }
        }
      }
    }
  }

  private void addOnward(int u, PairOfGates pair) {
    FixedPlan.HouseholdGate at = new FixedPlan.HouseholdGate(pair.household, pair.next);
    FixedPlan.HouseholdGate before = new FixedPlan.HouseholdGate(pair.household, pair.before);
    if (onward.containsKey(at)) {
      return;
    }
    LinearExpr passed =
        LinearExpr.newBuilder().add(Objects.requireNonNull(starts.get(before))).add(scene.deskTicks(pair.before, pair.household)).build();
    Boarder boarder = new Boarder();
    boarder.unit = u;
    boarder.toGate = pair.next;
    boarder.from = passed;
    boarder.passages.add(at);
    int outside = scene.gates.get(pair.before).outside();
    if (outside == scene.gates.get(pair.next).inside()) {
      model.addGreaterOrEqual(Objects.requireNonNull(starts.get(at)), passed).onlyEnforceIf(Objects.requireNonNull(passes.get(at)));
      return;
    }
    for (Scene.Rider rider : scene.riders) {
      int place = rider.households().indexOf(pair.household);
      for (int i = 0; place >= 0 && i < 3; i++) {
        // Riders who lead another household's children count for theirs alone here: all seats of the rider, by share.
        boarder.loads[i] += rider.households().size() == 1 ? rider.loads()[i] : i == 0 ? rider.people().get(place) : 0;
      }
    }
    boarder.meetings = List.of(new Scene.Meeting(outside, 0));
    onward.put(at, boarder);
    boarders.add(boarder);
  }

  // Vehicles --------------------------------------------------------------------------------------------------------------

  private void addVehicles() {
    List<List<Integer>> pickups = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    long arcs = 0;
    long nodes = 0;
    for (int v = 0; v < scene.vehicles.size(); v++) {
      pickups.add(pickupsOf(v));
      counts.add(pickups.get(v).isEmpty() ? 0 : mostTrips(v, pickups.get(v)));
      arcs += (long) pickups.get(v).size() * pickups.get(v).size() * counts.get(v);
      nodes += (long) pickups.get(v).size() * counts.get(v);
    }
    if (arcs > MOST_ARCS) {
      near = (int) Math.max(4, MOST_ARCS / Math.max(1, nodes));
    }
    for (int v = 0; v < scene.vehicles.size(); v++) {
      Trip before = null;
      for (int k = 0; k < counts.get(v); k++) {
        Trip trip = new Trip(v, k);
        addTrip(trip, before, withNodes(trip, pickups.get(v)));
        trips.add(trip);
        before = trip;
      }
    }
    orderAlikes();
  }

  private List<Integer> pickupsOf(int v) {
    Scene.Vehicle vehicle = scene.vehicles.get(v);
    List<Integer> places = new ArrayList<>();
    for (int p = 0; p < scene.places; p++) {
      int place = p;
      boolean wanted = boarders.stream().anyMatch(b -> fits(b, vehicle) && b.meetings.stream().anyMatch(m -> m.place() == place));
      if (wanted && vehicle.ways().leastTicks(vehicle.base(), p) >= 0 && gatesFrom(vehicle, p).stream().findAny().isPresent()) {
        places.add(p);
      }
    }
    return places;
  }

  /** A place is a pick-up once on each trip, and again where the plan that must have room comes to it again. */
  private List<Integer> withNodes(Trip trip, List<Integer> places) {
    List<Integer> nodes = new ArrayList<>(places);
    for (FixedPlan.Trip driven : plan == null ? List.<FixedPlan.Trip>of() : plan.listTrips()) {
      if (driven.vehicle() == trip.vehicle && driven.number() == trip.number) {
        driven.departs().keySet().stream().filter(node -> node >= scene.places).sorted().forEach(nodes::add);
      }
    }
    return nodes;
  }

  private int place(int node) {
    return FixedPlan.place(scene, node);
  }

  private static boolean fits(Boarder boarder, Scene.Vehicle vehicle) {
    int[] places = vehicle.places();
    return boarder.loads[0] <= places[0] && boarder.loads[1] <= places[1] && boarder.loads[2] <= places[2];
  }

  private List<Integer> gatesFrom(Scene.Vehicle vehicle, int place) {
    List<Integer> gates = new ArrayList<>();
    for (int g = 0; g < scene.gates.size(); g++) {
      int inside = scene.gates.get(g).inside();
      if (!scene.gates.get(g).windows().isEmpty() && inside != place && vehicle.ways().leastTicks(place, inside) > 0) {
        gates.add(g);
      }
    }
    return gates;
  }

  /** No vehicle could make more: at least from the fence to the nearest pick-up and back for each but the first. */
  private int mostTrips(int v, List<Integer> pickups) {
    Scene.Vehicle vehicle = scene.vehicles.get(v);
    int cycle = scene.horizon;
    for (int p : pickups) {
      for (int g : gatesFrom(vehicle, p)) {
        int back = vehicle.ways().leastTicks(scene.gates.get(g).inside(), p);
        cycle = back < 0 ? cycle : Math.min(cycle, back + vehicle.ways().leastTicks(p, scene.gates.get(g).inside()));
      }
    }
    int time = Math.max(0, Math.min(vehicle.untilTick(), scene.horizon) - vehicle.fromTick());
    int most = Math.min(MOST_TRIPS, 1 + time / Math.max(1, cycle));
    return plan == null ? most : Math.max(most, plan.mostTrips());
  }

  private void addTrip(Trip trip, @Nullable Trip before, List<Integer> pickups) {
    Scene.Vehicle vehicle = scene.vehicles.get(trip.vehicle);
    if (before != null) {
      model.addImplication(trip.used, before.used);
    }
    for (int g = 0; g < scene.gates.size(); g++) {
      int inside = scene.gates.get(g).inside();
      if (!scene.gates.get(g).windows().isEmpty() && pickups.stream().anyMatch(p -> place(p) != inside && vehicle.ways().leastTicks(place(p), inside) > 0)) {
        BoolVar there = model.newBoolVar("to");
        trip.toGate.put(g, there);
        model.addLessOrEqual(trip.end, scene.gates.get(g).lostTick()).onlyEnforceIf(there);
      }
    }
    model.addEquality(LinearExpr.sum(trip.toGate.values().toArray(Literal[]::new)), trip.used);
    for (int p : pickups) {
      trip.visits.put(p, model.newBoolVar("visit"));
      trip.departs.put(p, model.newIntVar(0, Math.min(scene.lostTick[place(p)], scene.horizon), "depart"));
    }
    Map<Integer, LinearArgument> handling = addBoardings(trip);
    addCircuit(trip, before, pickups, handling);
  }

  /** Who boards where; returns what each stop takes. */
  private Map<Integer, LinearArgument> addBoardings(Trip trip) {
    Scene.Vehicle vehicle = scene.vehicles.get(trip.vehicle);
    LinearExprBuilder[] loads = {LinearExpr.newBuilder(), LinearExpr.newBuilder(), LinearExpr.newBuilder()};
    LinearExprBuilder people = LinearExpr.newBuilder();
    Map<Integer, LinearExprBuilder> peopleAt = new LinkedHashMap<>();
    Map<Integer, List<Literal>> boardingAt = new LinkedHashMap<>();
    for (Boarder boarder : boarders) {
      if (!fits(boarder, vehicle)) {
        continue;
      }
      for (Scene.Meeting meeting : boarder.meetings) {
        for (int node : trip.visits.keySet()) {
          if (place(node) != meeting.place() || !leadsOn(trip, boarder, meeting.place())) {
            continue;
          }
          BoolVar boards = model.newBoolVar("boards");
          boarder.rides.put(new FixedPlan.Ride(node, trip.vehicle, trip.number), boards);
          addBoarding(trip, boarder, new Scene.Meeting(node, meeting.fromTick()), boards);
          boardingAt.computeIfAbsent(node, key -> new ArrayList<>()).add(boards);
          int all = boarder.loads[0] + boarder.loads[1] + boarder.loads[2];
          for (int i = 0; i < 3; i++) {
            loads[i].addTerm(boards, boarder.loads[i]);
          }
          people.addTerm(boards, all);
          peopleAt.computeIfAbsent(node, key -> LinearExpr.newBuilder()).addTerm(boards, all);
        }
      }
    }
    for (int i = 0; i < 3; i++) {
      model.addLessOrEqual(loads[i], vehicle.places()[i]);
    }
    Map<Integer, LinearArgument> handling = new LinkedHashMap<>();
    trip.visits.forEach((place, visit) -> {
      model.addGreaterOrEqual(LinearExpr.sum(boardingAt.getOrDefault(place, List.of()).toArray(Literal[]::new)), visit);
      handling.put(place, handling(vehicle, visit, peopleAt.getOrDefault(place, LinearExpr.newBuilder())));
    });
    LinearArgument last = handling(vehicle, trip.used, people);
    model.addGreaterOrEqual(trip.end, LinearExpr.newBuilder().add(trip.arrive).add(last)).onlyEnforceIf(trip.used);
    return handling;
  }

  /** Ticks that a stop takes: minutes and seconds together, rounded up. */
  private LinearArgument handling(Scene.Vehicle vehicle, BoolVar stands, LinearExprBuilder people) {
    double stop = vehicle.group().stopMinutes() * 60;
    double each = vehicle.group().secondsPerPerson();
    if (stop == 0 && each == 0) {
      return LinearExpr.constant(0);
    }
    IntVar ticks = model.newIntVar(0, scene.horizon, "stands");
    LinearExprBuilder seconds = LinearExpr.newBuilder().addTerm(stands, Math.round(stop * 100));
    LinearExprBuilder all = LinearExpr.newBuilder().addTerm(ticks, 100L * scene.operation.tickSeconds());
    model.addGreaterOrEqual(all, seconds.addTerm(people, Math.round(each * 100)));
    return ticks;
  }

  private boolean leadsOn(Trip trip, Boarder boarder, int place) {
    Scene.Vehicle vehicle = scene.vehicles.get(trip.vehicle);
    return gatesFrom(vehicle, place).stream()
        .anyMatch(
            gate ->
                boarder.toGate == gate
                    || (boarder.toGate < 0 && chains.get(boarder.unit).keySet().stream().anyMatch(c -> scene.chainGates.get(c).getFirst().equals(gate))));
  }

  private void addBoarding(Trip trip, Boarder boarder, Scene.Meeting meeting, BoolVar boards) {
    model.addImplication(boards, Objects.requireNonNull(trip.visits.get(meeting.place())));
    IntVar departs = Objects.requireNonNull(trip.departs.get(meeting.place()));
    if (boarder.from != null) {
      model.addGreaterOrEqual(departs, boarder.from).onlyEnforceIf(boards);
    } else {
      model.addGreaterOrEqual(departs, Math.min(meeting.fromTick(), scene.horizon + 1L)).onlyEnforceIf(boards);
    }
    trip.toGate.forEach((gate, to) -> {
      Literal by = boarder.toGate == gate ? Objects.requireNonNull(passes.get(boarder.passages.getFirst())) : boarder.toGate >= 0 ? null : firstGate(boarder.unit, gate);
      if (by == null) {
        model.addBoolOr(new Literal[] {boards.not(), to.not()});
      } else {
        model.addBoolOr(new Literal[] {boards.not(), to.not(), by});
      }
    });
    for (FixedPlan.HouseholdGate at : boarder.passages) {
      BoolVar to = trip.toGate.get(at.gate());
      if (to != null) {
        model.addGreaterOrEqual(Objects.requireNonNull(starts.get(at)), trip.end).onlyEnforceIf(new Literal[] {boards, to});
      }
    }
    int rider = boarders.indexOf(boarder);
    if (rider < scene.riders.size()) {
      model.addEquality(Objects.requireNonNull(riderArrives.get(rider)), trip.arrive).onlyEnforceIf(boards);
    }
  }

  private final Map<List<Integer>, Optional<Literal>> firstGates = new HashMap<>();

  private @Nullable Literal firstGate(int unit, int gate) {
    return firstGates
        .computeIfAbsent(List.of(unit, gate), key -> Optional.ofNullable(byChain(unit, gates -> gates.getFirst() == gate)))
        .orElse(null);
  }

  private void addCircuit(Trip trip, @Nullable Trip before, List<Integer> pickups, Map<Integer, LinearArgument> handling) {
    Scene.Vehicle vehicle = scene.vehicles.get(trip.vehicle);
    CircuitConstraint circuit = model.addCircuit();
    circuit.addArc(0, 0, trip.used.not());
    for (int i = 0; i < pickups.size(); i++) {
      int node = pickups.get(i);
      int place = place(node);
      BoolVar visit = Objects.requireNonNull(trip.visits.get(node));
      IntVar departs = Objects.requireNonNull(trip.departs.get(node));
      LinearArgument stands = Objects.requireNonNull(handling.get(node));
      circuit.addArc(i + 1, i + 1, visit.not());
      BoolVar isFirst = model.newBoolVar("first");
      circuit.addArc(0, i + 1, isFirst);
      addStart(trip, before, place, isFirst, departs, stands);
      BoolVar isLast = model.newBoolVar("last");
      circuit.addArc(i + 1, 0, isLast);
      trip.toGate.forEach((gate, to) -> {
        int inside = scene.gates.get(gate).inside();
        addDrive(inside == place ? List.of() : vehicle.ways().list(place, inside), departs, trip.arrive, LinearExpr.constant(0), new Literal[] {isLast, to});
      });
      for (int j = 0; j < pickups.size(); j++) {
        if (i != j && isArc(vehicle, pickups, i, j)) {
          BoolVar next = model.newBoolVar("next");
          circuit.addArc(i + 1, j + 1, next);
          int there = pickups.get(j);
          addDrive(
              vehicle.ways().list(place, place(there)), departs, Objects.requireNonNull(trip.departs.get(there)), Objects.requireNonNull(handling.get(there)),
              new Literal[] {next});
        }
      }
    }
  }

  private boolean isArc(Scene.Vehicle vehicle, List<Integer> pickups, int i, int j) {
    int from = place(pickups.get(i));
    int to = place(pickups.get(j));
    int ticks = vehicle.ways().leastTicks(from, to);
    if (ticks < 0 || near == Integer.MAX_VALUE) {
      return ticks >= 0;
    }
    long nearer = pickups.stream().map(this::place).filter(p -> vehicle.ways().leastTicks(from, p) >= 0 && vehicle.ways().leastTicks(from, p) < ticks).count();
    return nearer <= near || isDriven(pickups.get(i), pickups.get(j));
  }

  /** Whether the plan that must have room may go so. */
  private boolean isDriven(int from, int to) {
    return plan != null && plan.listTrips().stream().anyMatch(trip -> trip.departs().containsKey(from) && trip.departs().containsKey(to));
  }

  private void addStart(Trip trip, @Nullable Trip before, int place, BoolVar isFirst, IntVar departs, LinearArgument stands) {
    Scene.Vehicle vehicle = scene.vehicles.get(trip.vehicle);
    if (before == null) {
      int there = vehicle.ways().arrival(vehicle.base(), place, vehicle.fromTick());
      if (there < 0) {
        // It may have driven there before it is in use.
        there = vehicle.fromTick() + vehicle.ways().leastTicks(vehicle.base(), place);
      }
      model.addGreaterOrEqual(departs, LinearExpr.newBuilder().add(stands).add(Math.min(there, scene.horizon))).onlyEnforceIf(isFirst);
      return;
    }
    before.toGate.forEach(
        (gate, to) ->
            addDrive(vehicle.ways().list(scene.gates.get(gate).inside(), place), before.end, departs, stands, new Literal[] {isFirst, to}));
  }

  /** From when it departs until it departs from the next stop, or arrives at the fence: by one of several ways. */
  private void addDrive(List<Ways.Way> ways, IntVar departs, IntVar next, LinearArgument stands, Literal[] when) {
    if (ways.isEmpty()) {
      Literal[] not = new Literal[when.length];
      for (int i = 0; i < when.length; i++) {
        not[i] = when[i].not();
      }
      model.addBoolOr(not);
      return;
    }
    model.addLessOrEqual(departs, ways.getLast().latestTick()).onlyEnforceIf(when);
    model.addGreaterOrEqual(next, LinearExpr.newBuilder().add(departs).add(stands).add(ways.getFirst().ticks())).onlyEnforceIf(when);
    for (int w = 1; w < ways.size(); w++) {
      BoolVar isLater = model.newBoolVar("later");
      model.addLessOrEqual(departs, ways.get(w - 1).latestTick()).onlyEnforceIf(isLater.not());
      Literal[] both = java.util.Arrays.copyOf(when, when.length + 1);
      both[when.length] = isLater;
      model.addGreaterOrEqual(next, LinearExpr.newBuilder().add(departs).add(stands).add(ways.get(w).ticks())).onlyEnforceIf(both);
    }
  }

  private void orderAlikes() {
    for (Trip one : trips) {
      for (Trip other : trips) {
        boolean areNext = other.vehicle == one.vehicle + 1 && other.number == one.number;
        if (areNext && scene.vehicles.get(one.vehicle).groupIndex() == scene.vehicles.get(other.vehicle).groupIndex()) {
          model.addImplication(other.used, one.used);
        }
      }
    }
  }

  private void addMovesOfBoarders() {
    for (Boarder boarder : boarders) {
      Literal moves = boarder.toGate < 0 ? out.get(boarder.unit) : Objects.requireNonNull(passes.get(boarder.passages.getFirst()));
      model.addEquality(LinearExpr.sum(boarder.ways.toArray(Literal[]::new)), moves);
    }
  }

  // Gates -----------------------------------------------------------------------------------------------------------------

  private boolean isFirstGate(int g) {
    return scene.chainGates.stream().anyMatch(gates -> gates.getFirst() == g);
  }

  /** The first passage of any first gate is somebody's; nobody's passage ends too long after it. */
  private void addFirst() {
    List<Literal> leads = new ArrayList<>();
    long span = scene.floorTicks(scene.operation.policy().firstToLastPassageMinutes());
    passes.forEach((at, goes) -> {
      if (isFirstGate(at.gate())) {
        IntVar start = Objects.requireNonNull(starts.get(at));
        BoolVar isFirst = model.newBoolVar("leads");
        leads.add(isFirst);
        model.addImplication(isFirst, goes);
        model.addGreaterOrEqual(first, start).onlyEnforceIf(isFirst);
        model.addLessOrEqual(first, start).onlyEnforceIf(goes);
        if (span != Limits.NONE) {
          long ticks = scene.deskTicks(at.gate(), at.household());
          model.addLessOrEqual(start, LinearExpr.newBuilder().add(first).add(span - ticks)).onlyEnforceIf(goes);
        }
      }
    });
    BoolVar anybody = model.newBoolVar("anybody");
    out.forEach(goes -> model.addImplication(goes, anybody));
    leads.add(anybody.not());
    model.addBoolOr(leads.toArray(Literal[]::new));
  }

  /** Desk time used in each quarter of an hour, as the rule has it: weaker than desks at each moment. */
  private void addDesks(int g) {
    Map<Integer, int[]> quarters = quartersOf(g);
    Map<Integer, LinearExprBuilder> used = new LinkedHashMap<>();
    quarters.keySet().forEach(q -> used.put(q, LinearExpr.newBuilder()));
    passes.forEach((at, goes) -> {
      if (at.gate() == g) {
        addDeskUse(at, goes, quarters, used);
      }
    });
    quarters.forEach((q, span) -> model.addLessOrEqual(Objects.requireNonNull(used.get(q)), (long) scene.gates.get(g).desks() * (span[1] - span[0])));
  }

  /** First tick and end of each quarter of an hour in which a gate may be open. */
  private Map<Integer, int[]> quartersOf(int g) {
    Map<Integer, int[]> quarters = new LinkedHashMap<>();
    for (int tick = -900 / scene.operation.tickSeconds(); tick <= scene.horizon + 900 / scene.operation.tickSeconds(); tick++) {
      int q = scene.situation.quarterHourOf(tick);
      int at = tick;
      boolean isOpen = scene.gates.get(g).windows().stream().anyMatch(w -> scene.situation.quarterHourOf(w.opensTick()) <= q && scene.situation.quarterHourOf(w.closesTick()) >= q);
      if (isOpen) {
        quarters.computeIfAbsent(q, key -> new int[] {at, at})[1] = at + 1;
      }
    }
    return quarters;
  }

  private void addDeskUse(FixedPlan.HouseholdGate at, Literal goes, Map<Integer, int[]> quarters, Map<Integer, LinearExprBuilder> used) {
    int ticks = scene.deskTicks(at.gate(), at.household());
    IntVar start = Objects.requireNonNull(starts.get(at));
    LinearExprBuilder sum = LinearExpr.newBuilder();
    quarters.forEach((q, span) -> {
      BoolVar here = model.newBoolVar("quarter");
      sum.add(here);
      model.addGreaterOrEqual(start, span[0]).onlyEnforceIf(here);
      model.addLessOrEqual(start, span[1] - 1L).onlyEnforceIf(here);
      int length = span[1] - span[0];
      IntVar now = model.newIntVar(0, Math.min(ticks, length), "ticks");
      model.addEquality(now, 0).onlyEnforceIf(here.not());
      // All that is left of the quarter, or all that it takes.
      BoolVar fills = model.newBoolVar("fills");
      model.addEquality(LinearExpr.newBuilder().add(start).add(now), span[1]).onlyEnforceIf(new Literal[] {here, fills});
      model.addEquality(now, ticks).onlyEnforceIf(new Literal[] {here, fills.not()});
      model.addLessOrEqual(LinearExpr.newBuilder().add(start).add(now), span[1]).onlyEnforceIf(here);
      Objects.requireNonNull(used.get(q)).add(now);
      LinearExprBuilder all = LinearExpr.newBuilder().add(now);
      for (int later = 1; (later - 1) * length < ticks - 1; later++) {
        LinearExprBuilder then = used.get(q + later);
        if (then != null) {
          IntVar more = model.newIntVar(0, Math.min(ticks, length), "ticks");
          then.add(more);
          all.add(more);
        }
      }
      model.addEquality(all, LinearExpr.newBuilder().addTerm(here, ticks));
    });
    model.addEquality(sum, goes);
  }

  /** Waiting at the fence: how many, how long, and unnoticed before the first passage. */
  private void addFence(int g) {
    Scene.Gate gate = scene.gates.get(g);
    boolean isCounted = gate.mostWaiting() != Limits.NONE;
    CumulativeConstraint waiting = isCounted ? model.addCumulative(gate.mostWaiting()) : null;
    LinearExprBuilder early = LinearExpr.newBuilder();
    for (int r = 0; r < scene.riders.size(); r++) {
      Scene.Rider rider = scene.riders.get(r);
      Literal goes = rider.place() == gate.inside() ? null : firstGate(rider.unit(), g);
      if (goes == null) {
        continue;
      }
      IntVar arrives = Objects.requireNonNull(riderArrives.get(r));
      for (int i = 0; i < rider.households().size(); i++) {
        IntVar start = Objects.requireNonNull(starts.get(new FixedPlan.HouseholdGate(rider.households().get(i), g)));
        if (gate.longestWait() != Limits.NONE) {
          model.addLessOrEqual(start, LinearExpr.newBuilder().add(arrives).add(gate.longestWait())).onlyEnforceIf(goes);
        }
        if (waiting != null) {
          IntVar ticks = model.newIntVar(0, scene.horizon, "wait");
          IntervalVar wait = model.newOptionalIntervalVar(arrives, ticks, start, goes, "waits");
          waiting.addDemand(wait, rider.people().get(i));
        }
      }
      addUnnoticed(gate, rider, goes, arrives, early);
    }
    if (gate.unnoticedPersons() != Limits.NONE) {
      model.addLessOrEqual(early, gate.unnoticedPersons());
    }
  }

  private void addUnnoticed(Scene.Gate gate, Scene.Rider rider, Literal goes, IntVar arrives, LinearExprBuilder early) {
    if (gate.unnoticedTicks() != Limits.NONE) {
      model.addLessOrEqual(first, LinearExpr.newBuilder().add(arrives).add(gate.unnoticedTicks())).onlyEnforceIf(goes);
    }
    if (gate.unnoticedPersons() != Limits.NONE) {
      BoolVar before = model.newBoolVar("early");
      model.addGreaterOrEqual(arrives, first).onlyEnforceIf(new Literal[] {goes, before.not()});
      early.addTerm(before, rider.people().stream().mapToInt(i -> i).sum());
    }
  }

  private void addSums() {
    for (int g = 0; g < scene.gates.size(); g++) {
      int gate = g;
      LinearExprBuilder people = LinearExpr.newBuilder();
      for (int u = 0; u < scene.units.size(); u++) {
        int all = scene.units.get(u).people();
        chains.get(u).forEach((c, by) -> {
          if (scene.chainGates.get(c).contains(gate)) {
            people.addTerm(by, all);
          }
        });
      }
      if (scene.gates.get(g).guaranteed() != Limits.NONE) {
        model.addLessOrEqual(people, scene.gates.get(g).guaranteed());
      }
      for (int w = 0; scene.gates.get(g).cap() != Limits.NONE && w < scene.gates.get(g).windows().size(); w++) {
        LinearExprBuilder inWindow = LinearExpr.newBuilder();
        for (int u = 0; u < scene.units.size(); u++) {
          Literal in = windowsOf.get(u).get(new FixedPlan.Passage(w, g));
          if (in != null) {
            inWindow.addTerm(in, scene.units.get(u).people());
          }
        }
        model.addLessOrEqual(inWindow, scene.gates.get(g).cap());
      }
    }
    scene.situation.camps().forEach((camp, outlook) -> {
      LinearExprBuilder people = LinearExpr.newBuilder();
      for (int u = 0; u < scene.units.size(); u++) {
        int all = scene.units.get(u).people();
        chains.get(u).forEach((c, by) -> {
          if (scene.operation.chains().get(c).camp().equals(camp)) {
            people.addTerm(by, all);
          }
        });
      }
      if (outlook.capacityPersons() != Limits.NONE) {
        model.addLessOrEqual(people, outlook.capacityPersons());
      }
    });
  }

  // Solving ---------------------------------------------------------------------------------------------------------------

  /** Adds a plan's choices and times as facts: who goes by what, boards where, departs, arrives and passes when. */
  public void fix(FixedPlan fixed) {
    for (int u = 0; u < out.size(); u++) {
      Integer chain = fixed.chainOfUnit.get(u);
      model.addEquality(out.get(u), chain == null ? 0 : 1);
      if (chain != null) {
        model.addEquality(Objects.requireNonNull(chains.get(u).get(chain)), 1);
      }
    }
    fixed.passages.forEach((at, passage) -> {
      model.addEquality(Objects.requireNonNull(starts.get(at)), passage.startTick());
      int unit = unitOf(at.household());
      model.addEquality(Objects.requireNonNull(windowsOf.get(unit).get(new FixedPlan.Passage(passage.window(), at.gate()))), 1);
    });
    fixed.rideOfRider.forEach((r, ride) -> model.addEquality(ride(boarders.get(r), ride), 1));
    fixed.onward.forEach((at, ride) -> model.addEquality(ride(Objects.requireNonNull(onward.get(at)), ride), 1));
    fixed.directOfRider.forEach((r, direct) -> {
      model.addEquality(LinearExpr.sum(Objects.requireNonNull(riderDirect.get(r)).toArray(Literal[]::new)), 1);
      model.addEquality(Objects.requireNonNull(riderArrives.get(r)), direct.arriveTick());
    });
    Map<List<Integer>, FixedPlan.Trip> driven = new HashMap<>();
    fixed.listTrips().forEach(trip -> driven.put(List.of(trip.vehicle(), trip.number()), trip));
    trips.forEach(trip -> fix(trip, driven.get(List.of(trip.vehicle, trip.number))));
  }

  private int unitOf(int household) {
    return scene.riders.stream().filter(rider -> rider.households().contains(household)).findFirst().orElseThrow().unit();
  }

  private static BoolVar ride(Boarder boarder, FixedPlan.Ride ride) {
    BoolVar found = boarder.rides.get(ride);
    if (found == null) {
      throw new IllegalStateException("the model has no " + ride + " for this rider, who may board at " + boarder.meetings);
    }
    return found;
  }

  private void fix(Trip trip, FixedPlan.@Nullable Trip driven) {
    model.addEquality(trip.used, driven == null ? 0 : 1);
    if (driven == null) {
      return;
    }
    model.addEquality(Objects.requireNonNull(trip.toGate.get(driven.gate())), 1);
    model.addEquality(trip.arrive, driven.arriveTick());
    model.addEquality(trip.end, driven.endTick());
    trip.visits.forEach((place, visit) -> model.addEquality(visit, driven.departs().containsKey(place) ? 1 : 0));
    driven.departs().forEach((place, tick) -> model.addEquality(Objects.requireNonNull(trip.departs.get(place)), tick));
  }

  /** Everything that a solution of another model of the same scene and plan says, as a hint. */
  void hint(Solved other) {
    for (int i = 0; i < other.values.length; i++) {
      model.getBuilder().getSolutionHintBuilder().addVars(i).addValues(other.values[i]);
    }
  }

  /** A result with all values. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Solved(Result result, long[] values) {}

  public Solved solve(double seconds, int workers, boolean logs) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(workers).setRandomSeed(1).setLogSearchProgress(logs);
    // Tuned: with all of the presolve and with the linear relaxation it finds next to nothing in such a time.
    solver.getParameters().setCpModelProbingLevel(0).setSymmetryLevel(0).setMaxPresolveIterations(1).setLinearizationLevel(0);
    long began = System.nanoTime();
    CpSolverStatus status = solver.solve(model);
    double took = (System.nanoTime() - began) / 1e9;
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return new Solved(new Result(status, -1, -1, -1, took), new long[0]);
    }
    long people = 0;
    for (int u = 0; u < out.size(); u++) {
      people += solver.booleanValue(out.get(u)) ? scene.units.get(u).people() : 0;
    }
    long[] values = solver.response().getSolutionList().stream().mapToLong(value -> value).toArray();
    return new Solved(new Result(status, Math.round(solver.objectiveValue()), people, (long) Math.floor(solver.bestObjectiveBound() + 1e-6), took), values);
  }
}
