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

  /** By first gate and unit. */
  private final boolean[][] mayPass;

  /** By unit, what counts as offered besides. */
  private final double[] atStake;

  /** By place, the most that anybody who may board there offers for a seat, and after how many changes that was looked up. */
  private final double[] mostForASeat;
  private final int[] lookedUpAt;

  TripRating(Draft draft, WaitingUnits waiting, TripPrices prices) {
    this.draft = draft;
    this.waiting = waiting;
    this.prices = prices;
    problem = draft.problem();
    atStake = problem.units().stream().mapToDouble(unit -> waiting.isChoosy(unit) ? SHARE_AT_STAKE * prices.gained(unit) : 0).toArray();
    roadways = problem.roadways();
    patienceTicks = problem.situation().ticksOf(PATIENCE_MINUTES);
    mayPass = new boolean[problem.gates().size()][problem.units().size()];
    for (MovingUnit unit : problem.units()) {
      for (int chain : unit.chains()) {
        mayPass[problem.chainGates()[chain][0]][unit.index()] = true;
      }
    }
    mostForASeat = new double[roadways.placeCount()];
    lookedUpAt = new int[roadways.placeCount()];
    Arrays.fill(lookedUpAt, -1);
  }

  /**
   * With those who wait at one place, as they stand in order; 0 if it cannot be, or is no better than what is asked.
   *
   * @param asked what it must be better than
   * @param out ticks to there
   * @param back ticks from there to the gate
   */
  double ofPlace(Mover mover, TripClock.Free free, Gate gate, int place, int out, int back, double asked) {
    int departs = Math.max(free.tick() + out, waiting.firstThere(place));
    int most = Math.min(mover.seats(), waiting.seatsAt(place) + waiting.seatsFromElsewhere(place));
    int end = departs + back + 2 * problem.handlingTicks(mover, most);
    if (departs > problem.spots().lostTick()[place] || end > problem.latestEndTick(mover, gate)) {
      return 0;
    }
    int endsAt = Math.max(end, draft.earliestArrival(gate));
    double cost = cost(mover, free, endsAt);
    if (rate(mover, most, most * mostForASeat(place), cost) <= asked) {
      return 0;
    }
    Fare fare = new Fare(mover, gate.index(), endsAt, departs + patienceTicks);
    fare.take(waiting.listAt(place));
    fare.take(waiting.listFromElsewhere(place));
    return fare.seats == 0 ? 0 : rate(mover, fare.seats, fare.paid, cost);
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
        if (seats + one.seats() <= most && one.thereTick() <= byTick && mayPass[gate][one.unit().index()]) {
          seats += one.seats();
          paid += offer(one.unit(), gate, endsAt);
        }
      }
    }
  }

  /** Of a trip that is not full yet: others may board on the way, so that its rate by seat counts for a quarter, and what it brings for the rest. */
  private static double rate(Mover mover, int seats, double paid, double cost) {
    return paid / cost * Math.sqrt(Math.sqrt(mover.seats() / (double) seats));
  }

  private double mostForASeat(int place) {
    if (lookedUpAt[place] != waiting.changesAt(place)) {
      lookedUpAt[place] = waiting.changesAt(place);
      mostForASeat[place] = Math.max(mostForASeat(waiting.listAt(place)), mostForASeat(waiting.listFromElsewhere(place)));
    }
    return mostForASeat[place];
  }

  private double mostForASeat(List<StopQueue.Waiting> some) {
    double most = 0;
    for (StopQueue.Waiting each : some) {
      MovingUnit unit = each.unit();
      most = Math.max(most, each.seats() == 0 ? Double.POSITIVE_INFINITY : Math.max(prices.mostOffered(unit) + atStake[unit.index()], LEAST_SHARE * unit.weight()) / each.seats());
    }
    return most;
  }

  /** With its passengers. */
  double of(Mover mover, TripClock.Free free, int gate, Passengers passengers) {
    int inside = problem.gates().get(gate).inside();
    int tick = free.tick();
    int at = free.place();
    int people = 0;
    for (Trip.Pickup pickup : passengers.pickups()) {
      int boarding = pickup.boarders().stream().mapToInt(boarder -> boarder.who().people()).sum();
      int ready = pickup.boarders().stream().mapToInt(boarder -> waiting.thereTick(boarder.who(), pickup.place())).max().orElse(0);
      tick = Math.max(tick + roadways.leastTicks(mover.travel(), at, pickup.place()), ready) + problem.handlingTicks(mover, boarding);
      at = pickup.place();
      people += boarding;
    }
    tick += roadways.leastTicks(mover.travel(), at, inside) + problem.handlingTicks(mover, people);
    int endsAt = Math.max(tick, draft.earliestArrival(problem.gates().get(gate)));
    double paid = passengers.units().stream().mapToDouble(unit -> offer(unit, gate, endsAt)).sum();
    return paid / cost(mover, free, endsAt);
  }

  private double offer(MovingUnit unit, int gate, int tick) {
    return Math.max(prices.offer(unit.index(), gate, tick) + atStake[unit.index()], LEAST_SHARE * unit.weight());
  }

  private double cost(Mover mover, TripClock.Free free, int endTick) {
    double hours = (endTick - free.tick()) * problem.tickSeconds() / 3_600.0;
    return LEAST_COST + LEAST_COST_AN_HOUR * hours + prices.cost(mover, draft.tripsOf(mover.index()).isEmpty(), free.tick(), endTick);
  }
}
