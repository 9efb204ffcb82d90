package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Puts units on a draft where that costs the least vehicle time. */
final class Inserter {
  /** One way to put a rider aboard; {@code join} = to an existing pick-up, else a new one before {@code pickup}; trip may be new. */
  private record Spot(int mover, int trip, boolean opensTrip, int pickup, boolean join, int place, Trip.Mode mode, double estimate) {}

  private final MovementProblem problem;
  private final SplittableRandom random;
  private final double[][] km;
  private final List<List<int[]>> reach;
  private final boolean isSmall;

  Inserter(MovementProblem problem, SplittableRandom random, boolean isSmall) {
    this.problem = problem;
    this.random = random;
    this.isSmall = isSmall;
    km = problem.roadways().listKm();
    reach = new ArrayList<>();
    for (Rider rider : problem.riders()) {
      reach.add(listReach(rider));
    }
  }

  /** Places where a rider may board other than at home, with the mode's ordinal; nearest first. */
  private List<int[]> listReach(Rider rider) {
    List<int[]> places = new ArrayList<>();
    for (int place = 0; place < km.length; place++) {
      if (place != rider.place() && km[rider.place()][place] <= rider.walkKm() + 1e-9) {
        places.add(new int[] {place, Trip.Mode.FOOT.ordinal()});
      }
      if (place != rider.place() && rider.car().isThere() && km[rider.place()][place] <= rider.car().rangeKm()) {
        places.add(new int[] {place, Trip.Mode.CAR.ordinal()});
      }
    }
    places.sort(Comparator.comparingDouble(at -> km[rider.place()][at[0]]));
    return isSmall ? places : places.subList(0, Math.min(12, places.size()));
  }

  /** By the shortest road; infinite if there is none. */
  double kmBetween(int from, int to) {
    return km[from][to];
  }

  /** Puts a unit on the draft if it can; the draft is unchanged if not. */
  boolean insert(Draft draft, MovingUnit unit, int breadth) {
    int first = unit.chains().length < 2 ? 0 : random.nextInt(unit.chains().length);
    for (int i = 0; i < unit.chains().length; i++) {
      int chain = unit.chains()[(first + i) % unit.chains().length];
      draft.begin(unit.index(), chain);
      if (insertRiders(draft, unit, chain, breadth) && draft.isIn(unit.index()) && draft.allPlaced(unit.index())) {
        return true;
      }
      draft.remove(unit.index());
    }
    return false;
  }

  private boolean insertRiders(Draft draft, MovingUnit unit, int chain, int breadth) {
    int gate = problem.chainGates()[chain][0];
    int offset = unit.riders().length < 2 ? 0 : random.nextInt(unit.riders().length);
    for (int i = 0; i < unit.riders().length; i++) {
      Rider rider = problem.riders().get(unit.riders()[(i + offset) % unit.riders().length]);
      boolean directFirst = random.nextInt(isSmall ? 2 : 10) > 0;
      boolean in = directFirst && goDirect(draft, rider, gate);
      in = in || board(draft, rider, gate, breadth) || (!directFirst && goDirect(draft, rider, gate));
      if (!in) {
        return false;
      }
    }
    return true;
  }

  private boolean goDirect(Draft draft, Rider rider, int gate) {
    double far = km[rider.place()][problem.gates().get(gate).inside()];
    boolean footFirst = random.nextInt(2) == 0;
    for (int i = 0; i < 2; i++) {
      Trip.Mode mode = (i == 0) == footFirst ? Trip.Mode.FOOT : Trip.Mode.CAR;
      boolean can = mode == Trip.Mode.FOOT ? far <= rider.walkKm() + 1e-9 : rider.car().isThere() && far <= rider.car().rangeKm();
      if ((can || (far == 0 && mode == Trip.Mode.FOOT)) && draft.goDirect(rider.index(), mode)) {
        return true;
      }
    }
    return false;
  }

  private boolean board(Draft draft, Rider rider, int gate, int breadth) {
    List<Spot> spots = new ArrayList<>();
    for (Mover mover : problem.movers()) {
      if (mover.takes(rider.seats(), rider.wheelchairs(), rider.stretchers()) && !isTwin(draft, mover)) {
        addSpots(draft, rider, gate, mover, spots);
      }
    }
    spots.sort(Comparator.comparingDouble(Spot::estimate));
    Spot best = null;
    int bestHold = 0;
    double bestCost = Double.POSITIVE_INFINITY;
    for (int i = 0; i < Math.min(breadth, spots.size()); i++) {
      int hold = isSmall && random.nextInt(3) == 0 ? random.nextInt(problem.horizonTick()) : 0;
      double cost = costOf(draft, rider, gate, spots.get(i), hold);
      if (cost < bestCost) {
        bestCost = cost;
        best = spots.get(i);
        bestHold = hold;
      }
    }
    return best != null && enter(draft, rider, gate, best, bestHold) != null;
  }

  /** Whether an unused vehicle of the same group with a lower number would do as well. */
  private boolean isTwin(Draft draft, Mover mover) {
    if (!draft.tripsOf(mover.index()).isEmpty() || mover.number() == 1) {
      return false;
    }
    int before = mover.index() - 1;
    return problem.movers().get(before).group() == mover.group() && draft.tripsOf(before).isEmpty();
  }

  private void addSpots(Draft draft, Rider rider, int gate, Mover mover, List<Spot> spots) {
    List<TimedTrip> trips = draft.tripsOf(mover.index());
    for (int t = 0; t < trips.size(); t++) {
      if (trips.get(t).trip().gate() == gate && hasRoom(mover, trips.get(t).trip(), rider)) {
        addToTrip(rider, mover, trips.get(t), t, spots);
      }
      if (isSmall || random.nextInt(4) == 0) {
        addNewTrip(draft, rider, gate, mover, t, spots);
      }
    }
    addNewTrip(draft, rider, gate, mover, trips.size(), spots);
  }

  private static boolean hasRoom(Mover mover, Trip trip, Rider rider) {
    int seats = rider.seats();
    int wheelchairs = rider.wheelchairs();
    int stretchers = rider.stretchers();
    for (Trip.Pickup pickup : trip.pickups()) {
      for (Trip.Boarder boarder : pickup.boarders()) {
        seats += boarder.who().seats();
        wheelchairs += boarder.who().wheelchairs();
        stretchers += boarder.who().stretchers();
      }
    }
    return mover.takes(seats, wheelchairs, stretchers);
  }

  private double blink() {
    return isSmall ? random.nextDouble() * 10 : 1 + random.nextDouble() * 2;
  }

  private void addToTrip(Rider rider, Mover mover, TimedTrip timed, int t, List<Spot> spots) {
    List<Trip.Pickup> pickups = timed.trip().pickups();
    int inside = problem.gates().get(timed.trip().gate()).inside();
    int before = timed.stops().getFirst().place();
    for (int p = 0; p <= pickups.size(); p++) {
      int next = p < pickups.size() ? pickups.get(p).place() : inside;
      if (next == rider.place() && p < pickups.size()) {
        spots.add(new Spot(mover.index(), t, false, p, true, next, Trip.Mode.HOME, blink() * 0.5));
      } else {
        double detour = km[before][rider.place()] + km[rider.place()][next] - km[before][next];
        spots.add(new Spot(mover.index(), t, false, p, false, rider.place(), Trip.Mode.HOME, (detour + 2) * blink()));
      }
      for (int[] at : reach.get(rider.index())) {
        addReached(mover, t, p, next, before, at, p < pickups.size(), spots);
      }
      before = next;
    }
  }

  private void addReached(Mover mover, int t, int p, int next, int before, int[] at, boolean mayJoin, List<Spot> spots) {
    Trip.Mode mode = Trip.Mode.values()[at[1]];
    if (mayJoin && next == at[0]) {
      spots.add(new Spot(mover.index(), t, false, p, true, next, mode, blink()));
    } else if (isSmall) {
      double detour = km[before][at[0]] + km[at[0]][next] - km[before][next];
      spots.add(new Spot(mover.index(), t, false, p, false, at[0], mode, (detour + 2) * blink()));
    }
  }

  private void addNewTrip(Draft draft, Rider rider, int gate, Mover mover, int t, List<Spot> spots) {
    TripClock.Free free = draft.freeAfter(mover.index(), t);
    int inside = problem.gates().get(gate).inside();
    double way = km[free.place()][rider.place()] + km[rider.place()][inside];
    if (way < Double.POSITIVE_INFINITY && free.tick() < problem.spots().lostTick()[rider.place()]) {
      spots.add(new Spot(mover.index(), t, true, 0, false, rider.place(), Trip.Mode.HOME, (way + 10) * blink()));
    }
    for (int[] at : reach.get(rider.index())) {
      if (isSmall || random.nextInt(6) == 0) {
        double reached = km[free.place()][at[0]] + km[at[0]][inside];
        if (reached < Double.POSITIVE_INFINITY && at[0] != inside) {
          spots.add(new Spot(mover.index(), t, true, 0, false, at[0], Trip.Mode.values()[at[1]], (reached + 12) * blink()));
        }
      }
    }
  }

  private double costOf(Draft draft, Rider rider, int gate, Spot spot, int hold) {
    long endBefore = endOf(draft, spot.mover);
    Draft.Before before = enter(draft, rider, gate, spot, hold);
    if (before == null) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = endOf(draft, spot.mover) - endBefore;
    Passings passed = draft.passingsOf(rider.unit());
    if (passed != null) {
      cost += 0.2 * passed.lastTick();
    }
    draft.restore(before);
    return isSmall ? cost * random.nextDouble() : cost;
  }

  private static long endOf(Draft draft, int mover) {
    List<TimedTrip> trips = draft.tripsOf(mover);
    return trips.isEmpty() ? draft.freeAfter(mover, 0).tick() : trips.getLast().endTick();
  }

  private Draft.@Nullable Before enter(Draft draft, Rider rider, int gate, Spot spot, int hold) {
    Trip.Boarder boarder = new Trip.Boarder(rider, spot.mode, rider.earliestLeaveTick());
    List<TimedTrip> trips = draft.tripsOf(spot.mover);
    List<Trip> tail = new ArrayList<>();
    if (spot.opensTrip) {
      tail.add(new Trip(gate, List.of(new Trip.Pickup(spot.place, List.of(boarder))), hold, isSmall && random.nextInt(8) == 0));
    } else {
      Trip trip = trips.get(spot.trip).trip();
      tail.add(spot.join ? trip.joined(spot.pickup, boarder) : trip.inserted(spot.pickup, spot.place, boarder));
    }
    for (TimedTrip later : trips.subList(spot.opensTrip ? spot.trip : spot.trip + 1, trips.size())) {
      tail.add(later.trip());
    }
    return draft.retime(spot.mover, spot.trip, tail);
  }
}
