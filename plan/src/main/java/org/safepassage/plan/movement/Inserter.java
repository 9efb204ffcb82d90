package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts units on a draft: every place where a rider could board is looked at by estimate, the most promising are tried in full,
 * and the one that costs the least vehicle time is taken.
 */
final class Inserter {
  private static final int FEW = 4;

  private final MovementProblem problem;
  private final SplittableRandom random;
  private final Estimator estimator;
  private final double[][] km;
  private final boolean isSmall;

  /** On which vehicles riders may be put. */
  private List<Mover> movers;

  /** What is not to change, if anything. */
  private @Nullable Steadiness steadiness;

  Inserter(MovementProblem problem, SplittableRandom random, boolean isSmall) {
    this.problem = problem;
    this.random = random;
    this.isSmall = isSmall;
    movers = problem.movers();
    km = problem.roadways().listKm();
    estimator = new Estimator(problem, km, random, isSmall);
  }

  private Inserter(Inserter other, SplittableRandom random) {
    problem = other.problem;
    this.random = random;
    isSmall = other.isSmall;
    movers = other.movers;
    km = other.km;
    estimator = new Estimator(other.estimator, random);
  }

  /** The same with other chances: where riders may board is not looked for again. */
  Inserter with(SplittableRandom other) {
    return new Inserter(this, other);
  }

  /** From now on puts riders where the fewest others go otherwise than by the plan in force. */
  void keepSteady(Steadiness inForce) {
    steadiness = inForce;
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
      if (insertAll(draft, unit, chain, breadth)) {
        return true;
      }
      draft.remove(unit.index());
    }
    return false;
  }

  /** Puts those riders of a unit on the draft, on some vehicles, who are not on while others are; false if not all can, and some may be on then. */
  boolean complete(Draft draft, MovingUnit unit, List<Mover> some) {
    return among(some, () -> insertAll(draft, unit, draft.chainOf(unit.index()), FEW));
  }

  /** The same on some vehicles only. */
  boolean insertAmong(Draft draft, MovingUnit unit, List<Mover> some) {
    return among(some, () -> insert(draft, unit, FEW));
  }

  private boolean among(List<Mover> some, BooleanSupplier insertion) {
    movers = some;
    boolean isIn = insertion.getAsBoolean();
    movers = problem.movers();
    return isIn;
  }

  private boolean insertAll(Draft draft, MovingUnit unit, int chain, int breadth) {
    return insertRiders(draft, unit, chain, breadth) && draft.isIn(unit.index()) && draft.allPlaced(unit.index());
  }

  private boolean insertRiders(Draft draft, MovingUnit unit, int chain, int breadth) {
    int gate = problem.chainGates()[chain][0];
    int offset = unit.riders().length < 2 ? 0 : random.nextInt(unit.riders().length);
    for (int i = 0; i < unit.riders().length; i++) {
      Rider rider = problem.riders().get(unit.riders()[(i + offset) % unit.riders().length]);
      if (draft.isOn(rider)) {
        continue;
      }
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
      boolean can = mode == Trip.Mode.FOOT ? rider.canWalk(far) : rider.canDrive(far);
      if (can && draft.goDirect(rider.index(), mode)) {
        return true;
      }
    }
    return false;
  }

  private boolean board(Draft draft, Rider rider, int gate, int breadth) {
    List<Spot> spots = estimator.listSpots(draft, rider, gate, movers);
    spots.sort(Comparator.comparingDouble(Spot::estimate));
    if (steadiness != null) {
      return takeCalmest(draft, rider, gate, spots, breadth, steadiness);
    }
    return isSmall ? takeAny(draft, rider, gate, spots, breadth) : takeFirst(draft, rider, gate, spots, breadth);
  }

  /** The first that fits, of so many. */
  private boolean takeFirst(Draft draft, Rider rider, int gate, List<Spot> spots, int most) {
    for (Spot spot : spots.subList(0, Math.min(most, spots.size()))) {
      if (enter(draft, rider, gate, spot, 0) != null) {
        return true;
      }
    }
    return false;
  }

  /** Of so many the one with the fewest changes; the first without any. */
  private boolean takeCalmest(Draft draft, Rider rider, int gate, List<Spot> spots, int most, Steadiness inForce) {
    int before = inForce.changes(draft);
    int least = Integer.MAX_VALUE;
    Spot calmest = null;
    for (Spot spot : spots.subList(0, Math.min(most, spots.size()))) {
      Draft.Before undo = enter(draft, rider, gate, spot, 0);
      if (undo != null) {
        int changes = inForce.changes(draft);
        if (changes <= before) {
          return true;
        }
        if (changes < least) {
          least = changes;
          calmest = spot;
        }
        draft.restore(undo);
      }
    }
    return calmest != null && enter(draft, rider, gate, calmest, 0) != null;
  }

  /** Small cases: by chance, and now and then held back. */
  private boolean takeAny(Draft draft, Rider rider, int gate, List<Spot> spots, int most) {
    Spot best = null;
    int bestHold = 0;
    double bestCost = Double.POSITIVE_INFINITY;
    for (Spot spot : spots.subList(0, Math.min(most, spots.size()))) {
      int hold = random.nextInt(3) == 0 ? random.nextInt(problem.horizonTick()) : 0;
      double cost = costOf(draft, rider, gate, spot, hold);
      if (cost < bestCost) {
        bestCost = cost;
        best = spot;
        bestHold = hold;
      }
    }
    return best != null && enter(draft, rider, gate, best, bestHold) != null;
  }

  private double costOf(Draft draft, Rider rider, int gate, Spot spot, int hold) {
    long endBefore = endOf(draft, spot.mover());
    Draft.Before before = enter(draft, rider, gate, spot, hold);
    if (before == null) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = endOf(draft, spot.mover()) - endBefore;
    Passings passed = draft.passingsOf(rider.unit());
    if (passed != null) {
      cost += 0.2 * passed.lastTick();
    }
    draft.restore(before);
    return cost * random.nextDouble();
  }

  private static long endOf(Draft draft, int mover) {
    List<TimedTrip> trips = draft.tripsOf(mover);
    return trips.isEmpty() ? draft.freeAfter(mover, 0).tick() : trips.getLast().endTick();
  }

  private Draft.@Nullable Before enter(Draft draft, Rider rider, int gate, Spot spot, int hold) {
    Trip.Boarder boarder = new Trip.Boarder(rider, spot.mode(), rider.earliestLeaveTick());
    List<TimedTrip> trips = draft.tripsOf(spot.mover());
    List<Trip> tail = new ArrayList<>();
    if (spot.opensTrip()) {
      tail.add(new Trip(gate, List.of(new Trip.Pickup(spot.place(), List.of(boarder))), hold, isSmall && random.nextInt(8) == 0));
    } else {
      Trip trip = trips.get(spot.trip()).trip();
      tail.add(spot.joins() ? trip.joined(spot.pickup(), boarder) : trip.inserted(spot.pickup(), spot.place(), boarder));
    }
    for (TimedTrip later : trips.subList(spot.opensTrip() ? spot.trip() : spot.trip() + 1, trips.size())) {
      tail.add(later.trip());
    }
    return draft.retime(spot.mover(), spot.trip(), tail);
  }
}
