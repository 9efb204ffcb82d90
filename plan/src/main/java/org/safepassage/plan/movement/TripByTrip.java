package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a large operation, made trip by trip instead of household by household: what a trip takes grows with the places, not with the
 * households and all trips before.
 *
 * <pre>
 *   repeat for the vehicle that is free first
 *     of all pairs of a place where people wait and a gate: the one with the most weight for the vehicle's time
 *     who waits there boards until it is full, then who waits at places near by
 *     if the trip breaks a rule: the same with half as many
 *   until no vehicle can take anybody any more
 *   who can go to a gate on foot or by own car goes, when a desk is free   (those worth their desk time first)
 * </pre>
 *
 * Households are looked at by place, those who bring the most weight for their time at a desk first. There is no chance in a first draft; where
 * some vehicles are {@linkplain #refill refilled} there is, and most times the {@linkplain SuggestedTrips trips that the bound suggests} are tried first.
 */
final class TripByTrip {
  /** So many pairs of a place and a gate are tried for a vehicle before it is given up. */
  private static final int MOST_PAIRS = 4;

  /** In a large operation a vehicle that has not set out yet may be cut off from the best: the next best are tried, so often. */
  private static final int MOST_ROUNDS = 8;

  /** By prices the best of so many is taken once it is known who boards. */
  private static final int MOST_PAIRS_BY_PRICES = 12;

  private final MovementProblem problem;
  private final Roadways roadways;
  private final Draft draft;
  private final WaitingUnits waiting;
  private final PassengerChoice choice;
  private final boolean[] isGateFull;
  private final int[] frontTick;

  /** By prices, what was the best when such a vehicle was last free there: looked at first, it leaves little of the rest to be looked at closely. */
  private final Map<Start, List<PairTrip>> bestFrom = new HashMap<>();

  /** What the vehicle that is looked at cannot do after all. */
  private final Set<PairTrip> tried = new HashSet<>();

  private SuggestedTrips suggested = SuggestedTrips.NONE;
  private @Nullable TripRating rating;
  private Whim whim = Whim.NONE;
  private SplittableRandom random = new SplittableRandom(0);

  private record Free(int tick, int mover) {}

  private record Pair(PairTrip trip, double worth) {
    int place() {
      return trip.place;
    }

    int gate() {
      return trip.gate;
    }
  }

  private record PairTrip(int place, int gate) {}

  /** Where vehicles of a sort are free. */
  private record Start(int travel, int seats, int place) {}

  /** @param draft without anybody, or with those who have begun, or to be refilled */
  TripByTrip(Draft draft) {
    this.draft = draft;
    problem = draft.problem();
    roadways = problem.roadways();
    waiting = new WaitingUnits(draft);
    choice = new PassengerChoice(problem, waiting);
    isGateFull = new boolean[problem.gates().size()];
    frontTick = new int[problem.gates().size()];
  }

  /** Who is left to be put on. */
  WaitingUnits waiting() {
    return waiting;
  }

  /**
   * Puts on whoever finds room.
   *
   * @param leastWorth only who brings at least so much weight for a tick of a desk; 0 = everybody
   */
  void fill(double leastWorth) {
    waiting.lookAround(leastWorth);
    follow(Whim.NONE);
    driveAll(problem.movers());
    for (MovingUnit unit : waiting.listByThemselves()) {
      if (waiting.isWaiting(unit.index())) {
        goDirect(unit);
      }
    }
  }

  /**
   * Sends some vehicles on further trips, as long as they can take anybody who {@linkplain #waiting() waits}, with chance in which.
   *
   * @param movers which have room after their last trips
   */
  void refill(List<Mover> movers, SplittableRandom chance) {
    random = chance;
    follow(Whim.of(chance));
    driveAll(movers);
  }

  private void follow(Whim next) {
    whim = next;
    choice.follow(next, random);
  }

  /** From now on tries these trips first where vehicles are refilled. */
  void suggest(SuggestedTrips trips) {
    suggested = trips;
  }

  /** From now on goes by what the bound's prices say of trips. */
  void price(TripPrices prices) {
    rating = new TripRating(draft, waiting, prices);
  }

  // On foot and by own car -------------------------------------------------------------------------------------------------

  /** Lets a unit go to a gate on foot or by own car, when a desk is free; nothing is changed if it cannot. */
  boolean goDirect(MovingUnit unit) {
    for (int i = 0; i < unit.chains().length; i++) {
      int chain = unit.chains()[(i + unit.index()) % unit.chains().length];
      draft.begin(unit.index(), chain);
      if (goDirect(unit, problem.chainGates()[chain][0]) && draft.isIn(unit.index())) {
        waiting.lookAt(unit.index());
        return true;
      }
      draft.withdraw(unit.index());
    }
    return false;
  }

  private boolean goDirect(MovingUnit unit, int gate) {
    for (int r : unit.riders()) {
      Rider rider = problem.riders().get(r);
      double far = roadways.listKm()[rider.place()][problem.gates().get(gate).inside()];
      boolean walks = rider.canWalk(far) && draft.goDirect(r, Trip.Mode.FOOT);
      if (!walks && !(rider.canDrive(far) && draft.goDirect(r, Trip.Mode.CAR))) {
        return false;
      }
    }
    return true;
  }

  // By vehicle -------------------------------------------------------------------------------------------------------------

  private void driveAll(List<Mover> movers) {
    Arrays.fill(isGateFull, false);
    Arrays.fill(frontTick, 0);
    PriorityQueue<Free> free = new PriorityQueue<>(Comparator.comparingInt(Free::tick).thenComparingInt(Free::mover));
    for (Mover mover : movers) {
      if (draft.frozen().onward()[mover.index()] == 0) {
        free.add(freeOf(mover));
      }
    }
    while (!free.isEmpty()) {
      Mover mover = problem.movers().get(free.poll().mover);
      if (driveOnce(mover)) {
        free.add(freeOf(mover));
      }
    }
  }

  private Free freeOf(Mover mover) {
    return new Free(draft.freeAfter(mover.index(), draft.tripsOf(mover.index()).size()).tick(), mover.index());
  }

  /** One more trip of a vehicle; false if there is none that it could make. */
  private boolean driveOnce(Mover mover) {
    TripClock.Free free = draft.freeAfter(mover.index(), draft.tripsOf(mover.index()).size());
    watchGates(free.tick());
    if (driveAsSuggested(mover, free)) {
      return true;
    }
    tried.clear();
    int rounds = problem.isLarge() && draft.tripsOf(mover.index()).isEmpty() ? MOST_ROUNDS : 1;
    for (int round = 0; round < rounds; round++) {
      List<Pair> pairs = listPairs(mover, free);
      if (pairs.isEmpty()) {
        return false;
      }
      if (rating == null ? driveInOrder(mover, free, pairs) : driveByPrices(mover, free, pairs, rating)) {
        return true;
      }
      tried.addAll(pairs.stream().map(Pair::trip).toList());
    }
    return false;
  }

  private boolean driveInOrder(Mover mover, TripClock.Free free, List<Pair> pairs) {
    for (Pair pair : pairs) {
      if (drive(mover, pair.gate(), choice.near(mover, free, pair.gate(), pair.place()))) {
        return true;
      }
    }
    return false;
  }

  /** The best of the trips that begin with these pairs, once it is known who boards. */
  private boolean driveByPrices(Mover mover, TripClock.Free free, List<Pair> pairs, TripRating prices) {
    record Rated(Pair pair, Passengers passengers, double worth) {}
    List<Rated> rated = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      Passengers passengers = choice.near(mover, free, pair.gate(), pair.place());
      if (!passengers.units().isEmpty()) {
        rated.add(new Rated(pair, passengers, withChance(prices.of(mover, free, pair.gate(), passengers))));
      }
    }
    rated.sort(Comparator.comparingDouble(each -> -each.worth));
    for (Rated each : rated) {
      if (drive(mover, each.pair.gate(), each.passengers)) {
        return true;
      }
    }
    return false;
  }

  private boolean driveAsSuggested(Mover mover, TripClock.Free free) {
    if (!whim.followsBound()) {
      return false;
    }
    boolean isAtBase = draft.tripsOf(mover.index()).isEmpty();
    for (SuggestedTrips.SuggestedTrip trip : suggested.listFor(mover, free, isAtBase, waiting, random)) {
      if (drive(mover, trip.gate(), choice.suggested(mover, free, trip))) {
        return true;
      }
    }
    return false;
  }

  /** When each gate's desks next have room for a household, from a tick on. */
  private void watchGates(int tick) {
    for (Gate gate : problem.gates()) {
      int start = isGateFull[gate.index()] ? -1 : draft.ledger.findOpenDesk(gate.index(), Math.max(tick, frontTick[gate.index()]), 1, gate.lastTick());
      isGateFull[gate.index()] = start < 0;
      frontTick[gate.index()] = Math.max(frontTick[gate.index()], start);
    }
  }

  /** The best few, the best first. */
  private List<Pair> listPairs(Mover mover, TripClock.Free free) {
    List<Pair> best = new ArrayList<>(mostPairs() + 1);
    List<Gate> gates = listGates();
    Start start = new Start(mover.travel(), mover.seats(), free.place());
    gates.forEach(gate -> addPairs(mover, free, gate, listBestBefore(start, gate), best));
    gates.forEach(gate -> addPairs(mover, free, gate, waiting.stops(), best));
    if (rating != null) {
      bestFrom.put(start, best.stream().map(Pair::trip).toList());
    }
    return best;
  }

  private int[] listBestBefore(Start start, Gate gate) {
    return bestFrom.getOrDefault(start, List.of()).stream().filter(pair -> pair.gate == gate.index()).mapToInt(PairTrip::place).toArray();
  }

  /** First gates that somebody may pass and where a desk is free. */
  private List<Gate> listGates() {
    return Arrays.stream(problem.chainGates()).mapToInt(chain -> chain[0]).distinct().mapToObj(problem.gates()::get).filter(gate -> gate.usable() && !isGateFull[gate.index()]).toList();
  }

  private void addPairs(Mover mover, TripClock.Free free, Gate gate, int[] places, List<Pair> best) {
    int[] out = roadways.leastTicksFrom(mover.travel(), free.place());
    // A road takes as long one way as the other, so that the few gates' rows serve for all places; where some are one-way this is an estimate only.
    int[] back = roadways.leastTicksFrom(mover.travel(), gate.inside());
    TripRating.Ahead ahead = rating == null ? null : rating.ahead(mover, free, gate);
    for (int place : places) {
      int wanted = ahead == null ? waiting.seatsAt(place) : waiting.seatsWanted(place);
      if (wanted > 0 && place != gate.inside() && out[place] != Roadways.UNREACHABLE && back[place] != Roadways.UNREACHABLE) {
        double known = best.size() < mostPairs() ? 0 : best.getLast().worth;
        double worth = ahead == null ? worth(mover, free, gate, place, out[place], back[place]) : ahead.ofPlace(place, out[place], back[place], known);
        if (worth > known) {
          addUntried(best, new Pair(new PairTrip(place, gate.index()), worth));
        }
      }
    }
  }

  private int mostPairs() {
    return rating == null ? MOST_PAIRS : MOST_PAIRS_BY_PRICES;
  }

  private void addUntried(List<Pair> best, Pair pair) {
    if (tried.contains(pair.trip) || best.stream().anyMatch(known -> known.trip.equals(pair.trip))) {
      return;
    }
    int at = best.size();
    while (at > 0 && best.get(at - 1).worth < pair.worth) {
      at--;
    }
    best.add(at, pair);
    if (best.size() > mostPairs()) {
      best.removeLast();
    }
  }

  /** Weight for the vehicle's time, with waiting for a desk at the end of it; 0 if it cannot be. */
  private double worth(Mover mover, TripClock.Free free, Gate gate, int place, int out, int back) {
    double filled = Math.min(mover.seats(), waiting.seatsAt(place));
    int handling = problem.handlingTicks(mover, (int) filled);
    int departs = Math.max(free.tick() + out + handling, waiting.firstThere(place));
    int end = departs + back + handling;
    if (departs > problem.spots().lostTick()[place] || end > problem.latestEndTick(mover, gate)) {
      return 0;
    }
    double weight = waiting.weightAt(place) * filled / waiting.seatsAt(place);
    // Who must wait for a desk in any case may as well come from far away: the near ones are for later.
    double worth = weight / ((whim.countsQueue() ? Math.max(end, frontTick[gate.index()]) : end) - free.tick() - whim.farFirst() * back);
    return withChance(worth);
  }

  private double withChance(double worth) {
    return whim.noise() == 0 ? worth : worth * (1 - whim.noise() * random.nextDouble());
  }

  /** With all passengers; if that breaks a rule with half of them, and so on. */
  private boolean drive(Mover mover, int gate, Passengers passengers) {
    for (int count = passengers.units().size(); count > 0; count /= 2) {
      if (enter(mover, gate, passengers.first(count))) {
        return true;
      }
    }
    return false;
  }

  private boolean enter(Mover mover, int gate, Passengers passengers) {
    for (MovingUnit unit : passengers.units()) {
      if (!draft.isAnyOn(unit)) {
        draft.begin(unit.index(), problem.chainBy(unit, gate));
      }
    }
    int count = draft.tripsOf(mover.index()).size();
    if (draft.retime(mover.index(), count, List.of(new Trip(gate, passengers.pickups(), 0, false))) == null) {
      passengers.units().stream().filter(unit -> !draft.isAnyOn(unit)).forEach(unit -> draft.begin(unit.index(), -1));
      return false;
    }
    passengers.units().forEach(unit -> waiting.lookAt(unit.index()));
    return true;
  }

  /** What a vehicle's trips lose by the prices; 0 without. */
  double loss(Mover mover) {
    return rating == null ? 0 : rating.loss(mover);
  }
}
