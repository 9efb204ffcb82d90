package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.solve.path.TimedPath;

/** What of a plan read back has begun, and may not be changed. */
final class Freezing {
  private final MovementProblem problem;
  private final PlanLookup lookup;
  private final TripClock clock;

  /** By mover, in time; a trip whose vehicle has set out becomes what is left of it. */
  private final List<List<ReadTrip>> tripsOf;

  Freezing(MovementProblem problem, PlanLookup lookup, TripClock clock, List<List<ReadTrip>> tripsOf) {
    this.problem = problem;
    this.lookup = lookup;
    this.clock = clock;
    this.tripsOf = tripsOf;
  }

  /** Who is under way, and whoever is or will be in one vehicle with them. */
  Frozen freeze(List<MovingUnit> units) {
    Frozen frozen = Frozen.nothing(problem);
    for (MovingUnit unit : units) {
      frozen.units()[unit.index()] = lookup.isUnderWay(unit);
      frozen.diverted()[unit.index()] = lookup.isHalted(unit);
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Mover mover : problem.movers()) {
        more |= freeze(tripsOf.get(mover.index()), frozen);
      }
    }
    List<Run> ended = new ArrayList<>(lookup.listRuns().stream().filter(run -> BegunRun.hasBegun(run) && lookup.findMover(run.vehicle()) == null).toList());
    for (Mover mover : problem.movers()) {
      countFrozen(mover, tripsOf.get(mover.index()), frozen);
      start(mover, frozen, ended);
    }
    return new Frozen(frozen.units(), frozen.diverted(), frozen.trips(), frozen.onward(), frozen.starts(), ended);
  }

  /** Everybody of a trip with somebody frozen, and of the trips before it. */
  private static boolean freeze(List<ReadTrip> trips, Frozen frozen) {
    boolean more = false;
    boolean isBefore = false;
    for (ReadTrip read : trips.reversed()) {
      List<TimedTrip.Boarding> boardings = read.trip().boardings();
      isBefore |= boardings.stream().anyMatch(boarding -> frozen.isFrozen(boarding.boarder().who().unit()));
      for (TimedTrip.Boarding boarding : isBefore ? boardings : List.<TimedTrip.Boarding>of()) {
        int unit = boarding.boarder().who().unit();
        more |= !frozen.isFrozen(unit);
        frozen.units()[unit] = true;
      }
    }
    return more;
  }

  private static void countFrozen(Mover mover, List<ReadTrip> trips, Frozen frozen) {
    for (ReadTrip read : trips) {
      if (isFrozen(read, frozen)) {
        (read.isOnward() ? frozen.onward() : frozen.trips())[mover.index()]++;
      }
    }
  }

  /** Whoever is on one trip is frozen together. */
  private static boolean isFrozen(ReadTrip read, Frozen frozen) {
    return frozen.isFrozen(read.trip().boardings().getFirst().boarder().who().unit());
  }

  /** Where a vehicle is free that has set out with nobody aboard; its trip begins there from now on. */
  private void start(Mover mover, Frozen frozen, List<Run> ended) {
    List<ReadTrip> trips = tripsOf.get(mover.index());
    Tank tank = new Tank(problem, clock, mover);
    for (Run run : lookup.listRuns(mover)) {
      Optional<ReadTrip> trip = trips.stream().filter(it -> run.equals(it.run())).findFirst();
      boolean isFrozen = trip.isPresent() && isFrozen(trip.get(), frozen);
      if (isFrozen || !BegunRun.hasBegun(run)) {
        tank.drive(run, trip.map(it -> it.trip().boardings()).orElse(List.of()));
        if (isFrozen) {
          putStart(mover, null, frozen, ended);
        }
      } else {
        BegunRun begun = BegunRun.of(run, problem.situation().operation().roads());
        tank.drive(begun.run(), List.of());
        Stop last = begun.run().stops().getLast();
        int free = Math.max(0, trip.isPresent() ? last.arriveTick() : last.departTick());
        TripClock.Free from = new TripClock.Free(problem.roadways().indexOf(last.place()), free, tank.km());
        putStart(mover, new Frozen.Start(begun.run(), begun.stands(), from), frozen, ended);
        trip.ifPresent(it -> trips.set(trips.indexOf(it), new ReadTrip(run, restOf(mover, it.trip(), begun, free))));
      }
    }
  }

  /** A start that it had before is over. */
  private static void putStart(Mover mover, Frozen.@Nullable Start start, Frozen frozen, List<Run> ended) {
    Frozen.Start before = frozen.starts()[mover.index()];
    if (before != null) {
      ended.add(before.begun());
    }
    frozen.starts()[mover.index()] = start;
  }

  /** A trip from where its vehicle is free. */
  private TimedTrip restOf(Mover mover, TimedTrip trip, BegunRun begun, int free) {
    int gone = begun.run().drives().size();
    List<TimedTrip.TimedStop> stops = new ArrayList<>();
    List<TimedPath> ways = new ArrayList<>();
    if (begun.stands()) {
      TimedTrip.TimedStop here = trip.stops().get(gone);
      stops.add(new TimedTrip.TimedStop(here.place(), Math.min(here.departTick(), Math.max(here.arriveTick(), free)), here.departTick()));
    } else {
      TimedPath way = trip.ways().get(gone - 1);
      int done = begun.run().drives().getLast().size();
      stops.add(new TimedTrip.TimedStop(problem.roadways().placeFrom(way.arc(done)), free, way.enterTick(done)));
      ways.add(rest(way, done));
      stops.add(trip.stops().get(gone));
    }
    stops.addAll(trip.stops().subList(gone + 1, trip.stops().size()));
    ways.addAll(trip.ways().subList(gone, trip.ways().size()));
    int shift = trip.stops().size() - stops.size();
    List<TimedTrip.Boarding> boards =
        trip.boardings().stream().map(it -> new TimedTrip.Boarding(it.boarder(), it.stop() - shift, it.leaveTick(), it.way())).toList();
    return clock.asPlanned(mover, trip.trip(), stops, ways, boards, trip.km());
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
}
