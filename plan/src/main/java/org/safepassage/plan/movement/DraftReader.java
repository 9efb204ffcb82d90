package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.solve.path.TimedPath;

/**
 * Reads a plan back into a draft: the inverse of {@link PlanWriter}. Moments and roads are taken as they are; whether they hold is for
 * the checker. A unit whose journeys are not as the search would write them is left off, with the runs that carry nobody else.
 */
final class DraftReader {
  private final MovementProblem problem;
  private final Draft draft;
  private final PlanLookup lookup;
  private final RiderWays riderWays;

  /** By run: who boards, as far as the draft will have them. */
  private final Map<String, List<TimedTrip.Boarding>> boardings = new LinkedHashMap<>();

  private final Map<Integer, Draft.Direct> directOf = new HashMap<>();

  private DraftReader(Draft draft, Plan plan, List<Journey> halted) {
    this.draft = draft;
    problem = draft.problem();
    lookup = new PlanLookup(problem, plan, halted);
    riderWays = new RiderWays(problem, lookup, draft.clock());
  }

  /** Puts a plan on an empty draft; returns whether that is all of it. */
  static boolean read(Plan plan, Draft empty) {
    read(plan, List.of(), empty);
    int households = empty.problem().units().stream().filter(unit -> empty.isIn(unit.index())).mapToInt(unit -> unit.households().length).sum();
    int trips = empty.problem().movers().stream().mapToInt(mover -> empty.tripsOf(mover.index()).size() + empty.onwardTripsOf(mover.index()).size()).sum();
    return households == plan.journeys().size() && trips == plan.runs().size();
  }

  /** The same with those who have been {@linkplain Halted halted}: up to where they are. */
  static void read(Plan plan, List<Journey> halted, Draft empty) {
    new DraftReader(empty, plan, halted).read();
  }

  private void read() {
    List<MovingUnit> units = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      if (readRiders(unit)) {
        units.add(unit);
      }
    }
    List<List<ReadTrip>> trips = listTrips();
    draft.freeze(new Freezing(problem, lookup, draft.clock(), trips).freeze(units));
    directOf.values().forEach(draft::takeOver);
    for (Mover mover : problem.movers()) {
      for (ReadTrip read : trips.get(mover.index())) {
        if (read.isOnward()) {
          draft.enterOnward(mover.index(), read.trip());
        } else {
          draft.takeOver(mover.index(), read.trip());
        }
      }
    }
    units.forEach(this::takeOver);
    fixFirstPassage();
  }

  // Who goes how ----------------------------------------------------------------------------------------------------------

  /** Whether the whole unit goes as the search could have written it. */
  private boolean readRiders(MovingUnit unit) {
    Optional<Integer> chain = lookup.findChain(unit);
    if (chain.isEmpty()) {
      return false;
    }
    Map<Integer, RiderWays.Way> ways = new LinkedHashMap<>();
    for (int rider : unit.riders()) {
      Optional<RiderWays.Way> way = riderWays.find(problem.riders().get(rider));
      if (way.isEmpty()) {
        return false;
      }
      ways.put(rider, way.get());
    }
    List<RiderWays.Way.Ride> onward = new ArrayList<>();
    for (int household : unit.households()) {
      if (!readOnward(household, unit, chain.get(), onward)) {
        return false;
      }
    }
    ways.forEach(this::take);
    onward.forEach(ride -> listBoardings(ride.run()).add(ride.boarding()));
    return true;
  }

  private void take(int rider, RiderWays.Way way) {
    switch (way) {
      case RiderWays.Way.Ride(String run, TimedTrip.Boarding boarding) -> listBoardings(run).add(boarding);
      case RiderWays.Way.Own(Draft.Direct direct) -> directOf.put(rider, direct);
    }
  }

  private List<TimedTrip.Boarding> listBoardings(String run) {
    return boardings.computeIfAbsent(run, any -> new ArrayList<>());
  }

  private boolean readOnward(int household, MovingUnit unit, int chain, List<RiderWays.Way.Ride> rides) {
    int[] gates = problem.chainGates()[chain];
    int next = 0;
    int ready = 0;
    for (Leg leg : Objects.requireNonNull(lookup.findJourney(household)).onward()) {
      switch (leg) {
        case Leg.Passage passage -> {
          if (next == gates.length || !lookup.isAt(passage, gates[next])) {
            return false;
          }
          next++;
          ready = passage.endTick();
        }
        case Leg.Ride ride -> {
          if (!lookup.goesToTheEnd(ride) || ride.boardStop() != boardStopBeyond(ride)) {
            return false;
          }
          Trip.Boarder boarder = new Trip.Boarder(Onward.whole(problem, household, unit.index()), Trip.Mode.ONWARD, ready);
          int leaves = lookup.run(ride).stops().get(ride.boardStop()).departTick();
          rides.add(new RiderWays.Way.Ride(ride.run(), new TimedTrip.Boarding(boarder, ride.boardStop(), leaves, TimedPath.NOWHERE)));
        }
        default -> {
          return false;
        }
      }
    }
    return next == lookup.countGates(unit, chain);
  }

  /** Beyond a gate all board at the last stop but one. */
  private int boardStopBeyond(Leg.Ride ride) {
    return lookup.run(ride).stops().size() - 2;
  }

  // Trips -----------------------------------------------------------------------------------------------------------------

  /** By mover, in time; each with those of the draft aboard. Where a run to come carries nobody any more, the next one begins where the vehicle is free before. */
  private List<List<ReadTrip>> listTrips() {
    List<List<ReadTrip>> trips = new ArrayList<>();
    for (Mover mover : problem.movers()) {
      List<ReadTrip> own = new ArrayList<>();
      Tank tank = new Tank(problem, draft.clock(), mover);
      TripClock.Free free = draft.freeAfter(mover.index(), 0);
      for (Run run : lookup.listRuns(mover)) {
        List<TimedTrip.Boarding> boards = boardings.getOrDefault(run.id(), List.of());
        tank.drive(run, boards);
        if (!boards.isEmpty()) {
          TimedTrip planned = tripOf(mover, run, boards, tank.km());
          TimedTrip trip = BegunRun.hasBegun(run) ? planned : Objects.requireNonNullElse(draft.clock().joined(mover, planned, free), planned);
          own.add(new ReadTrip(run, trip));
          free = new TripClock.Free(trip.endPlace(), trip.endTick(), trip.km());
        } else if (BegunRun.hasBegun(run)) {
          Stop last = run.stops().getLast();
          free = new TripClock.Free(problem.roadways().indexOf(last.place()), Math.max(0, last.departTick()), tank.km());
        }
      }
      trips.add(own);
    }
    return trips;
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
    int[] gates = problem.chainGates()[lookup.findChain(problem.units().get(boarder.who().unit())).orElseThrow()];
    if (boarder.mode() != Trip.Mode.ONWARD) {
      return gates[0];
    }
    for (int i = 1; i < gates.length; i++) {
      if (lookup.findPassage(household, gates[i - 1]).orElseThrow().endTick() == boarder.readyTick()) {
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

  // Passing ---------------------------------------------------------------------------------------------------------------

  private void takeOver(MovingUnit unit) {
    int chain = lookup.findChain(unit).orElseThrow();
    int[] calls = Arrays.stream(unit.households()).map(household -> Objects.requireNonNull(lookup.findJourney(household)).callTick()).toArray();
    int count = lookup.countGates(unit, chain);
    if (count == 0) {
      draft.takeOver(unit.index(), chain, calls);
      return;
    }
    int[] gates = problem.chainGates()[chain];
    List<Passings.Passed> first = new ArrayList<>();
    List<Passings> onward = new ArrayList<>();
    for (int household : unit.households()) {
      first.add(passedAt(household, gates[0]));
      for (int i = 1; i < count; i++) {
        onward.add(onwardAt(household, unit, gates[i - 1], gates[i]));
      }
    }
    int window = lookup.findPassage(unit.households()[0], gates[0]).orElseThrow().window();
    draft.takeOver(unit.index(), chain, calls, draft.passingsAt(problem.gates().get(gates[0]), window, unit.index(), first), onward);
  }

  private Passings.Passed passedAt(int household, int gate) {
    Leg.Passage passage = lookup.findPassage(household, gate).orElseThrow();
    return new Passings.Passed(household, problem.kin()[household].people(), passage.startTick(), passage.endTick());
  }

  private Passings onwardAt(int household, MovingUnit unit, int before, int gate) {
    Gate at = problem.gates().get(gate);
    Passings.Passed passed = passedAt(household, gate);
    int arrive = lookup.findPassage(household, before).orElseThrow().endTick();
    for (Leg leg : Objects.requireNonNull(lookup.findJourney(household)).onward()) {
      if (leg instanceof Leg.Passage passage && passage.startTick() == passed.startTick() && lookup.isAt(passage, gate)) {
        break;
      }
      if (leg instanceof Leg.Ride ride) {
        arrive = lookup.run(ride).stops().get(ride.alightStop()).arriveTick();
      }
    }
    int window = lookup.findPassage(household, gate).orElseThrow().window();
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
