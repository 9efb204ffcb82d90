package org.safepassage.plan.movement;

import java.util.Arrays;

/** How good a vehicle's next trip is by the bound's prices: what those aboard may pay for it, for what it costs. */
final class TripRating {
  /** Added to what a trip costs, in people, and for each hour: time that is worth nothing does not make any trip the best. */
  private static final double LEAST_COST = 0.5;
  private static final double LEAST_COST_AN_HOUR = 0.2;

  /** Who gets out in any case, or is worth no ride, counts for so much of the weight: a seat is better taken than empty. */
  private static final double LEAST_SHARE = 0.01;

  /** Of a trip that is not full yet: others may board on the way, so that its rate by seat counts for so much (and what it brings for the rest). */
  private static final double BY_SEAT = 0.25;

  private final Draft draft;
  private final MovementProblem problem;
  private final Roadways roadways;
  private final WaitingUnits waiting;
  private final TripPrices prices;

  /** By place, the most that anybody who waits there offers for a seat, and after how many changes that was looked up. */
  private final double[] mostForASeat;
  private final int[] lookedUpAt;

  TripRating(Draft draft, WaitingUnits waiting, TripPrices prices) {
    this.draft = draft;
    this.waiting = waiting;
    this.prices = prices;
    problem = draft.problem();
    roadways = problem.roadways();
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
    int departs = Math.max(free.tick() + out, waiting.firstReadyAt(place));
    int end = departs + back + 2 * problem.handlingTicks(mover, Math.min(mover.seats(), waiting.seatsAt(place)));
    if (departs > problem.spots().lostTick()[place] || end > problem.latestEndTick(mover, gate)) {
      return 0;
    }
    int endsAt = Math.max(end, draft.earliestArrival(gate));
    double cost = cost(mover, free, endsAt);
    int most = Math.min(mover.seats(), waiting.seatsAt(place));
    if (rate(mover, most, most * mostForASeat(place), cost) <= asked) {
      return 0;
    }
    int seats = 0;
    double paid = 0;
    for (MovingUnit unit : waiting.listAt(place)) {
      int needed = waiting.seatsOf(unit);
      if (seats + needed <= mover.seats() && problem.chainBy(unit, gate.index()) >= 0) {
        seats += needed;
        paid += offer(unit, gate.index(), endsAt);
      }
      if (seats == mover.seats()) {
        break;
      }
    }
    return seats == 0 ? 0 : rate(mover, seats, paid, cost);
  }

  /** Grows with the seats taken where each pays as much. */
  private static double rate(Mover mover, int seats, double paid, double cost) {
    return paid / cost * Math.pow(mover.seats() / (double) seats, BY_SEAT);
  }

  private double mostForASeat(int place) {
    if (lookedUpAt[place] != waiting.changesAt(place)) {
      lookedUpAt[place] = waiting.changesAt(place);
      mostForASeat[place] = 0;
      for (MovingUnit unit : waiting.listAt(place)) {
        int seats = waiting.seatsOf(unit);
        double most = seats == 0 ? Double.POSITIVE_INFINITY : Math.max(prices.mostOffered(unit), LEAST_SHARE * unit.weight()) / seats;
        mostForASeat[place] = Math.max(mostForASeat[place], most);
      }
    }
    return mostForASeat[place];
  }

  /** With its passengers. */
  double of(Mover mover, TripClock.Free free, int gate, Passengers passengers) {
    int inside = problem.gates().get(gate).inside();
    int tick = free.tick();
    int at = free.place();
    int people = 0;
    for (Trip.Pickup pickup : passengers.pickups()) {
      int boarding = pickup.boarders().stream().mapToInt(boarder -> boarder.who().people()).sum();
      int ready = pickup.boarders().stream().mapToInt(Trip.Boarder::readyTick).max().orElse(0);
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
    return Math.max(prices.offer(unit.index(), gate, tick), LEAST_SHARE * unit.weight());
  }

  private double cost(Mover mover, TripClock.Free free, int endTick) {
    double hours = (endTick - free.tick()) * problem.tickSeconds() / 3_600.0;
    return LEAST_COST + LEAST_COST_AN_HOUR * hours + prices.cost(mover, draft.tripsOf(mover.index()).isEmpty(), free.tick(), endTick);
  }
}
