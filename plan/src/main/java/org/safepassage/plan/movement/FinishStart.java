package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.VehicleId;
import org.safepassage.plan.finish.FinishTask;
import org.safepassage.solve.shuttle.ShuttleAnswer;
import org.safepassage.solve.shuttle.ShuttleTrip;

/**
 * The first plan where everybody is to be across early: trips to and fro that end early ({@link FinishTask}), filled with units and worked out by the draft's own
 * times. Whoever does not fit, or breaks a rule there, stays off.
 */
final class FinishStart {
  private final MovementProblem problem;
  private final FinishTask task;
  private final Optional<ShuttleAnswer> answer;

  /** By source, the units that board there whole and have no trip yet, the largest first. */
  private final List<List<MovingUnit>> waiting = new ArrayList<>();

  /** @param units who is to be brought out */
  FinishStart(MovementProblem problem, List<MovingUnit> units, long seed, long steps) {
    this.problem = problem;
    task = new FinishTask(problem.situation(), householdsOf(units));
    answer = task.solve(seed, (int) Math.min(steps, Integer.MAX_VALUE));
    Map<Integer, List<MovingUnit>> byPlace = new HashMap<>();
    for (MovingUnit unit : units) {
      if (unit.riders().length == 1) {
        byPlace.computeIfAbsent(riderOf(unit).place(), place -> new ArrayList<>()).add(unit);
      }
    }
    for (int source = 0; source < task.problem().sources(); source++) {
      List<MovingUnit> there = byPlace.getOrDefault(task.placeOf(source), new ArrayList<>());
      there.sort(Comparator.comparingInt(MovingUnit::people).reversed());
      waiting.add(there);
    }
  }

  private Set<HouseholdId> householdsOf(List<MovingUnit> units) {
    Set<HouseholdId> households = new LinkedHashSet<>();
    for (MovingUnit unit : units) {
      households.addAll(problem.listHouseholds(unit));
    }
    return households;
  }

  private Rider riderOf(MovingUnit unit) {
    return problem.riders().get(unit.riders()[0]);
  }

  /** Who is to be brought out. */
  Set<HouseholdId> who() {
    return task.who();
  }

  /** What no plan that brings the same people out undercuts. */
  FinishBound bound() {
    return task.bound(answer);
  }

  /**
   * Whether a draft in which nobody is missing ends when the trips do, but for what whole ticks for each road, stop and desk add. Then others are looked for
   * in vain: the trips were chosen by exact times, which ticks do not tell apart.
   */
  boolean isKeptBy(Draft draft, int lastAcrossTick) {
    if (answer.isEmpty()) {
      return false;
    }
    int rounded = 0;
    for (Mover mover : problem.movers()) {
      int legs = 0;
      for (TimedTrip trip : draft.tripsOf(mover.index())) {
        legs += trip.stops().size() + trip.ways().stream().mapToInt(way -> way.arcs().length).sum();
      }
      rounded = Math.max(rounded, legs);
    }
    return lastAcrossTick <= answer.get().finish() / (problem.tickSeconds() * 1_000_000L) + rounded + 1 + deskTicks();
  }

  /** The longest of anybody. */
  private int deskTicks() {
    return Arrays.stream(problem.deskTicks()).flatMapToInt(Arrays::stream).max().orElse(0);
  }

  /** Puts on an empty draft whoever the trips take. */
  void enter(Draft draft) {
    if (answer.isEmpty()) {
      return;
    }
    Map<VehicleId, Integer> movers = new HashMap<>();
    problem.movers().forEach(mover -> movers.put(problem.vehicleOf(mover), mover.index()));
    for (int shuttle = 0; shuttle < answer.get().trips().size(); shuttle++) {
      Integer mover = movers.get(task.vehicleOf(shuttle));
      if (mover != null) {
        enter(draft, mover, answer.get().trips().get(shuttle));
      }
    }
  }

  private void enter(Draft draft, int mover, List<ShuttleTrip> trips) {
    List<Trip> filled = new ArrayList<>();
    for (ShuttleTrip trip : trips) {
      Trip next = fill(draft, problem.movers().get(mover), trip, problem.gateOf(task.gateOf(trip.sink())).index());
      if (next != null) {
        filled.add(next);
      }
    }
    if (draft.retime(mover, draft.tripsOf(mover).size(), filled) == null) {
      filled.forEach(trip -> enterAlone(draft, mover, trip));
    }
  }

  private static void enterAlone(Draft draft, int mover, Trip trip) {
    if (draft.retime(mover, draft.tripsOf(mover).size(), List.of(trip)) == null) {
      trip.pickups().forEach(pickup -> pickup.boarders().forEach(boarder -> draft.begin(boarder.who().unit(), -1)));
    }
  }

  /** With units that fit, the largest first; null if none does. */
  private @Nullable Trip fill(Draft draft, Mover mover, ShuttleTrip trip, int gate) {
    Load load = new Load(mover);
    List<Trip.Boarder> boarders = new ArrayList<>();
    List<MovingUnit> left = new ArrayList<>();
    for (MovingUnit unit : waiting.get(trip.source())) {
      Rider rider = riderOf(unit);
      int chain = problem.chainBy(unit, gate);
      if (chain >= 0 && load.take(rider)) {
        draft.begin(unit.index(), chain);
        boarders.add(new Trip.Boarder(rider, Trip.Mode.HOME, rider.earliestLeaveTick()));
      } else {
        left.add(unit);
      }
    }
    waiting.set(trip.source(), left);
    return boarders.isEmpty() ? null : new Trip(gate, List.of(new Trip.Pickup(task.placeOf(trip.source()), boarders)), 0, false);
  }
}
