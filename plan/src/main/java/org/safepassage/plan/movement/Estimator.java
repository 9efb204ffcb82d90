package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Lists the places where a rider could board, each with an estimate of what that costs, in constant time for each trip that it
 * delays: travel times as if roads never closed, delays passed on to the vehicle's later trips as far as these do not wait
 * anyhow, desks by the time still free in the quarters after the arrival. What is certain not to fit is left out.
 */
final class Estimator {
  /** Places other than home that are looked at. */
  private static final int MOST_REACHED = 12;

  /** Where a rider may board, and when it can be there. */
  private record Reach(int place, Trip.Mode mode, int tick) {}

  private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

  private final MovementProblem problem;
  private final double[][] km;
  private final SplittableRandom random;
  private final boolean isSmall;
  /** By rider, worked out when first asked for. */
  private final @Nullable List<Reach>[] reach;

  /** Of the rider and gate that are being looked at. */
  private DeskTimes desks = DeskTimes.NONE;

  Estimator(MovementProblem problem, double[][] km, SplittableRandom random, boolean isSmall) {
    this.problem = problem;
    this.km = km;
    this.random = random;
    this.isSmall = isSmall;
    reach = newReach(problem.riders().size());
  }

  Estimator(Estimator other, SplittableRandom random) {
    problem = other.problem;
    km = other.km;
    this.random = random;
    isSmall = other.isSmall;
    reach = other.reach;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generic lists cannot be made otherwise
  private static @Nullable List<Reach>[] newReach(int riders) {
    return new List[riders];
  }

  private List<Reach> reachOf(Rider rider) {
    List<Reach> known = reach[rider.index()];
    if (known == null) {
      known = List.copyOf(listReach(rider));
      reach[rider.index()] = known;
    }
    return known;
  }

  /** Places where a rider may board other than at home, nearest first. */
  private List<Reach> listReach(Rider rider) {
    List<Reach> places = new ArrayList<>();
    for (int place = 0; place < km.length; place++) {
      double far = km[rider.place()][place];
      if (place != rider.place() && rider.canWalk(far)) {
        places.add(new Reach(place, Trip.Mode.FOOT, rider.earliestLeaveTick() + ticks(far, rider.walkKmh())));
      }
      if (place != rider.place() && rider.canDrive(far)) {
        places.add(new Reach(place, Trip.Mode.CAR, rider.earliestLeaveTick() + ticks(far, rider.car().kmh())));
      }
    }
    places.sort(Comparator.comparingDouble(at -> km[rider.place()][at.place]));
    return isSmall ? places : places.subList(0, Math.min(MOST_REACHED, places.size()));
  }

  private int ticks(double far, double kmh) {
    return problem.situation().ticksOf(far / kmh * 60);
  }

  /** @param movers the vehicles to look at */
  List<Spot> listSpots(Draft draft, Rider rider, int gate, List<Mover> movers) {
    List<Spot> spots = new ArrayList<>();
    desks = new DeskTimes(draft.ledger, gate, deskTicks(rider, gate), problem.gates().get(gate).lastTick());
    for (Mover mover : movers) {
      boolean isBeyond = draft.frozen().onward()[mover.index()] > 0;
      if (!isBeyond && mover.takes(rider) && !isTwin(draft, mover)) {
        addSpots(draft, rider, gate, mover, spots);
      }
    }
    return spots;
  }

  /** The longest of its households at a desk: one that finds no desk keeps them all. */
  private int deskTicks(Rider rider, int gate) {
    int ticks = 0;
    for (int household : problem.units().get(rider.unit()).households()) {
      ticks = Math.max(ticks, problem.deskTicks()[gate][household]);
    }
    return ticks;
  }

  /** Whether an unused vehicle of the same group with a lower number would do as well. */
  private boolean isTwin(Draft draft, Mover mover) {
    int before = mover.index() - 1;
    boolean hasStarted = before >= 0 && (draft.frozen().starts()[before] != null || draft.frozen().starts()[mover.index()] != null);
    if (!draft.tripsOf(mover.index()).isEmpty() || before < 0 || hasStarted) {
      return false;
    }
    return problem.movers().get(before).group() == mover.group() && draft.tripsOf(before).isEmpty();
  }

  private void addSpots(Draft draft, Rider rider, int gate, Mover mover, List<Spot> spots) {
    List<TimedTrip> trips = draft.tripsOf(mover.index());
    for (int t = draft.frozen().trips()[mover.index()]; t < trips.size(); t++) {
      if (trips.get(t).trip().gate() == gate && hasRoom(mover, trips.get(t).trip(), rider)) {
        addToTrip(draft, rider, mover, t, spots);
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

  private void addToTrip(Draft draft, Rider rider, Mover mover, int t, List<Spot> spots) {
    TimedTrip timed = draft.tripsOf(mover.index()).get(t);
    int pickups = timed.trip().pickups().size();
    boolean isFull = pickups >= problem.mostPickups();
    for (int p = 0; p <= pickups; p++) {
      int at = timed.stopOf(p);
      int next = timed.stops().get(at).place();
      boolean joinsHome = p < pickups && next == rider.place();
      if (joinsHome || !isFull) {
        add(draft, rider, mover, t, p, at, joinsHome, rider.place(), Trip.Mode.HOME, rider.earliestLeaveTick(), spots);
      }
      for (Reach reach : reachOf(rider)) {
        boolean joins = p < pickups && next == reach.place;
        if (joins || (isSmall && !isFull)) {
          add(draft, rider, mover, t, p, at, joins, reach.place, reach.mode, reach.tick, spots);
        }
      }
    }
  }

  private void add(
      Draft draft, Rider rider, Mover mover, int t, int p, int at, boolean joins, int place, Trip.Mode mode, int readyTick, List<Spot> spots) {
    double estimate = isSmall ? random.nextDouble() : estimate(draft, rider, mover, t, p, at, joins, place, readyTick);
    if (estimate != IMPOSSIBLE) {
      spots.add(new Spot(mover.index(), t, false, p, joins, place, mode, estimate));
    }
  }

  /** Of a pick-up more before a stop, or of more people at it. */
  private double estimate(Draft draft, Rider rider, Mover mover, int t, int p, int at, boolean joins, int place, int readyTick) {
    TimedTrip timed = draft.tripsOf(mover.index()).get(t);
    int pickups = timed.trip().pickups().size();
    TimedTrip.TimedStop next = timed.stops().get(at);
    int handling = (int) Math.ceil(mover.secondsPerPerson() * rider.people() / problem.tickSeconds());
    int delay;
    if (joins) {
      delay = Math.max(handling, readyTick - next.departTick());
      if (next.departTick() + delay > problem.spots().lostTick()[place]) {
        return IMPOSSIBLE;
      }
      delay -= p == 0 ? waitAt(mover, timed, at) : 0;
    } else {
      int before = at > 0 ? timed.stops().get(at - 1).place() : draft.freeAfter(mover.index(), t).place();
      int leaves = at > 0 ? timed.stops().get(at - 1).departTick() : draft.freeAfter(mover.index(), t).tick();
      int there = leaves + problem.roadways().leastTicks(mover.travel(), before, place);
      int departs = Math.max(there + problem.situation().ticksOf(mover.stopMinutes()) + handling, readyTick);
      if (departs > problem.spots().lostTick()[place]) {
        return IMPOSSIBLE;
      }
      delay = departs + problem.roadways().leastTicks(mover.travel(), place, next.place()) - next.arriveTick();
      delay -= p == 0 && pickups > 0 ? waitAt(mover, timed, at) : 0;
    }
    return passedOn(draft, mover, timed, t, at, Math.max(0, delay) + handling);
  }

  /** How long a vehicle waits at a stop after it has loaded. */
  private int waitAt(Mover mover, TimedTrip timed, int stop) {
    TimedTrip.TimedStop it = timed.stops().get(stop);
    int people = 0;
    for (TimedTrip.Boarding boarding : timed.boardings()) {
      people += boarding.stop() == stop ? boarding.boarder().who().people() : 0;
    }
    int loading = problem.handlingTicks(mover, people);
    return Math.max(0, it.departTick() - it.arriveTick() - loading);
  }

  /** What a delay from one stop on costs: by how much the vehicle is free later at last, and the wait for a desk. */
  private double passedOn(Draft draft, Mover mover, TimedTrip timed, int t, int at, int delay) {
    for (int stop = at; stop < timed.stops().size(); stop++) {
      TimedTrip.TimedStop it = timed.stops().get(stop);
      if (it.departTick() + delay > problem.spots().lostTick()[it.place()]) {
        return IMPOSSIBLE;
      }
    }
    int end = timed.endTick() + delay;
    int desk = desks.find(end);
    int last = desk < 0 ? -1 : passOn(draft, mover, t + 1, delay + tooLong(timed.endPlace(), end, desk));
    return last < 0 ? IMPOSSIBLE : last + 0.2 * desk + 0.3 * delay;
  }

  /** By how much a vehicle must come later for nobody to wait too long for a desk at the fence. */
  private int tooLong(int inside, int end, int desk) {
    int longest = problem.spots().maxWaitTicks()[inside];
    if (desk <= problem.firstPassageFromTick()) {
      longest = Math.min(longest, problem.spots().unnoticedTicks()[inside]);
    }
    return Math.max(0, desk - end - longest);
  }

  /** The delay of a vehicle's last trip if the given one begins later; -1 if one becomes impossible. */
  private int passOn(Draft draft, Mover mover, int from, int delay) {
    List<TimedTrip> trips = draft.tripsOf(mover.index());
    int passed = delay;
    for (int t = from; t < trips.size() && passed > 0; t++) {
      TimedTrip timed = trips.get(t);
      int first = timed.boardings().getFirst().stop();
      passed -= waitAt(mover, timed, first);
      for (int stop = first; stop < timed.stops().size() && passed > 0; stop++) {
        TimedTrip.TimedStop it = timed.stops().get(stop);
        if (it.departTick() + passed > problem.spots().lostTick()[it.place()]) {
          return -1;
        }
      }
      if (timed.endTick() + passed > Math.min(mover.untilTick(), problem.gates().get(timed.trip().gate()).lastTick())) {
        return -1;
      }
    }
    return Math.max(0, passed);
  }

  private void addNewTrip(Draft draft, Rider rider, int gate, Mover mover, int t, List<Spot> spots) {
    openTrip(draft, rider, gate, mover, t, rider.place(), Trip.Mode.HOME, rider.earliestLeaveTick(), spots);
    for (Reach at : reachOf(rider)) {
      if ((isSmall || random.nextInt(6) == 0) && at.place != problem.gates().get(gate).inside()) {
        openTrip(draft, rider, gate, mover, t, at.place, at.mode, at.tick, spots);
      }
    }
  }

  private void openTrip(
      Draft draft, Rider rider, int gate, Mover mover, int t, int place, Trip.Mode mode, int readyTick, List<Spot> spots) {
    double estimate = estimateTrip(draft, rider, gate, mover, t, place, readyTick);
    if (estimate != IMPOSSIBLE) {
      spots.add(new Spot(mover.index(), t, true, 0, false, place, mode, isSmall ? random.nextDouble() : estimate));
    }
  }

  private double estimateTrip(Draft draft, Rider rider, int gate, Mover mover, int t, int place, int readyTick) {
    TripClock.Free free = draft.freeAfter(mover.index(), t);
    int inside = problem.gates().get(gate).inside();
    int out = problem.roadways().leastTicks(mover.travel(), free.place(), place);
    int back = problem.roadways().leastTicks(mover.travel(), place, inside);
    if (out == Roadways.UNREACHABLE || back == Roadways.UNREACHABLE || free.tick() >= problem.spots().lostTick()[place]) {
      return IMPOSSIBLE;
    }
    if (isSmall) {
      return 0;
    }
    int handling = problem.handlingTicks(mover, rider.people());
    int departs = Math.max(free.tick() + out + handling, readyTick);
    int end = departs + back + handling;
    int desk = desks.find(end);
    boolean late = departs > problem.spots().lostTick()[place] || end > problem.spots().lostTick()[inside] || end > mover.untilTick();
    int last = late || desk < 0 ? -1 : passOn(draft, mover, t, end + tooLong(inside, end, desk) - free.tick());
    // Vehicles wait for the first call in any case: what a trip takes is from then on.
    int taken = Math.min(end - free.tick(), out + back + 2 * handling);
    return last < 0 ? IMPOSSIBLE : taken + 0.2 * desk + 0.3 * last;
  }
}
