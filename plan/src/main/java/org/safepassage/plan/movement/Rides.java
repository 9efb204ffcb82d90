package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rides beyond the gates as they are while a draft changes before them: who no longer comes, comes too late or so early that they would wait for
 * longer than they may is taken off them, and the vehicles keep their moments.
 */
final class Rides {
  private static final int NEVER = Integer.MAX_VALUE;

  private final Draft draft;
  private final MovementProblem problem;

  /** By mover, the rides that may change, as they were. */
  private final List<List<TimedTrip>> before = new ArrayList<>();

  Rides(Draft draft) {
    this.draft = draft;
    problem = draft.problem();
  }

  /** Takes off whoever cannot ride on as before. */
  void refresh() {
    boolean[] off = new boolean[problem.units().size()];
    problem.movers().forEach(mover -> before.add(List.copyOf(listFree(mover))));
    markAbsent(off);
    problem.movers().forEach(this::lift); // So that their stays do not count twice.
    List<List<TimedTrip>> kept;
    do {
      kept = listKept(off);
    } while (markWaiting(kept, off));
    for (MovingUnit unit : problem.units()) {
      boolean isLost = !draft.isIn(unit.index()) || off[unit.index()] || !isWhole(unit);
      if (isLost && !draft.frozen().isFrozenBeyond(unit.index())) {
        List.copyOf(draft.onwardPassingsOf(unit.index())).forEach(draft::leaveOnward);
      }
    }
    for (Mover mover : problem.movers()) {
      kept.get(mover.index()).forEach(trip -> draft.enterOnward(mover.index(), trip));
    }
  }

  /** Who is not there when their ride leaves. */
  private void markAbsent(boolean[] off) {
    for (TimedTrip trip : before.stream().flatMap(List::stream).toList()) {
      for (TimedTrip.Boarding boarding : trip.boardings()) {
        off[boarding.boarder().who().unit()] |= !canRide(boarding, trip);
      }
    }
  }

  /** Who would wait for longer, or with more others, than may be: of each such ride whoever is there first. False if there is nobody. */
  private boolean markWaiting(List<List<TimedTrip>> kept, boolean[] off) {
    int known = count(off);
    List<TimedTrip> counted = new ArrayList<>();
    for (TimedTrip trip : kept.stream().flatMap(List::stream).toList()) {
      if (draft.ledger.takeStays(trip.stays())) {
        counted.add(trip);
      } else {
        trip.boardings().stream()
            .map(TimedTrip.Boarding::boarder)
            .filter(boarder -> !draft.frozen().isFrozenBeyond(boarder.who().unit()))
            .min(Comparator.comparingInt(Trip.Boarder::readyTick))
            .ifPresent(boarder -> off[boarder.who().unit()] = true);
      }
    }
    counted.forEach(trip -> draft.ledger.dropStays(trip.stays()));
    return count(off) > known;
  }

  /** All rides without those who are off, and without who is off because a ride is gone. */
  private List<List<TimedTrip>> listKept(boolean[] off) {
    List<List<TimedTrip>> kept;
    int known;
    do {
      known = count(off);
      kept = problem.movers().stream().map(mover -> listKept(mover, off)).toList();
    } while (count(off) > known);
    return kept;
  }

  private static int count(boolean[] off) {
    int count = 0;
    for (boolean each : off) {
      count += each ? 1 : 0;
    }
    return count;
  }

  private List<TimedTrip> listFree(Mover mover) {
    List<TimedTrip> trips = draft.onwardTripsOf(mover.index());
    return trips.subList(draft.frozen().onward()[mover.index()], trips.size());
  }

  /** Whether it has a passage of each later gate of its way out for each of its households. */
  private boolean isWhole(MovingUnit unit) {
    int later = problem.chainGates()[draft.chainOf(unit.index())].length - 1;
    return draft.onwardPassingsOf(unit.index()).size() == later * unit.households().length;
  }

  private boolean canRide(TimedTrip.Boarding boarding, TimedTrip trip) {
    int unit = boarding.boarder().who().unit();
    int ready = draft.isIn(unit) ? readyTick(boarding.boarder(), trip) : NEVER;
    return ready <= trip.stops().get(boarding.stop()).departTick();
  }

  /** When a household is beyond the gate before; {@link #NEVER} if it is not. */
  private int readyTick(Trip.Boarder boarder, TimedTrip trip) {
    int unit = boarder.who().unit();
    int household = boarder.who().parts().getFirst().household();
    int[] gates = problem.chainGates()[draft.chainOf(unit)];
    for (int i = 1; i < gates.length; i++) {
      if (gates[i] == trip.trip().gate()) {
        for (Passings passed : i == 1 ? List.of(Objects.requireNonNull(draft.passingsOf(unit))) : draft.onwardPassingsOf(unit)) {
          for (Passings.Passed each : passed.passed()) {
            if (passed.gate() == gates[i - 1] && each.household() == household) {
              return each.endTick();
            }
          }
        }
      }
    }
    return NEVER;
  }

  /** A vehicle's rides with those who can be on them; where a ride is gone the next one comes from where the one before it ended, if it can. */
  private List<TimedTrip> listKept(Mover mover, boolean[] off) {
    List<TimedTrip> kept = new ArrayList<>();
    TripClock.Free free = freeBefore(mover);
    for (TimedTrip trip : before.get(mover.index())) {
      TimedTrip fresh = without(mover, trip, off);
      TimedTrip joined = fresh == null ? null : draft.clock().joined(mover, fresh, free);
      if (joined != null) {
        kept.add(joined);
        free = new TripClock.Free(joined.endPlace(), joined.endTick(), joined.km());
      } else if (fresh != null) {
        fresh.boardings().forEach(boarding -> off[boarding.boarder().who().unit()] = true);
      }
    }
    return kept;
  }

  private void lift(Mover mover) {
    while (draft.onwardTripsOf(mover.index()).size() > draft.frozen().onward()[mover.index()]) {
      draft.leaveOnward(mover.index());
    }
  }

  /** Where a vehicle is free after what is frozen. */
  private TripClock.Free freeBefore(Mover mover) {
    int onward = draft.frozen().onward()[mover.index()];
    Frozen.Start start = draft.frozen().starts()[mover.index()];
    if (start != null && draft.tripsOf(mover.index()).size() == draft.frozen().trips()[mover.index()]) {
      return start.free();
    }
    if (onward > 0) {
      TimedTrip last = draft.onwardTripsOf(mover.index()).get(onward - 1);
      return new TripClock.Free(last.endPlace(), last.endTick(), last.km());
    }
    return draft.freeAfter(mover.index(), draft.tripsOf(mover.index()).size());
  }

  /** The same ride without some, and with the others from when they are there; null if nobody is left. */
  private @Nullable TimedTrip without(Mover mover, TimedTrip trip, boolean[] off) {
    List<TimedTrip.Boarding> boardings = new ArrayList<>();
    boolean same = true;
    for (TimedTrip.Boarding boarding : trip.boardings()) {
      if (off[boarding.boarder().who().unit()]) {
        same = false;
        continue;
      }
      int ready = readyTick(boarding.boarder(), trip);
      same &= ready == boarding.boarder().readyTick();
      Trip.Boarder boarder = new Trip.Boarder(boarding.boarder().who(), boarding.boarder().mode(), ready);
      boardings.add(new TimedTrip.Boarding(boarder, boarding.stop(), boarding.leaveTick(), boarding.way()));
    }
    return same ? trip : boardings.isEmpty() ? null : with(mover, trip, boardings);
  }

  /** The same ride at the same moments with others aboard. */
  TimedTrip with(Mover mover, TimedTrip trip, List<TimedTrip.Boarding> boardings) {
    int place = trip.stops().get(boardings.getFirst().stop()).place();
    Trip changed = new Trip(trip.trip().gate(), List.of(new Trip.Pickup(place, boardings.stream().map(TimedTrip.Boarding::boarder).toList())), trip.trip().holdTick(), trip.trip().refuels());
    return draft.clock().asPlanned(mover, changed, trip.stops(), trip.ways(), boardings, trip.km());
  }
}
