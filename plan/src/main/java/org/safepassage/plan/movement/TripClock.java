package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Limits;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.solve.path.TimedPath;

/**
 * Works out the times of one trip: everything as early as it can be, waits at the first pick-up rather than under way. Looks at
 * roads, vehicles and people's readiness; whether places have room for those who wait is for {@link Draft}.
 */
final class TripClock {
  /** Where and when a vehicle is free, and its km since the last refuel. */
  record Free(int place, int tick, double km) {}

  private final MovementProblem problem;
  private final Roadways roadways;
  private final Ledger ledger;
  private final WayFinder wayFinder;

  /** By base: where a vehicle can refuel. */
  private final Map<Integer, int[]> fuelPlaces = new HashMap<>();

  TripClock(MovementProblem problem, Ledger ledger) {
    this.problem = problem;
    this.roadways = problem.roadways();
    this.ledger = ledger;
    wayFinder = new WayFinder(problem, ledger);
  }

  /**
   * The trip's times; null if it cannot be done so.
   *
   * @param arriveFrom it is at the gate no earlier: who would be waits at home, or else under way
   */
  @Nullable TimedTrip time(Mover mover, Trip trip, Free free, int arriveFrom) {
    TimedTrip early = timeFrom(mover, trip, free, trip.holdTick());
    if (early == null || early.arriveTick() >= arriveFrom) {
      return early;
    }
    int by = arriveFrom - early.arriveTick();
    int homeSlack = problem.spots().lostTick()[early.stops().get(early.boardings().getFirst().stop()).place()] - early.firstBoardTick();
    TimedTrip heldAtHome = by > homeSlack ? null : timeFrom(mover, trip, free, early.firstBoardTick() + by);
    return heldAtHome != null ? heldAtHome : waitUnderWay(mover, early, free, by);
  }

  private @Nullable TimedTrip timeFrom(Mover mover, Trip trip, Free free, int notBefore) {
    if (!trip.refuels() || mover.rangeKm() == Limits.NONE) {
      Attempt attempt = new Attempt(mover, trip, free, notBefore);
      TimedTrip plain = attempt.run(List.of());
      // What fails for another reason than the range fails all the more when refuelling takes time.
      if (plain != null || !attempt.isOutOfRange) {
        return plain;
      }
    }
    TimedTrip best = null;
    boolean isOutOfReach = false;
    for (int place : fuelPlaces(mover)) {
      if (canBeBetter(best, mover, trip, place, roadways.leastTicks(mover.travel(), free.place(), place) + free.tick())) {
        Attempt attempt = new Attempt(mover, trip, free, notBefore);
        best = earlier(best, attempt.run(List.of(place)));
        isOutOfReach |= attempt.isFuelOutOfReach;
      }
    }
    return best == null && isOutOfReach ? refuelAgain(mover, trip, free, notBefore) : best;
  }

  /** Whether a vehicle that comes to a place at a tick to refuel may still be in time, and sooner than the best so far: by the least ticks on all roads. */
  private boolean canBeBetter(@Nullable TimedTrip best, Mover mover, Trip trip, int fuelPlace, int arriveTick) {
    long tick = (long) arriveTick + mover.refuelTicks();
    int place = fuelPlace;
    for (Trip.Pickup pickup : trip.pickups()) {
      tick += roadways.leastTicks(mover.travel(), place, pickup.place());
      place = pickup.place();
    }
    int inside = problem.gates().get(trip.gate()).inside();
    tick += roadways.leastTicks(mover.travel(), place, inside);
    return tick <= lastEnd(mover, inside) && (best == null || tick < best.endTick());
  }

  /** By when a trip must have ended at a place. */
  private int lastEnd(Mover mover, int place) {
    return Math.min(problem.horizonTick(), Math.min(mover.untilTick(), problem.spots().lostTick()[place]));
  }

  private int[] fuelPlaces(Mover mover) {
    return fuelPlaces.computeIfAbsent(
        mover.base(), base -> IntStream.range(0, roadways.placeCount()).filter(place -> place == base || problem.spots().fuel()[place]).toArray());
  }

  private static @Nullable TimedTrip earlier(@Nullable TimedTrip one, @Nullable TimedTrip other) {
    return one == null || (other != null && other.endTick() < one.endTick()) ? other : one;
  }

  /** Full again after refuelling at some places, one after another. */
  private record Tank(List<Integer> places, int fullTick) {}

  /** Refuels more than once before the first pick-up: to each place with fuel by way of others, so as to be full there soonest. */
  private @Nullable TimedTrip refuelAgain(Mover mover, Trip trip, Free free, int notBefore) {
    TimedTrip best = null;
    boolean[] seen = new boolean[roadways.placeCount()];
    PriorityQueue<Tank> tanks = new PriorityQueue<>(Comparator.comparingInt(Tank::fullTick));
    tanks.add(new Tank(List.of(), free.tick()));
    while (!tanks.isEmpty()) {
      Tank tank = tanks.remove();
      if (!tank.places.isEmpty()) {
        int last = tank.places.getLast();
        if (seen[last]) {
          continue;
        }
        seen[last] = true;
        best = earlier(best, new Attempt(mover, trip, free, notBefore).run(tank.places));
      }
      for (int place : fuelPlaces(mover)) {
        if (!seen[place] && canBeBetter(best, mover, trip, place, tank.fullTick)) {
          List<Integer> places = new ArrayList<>(tank.places);
          places.add(place);
          Attempt attempt = new Attempt(mover, trip, free, notBefore);
          if (attempt.refuel(places)) {
            tanks.add(new Tank(places, attempt.tick));
          }
        }
      }
    }
    return best;
  }

  /**
   * The same trip later by so much at the gate: waits where it passes, the last places first and at each as long as nobody
   * notices; what is left is waited at the first pick-up. Null if that is too little or a road closes meanwhile.
   */
  private @Nullable TimedTrip waitUnderWay(Mover mover, TimedTrip early, Free free, int by) {
    if (early.endTick() + by > lastEnd(mover, early.endPlace())) {
      return null;
    }
    int first = early.boardings().getFirst().stop();
    int left = by;
    int[][] waits = new int[early.ways().size()][];
    for (int w = early.ways().size() - 1; w >= 0; w--) {
      TimedPath way = early.ways().get(w);
      waits[w] = new int[way.arcCount()];
      for (int i = way.arcCount() - 1; i >= 0 && w >= first; i--) {
        int place = roadways.placeFrom(way.arc(i));
        if (left > roadways.slackOf(way, i) || way.enterTick(i) + left > problem.spots().lostTick()[place]) {
          return null;
        }
        TimedTrip.TimedStop stop = early.stops().get(w);
        int stands = i == 0 ? stop.departTick() - stop.arriveTick() : way.enterTick(i) - way.exitTick(i - 1);
        int longest = i == 0 && w == first ? left : problem.spots().longestStandTicks(place) - stands;
        waits[w][i] = Math.max(0, Math.min(left, longest));
        left -= waits[w][i];
      }
    }
    return left > 0 ? null : new Attempt(mover, early.trip(), free, 0).replay(early, waits, by);
  }

  /** One way by foot or own car to where they board, or to the gate; null if there is none. */
  TimedTrip.@Nullable Boarding findOwnWay(Rider who, Trip.Mode mode, int place, int leaveFrom, int beThereBy) {
    TimedPath way = findOwn(who, mode, place, leaveFrom);
    if (way == null || way.length() > (mode == Trip.Mode.FOOT ? who.walkKm() : who.car().rangeKm())) {
      return null;
    }
    if (!way.isEmpty() && way.arriveTick() < beThereBy) {
      way = laterIfItCan(way, who, mode, place, beThereBy);
    }
    return new TimedTrip.Boarding(new Trip.Boarder(who, mode, leaveFrom), 0, way.isEmpty() ? leaveFrom : way.departTick(), way);
  }

  private @Nullable TimedPath findOwn(Rider who, Trip.Mode mode, int place, int start) {
    return mode == Trip.Mode.FOOT
        ? roadways.find(roadways.travelAt(who.walkKmh()), who.people(), who.barMask(), who.place(), place, start)
        : wayFinder.find(
            new WayFinder.Leg(roadways.travelAt(who.car().kmh()), who.people(), who.barMask(), who.place(), place, false, who.car().rangeKm()), start);
  }

  /** Leaves so as to be there just in time; earlier if roads close before that. */
  private TimedPath laterIfItCan(TimedPath way, Rider who, Trip.Mode mode, int place, int beThereBy) {
    int early = way.departTick();
    int duration = way.arriveTick() - early;
    for (int back = 0; back < 4; back++) {
      int leave = beThereBy - duration - back;
      TimedPath later = leave <= early ? null : findOwn(who, mode, place, leave);
      if (later != null && later.arriveTick() <= beThereBy && later.length() <= way.length() + 1e-9) {
        return later;
      }
    }
    return way;
  }

  /** The same trip from where the vehicle is free; null if people would ride at other moments then. */
  @Nullable TimedTrip joined(Mover mover, TimedTrip trip, Free free) {
    TimedTrip.TimedStop first = trip.stops().getFirst();
    if (first.place() == free.place() && first.arriveTick() == free.tick()) {
      return trip;
    }
    Trip held = new Trip(trip.trip().gate(), trip.trip().pickups(), trip.firstBoardTick(), trip.trip().refuels());
    TimedTrip again = time(mover, held, free, trip.arriveTick());
    return again != null && again.firstBoardTick() == trip.firstBoardTick() && again.arriveTick() == trip.arriveTick() && again.endTick() <= trip.endTick() ? again : null;
  }

  // Reading a plan back ---------------------------------------------------------------------------------------------------

  /** The ways of a run, as they are in a plan. */
  List<TimedPath> listWays(Run run) {
    return run.drives().stream().map(this::wayOf).toList();
  }

  /** A way as it is in a plan. */
  TimedPath wayOf(List<RoadUse> uses) {
    int[] arcs = uses.stream().mapToInt(use -> roadways.arcOf(use.road(), use.from())).toArray();
    double length = 0;
    for (int arc : arcs) {
      length += roadways.roadOf(arc).lengthKm();
    }
    return TimedPath.of(arcs, uses.stream().mapToInt(RoadUse::enterTick).toArray(), uses.stream().mapToInt(RoadUse::exitTick).toArray(), length);
  }

  /** A trip with the stops, ways and boardings of a plan, whatever the clock would make of it. */
  TimedTrip asPlanned(Mover mover, Trip trip, List<TimedTrip.TimedStop> stops, List<TimedPath> ways, List<TimedTrip.Boarding> boardings, double km) {
    return new Attempt(mover, trip, new Free(stops.getFirst().place(), stops.getFirst().arriveTick(), 0), 0).asPlanned(stops, ways, boardings, km);
  }

  /** One timing of one trip. */
  private final class Attempt {
    private final Mover mover;
    private final Trip trip;
    private final int notBefore;
    private final List<TimedTrip.TimedStop> stops;
    private final List<TimedPath> ways;
    private final int[] aboardOn;
    private final List<TimedTrip.Boarding> boardings = new ArrayList<>();
    private final List<GatherStay> stays = new ArrayList<>(4);
    private int people;
    private long barMask;
    private int place;
    private int arrived;
    private int tick;
    private double km;

    /** Who boards at the stop where it stands, with their ways there. */
    private final List<Trip.Boarder> boardersHere = new ArrayList<>();

    private final List<TimedPath> waysHere = new ArrayList<>();
    private int peopleHere;

    /** Whether the tank was too empty for a drive. */
    private boolean isOutOfRange;

    /** Whether that drive led to where it is filled. */
    private boolean isFuelOutOfReach;

    Attempt(Mover mover, Trip trip, Free free, int notBefore) {
      this.mover = mover;
      this.trip = trip;
      this.notBefore = notBefore;
      int most = trip.pickups().size() + 3;
      stops = new ArrayList<>(most);
      ways = new ArrayList<>(most);
      aboardOn = new int[most];
      place = free.place();
      arrived = free.tick();
      tick = free.tick();
      km = free.km();
    }

    /** @param fuelPlaces where it refuels before the first pick-up, in order */
    @Nullable TimedTrip run(List<Integer> fuelPlaces) {
      if (!refuel(fuelPlaces)) {
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

    boolean refuel(List<Integer> fuelPlaces) {
      for (int at : fuelPlaces) {
        if (!driveTo(at, tick)) {
          isFuelOutOfReach = isOutOfRange;
          return false;
        }
        tick = Math.max(tick, arrived + mover.refuelTicks());
        km = 0;
      }
      return true;
    }

    /** Leaves the stop where it stands no earlier than {@code from}, which ends that stop. */
    private boolean driveTo(int to, int from) {
      if (to == place) {
        return true;
      }
      int[] detour = people == 0 || trip.detours().isEmpty() ? null : trip.findDetour(place, to);
      WayFinder.Leg leg = new WayFinder.Leg(mover.travel(), people, barMask, place, to, true, mover.rangeKm() - km);
      TimedPath way = detour == null ? wayFinder.find(leg, from) : wayFinder.along(leg, detour, from);
      if (way == null) {
        return false;
      }
      km += way.length();
      if (km > mover.rangeKm() + 1e-9) {
        isOutOfRange = true;
        return false;
      }
      leaveBy(way);
      place = to;
      arrived = way.arriveTick();
      tick = arrived;
      return true;
    }

    private void leaveBy(TimedPath way) {
      closeStop(way.departTick());
      aboardOn[ways.size()] = people;
      ways.add(way);
      if (people > 0 && way.waits()) {
        waitBetweenRoads(way);
      }
    }

    private void closeStop(int departTick) {
      int stop = stops.size();
      stops.add(new TimedTrip.TimedStop(place, arrived, departTick));
      addStay(place, arrived, departTick, cameAboardAwayFromHome());
      for (int i = 0; i < boardersHere.size(); i++) {
        Trip.Boarder boarder = boardersHere.get(i);
        TimedPath way = waysHere.get(i);
        boardings.add(new TimedTrip.Boarding(boarder, stop, way.isEmpty() ? departTick : way.departTick(), way));
        switch (boarder.mode()) {
          case HOME -> {}
          case FOOT, CAR -> addStay(place, way.arriveTick(), departTick, boarder.who().people());
          case ONWARD -> addStay(place, boarder.readyTick(), departTick, boarder.who().people());
        }
      }
      boardersHere.clear();
      waysHere.clear();
      peopleHere = 0;
    }

    /** Who came to this stop aboard, but for those whose journeys started here. */
    private int cameAboardAwayFromHome() {
      int count = people - peopleHere;
      for (TimedTrip.Boarding boarding : boardings) {
        count -= boarding.boarder().who().place() == place ? boarding.boarder().who().people() : 0;
      }
      return count;
    }

    private void addStay(int at, int from, int to, int count) {
      if (to > from && count > 0 && problem.spots().isWatched(at)) {
        stays.add(new GatherStay(at, -1, from, to, count));
      }
    }

    private void waitBetweenRoads(TimedPath way) {
      for (int i = 1; i < way.arcCount(); i++) {
        addStay(roadways.placeFrom(way.arc(i)), way.exitTick(i - 1), way.enterTick(i), people);
      }
    }

    private boolean board(Trip.Pickup pickup, boolean first) {
      int boarding = 0;
      for (Trip.Boarder boarder : pickup.boarders()) {
        boarding += boarder.who().people();
      }
      int depart = Math.max(tick, arrived) + problem.handlingTicks(mover, boarding);
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

    private int earliestFor(Trip.Boarder boarder, int at) {
      return switch (boarder.mode()) {
        case HOME, ONWARD -> boarder.readyTick();
        case FOOT, CAR -> {
          TimedTrip.Boarding way = findOwnWay(boarder.who(), boarder.mode(), at, boarder.readyTick(), 0);
          yield way == null || way.way().isEmpty() ? Integer.MAX_VALUE / 2 : way.way().arriveTick();
        }
      };
    }

    private boolean takeAboard(Trip.Pickup pickup, int thereBy) {
      for (Trip.Boarder boarder : pickup.boarders()) {
        TimedPath way = TimedPath.NOWHERE;
        if (boarder.mode() == Trip.Mode.FOOT || boarder.mode() == Trip.Mode.CAR) {
          TimedTrip.Boarding found = findOwnWay(boarder.who(), boarder.mode(), pickup.place(), boarder.readyTick(), thereBy);
          if (found == null || found.way().waits()) {
            return false;
          }
          way = found.way();
        }
        boardersHere.add(boarder);
        waysHere.add(way);
        people += boarder.who().people();
        peopleHere += boarder.who().people();
        barMask |= boarder.who().barMask();
      }
      return true;
    }

    /** The same trip with waits before the roads of each way; null if a road is full then. */
    @Nullable TimedTrip replay(TimedTrip early, int[][] waits, int by) {
      int later = 0;
      int boarding = 0;
      for (int w = 0; w < waits.length; w++) {
        TimedTrip.TimedStop stop = early.stops().get(w);
        place = stop.place();
        arrived = stop.arriveTick() + later;
        List<Trip.Boarder> here = new ArrayList<>();
        for (; boarding < early.boardings().size() && early.boardings().get(boarding).stop() == w; boarding++) {
          here.add(early.boardings().get(boarding).boarder());
        }
        int[] all = waits[w].clone();
        all[0] += later;
        later += java.util.Arrays.stream(waits[w]).sum();
        TimedPath way = early.ways().get(w).withWaits(all);
        if (!takeAboard(new Trip.Pickup(place, here), way.departTick()) || ledger.findDelay(way, true) > 0) {
          return null;
        }
        leaveBy(way);
      }
      stops.add(new TimedTrip.TimedStop(early.endPlace(), early.arriveTick() + by, early.endTick() + by));
      return new TimedTrip(trip, stops, ways, aboardOn, boardings, stays, early.km());
    }

    TimedTrip asPlanned(List<TimedTrip.TimedStop> planned, List<TimedPath> plannedWays, List<TimedTrip.Boarding> plannedBoardings, double kmAtEnd) {
      int[] aboard = new int[plannedWays.size()];
      for (int w = 0; w < aboard.length; w++) {
        place = planned.get(w).place();
        arrived = planned.get(w).arriveTick();
        for (TimedTrip.Boarding boarding : plannedBoardings) {
          if (boarding.stop() == w) {
            boardersHere.add(boarding.boarder());
            waysHere.add(boarding.way());
            people += boarding.boarder().who().people();
            peopleHere += boarding.boarder().who().people();
          }
        }
        closeStop(planned.get(w).departTick());
        aboard[w] = people;
        ways.add(plannedWays.get(w));
        if (people > 0 && plannedWays.get(w).waits()) {
          waitBetweenRoads(plannedWays.get(w));
        }
      }
      stops.add(planned.getLast());
      return new TimedTrip(trip, stops, ways, aboard, boardings, stays, kmAtEnd);
    }

    private @Nullable TimedTrip finish() {
      int end = arrived + problem.handlingTicks(mover, people);
      if (ways.isEmpty() || trip.pickups().getLast().place() == place) {
        // The last pick-up is at the gate itself: they board and leave during one stop, which a run cannot express.
        return null;
      }
      if (end > lastEnd(mover, place)) {
        return null;
      }
      stops.add(new TimedTrip.TimedStop(place, arrived, end));
      return new TimedTrip(trip, stops, ways, aboardOn, boardings, stays, km);
    }
  }
}
