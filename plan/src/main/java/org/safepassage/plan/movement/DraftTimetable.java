package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;
import org.safepassage.plan.doubt.PlannedJourney;
import org.safepassage.plan.doubt.PlannedRun;
import org.safepassage.plan.doubt.RoadUses;
import org.safepassage.plan.doubt.Standing;
import org.safepassage.plan.doubt.Timetable;
import org.safepassage.solve.path.TimedPath;

/** Reads drafts as timetables; a trip that was read before is the same run again. */
final class DraftTimetable {
  private static final int MOST_KEPT = 20_000;

  private final MovementProblem problem;
  private final Operation operation;
  private final Map<TimedTrip, PlannedRun> runOf = new IdentityHashMap<>();

  DraftTimetable(MovementProblem problem) {
    this.problem = problem;
    operation = problem.situation().operation();
  }

  /** Where somebody boards: which run of the timetable, and which boarding of it. */
  private record Seat(int run, int boarding) {}

  /** @param toTheEnd whether what comes after the first gate is in it too */
  Timetable of(Draft draft, boolean toTheEnd) {
    List<PlannedRun> runs = new ArrayList<>();
    @Nullable Seat[] seats = new Seat[problem.riders().size()];
    Map<List<Integer>, Seat> onward = new HashMap<>();
    for (Mover mover : problem.movers()) {
      for (TimedTrip trip : draft.tripsOf(mover.index())) {
        for (int b = 0; b < trip.boardings().size(); b++) {
          seats[trip.boardings().get(b).boarder().who().index()] = new Seat(runs.size(), b);
        }
        runs.add(runOf(trip, mover, draft));
      }
      for (TimedTrip trip : toTheEnd ? draft.onwardTripsOf(mover.index()) : List.<TimedTrip>of()) {
        for (int b = 0; b < trip.boardings().size(); b++) {
          onward.put(List.of(householdOf(trip.boardings().get(b)), trip.trip().gate()), new Seat(runs.size(), b));
        }
        runs.add(run(trip, mover, draft));
      }
    }
    return new Timetable(runs, listJourneys(draft, toTheEnd, seats, onward));
  }

  private static int householdOf(TimedTrip.Boarding boarding) {
    return boarding.boarder().who().parts().getFirst().household();
  }

  // Journeys --------------------------------------------------------------------------------------------------------------

  private List<PlannedJourney> listJourneys(Draft draft, boolean toTheEnd, @Nullable Seat[] seats, Map<List<Integer>, Seat> onward) {
    List<PlannedJourney> journeys = new ArrayList<>();
    for (int h = 0; h < problem.kin().length; h++) {
      MovementProblem.Kin kin = problem.kin()[h];
      if (kin.unit() >= 0 && draft.isIn(kin.unit())) {
        int chain = draft.chainOf(kin.unit());
        List<PlannedJourney.Approach> approaches = Arrays.stream(kin.riders()).mapToObj(rider -> approach(draft, rider, seats[rider])).toList();
        journeys.add(
            new PlannedJourney(h, kin.people(), (long) kin.people() * kin.weight(), chain, -1, approaches, listPassages(draft, h, kin.unit(), toTheEnd, onward)));
      }
    }
    return journeys;
  }

  private static PlannedJourney.Approach approach(Draft draft, int rider, @Nullable Seat seat) {
    if (seat != null) {
      return new PlannedJourney.Approach(seat.run, seat.boarding, RoadUses.NONE, -1, 0);
    }
    TimedTrip.Boarding way = Objects.requireNonNull(draft.directOf(rider)).boarding();
    return new PlannedJourney.Approach(-1, -1, uses(way.way()), carOwner(way), way.leaveTick());
  }

  private List<PlannedJourney.Passage> listPassages(Draft draft, int household, int unit, boolean toTheEnd, Map<List<Integer>, Seat> onward) {
    List<PlannedJourney.Passage> passages = new ArrayList<>();
    addPassage(Objects.requireNonNull(draft.passingsOf(unit)), household, onward, passages);
    for (int gate : toTheEnd ? problem.chainGates()[draft.chainOf(unit)] : new int[0]) {
      for (Passings passings : draft.onwardPassingsOf(unit)) {
        if (passings.gate() == gate) {
          addPassage(passings, household, onward, passages);
        }
      }
    }
    return passages;
  }

  private static void addPassage(Passings passings, int household, Map<List<Integer>, Seat> onward, List<PlannedJourney.Passage> passages) {
    for (Passings.Passed each : passings.passed()) {
      if (each.household() == household) {
        Seat seat = passages.isEmpty() ? null : onward.get(List.of(household, passings.gate()));
        passages.add(
            new PlannedJourney.Passage(
                passings.gate(), passings.window(), each.startTick(), each.endTick(), seat == null ? -1 : seat.run, seat == null ? -1 : seat.boarding));
      }
    }
  }

  // Runs ------------------------------------------------------------------------------------------------------------------

  private PlannedRun runOf(TimedTrip trip, Mover mover, Draft draft) {
    PlannedRun known = runOf.get(trip);
    if (known == null) {
      known = run(trip, mover, draft);
      if (runOf.size() >= MOST_KEPT) {
        runOf.clear();
      }
      runOf.put(trip, known);
    }
    return known;
  }

  private PlannedRun run(TimedTrip trip, Mover mover, Draft draft) {
    int stops = trip.stops().size();
    int[] places = new int[stops];
    int[] arrive = new int[stops];
    int[] depart = new int[stops];
    int[] need = new int[stops];
    VehicleGroup group = operation.vehicleGroups().get(mover.group());
    int aboard = 0;
    for (int i = 0; i < stops; i++) {
      TimedTrip.TimedStop stop = trip.stops().get(i);
      int on = 0;
      for (TimedTrip.Boarding boarding : trip.boardings()) {
        on += boarding.stop() == i ? boarding.boarder().who().people() : 0;
      }
      int off = i == stops - 1 ? aboard + on : 0;
      places[i] = stop.place();
      arrive[i] = stop.arriveTick();
      depart[i] = stop.departTick();
      need[i] = Standing.needTicks(problem.situation(), group, operation.places().get(places[i]), depart[i] - arrive[i], on + off, aboard == 0);
      aboard += on - off;
    }
    List<PlannedRun.Boarding> boardings = new ArrayList<>();
    for (TimedTrip.Boarding boarding : trip.boardings()) {
      boardings.add(boarding(boarding, stops - 1, passagesBefore(boarding, trip, draft)));
    }
    return new PlannedRun(new VehicleId(group.id(), mover.number()), places, arrive, depart, need, trip.ways().stream().map(DraftTimetable::uses).toList(), boardings);
  }

  /** How many gates of their chain come before the one to which the trip leads. */
  private int passagesBefore(TimedTrip.Boarding boarding, TimedTrip trip, Draft draft) {
    if (boarding.boarder().mode() != Trip.Mode.ONWARD) {
      return 0;
    }
    int[] gates = problem.chainGates()[draft.chainOf(problem.kin()[householdOf(boarding)].unit())];
    for (int i = 0; i < gates.length; i++) {
      if (gates[i] == trip.trip().gate()) {
        return i;
      }
    }
    throw new IllegalStateException("a ride to gate " + trip.trip().gate() + ", which is not on their chain");
  }

  private static PlannedRun.Boarding boarding(TimedTrip.Boarding boarding, int lastStop, int passagesBefore) {
    int[] households = boarding.boarder().who().parts().stream().mapToInt(Rider.Part::household).distinct().toArray();
    return new PlannedRun.Boarding(boarding.stop(), lastStop, households, uses(boarding.way()), carOwner(boarding), boarding.leaveTick(), passagesBefore);
  }

  private static int carOwner(TimedTrip.Boarding boarding) {
    return boarding.boarder().mode() == Trip.Mode.CAR ? householdOf(boarding) : -1;
  }

  private static RoadUses uses(TimedPath way) {
    if (way.isEmpty()) {
      return RoadUses.NONE;
    }
    int[] roads = new int[way.arcCount()];
    int[] enter = new int[roads.length];
    int[] ticks = new int[roads.length];
    for (int i = 0; i < roads.length; i++) {
      roads[i] = way.arc(i) / 2;
      enter[i] = way.enterTick(i);
      ticks[i] = way.exitTick(i) - way.enterTick(i);
    }
    return new RoadUses(roads, enter, ticks, way.length());
  }
}
