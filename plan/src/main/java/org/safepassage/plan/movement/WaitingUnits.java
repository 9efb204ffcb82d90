package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is left to be put on, and how: by vehicle from one place, by themselves, or by vehicles from several places. Of a place those come first who bring the most
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
    APART,
    /** By no way, or only with a place of its own at a host. */
    NOT_AT_ALL
  }

  private final MovementProblem problem;
  private final Draft draft;
  private final Way[] wayOf;
  private final boolean[] isChoosy;
  private final boolean[] waits;
  private final boolean[] isInvited;
  private final Boardings boardings;

  /** By unit, where it may board: at home first; or where each of its parts does. */
  private final StopQueue.Waiting[][] places;

  /** The same: whether they are in the queue there. */
  private final boolean[][] isQueued;

  /** By place. */
  private final StopQueue[] atHome;

  private final StopQueue[] fromElsewhere;

  /** By first gate and unit. */
  private final boolean[][] mayPass;
  private final int[] changes;

  /** By place, what its queues say: looked at for every place whenever a vehicle is free. */
  private final int[] seatsWanted;

  private final int[] firstThere;

  /** A vehicle with seats left goes on to one of so many that are nearest. */
  private static final int MOST_STOPS_NEAR = 20;

  private final List<MovingUnit> byThemselves = new ArrayList<>();
  private final List<MovingUnit> apart = new ArrayList<>();
  private final int[] stops;

  /** By stop, where asked for; else none. */
  private final int[][] stopsNear;

  WaitingUnits(Draft draft) {
    this.draft = draft;
    problem = draft.problem();
    int placeCount = problem.roadways().placeCount();
    int units = problem.units().size();
    atHome = Stream.generate(StopQueue::new).limit(placeCount).toArray(StopQueue[]::new);
    fromElsewhere = Stream.generate(StopQueue::new).limit(placeCount).toArray(StopQueue[]::new);
    boardings = new Boardings(problem, draft.clock());
    places = new StopQueue.Waiting[units][];
    isQueued = new boolean[units][];
    stopsNear = new int[placeCount][0];
    changes = new int[placeCount];
    seatsWanted = new int[placeCount];
    firstThere = new int[placeCount];
    Arrays.fill(firstThere, Integer.MAX_VALUE);
    waits = new boolean[units];
    isInvited = new boolean[units];
    wayOf = new Way[units];
    isChoosy = new boolean[units];
    problem.riders().stream().filter(rider -> rider.wheelchairs() + rider.stretchers() > 0).forEach(rider -> isChoosy[rider.unit()] = true);
    mayPass = new boolean[problem.gates().size()][units];
    problem.units().forEach(unit -> Arrays.stream(unit.chains()).forEach(chain -> mayPass[problem.chainGates()[chain][0]][unit.index()] = true));
    List<MovingUnit> order = new ArrayList<>(problem.units());
    order.sort(Comparator.comparing((MovingUnit unit) -> !isChoosy[unit.index()]).thenComparingDouble(unit -> -problem.weightForDeskTick(unit)));
    for (int i = 0; i < order.size(); i++) {
      add(order.get(i), i);
    }
    stops = Stream.of(places).flatMap(Stream::of).mapToInt(StopQueue.Waiting::place).distinct().sorted().toArray();
  }

  /** Whether somebody of a unit needs a wheelchair place or a stretcher place, which few vehicles have. */
  boolean isChoosy(MovingUnit unit) {
    return isChoosy[unit.index()];
  }

  private void add(MovingUnit unit, int rank) {
    wayOf[unit.index()] = findWay(unit);
    places[unit.index()] =
        switch (wayOf[unit.index()]) {
          case BY_VEHICLE -> boardings.listTogether(unit, rank);
          case APART -> boardings.listApart(unit, rank - problem.units().size()); // Whoever is invited is the first to board.
          case BY_THEMSELVES, NOT_AT_ALL -> new StopQueue.Waiting[0];
        };
    isQueued[unit.index()] = new boolean[places[unit.index()].length];
    switch (wayOf[unit.index()]) {
      case BY_THEMSELVES -> byThemselves.add(unit);
      case APART -> apart.add(unit);
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
    return problem.startsAtOnePlace(unit) ? Way.BY_VEHICLE : Way.APART;
  }

  private boolean needsNamedPlace(MovingUnit unit) {
    return Arrays.stream(unit.chains()).anyMatch(chain -> Arrays.stream(problem.chainGates()[chain]).anyMatch(gate -> problem.gates().get(gate).named()));
  }

  /** Whether a gate is near enough for all of a unit's riders, on foot or by own car. */
  private boolean mayGoDirect(MovingUnit unit) {
    for (int chain : unit.chains()) {
      int inside = problem.gates().get(problem.chainGates()[chain][0]).inside();
      if (problem.listRiders(unit).stream().allMatch(rider -> isInReach(rider, inside))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInReach(Rider rider, int inside) {
    double far = problem.roadways().listKm()[rider.place()][inside];
    return rider.canWalk(far) || rider.canDrive(far);
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

  /** Who starts at several places waits only while invited: at each of them those of its riders who are not on. */
  void invite(int unit) {
    isInvited[unit] = true;
    lookAt(unit);
  }

  /** It does not wait any more. */
  void dismiss(int unit) {
    isInvited[unit] = false;
    lookAt(unit);
  }

  private void set(MovingUnit unit, boolean isLeft) {
    waits[unit.index()] = isLeft;
    StopQueue.Waiting[] all = places[unit.index()];
    for (int i = 0; i < all.length; i++) {
      boolean isWaiting = isLeft && (wayOf[unit.index()] != Way.APART || (isInvited[unit.index()] && !draft.isOn(all[i].riders().getFirst())));
      if (isQueued[unit.index()][i] != isWaiting) {
        isQueued[unit.index()][i] = isWaiting;
        queue(all[i], i == 0 || all[i].isPart(), isWaiting);
      }
    }
  }

  private void queue(StopQueue.Waiting one, boolean isHome, boolean isWaiting) {
    int place = one.place();
    (isHome ? atHome : fromElsewhere)[place].put(one, isWaiting);
    changes[place]++;
    seatsWanted[place] = atHome[place].seats() + fromElsewhere[place].seats();
    firstThere[place] = (atHome[place].seats() > 0 ? atHome : fromElsewhere)[place].firstThere();
  }

  /** Whether a unit may pass a gate; only one gate, if some of its riders are on already. */
  boolean mayPass(MovingUnit unit, int gate) {
    int chain = draft.chainOf(unit.index());
    return chain < 0 ? mayPass[gate][unit.index()] : problem.chainGates()[chain][0] == gate;
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
    return boardings.thereTick(who, place);
  }

  /** Where those of a unit's riders who are at one place wait, for each of these places; of who starts at several. */
  List<StopQueue.Waiting> listParts(MovingUnit unit) {
    return List.of(places[unit.index()]);
  }

  int seatsAt(int place) {
    return atHome[place].seats();
  }

  /** What those need who wait there, or may come there from elsewhere. */
  int seatsWanted(int place) {
    return seatsWanted[place];
  }

  /** When the first of those who come first can be there: of those at home there, or where there are none, from elsewhere. */
  int firstThere(int place) {
    return firstThere[place];
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
  List<MovingUnit> listApart() {
    return apart;
  }
}
