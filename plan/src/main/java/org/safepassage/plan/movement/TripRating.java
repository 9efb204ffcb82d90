package org.safepassage.plan.movement;

import java.util.Arrays;
import java.util.List;

/** How good a vehicle's next trip is by the bound's prices: what those aboard may pay for it, for what it costs. */
final class TripRating {
  /** Added to what a trip costs, in people, and for each hour: time that is worth nothing does not make any trip the best. */
  private static final double LEAST_COST = 0.5;
  private static final double LEAST_COST_AN_HOUR = 0.2;

  /** Who gets out in any case, or is worth no ride, counts for so much of the weight: a seat is better taken than empty. */
  private static final double LEAST_SHARE = 0.01;

  /**
   * Who needs a place that few vehicles have hardly gets out once such a vehicle has taken others, however near a gate: of what they gain in any case so much counts
   * as offered too.
   */
  private static final double SHARE_AT_STAKE = 0.5;

  /** Who is there so much later counts too: the vehicle may wait. */
  private static final int PATIENCE_MINUTES = 20;

  private final Draft draft;
  private final MovementProblem problem;
  private final Roadways roadways;
  private final WaitingUnits waiting;
  private final TripPrices prices;
  private final int patienceTicks;

  /** By unit, what counts as offered besides. */
  private final double[] atStake;

  /** By unit, what it offers at least. */
  private final double[] least;

  /** By vehicle, where asked for: by people, how long it takes to load them. */
  private final int[][] handlingTicks;
  private final FullFares fullFares;

  TripRating(Draft draft, WaitingUnits waiting, TripPrices prices) {
    this.draft = draft;
    this.waiting = waiting;
    this.prices = prices;
    problem = draft.problem();
    roadways = problem.roadways();
    atStake = problem.units().stream().mapToDouble(this::atStake).toArray();
    least = problem.units().stream().mapToDouble(unit -> LEAST_SHARE * unit.weight()).toArray();
    patienceTicks = problem.situation().ticksOf(PATIENCE_MINUTES);
    handlingTicks = new int[problem.movers().size()][0];
    fullFares = new FullFares(problem, waiting, this::most);
  }

  /** Whoever starts at several places is invited only where all of it may come on: others have seats for its sake. */
  private double atStake(MovingUnit unit) {
    if (waiting.wayOf(unit.index()) == WaitingUnits.Way.APART) {
      return prices.gained(unit);
    }
    return waiting.isChoosy(unit) ? SHARE_AT_STAKE * prices.gained(unit) : 0;
  }

  private int[] handlingTicks(Mover mover) {
    if (handlingTicks[mover.index()].length == 0) {
      int[] ticks = new int[mover.seats() + 1];
      Arrays.setAll(ticks, people -> problem.handlingTicks(mover, people));
      handlingTicks[mover.index()] = ticks;
    }
    return handlingTicks[mover.index()];
  }

  /** A vehicle's next trip to one gate, from any place. */
  final class Ahead {
    private final Mover mover;
    private final TripClock.Free free;
    private final int gate;
    private final int earliestArrival;
    private final int latestEnd;
    private final int[] handling;

    Ahead(Mover mover, TripClock.Free free, Gate gate) {
      this.mover = mover;
      this.free = free;
      this.gate = gate.index();
      earliestArrival = draft.earliestArrival(gate);
      latestEnd = problem.latestEndTick(mover, gate);
      handling = handlingTicks(mover);
    }

    /**
     * With those who wait at one place, as they stand in order; 0 if it cannot be, or is no better than what is asked.
     *
     * @param asked what it must be better than
     * @param out ticks to there
     * @param back ticks from there to the gate
     */
    double ofPlace(int place, int out, int back, double asked) {
      int departs = Math.max(free.tick() + out, waiting.firstThere(place));
      int most = Math.min(mover.seats(), waiting.seatsWanted(place));
      int end = departs + back + 2 * handling[most];
      if (departs > problem.spots().lostTick()[place] || end > latestEnd) {
        return 0;
      }
      int endsAt = Math.max(end, earliestArrival);
      double cost = cost(mover, free, endsAt);
      double full = fullFares.of(mover, place);
      double mostPaid = Math.max(LEAST_SHARE * full, full - most * prices.leastLeavingCost(gate, endsAt));
      if (rate(mover, most, mostPaid, cost) <= asked) {
        return 0;
      }
      Fare fare = new Fare(mover, gate, endsAt, departs + patienceTicks);
      fare.take(waiting.listAt(place));
      fare.take(waiting.listFromElsewhere(place));
      return fare.seats == 0 ? 0 : rate(mover, fare.seats, fare.paid, cost);
    }
  }

  /** What trips of a vehicle to a gate are worth, from where and when it is free. */
  Ahead ahead(Mover mover, TripClock.Free free, Gate gate) {
    return new Ahead(mover, free, gate);
  }

  /** What those pay whom a vehicle has seats for, in order. */
  private final class Fare {
    private final int most;
    private final int gate;
    private final int endsAt;
    private final int byTick;
    private int seats;
    private double paid;

    Fare(Mover mover, int gate, int endsAt, int byTick) {
      most = mover.seats();
      this.gate = gate;
      this.endsAt = endsAt;
      this.byTick = byTick;
    }

    /** Until no seat is left: a stop of a large operation has many who wait. */
    void take(List<StopQueue.Waiting> some) {
      for (int i = 0; i < some.size() && seats < most; i++) {
        StopQueue.Waiting one = some.get(i);
        if (seats + one.seats() <= most && one.thereTick() <= byTick && waiting.mayPass(one.unit(), gate)) {
          seats += one.seats();
          paid += one.share() * offer(one.unit(), gate, endsAt);
        }
      }
    }
  }

  /** Of a trip that is not full yet: others may board on the way, so that its rate by seat counts for a quarter, and what it brings for the rest. */
  private static double rate(Mover mover, int seats, double paid, double cost) {
    return paid / cost * Math.sqrt(Math.sqrt(mover.seats() / (double) seats));
  }

  /** With its passengers. */
  double of(Mover mover, TripClock.Free free, int gate, Passengers passengers) {
    int inside = problem.gates().get(gate).inside();
    int tick = free.tick();
    int at = free.place();
    int people = 0;
    for (Trip.Pickup pickup : passengers.pickups()) {
      int boarding = 0;
      int ready = 0;
      for (Trip.Boarder boarder : pickup.boarders()) {
        boarding += boarder.who().people();
        ready = Math.max(ready, waiting.thereTick(boarder.who(), pickup.place()));
      }
      tick = Math.max(tick + roadways.leastTicks(mover.travel(), at, pickup.place()), ready) + problem.handlingTicks(mover, boarding);
      at = pickup.place();
      people += boarding;
    }
    tick += roadways.leastTicks(mover.travel(), at, inside) + problem.handlingTicks(mover, people);
    int endsAt = Math.max(tick, draft.earliestArrival(problem.gates().get(gate)));
    return paid(passengers, gate, endsAt) / cost(mover, free, endsAt);
  }

  private double paid(Passengers passengers, int gate, int endsAt) {
    double paid = 0;
    for (Trip.Pickup pickup : passengers.pickups()) {
      for (Trip.Boarder boarder : pickup.boarders()) {
        MovingUnit unit = problem.units().get(boarder.who().unit());
        paid += share(boarder.who(), unit) * offer(unit, gate, endsAt);
      }
    }
    return paid;
  }

  /** What a vehicle's trips lose by the prices: what all its time costs, less what those aboard pay. */
  double loss(Mover mover) {
    List<TimedTrip> trips = draft.tripsOf(mover.index());
    int free = draft.freeAfter(mover.index(), 0).tick();
    double loss = 0;
    for (int t = 0; t < trips.size(); t++) {
      TimedTrip trip = trips.get(t);
      loss += prices.cost(mover, t == 0, free, trip.endTick());
      for (TimedTrip.Boarding boarding : trip.boardings()) {
        Rider who = boarding.boarder().who();
        MovingUnit unit = problem.units().get(who.unit());
        loss -= share(who, unit) * prices.offer(unit.index(), trip.trip().gate(), trip.endTick());
      }
      free = trip.endTick();
    }
    return loss + prices.cost(mover, trips.isEmpty(), free, problem.horizonTick());
  }

  /** Of all of its unit. */
  private static double share(Rider who, MovingUnit unit) {
    return who.people() / (double) unit.people();
  }

  private double offer(MovingUnit unit, int gate, int tick) {
    return Math.max(prices.offer(unit.index(), gate, tick) + atStake[unit.index()], least[unit.index()]);
  }

  /** The most that it ever offers. */
  private double most(MovingUnit unit) {
    return Math.max(prices.mostOffered(unit) + atStake[unit.index()], least[unit.index()]);
  }

  private double cost(Mover mover, TripClock.Free free, int endTick) {
    double hours = (endTick - free.tick()) * problem.tickSeconds() / 3_600.0;
    return LEAST_COST + LEAST_COST_AN_HOUR * hours + prices.cost(mover, draft.tripsOf(mover.index()).isEmpty(), free.tick(), endTick);
  }
}
