package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Limits;
import org.safepassage.solve.path.TimedPath;

/**
 * Works out the times of one trip: everything as early as it can be, waits at the first pick-up rather than under way. Looks at
 * roads, vehicles and people's readiness; whether places have room for those who wait is for {@link Draft}.
 */
final class TripClock {
  private static final int MOST_DELAYS = 60;

  /** Where and when a vehicle is free, and its km since the last refuel. */
  record Free(int place, int tick, double km) {}

  /** Where it refuels before the first pick-up: nowhere, or at a place that it drives to (which may be where it stands). */
  private static final int NOWHERE = -1;

  private final MovementProblem problem;
  private final Roadways roadways;
  private final Ledger ledger;

  TripClock(MovementProblem problem, Ledger ledger) {
    this.problem = problem;
    this.roadways = problem.roadways();
    this.ledger = ledger;
  }

  /** The trip's times if the first pick-up departs no earlier than {@code notBefore}; null if it cannot be done so. */
  @Nullable TimedTrip time(Mover mover, Trip trip, Free free, int notBefore) {
    if (!trip.refuels() || mover.rangeKm() == Limits.NONE) {
      TimedTrip plain = new Attempt(mover, trip, free, notBefore).run(NOWHERE);
      if (plain != null || mover.rangeKm() == Limits.NONE) {
        return plain;
      }
    }
    TimedTrip best = null;
    for (int place = 0; place < roadways.placeCount(); place++) {
      if (place == mover.base() || problem.spots().fuel()[place]) {
        TimedTrip refuelled = new Attempt(mover, trip, free, notBefore).run(place);
        if (refuelled != null && (best == null || refuelled.endTick() < best.endTick())) {
          best = refuelled;
        }
      }
    }
    return best;
  }

  /** One way by foot or own car to where they board, or to the gate; null if there is none. */
  TimedTrip.@Nullable Boarding findOwnWay(Rider who, Trip.Mode mode, int place, int leaveFrom, int beThereBy) {
    boolean foot = mode == Trip.Mode.FOOT;
    int travel = roadways.travelAt(foot ? who.walkKmh() : who.car().kmh());
    double mostKm = foot ? who.walkKm() : who.car().rangeKm();
    TimedPath way = findWithRoom(travel, who.people(), who.barMask(), who.place(), place, leaveFrom, false, foot);
    if (way == null || roadways.kmOf(way) > mostKm) {
      return null;
    }
    if (!way.isEmpty() && way.arriveTick() < beThereBy) {
      way = laterIfItCan(way, travel, who, place, beThereBy, foot);
    }
    return new TimedTrip.Boarding(new Trip.Boarder(who, mode, leaveFrom), 0, way.isEmpty() ? leaveFrom : way.departTick(), way);
  }

  /** Leaves so as to be there just in time; earlier if roads close before that. */
  private TimedPath laterIfItCan(TimedPath way, int travel, Rider who, int place, int beThereBy, boolean foot) {
    int early = way.departTick();
    int duration = way.arriveTick() - early;
    for (int back = 0; back < 4; back++) {
      int leave = beThereBy - duration - back;
      TimedPath later = leave <= early ? null : findWithRoom(travel, who.people(), who.barMask(), who.place(), place, leave, false, foot);
      if (later != null && later.arriveTick() <= beThereBy && roadways.kmOf(later) <= roadways.kmOf(way) + 1e-9) {
        return later;
      }
    }
    return way;
  }

  private @Nullable TimedPath findWithRoom(
      int travel, int people, long barMask, int from, int to, int start, boolean ofFleet, boolean foot) {
    int tick = start;
    for (int i = 0; i < MOST_DELAYS; i++) {
      TimedPath way = roadways.find(travel, people, barMask, from, to, tick);
      if (way == null || foot) {
        return way;
      }
      int delay = ledger.findDelay(way, ofFleet);
      if (delay == 0) {
        return way;
      }
      tick = way.departTick() + delay;
    }
    return null;
  }

  /** Whether somebody stands at a place between two roads of a way. */
  static boolean waitsUnderWay(TimedPath way) {
    for (int i = 1; i < way.arcs().length; i++) {
      if (way.enterTicks()[i] > way.exitTicks()[i - 1]) {
        return true;
      }
    }
    return false;
  }

  /** One timing of one trip. */
  private final class Attempt {
    private final Mover mover;
    private final Trip trip;
    private final int notBefore;
    private final List<TimedTrip.TimedStop> stops = new ArrayList<>();
    private final List<TimedPath> ways = new ArrayList<>();
    private final List<Integer> aboardOn = new ArrayList<>();
    private final List<TimedTrip.Boarding> boardings = new ArrayList<>();
    private final List<GatherStay> stays = new ArrayList<>();
    private final List<Trip.Boarder> aboard = new ArrayList<>();
    private int people;
    private long barMask;
    private int place;
    private int arrived;
    private int tick;
    private double km;
    private long margin = Long.MAX_VALUE;
    private long exposure;

    Attempt(Mover mover, Trip trip, Free free, int notBefore) {
      this.mover = mover;
      this.trip = trip;
      this.notBefore = notBefore;
      place = free.place();
      arrived = free.tick();
      tick = free.tick();
      km = free.km();
    }

    @Nullable TimedTrip run(int refuelAt) {
      if (refuelAt != NOWHERE && !refuel(refuelAt)) {
        return null;
      }
      boolean first = true;
      for (Trip.Pickup pickup : trip.pickups()) {
        if (!driveTo(pickup.place(), tick) || !board(pickup, first)) {
          return null;
        }
        first = false;
      }
      return driveTo(problem.gates().get(trip.gate()).inside(), tick) ? finish() : null;
    }

    private boolean refuel(int at) {
      if (!driveTo(at, tick)) {
        return false;
      }
      tick = Math.max(tick, arrived + mover.refuelTicks());
      km = 0;
      return true;
    }

    /** Leaves the stop where it stands no earlier than {@code from}, which ends that stop. */
    private boolean driveTo(int to, int from) {
      if (to == place) {
        return true;
      }
      TimedPath way = findWithRoom(mover.travel(), people, barMask, place, to, from, true, false);
      if (way == null) {
        return false;
      }
      km += roadways.kmOf(way);
      if (km > mover.rangeKm() + 1e-9) {
        return false;
      }
      closeStop(way.departTick());
      ways.add(way);
      aboardOn.add(people);
      waitBetweenRoads(way);
      use(way, people);
      place = to;
      arrived = way.arriveTick();
      tick = arrived;
      return true;
    }

    private void closeStop(int departTick) {
      int stop = stops.size();
      stops.add(new TimedTrip.TimedStop(place, arrived, departTick));
      for (Trip.Boarder boarder : aboard) {
        stayFor(boarder, stop, departTick);
      }
    }

    /** The stays at the stop that ends: of those who came aboard, and of those who wait or board here. */
    private void stayFor(Trip.Boarder boarder, int stop, int departTick) {
      for (int i = 0; i < boardings.size(); i++) {
        TimedTrip.Boarding boarding = boardings.get(i);
        if (boarding.boarder() != boarder) {
          continue;
        }
        if (boarding.stop() < stop) {
          addStay(place, arrived, departTick, boarder);
        } else {
          switch (boarder.mode()) {
            case HOME -> {
              boardings.set(i, new TimedTrip.Boarding(boarder, stop, departTick, TimedPath.NOWHERE));
              leaveHome(boarder.who().place(), departTick);
            }
            case FOOT, CAR -> addStay(place, boarding.way().arriveTick(), departTick, boarder);
            case ONWARD -> addStay(place, boarder.readyTick(), departTick, boarder);
          }
        }
      }
    }

    private void addStay(int at, int from, int to, Trip.Boarder boarder) {
      if (to > from && at != boarder.who().place()) {
        stays.add(new GatherStay(at, -1, from, to, boarder.who().people(), boarder.who().unit()));
      }
      margin = Math.min(margin, (long) problem.spots().likelyLossTick()[at] - to);
    }

    private void leaveHome(int at, int departTick) {
      margin = Math.min(margin, (long) problem.spots().likelyLossTick()[at] - departTick);
    }

    private void waitBetweenRoads(TimedPath way) {
      for (int i = 1; i < way.arcs().length; i++) {
        if (way.enterTicks()[i] > way.exitTicks()[i - 1]) {
          for (Trip.Boarder boarder : aboard) {
            addStay(roadways.placeFrom(way.arcs()[i]), way.exitTicks()[i - 1], way.enterTicks()[i], boarder);
          }
        }
      }
    }

    private void use(TimedPath way, int users) {
      if (users == 0) {
        return;
      }
      for (int i = 0; i < way.arcs().length; i++) {
        int arc = way.arcs()[i];
        margin = Math.min(margin, (long) roadways.likelyLossOf(arc) - way.exitTicks()[i]);
        double minutes = (way.exitTicks()[i] - way.enterTicks()[i]) * problem.tickSeconds() / 60.0;
        exposure += Math.round(users * minutes * roadways.roadOf(arc).dangerPerMinute() * 1000);
      }
    }

    private boolean board(Trip.Pickup pickup, boolean first) {
      int boarding = 0;
      for (Trip.Boarder boarder : pickup.boarders()) {
        boarding += boarder.who().people();
      }
      int dwell = dwell(boarding);
      int depart = Math.max(tick, arrived) + dwell;
      if (first) {
        depart = Math.max(depart, notBefore);
      }
      for (Trip.Boarder boarder : pickup.boarders()) {
        depart = Math.max(depart, earliestFor(boarder, pickup.place()));
      }
      if (depart > problem.spots().lostTick()[place]) {
        return false;
      }
      tick = depart;
      return takeAboard(pickup, depart);
    }

    private int dwell(int count) {
      return problem.situation().ticksOf(mover.stopMinutes() + mover.secondsPerPerson() * count / 60);
    }

    private int earliestFor(Trip.Boarder boarder, int at) {
      return switch (boarder.mode()) {
        case HOME -> boarder.readyTick();
        case ONWARD -> boarder.readyTick();
        case FOOT, CAR -> {
          TimedTrip.Boarding way = findOwnWay(boarder.who(), boarder.mode(), at, boarder.readyTick(), 0);
          yield way == null || way.way().isEmpty() ? Integer.MAX_VALUE / 2 : way.way().arriveTick();
        }
      };
    }

    private boolean takeAboard(Trip.Pickup pickup, int thereBy) {
      for (Trip.Boarder boarder : pickup.boarders()) {
        TimedPath way = TimedPath.NOWHERE;
        int leave = tick;
        if (boarder.mode() == Trip.Mode.FOOT || boarder.mode() == Trip.Mode.CAR) {
          TimedTrip.Boarding found = findOwnWay(boarder.who(), boarder.mode(), pickup.place(), boarder.readyTick(), thereBy);
          if (found == null || waitsUnderWay(found.way())) {
            return false;
          }
          way = found.way();
          leave = found.leaveTick();
          leaveHome(boarder.who().place(), leave);
          use(way, boarder.who().people());
        }
        boardings.add(new TimedTrip.Boarding(boarder, stops.size(), leave, way));
        aboard.add(boarder);
        people += boarder.who().people();
        barMask |= boarder.who().barMask();
      }
      return true;
    }

    private @Nullable TimedTrip finish() {
      int end = arrived + dwell(people);
      if (ways.isEmpty() || trip.pickups().getLast().place() == place) {
        // The last pick-up is at the gate itself: they board and leave during one stop, which a run cannot express.
        return null;
      }
      if (end > problem.horizonTick() || end > mover.untilTick() || end > problem.spots().lostTick()[place]) {
        return null;
      }
      stops.add(new TimedTrip.TimedStop(place, arrived, end));
      return new TimedTrip(trip, stops, ways, aboardOn, boardings, stays, km, margin, exposure);
    }
  }
}
