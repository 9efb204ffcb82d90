package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
  private final boolean[] isChoosy;
  private final boolean[] waits;
  private final BoardingWalks walks;

  /** By unit, where it may board: at home first. */
  private final StopQueue.Waiting[][] boardings;

  /** By place. */
  private final StopQueue[] atHome;

  private final StopQueue[] fromElsewhere;
  private final int[] changes;

  /** A vehicle with seats left goes on to one of so many that are nearest. */
  private static final int MOST_STOPS_NEAR = 20;

  private final List<MovingUnit> byThemselves = new ArrayList<>();
  private final List<MovingUnit> oneByOne = new ArrayList<>();
  private final int[] stops;

  /** By stop, where asked for; else none. */
  private final int[][] stopsNear;

  WaitingUnits(Draft draft) {
    this.draft = draft;
    problem = draft.problem();
    int places = problem.roadways().placeCount();
    atHome = Stream.generate(StopQueue::new).limit(places).toArray(StopQueue[]::new);
    fromElsewhere = Stream.generate(StopQueue::new).limit(places).toArray(StopQueue[]::new);
    walks = new BoardingWalks(problem);
    boardings = new StopQueue.Waiting[problem.units().size()][];
    stopsNear = new int[places][0];
    changes = new int[places];
    waits = new boolean[problem.units().size()];
    wayOf = new Way[problem.units().size()];
    isChoosy = new boolean[problem.units().size()];
    problem.riders().stream().filter(rider -> rider.wheelchairs() + rider.stretchers() > 0).forEach(rider -> isChoosy[rider.unit()] = true);
    List<MovingUnit> order = new ArrayList<>(problem.units());
    order.sort(Comparator.comparing((MovingUnit unit) -> !isChoosy[unit.index()]).thenComparingDouble(unit -> -problem.weightForDeskTick(unit)));
    for (int i = 0; i < order.size(); i++) {
      add(order.get(i), i);
    }
    stops = Stream.of(boardings).flatMap(Stream::of).mapToInt(StopQueue.Waiting::place).distinct().sorted().toArray();
  }

  /** Whether somebody of a unit needs a wheelchair place or a stretcher place, which few vehicles have. */
  boolean isChoosy(MovingUnit unit) {
    return isChoosy[unit.index()];
  }

  private void add(MovingUnit unit, int rank) {
    wayOf[unit.index()] = findWay(unit);
    boardings[unit.index()] = wayOf[unit.index()] == Way.BY_VEHICLE ? listBoardings(unit, rank) : new StopQueue.Waiting[0];
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

  private StopQueue.Waiting[] listBoardings(MovingUnit unit, int rank) {
    int seats = Arrays.stream(unit.riders()).map(rider -> problem.riders().get(rider).seats()).sum();
    return IntStream.concat(IntStream.of(placeOf(unit)), Arrays.stream(walks.listPlaces(unit)).filter(place -> canCome(unit, place)))
        .mapToObj(place -> new StopQueue.Waiting(unit, rank, place, seats, thereTick(unit, place)))
        .toArray(StopQueue.Waiting[]::new);
  }

  /** Few have a car that does not last to a gate: their way is looked for, as a vehicle must not be sent where nobody can come. */
  private boolean canCome(MovingUnit unit, int place) {
    return Arrays.stream(unit.riders())
        .mapToObj(problem.riders()::get)
        .allMatch(
            rider ->
                rider.canWalk(problem.roadways().listKm()[rider.place()][place])
                    || draft.clock().findOwnWay(rider, Trip.Mode.CAR, place, rider.earliestLeaveTick(), 0) != null);
  }

  /** About when all of a unit can be at a place. */
  private int thereTick(MovingUnit unit, int place) {
    return Arrays.stream(unit.riders()).map(rider -> thereTick(problem.riders().get(rider), place)).max().orElse(0);
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
    StopQueue.Waiting[] places = boardings[unit.index()];
    for (int i = 0; i < places.length; i++) {
      (i == 0 ? atHome : fromElsewhere)[places[i].place()].put(places[i], isLeft);
      changes[places[i].place()]++;
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
  List<StopQueue.Waiting> listAt(int place) {
    return atHome[place].list();
  }

  /** Who waits elsewhere and may come there on foot or by own car. */
  List<StopQueue.Waiting> listFromElsewhere(int place) {
    return fromElsewhere[place].list();
  }

  /** About when a rider can be at a place: at once where they are, else on foot or by own car. */
  int thereTick(Rider who, int place) {
    return who.earliestLeaveTick() + walks.ticks(who, place);
  }

  int seatsAt(int place) {
    return atHome[place].seats();
  }

  /** What those need who may come there from elsewhere. */
  int seatsFromElsewhere(int place) {
    return fromElsewhere[place].seats();
  }

  /** When the first of those who come first can be there: of those at home there, or where there are none, from elsewhere. */
  int firstThere(int place) {
    return (seatsAt(place) > 0 ? atHome : fromElsewhere)[place].firstThere();
  }

  long weightAt(int place) {
    return atHome[place].weight();
  }

  /** Of these the nearest to one of them, in order. */
  int[] stopsNear(int stop) {
    int[] known = stopsNear[stop];
    if (known.length == 0) {
      double[] km = problem.roadways().listKm()[stop];
      known = Arrays.stream(stops).boxed().sorted(Comparator.comparingDouble(other -> km[other])).limit(MOST_STOPS_NEAR).mapToInt(Integer::intValue).toArray();
      stopsNear[stop] = known;
    }
    return known;
  }

  /** How often somebody has come or gone there: who has looked at a place need not look again while it is the same. */
  int changesAt(int place) {
    return changes[place];
  }

  /** Places where anybody may ever board a vehicle. */
  int[] stops() {
    return stops;
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
