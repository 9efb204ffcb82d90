package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Who is left to be put on, and how: by vehicle from one place, by themselves, or one by one. Of a place those come first who bring the most
 * weight for their time at a desk.
 */
final class WaitingUnits {
  /** How a unit comes to a gate. */
  enum Way {
    /** All its riders wait for a vehicle at one place. */
    BY_VEHICLE,
    /** A gate is near enough, on foot or by own car. */
    BY_THEMSELVES,
    /** Its riders are at several places. */
    ONE_BY_ONE,
    /** By no way, or only with a place of its own at a host. */
    NOT_AT_ALL
  }

  private final MovementProblem problem;
  private final Draft draft;
  private final Way[] wayOf;
  private final int[] rank;
  private final int[] readyTick;
  private final int[] seatsOf;
  private final boolean[] waits;
  private final List<List<MovingUnit>> byPlace = new ArrayList<>();

  /** By place, of those who wait there. */
  private final int[] seats;

  private final int[] weight;
  private final int[] firstReady;
  private final int[] changes;

  /** When a place's people are first ready is looked for among so many of them. */
  private static final int MOST_READY_LOOKED_AT = 5;

  private final List<MovingUnit> byThemselves = new ArrayList<>();
  private final List<MovingUnit> oneByOne = new ArrayList<>();
  private final int[] homes;

  WaitingUnits(Draft draft) {
    this.draft = draft;
    problem = draft.problem();
    int places = problem.roadways().placeCount();
    for (int place = 0; place < places; place++) {
      byPlace.add(new ArrayList<>());
    }
    seats = new int[places];
    weight = new int[places];
    firstReady = new int[places];
    changes = new int[places];
    waits = new boolean[problem.units().size()];
    wayOf = new Way[problem.units().size()];
    rank = new int[problem.units().size()];
    readyTick = new int[problem.units().size()];
    seatsOf = new int[problem.units().size()];
    List<MovingUnit> order = new ArrayList<>(problem.units());
    order.sort(Comparator.comparingDouble(unit -> -problem.weightForDeskTick(unit)));
    for (int i = 0; i < order.size(); i++) {
      add(order.get(i), i);
    }
    homes = problem.units().stream().filter(unit -> wayOf[unit.index()] == Way.BY_VEHICLE).mapToInt(this::placeOf).distinct().sorted().toArray();
  }

  private void add(MovingUnit unit, int at) {
    rank[unit.index()] = at;
    readyTick[unit.index()] = Arrays.stream(unit.riders()).map(r -> problem.riders().get(r).earliestLeaveTick()).max().orElse(0);
    seatsOf[unit.index()] = Arrays.stream(unit.riders()).map(r -> problem.riders().get(r).seats()).sum();
    wayOf[unit.index()] = findWay(unit);
    switch (wayOf[unit.index()]) {
      case BY_THEMSELVES -> byThemselves.add(unit);
      case ONE_BY_ONE -> oneByOne.add(unit);
      case BY_VEHICLE, NOT_AT_ALL -> {}
    }
  }

  private Way findWay(MovingUnit unit) {
    if (unit.chains().length == 0 || needsNamedPlace(unit)) {
      return Way.NOT_AT_ALL;
    }
    if (mayGoDirect(unit)) {
      return Way.BY_THEMSELVES;
    }
    return problem.startsAtOnePlace(unit) ? Way.BY_VEHICLE : Way.ONE_BY_ONE;
  }

  private boolean needsNamedPlace(MovingUnit unit) {
    return Arrays.stream(unit.chains()).anyMatch(chain -> Arrays.stream(problem.chainGates()[chain]).anyMatch(gate -> problem.gates().get(gate).named()));
  }

  /** Whether a gate is near enough for all of a unit's riders, on foot or by own car. */
  private boolean mayGoDirect(MovingUnit unit) {
    for (int chain : unit.chains()) {
      int inside = problem.gates().get(problem.chainGates()[chain][0]).inside();
      if (Arrays.stream(unit.riders()).mapToObj(problem.riders()::get).allMatch(rider -> isInReach(rider, inside))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInReach(Rider rider, int inside) {
    double far = problem.roadways().listKm()[rider.place()][inside];
    return rider.canWalk(far) || rider.canDrive(far);
  }

  private int placeOf(MovingUnit unit) {
    return problem.riders().get(unit.riders()[0]).place();
  }

  // Who waits now ---------------------------------------------------------------------------------------------------------

  /**
   * Lets everybody wait who is not on the draft.
   *
   * @param leastWorth but for those who bring less weight than that for a tick of a desk
   */
  void lookAround(double leastWorth) {
    for (MovingUnit unit : problem.units()) {
      set(unit, !draft.isIn(unit.index()) && problem.weightForDeskTick(unit) >= leastWorth);
    }
  }

  /** Takes note of whether a unit is on the draft now. */
  void lookAt(int unit) {
    set(problem.units().get(unit), !draft.isIn(unit));
  }

  private void set(MovingUnit unit, boolean isLeft) {
    if (waits[unit.index()] == isLeft) {
      return;
    }
    waits[unit.index()] = isLeft;
    if (wayOf[unit.index()] == Way.BY_VEHICLE) {
      int place = placeOf(unit);
      List<MovingUnit> here = byPlace.get(place);
      int at = java.util.Collections.binarySearch(here, unit, Comparator.comparingInt(each -> rank[each.index()]));
      if (isLeft) {
        here.add(-at - 1, unit);
      } else {
        here.remove(at);
      }
      changes[place]++;
      seats[place] += isLeft ? seatsOf(unit) : -seatsOf(unit);
      firstReady[place] = here.stream().limit(MOST_READY_LOOKED_AT).mapToInt(this::readyTick).min().orElse(Integer.MAX_VALUE);
      weight[place] += (int) (isLeft ? unit.weight() : -unit.weight());
    }
  }

  /** How a unit comes to a gate. */
  Way wayOf(int unit) {
    return wayOf[unit];
  }

  boolean isWaiting(int unit) {
    return waits[unit];
  }

  /** Whether a unit is left that a vehicle may take as it is; not if it needs a named place, of which nothing is known here, or starts at several places. */
  boolean mayRide(int unit) {
    return waits[unit] && (wayOf[unit] == Way.BY_VEHICLE || wayOf[unit] == Way.BY_THEMSELVES);
  }

  /** Who waits for a vehicle at a place. */
  List<MovingUnit> listAt(int place) {
    return byPlace.get(place);
  }

  /** When all of a unit may leave. */
  int readyTick(MovingUnit unit) {
    return readyTick[unit.index()];
  }

  /** What all of a unit need. */
  int seatsOf(MovingUnit unit) {
    return seatsOf[unit.index()];
  }

  int seatsAt(int place) {
    return seats[place];
  }

  int weightAt(int place) {
    return weight[place];
  }

  /** When the first of those who come first may leave. */
  int firstReadyAt(int place) {
    return firstReady[place];
  }

  /** How often somebody has come or gone there: who has looked at a place need not look again while it is the same. */
  int changesAt(int place) {
    return changes[place];
  }

  /** Places where anybody may ever wait for a vehicle. */
  int[] homes() {
    return homes;
  }

  /** All who may go by themselves, on the draft or not. */
  List<MovingUnit> listByThemselves() {
    return byThemselves;
  }

  /** All whose riders are at several places, likewise. */
  List<MovingUnit> listOneByOne() {
    return oneByOne;
  }
}
