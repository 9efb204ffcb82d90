package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Who boards on a vehicle's next trip, of those who wait. */
final class PassengerChoice {
  /** A trip picks up at so many places at most: each stop takes time, and who is aboard waits meanwhile. */
  private static final int MOST_PICKUPS = 4;

  /** For how many people a stop on the way is reckoned to take time. */
  private static final int PEOPLE_AT_A_STOP = 4;

  /** A suggested trip with seats left stops at so many places more, each no more than so long a way round. */
  private static final int MOST_MORE_PLACES = 2;

  private static final int LONGEST_WAY_ROUND_MINUTES = 15;

  private final MovementProblem problem;
  private final Roadways roadways;
  private final WaitingUnits waiting;
  private Whim whim = Whim.NONE;
  private SplittableRandom random = new SplittableRandom(0);

  PassengerChoice(MovementProblem problem, WaitingUnits waiting) {
    this.problem = problem;
    this.waiting = waiting;
    roadways = problem.roadways();
  }

  /** From now on goes by a whim. */
  void follow(Whim next, SplittableRandom chance) {
    whim = next;
    random = chance;
  }

  private int patience() {
    return problem.situation().ticksOf(whim.patienceMinutes());
  }

  /** Those at a place, then those at places on the way to a gate or little off it. */
  Passengers near(Mover mover, TripClock.Free free, int gate, int firstPlace) {
    Passengers.Seating seating = new Passengers.Seating(problem, mover);
    int inside = problem.gates().get(gate).inside();
    int place = firstPlace;
    int there = free.tick() + roadways.leastTicks(mover.travel(), free.place(), place);
    int departs = Math.max(there, waiting.firstThere(place)) + patience();
    List<Integer> seen = new ArrayList<>(MOST_PICKUPS);
    for (int stops = 0; stops < Math.min(MOST_PICKUPS, problem.mostPickups()) && place >= 0; stops++) {
      seen.add(place);
      board(seating, gate, place, departs);
      int next = seating.load().seatsLeft() > 1 ? findNext(mover, place, inside, seating.load(), departs - free.tick(), seen) : -1;
      departs += next < 0 ? 0 : roadways.leastTicks(mover.travel(), place, next) + problem.handlingTicks(mover, PEOPLE_AT_A_STOP);
      place = next;
    }
    return seating.passengers();
  }

  /** Those of a suggested trip who are left, then others at the same places, then others little off the way. */
  Passengers suggested(Mover mover, TripClock.Free free, SuggestedTrips.SuggestedTrip trip) {
    Passengers.Seating seating = new Passengers.Seating(problem, mover);
    for (SuggestedTrips.Boarding boarding : trip.boardings()) {
      MovingUnit unit = problem.units().get(boarding.unit());
      if (waiting.mayRide(unit.index()) && problem.chainBy(unit, trip.gate()) >= 0) {
        seating.board(unit, boarding.place());
      }
    }
    int departs = Math.max(free.tick(), trip.startTick()) + patience();
    seating.listPlaces().forEach(place -> board(seating, trip.gate(), place, departs));
    stopOnTheWay(seating, mover, trip.gate(), departs);
    return seating.passengers();
  }

  /** Takes others aboard where that is little off the way from the last pick-up to the gate. */
  private void stopOnTheWay(Passengers.Seating seating, Mover mover, int gate, int departs) {
    int most = Math.min(seating.listPlaces().size() + MOST_MORE_PLACES, problem.mostPickups());
    while (!seating.listPlaces().isEmpty() && seating.listPlaces().size() < most && seating.load().seatsLeft() > 1) {
      int next = findOnTheWay(seating, mover, problem.gates().get(gate).inside());
      if (next < 0 || !board(seating, gate, next, departs)) {
        return;
      }
    }
  }

  /** The place where most can board for the way round, with chance in it; -1 if that is far everywhere. */
  private int findOnTheWay(Passengers.Seating seating, Mover mover, int inside) {
    List<Integer> seen = seating.listPlaces();
    int[] fromLast = roadways.leastTicksFrom(mover.travel(), seen.getLast());
    int[] fromGate = roadways.leastTicksFrom(mover.travel(), inside);
    int longest = problem.situation().ticksOf(LONGEST_WAY_ROUND_MINUTES);
    double most = 0;
    int best = -1;
    for (int place : waiting.stops()) {
      boolean isReached = fromLast[place] != Roadways.UNREACHABLE && fromGate[place] != Roadways.UNREACHABLE;
      int round = isReached ? fromLast[place] + fromGate[place] - fromLast[inside] : Roadways.UNREACHABLE;
      if (round <= longest && waiting.seatsAt(place) > 0 && place != inside && !isAmong(seen, place)) {
        int ticks = Math.max(0, round) + problem.handlingTicks(mover, 1);
        double worth = Math.min(seating.load().seatsLeft(), waiting.seatsAt(place)) / (double) ticks * (1 + random.nextDouble());
        if (worth > most) {
          most = worth;
          best = place;
        }
      }
    }
    return best;
  }

  /** Whether anybody boards there. */
  private boolean board(Passengers.Seating seating, int gate, int place, int departs) {
    if (departs - patience() > problem.spots().lostTick()[place]) {
      return false;
    }
    int before = seating.load().seatsLeft();
    board(seating, gate, place, departs, waiting.listAt(place));
    board(seating, gate, place, departs, seating.load().seatsLeft() > 0 ? waiting.listFromElsewhere(place) : List.of());
    return seating.load().seatsLeft() < before;
  }

  private void board(Passengers.Seating seating, int gate, int place, int departs, List<StopQueue.Waiting> some) {
    for (StopQueue.Waiting each : some) {
      boolean isSkipped = whim.skipped() > 0 && random.nextDouble() < whim.skipped();
      if (!isSkipped && each.seats() <= seating.load().seatsLeft() && each.thereTick() <= departs && mayBoard(seating, gate, each)) {
        seating.board(each);
      }
    }
  }

  /** Who boards at home does not board elsewhere too; of a unit apart each part boards where it is. */
  private boolean mayBoard(Passengers.Seating seating, int gate, StopQueue.Waiting one) {
    return waiting.mayPass(one.unit(), gate) && (one.isPart() || !seating.has(one.unit()));
  }

  /** Where to go on to with seats left: where the load grows by more than the time does; -1 for the gate. */
  private int findNext(Mover mover, int place, int inside, Load load, int since, List<Integer> seen) {
    int[] fromGate = roadways.leastTicksFrom(mover.travel(), inside);
    int[] fromHere = roadways.leastTicksFrom(mover.travel(), place);
    int home = fromGate[place];
    double most = load.seats() / (double) Math.max(1, since + home);
    int best = -1;
    for (int next : waiting.stopsNear(place)) {
      if (waiting.seatsAt(next) > 0 && next != inside) {
        int on = fromGate[next];
        int between = on == Roadways.UNREACHABLE || Math.abs(on - home) > home ? Roadways.UNREACHABLE : fromHere[next];
        double worth = between == Roadways.UNREACHABLE ? 0 : worthWith(mover, load, next, since + between + on);
        if (worth > most && !isAmong(seen, next)) {
          most = worth;
          best = next;
        }
      }
    }
    return best;
  }

  /** Without boxing: this is asked for every place of a large operation, over and over. */
  private static boolean isAmong(List<Integer> places, int place) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) == place) {
        return true;
      }
    }
    return false;
  }

  /** Load for the time, with those who wait at one more place. */
  private double worthWith(Mover mover, Load load, int place, int ticks) {
    return (load.seats() + Math.min(load.seatsLeft(), waiting.seatsAt(place))) / (double) Math.max(1, ticks + problem.handlingTicks(mover, PEOPLE_AT_A_STOP));
  }
}
