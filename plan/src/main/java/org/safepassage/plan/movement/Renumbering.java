package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Which vehicle, unit and rider of one problem is which of another about the same operation, in which there may be more of them. */
final class Renumbering {
  private final MovementProblem to;
  private final int[] movers;
  private final int[] units;
  private final int[] riders;
  private final int[] households;

  Renumbering(MovementProblem from, MovementProblem to) {
    this.to = to;
    Map<List<Integer>, Integer> moverBy = new HashMap<>();
    to.movers().forEach(mover -> moverBy.put(List.of(mover.group(), mover.number()), mover.index()));
    movers = from.movers().stream().mapToInt(mover -> moverBy.getOrDefault(List.of(mover.group(), mover.number()), -1)).toArray();
    units = from.units().stream().mapToInt(unit -> to.kin()[unit.households()[0]].unit()).toArray();
    Map<Rider.Part, Integer> riderBy = new HashMap<>();
    to.riders().forEach(rider -> riderBy.put(rider.parts().getFirst(), rider.index()));
    riders = from.riders().stream().mapToInt(rider -> riderBy.getOrDefault(rider.parts().getFirst(), -1)).toArray();
    households = IntStream.range(0, from.kin().length).toArray();
  }

  /** Within one problem: units of one household that are alike take each other's places. */
  Renumbering(MovementProblem problem, int[] instead) {
    to = problem;
    movers = IntStream.range(0, problem.movers().size()).toArray();
    units = instead;
    riders = IntStream.range(0, problem.riders().size()).toArray();
    households = IntStream.range(0, problem.kin().length).toArray();
    for (int unit = 0; unit < instead.length; unit++) {
      if (instead[unit] != unit) {
        int household = problem.units().get(unit).households()[0];
        int other = problem.units().get(instead[unit]).households()[0];
        households[household] = other;
        for (int i = 0; i < problem.kin()[household].riders().length; i++) {
          riders[problem.kin()[household].riders()[i]] = problem.kin()[other].riders()[i];
        }
      }
    }
  }

  int mover(int index) {
    return movers[index];
  }

  int unit(int index) {
    return units[index];
  }

  int household(int index) {
    return households[index];
  }

  /** What is frozen in a draft of the one problem, for one of the other. */
  Frozen frozen(Frozen it, MovementProblem there) {
    Frozen renumbered = Frozen.nothing(there);
    for (int unit = 0; unit < units.length; unit++) {
      if (it.isFrozen(unit)) {
        renumbered.units()[units[unit]] = true;
        renumbered.diverted()[units[unit]] = it.diverted()[unit];
      }
    }
    for (int mover = 0; mover < movers.length; mover++) {
      if (movers[mover] >= 0) {
        renumbered.trips()[movers[mover]] = it.trips()[mover];
        renumbered.onward()[movers[mover]] = it.onward()[mover];
        renumbered.starts()[movers[mover]] = it.starts()[mover];
      }
    }
    return new Frozen(renumbered.units(), renumbered.diverted(), renumbered.trips(), renumbered.onward(), renumbered.starts(), it.ended());
  }

  Rider rider(Rider rider) {
    return to.riders().get(riders[rider.index()]);
  }

  Passings passings(Passings it) {
    Gate gate = to.gates().get(it.gate());
    List<Passings.Passed> passed =
        it.passed().stream().map(each -> new Passings.Passed(households[each.household()], each.people(), each.startTick(), each.endTick())).toList();
    return new Passings(
        units[it.unit()], it.gate(), it.window(), passed, it.stays(), marginOf(it, gate), it.people(), it.firstTick(), it.lastTick());
  }

  /** Who has begun counts no more. */
  private long marginOf(Passings it, Gate gate) {
    long until = Math.min(gate.windows().get(it.window()).closesTick(), to.spots().likelyLossTick()[gate.inside()]);
    return it.passed().stream().filter(each -> each.startTick() >= 0).mapToLong(each -> until - each.endTick()).min().orElse(Long.MAX_VALUE);
  }

  TimedTrip.Boarding boarding(TimedTrip.Boarding it) {
    return new TimedTrip.Boarding(boarder(it.boarder()), it.stop(), it.leaveTick(), it.way());
  }

  TimedTrip trip(TimedTrip it) {
    Trip trip = it.trip();
    List<Trip.Pickup> pickups = new ArrayList<>();
    for (Trip.Pickup pickup : trip.pickups()) {
      pickups.add(new Trip.Pickup(pickup.place(), pickup.boarders().stream().map(this::boarder).toList()));
    }
    Trip renumbered = new Trip(trip.gate(), pickups, trip.holdTick(), trip.refuels(), trip.detours());
    return new TimedTrip(
        renumbered, it.stops(), it.ways(), it.aboard(), it.boardings().stream().map(this::boarding).toList(), it.stays(), it.km());
  }

  /** Riders beyond a gate are made for their ride alone, and have no number. */
  private Trip.Boarder boarder(Trip.Boarder it) {
    Rider who = it.who();
    Rider renumbered = who.index() >= 0 ? rider(who) : beyond(who);
    return new Trip.Boarder(Objects.requireNonNull(renumbered), it.mode(), it.readyTick());
  }

  private Rider beyond(Rider it) {
    int unit = it.unit() < 0 ? it.unit() : units[it.unit()];
    List<Rider.Part> parts =
        it.parts().stream().map(part -> new Rider.Part(households[part.household()], part.group(), part.people())).toList();
    return new Rider(
        it.index(), unit, parts, it.place(), it.seats(), it.wheelchairs(), it.stretchers(), it.barMask(), it.earliestLeaveTick(),
        it.walkKmh(), it.walkKm(), it.car());
  }
}
