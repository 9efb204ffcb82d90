package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;
import org.safepassage.plan.guarantee.Guarantees;

/**
 * A plan in the making: who is on which trip, with all times, and the ledger of what that takes. Every change either holds
 * every rule or is taken back, but for what comes before the first crossing when the first ones are taken off again
 * ({@link #listNoticed}).
 */
final class Draft {
  /** Somebody who goes to the gate without a ride. */
  record Direct(TimedTrip.Boarding boarding, int arriveTick) {}

  private static final int FEW_SHIFTS = 4;
  private static final int NOT_KNOWN = -1;

  private final MovementProblem problem;
  private final Guarantees guarantees;
  final Ledger ledger;
  private final TripClock clock;
  private final List<List<TimedTrip>> trips = new ArrayList<>();
  private final int[] chainOf;
  private final int[] arriveTick;
  private final int[] freeTick;
  private final @Nullable Direct[] direct;
  private final @Nullable Passings[] passings;
  private final List<List<TimedTrip>> onwardTrips = new ArrayList<>();
  private final List<List<Passings>> onwardPassings = new ArrayList<>();
  private final int[] calls;
  private Frozen frozen;
  int firstPassageTick;
  private long weight;

  /** By rider: the vehicle that takes it to the first gate; {@link #NO_MOVER} if none does. */
  private final int[] moverOf;

  private static final int NO_MOVER = -1;

  /** What the step under way has changed, if it can be taken back. */
  private @Nullable Undo undo;

  /** How often a trip or a way may be put off until there is room to wait. */
  int mostShifts = FEW_SHIFTS;

  /** For one unit alone: whatever the longest time from the first passage to the last. */
  boolean ignoresSpan;

  Draft(MovementProblem problem, Guarantees guarantees) {
    this.problem = problem;
    this.guarantees = guarantees;
    ledger = new Ledger(problem);
    clock = new TripClock(problem, ledger);
    for (int m = 0; m < problem.movers().size(); m++) {
      trips.add(new ArrayList<>());
      onwardTrips.add(new ArrayList<>());
    }
    for (int u = 0; u < problem.units().size(); u++) {
      onwardPassings.add(new ArrayList<>());
    }
    chainOf = new int[problem.units().size()];
    Arrays.fill(chainOf, -1);
    passings = new Passings[problem.units().size()];
    int riders = problem.riders().size();
    arriveTick = new int[riders];
    freeTick = new int[riders];
    Arrays.fill(arriveTick, -1);
    moverOf = new int[riders];
    Arrays.fill(moverOf, NO_MOVER);
    direct = new Direct[riders];
    calls = new int[problem.kin().length];
    for (int household = 0; household < calls.length; household++) {
      calls[household] = problem.calledTick(household);
    }
    frozen = Frozen.nothing(problem);
    firstPassageTick = problem.firstPassageFromTick();
  }

  void copyFrom(Draft other) {
    ledger.copyFrom(other.ledger);
    for (int m = 0; m < trips.size(); m++) {
      replace(trips.get(m), other.trips.get(m));
      replace(onwardTrips.get(m), other.onwardTrips.get(m));
    }
    for (int u = 0; u < chainOf.length; u++) {
      if (!onwardPassings.get(u).isEmpty() || !other.onwardPassings.get(u).isEmpty()) {
        replace(onwardPassings.get(u), other.onwardPassings.get(u));
      }
    }
    System.arraycopy(other.chainOf, 0, chainOf, 0, chainOf.length);
    System.arraycopy(other.passings, 0, passings, 0, passings.length);
    System.arraycopy(other.arriveTick, 0, arriveTick, 0, arriveTick.length);
    System.arraycopy(other.freeTick, 0, freeTick, 0, freeTick.length);
    System.arraycopy(other.moverOf, 0, moverOf, 0, moverOf.length);
    System.arraycopy(other.direct, 0, direct, 0, direct.length);
    System.arraycopy(other.calls, 0, calls, 0, calls.length);
    frozen = other.frozen;
    firstPassageTick = other.firstPassageTick;
    weight = other.weight;
  }

  /** Takes over all of another draft, whose problem may be a stricter one about the same people: with the same times, nothing is judged again. */
  void adopt(Draft other, Renumbering renumbering) {
    freeze(renumbering.frozen(other.frozen, problem));
    for (MovingUnit unit : other.problem.units()) {
      if (other.isIn(unit.index())) {
        int index = renumbering.unit(unit.index());
        begin(index, other.chainOf[unit.index()]);
        for (int household : unit.households()) {
          calls[renumbering.household(household)] = other.calls[household];
        }
        for (int rider : unit.riders()) {
          Direct way = other.direct[rider];
          if (way != null) {
            adoptDirect(new Direct(renumbering.boarding(way.boarding()), way.arriveTick()), other.freeTick[rider]);
          }
        }
      }
    }
    for (int m = 0; m < other.trips.size(); m++) {
      int mover = renumbering.mover(m);
      other.trips.get(m).forEach(trip -> enter(mover, renumbering.trip(trip)));
      other.onwardTrips.get(m).forEach(trip -> enterOnward(mover, renumbering.trip(trip)));
    }
    for (MovingUnit unit : other.problem.units()) {
      Passings passed = other.passings[unit.index()];
      if (passed != null) {
        enterPassings(renumbering.passings(passed));
        other.onwardPassings.get(unit.index()).forEach(each -> enterOnward(renumbering.passings(each)));
      }
    }
    firstPassageTick = Math.min(firstPassageTick, other.firstPassageTick);
  }

  private void adoptDirect(Direct way, int free) {
    int rider = way.boarding().boarder().who().index();
    keepRider(rider);
    direct[rider] = way;
    arriveTick[rider] = way.arriveTick();
    freeTick[rider] = free;
    if (way.boarding().boarder().mode() == Trip.Mode.CAR) {
      ledger.countWay(way.boarding().way(), false, 1);
    }
  }

  // Reading a plan back ---------------------------------------------------------------------------------------------------

  /** Says what may not be changed from now on. */
  void freeze(Frozen begun) {
    frozen = begun;
    for (Frozen.Start start : begun.starts()) {
      if (start != null) {
        clock.listWays(start.begun()).forEach(way -> ledger.countWay(way, true, 1));
      }
    }
  }

  /** Puts a whole unit on as it is in a plan, without judging anything. */
  void takeOver(int unit, int chain, int[] callTicks, Passings first, List<Passings> onward) {
    takeOver(unit, chain, callTicks);
    enterPassings(first);
    onward.forEach(this::enterOnward);
  }

  /** Puts on a unit that has come to the fence by a plan, and not passed. */
  void takeOver(int unit, int chain, int[] callTicks) {
    begin(unit, chain);
    int[] households = problem.units().get(unit).households();
    for (int i = 0; i < households.length; i++) {
      calls[households[i]] = callTicks[i];
    }
  }

  /** When the last rider of a unit is free to pass. */
  int lastFreeTick(int unit) {
    return Arrays.stream(problem.units().get(unit).riders()).map(rider -> freeTick[rider]).max().orElse(0);
  }

  /** Lets a unit that waits at the fence pass from now on; false, and nothing changed but the chain, if it cannot. */
  boolean passFromFence(int unit, int chain) {
    begin(unit, chain);
    if (enterPassingsUnnoticed(unit) != Fit.FITS) {
      return false;
    }
    if (!allPlaced(unit)) {
      removePassings(unit);
      return false;
    }
    return true;
  }

  /** Puts people who are aboard on the way to another gate, or to the same by other roads, if they can pass there; from then on they are frozen. */
  boolean divert(int mover, TimedTrip trip, List<MovingUnit> units, List<Integer> chains) {
    if (trips.get(mover).size() > frozen.trips()[mover]) {
      return false;
    }
    for (int i = 0; i < units.size(); i++) {
      begin(units.get(i).index(), chains.get(i));
    }
    if (enterIfFits(mover, trip) != Fit.FITS || !units.stream().allMatch(unit -> isIn(unit.index()) && allPlaced(unit.index()))) {
      if (trips.get(mover).size() > frozen.trips()[mover]) {
        lift(mover, frozen.trips()[mover]);
      }
      units.forEach(unit -> begin(unit.index(), -1));
      return false;
    }
    frozen.starts()[mover] = null;
    frozen.trips()[mover]++;
    for (MovingUnit unit : units) {
      frozen.units()[unit.index()] = true;
      frozen.diverted()[unit.index()] = true;
    }
    return true;
  }

  void takeOver(int mover, TimedTrip trip) {
    enter(mover, trip);
  }

  void takeOver(Direct way) {
    adoptDirect(way, way.arriveTick());
  }

  private static <T> void replace(List<T> target, List<T> source) {
    target.clear();
    target.addAll(source);
  }

  // What there is ---------------------------------------------------------------------------------------------------------

  MovementProblem problem() {
    return problem;
  }

  TripClock clock() {
    return clock;
  }

  List<TimedTrip> tripsOf(int mover) {
    return trips.get(mover);
  }

  List<TimedTrip> onwardTripsOf(int mover) {
    return onwardTrips.get(mover);
  }

  List<Passings> onwardPassingsOf(int unit) {
    return onwardPassings.get(unit);
  }

  boolean isIn(int unit) {
    return passings[unit] != null;
  }

  /** Whether a rider is on a ride or on a way of its own; its unit may not be on yet. */
  boolean isOn(Rider rider) {
    return arriveTick[rider.index()] >= 0;
  }

  /** Whether any of a unit's riders is on; the others may not be yet. */
  boolean isAnyOn(MovingUnit unit) {
    for (int rider : unit.riders()) {
      if (arriveTick[rider] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The vehicle that takes a rider to its first gate; -1 if none does. */
  int moverOf(Rider rider) {
    return moverOf[rider.index()];
  }

  int chainOf(int unit) {
    return chainOf[unit];
  }

  @Nullable Passings passingsOf(int unit) {
    return passings[unit];
  }

  @Nullable Direct directOf(int rider) {
    return direct[rider];
  }

  /** Of everybody who is on it. */
  long weight() {
    return weight;
  }

  Frozen frozen() {
    return frozen;
  }

  boolean isFrozen(int unit) {
    return frozen.isFrozen(unit);
  }

  /** When a household was told to go; {@link MovementProblem#NOT_CALLED} if that follows from when it leaves. */
  int callOf(int household) {
    return calls[household];
  }

  /** Where a vehicle is free after its first {@code count} trips. */
  TripClock.Free freeAfter(int mover, int count) {
    Frozen.Start start = frozen.starts()[mover];
    if (start != null && count == frozen.trips()[mover]) {
      return start.free();
    }
    if (count == 0) {
      Mover it = problem.movers().get(mover);
      return new TripClock.Free(it.base(), it.fromTick(), 0);
    }
    TimedTrip last = trips.get(mover).get(count - 1);
    return new TripClock.Free(last.endPlace(), last.endTick(), last.km());
  }

  TripClock.Free freeOnward(int mover) {
    List<TimedTrip> onward = onwardTrips.get(mover);
    if (onward.isEmpty()) {
      return freeAfter(mover, trips.get(mover).size());
    }
    Frozen.Start start = frozen.starts()[mover];
    if (start != null && onward.size() == frozen.onward()[mover]) {
      return start.free();
    }
    return new TripClock.Free(onward.getLast().endPlace(), onward.getLast().endTick(), onward.getLast().km());
  }

  // Taking a step back ---------------------------------------------------------------------------------------------------

  /** From now on remembers what is changed up to the first gates, until {@link #endStep} or {@link #takeBack}. */
  void beginStep(Undo step) {
    step.begin();
    undo = step;
  }

  /** Leaves everything as it is now. */
  void endStep() {
    undo = null;
  }

  /** Puts everything back as it was when the step began. */
  void takeBack() {
    Undo step = java.util.Objects.requireNonNull(undo);
    undo = null;
    step.units().stream().map(Undo.Passed::unit).filter(this::isIn).forEach(this::removePassings);
    step.movers().stream().map(Undo.Trips::mover).forEach(this::leaveAll);
    step.riders().stream().map(Undo.Way::rider).filter(rider -> direct[rider] != null).forEach(this::leaveDirect);
    step.units().forEach(before -> chainOf[before.unit()] = before.chain());
    step.movers().forEach(before -> before.trips().forEach(trip -> enter(before.mover(), trip)));
    for (Undo.Way before : step.riders()) {
      if (before.direct() != null) {
        takeOver(before.direct());
      }
    }
    for (Undo.Passed before : step.units()) {
      if (before.passings() != null) {
        enterPassings(before.passings());
      }
    }
  }

  /** Takes a vehicle's trips off, and nobody's passage. */
  private void leaveAll(int mover) {
    while (!trips.get(mover).isEmpty()) {
      leave(mover, trips.get(mover).getLast());
    }
  }

  private void keepMover(int mover) {
    if (undo != null) {
      undo.keepMover(mover, trips.get(mover));
    }
  }

  private void keepUnit(int unit) {
    if (undo != null) {
      undo.keepUnit(unit, chainOf[unit], passings[unit]);
    }
  }

  private void keepRider(int rider) {
    if (undo != null) {
      undo.keepRider(rider, direct[rider]);
    }
  }

  // Changing a vehicle's trips --------------------------------------------------------------------------------------------

  /** What a change of one vehicle's trips replaced. */
  record Before(int mover, int from, List<TimedTrip> tail, List<Passings> lifted) {}

  /** Replaces a vehicle's trips from index {@code from} on; null, and nothing changed, if that breaks a rule. */
  @Nullable Before retime(int mover, int from, List<Trip> tail) {
    Before before = lift(mover, from);
    for (Trip trip : tail) {
      if (!append(mover, trip)) {
        restore(before);
        return null;
      }
    }
    return before;
  }

  private Before lift(int mover, int from) {
    keepMover(mover);
    List<TimedTrip> list = trips.get(mover);
    List<TimedTrip> tail = new ArrayList<>(list.subList(from, list.size()));
    List<Passings> lifted = new ArrayList<>();
    for (TimedTrip trip : tail) {
      ledger.countTrip(trip, -1);
      for (TimedTrip.Boarding boarding : trip.boardings()) {
        Rider who = boarding.boarder().who();
        leaveRide(who.index());
        Passings passed = passings[who.unit()];
        if (passed != null) {
          lifted.add(passed);
          removePassings(who.unit());
        }
      }
    }
    list.subList(from, list.size()).clear();
    return new Before(mover, from, tail, lifted);
  }

  /** Puts back what {@link #retime} replaced. */
  void restore(Before before) {
    lift(before.mover, before.from);
    for (TimedTrip trip : before.tail) {
      enter(before.mover, trip);
    }
    before.lifted.forEach(this::enterPassings);
  }

  private void leaveRide(int rider) {
    arriveTick[rider] = -1;
    moverOf[rider] = NO_MOVER;
  }

  private void enter(int mover, TimedTrip trip) {
    keepMover(mover);
    trips.get(mover).add(trip);
    ledger.countTrip(trip, 1);
    for (TimedTrip.Boarding boarding : trip.boardings()) {
      arriveTick[boarding.boarder().who().index()] = trip.arriveTick();
      freeTick[boarding.boarder().who().index()] = trip.endTick();
      moverOf[boarding.boarder().who().index()] = mover;
    }
  }

  private boolean append(int mover, Trip trip) {
    if (trip.pickups().size() > problem.mostPickups() && trip.pickupPlaces() > problem.mostPickups()) {
      return false;
    }
    TripClock.Free free = freeAfter(mover, trips.get(mover).size());
    Mover vehicle = problem.movers().get(mover);
    int arriveFrom = earliestArrival(problem.gates().get(trip.gate()));
    int justEnough = NOT_KNOWN;
    for (int i = 0; i < mostShifts; i++) {
      TimedTrip timed = clock.time(vehicle, trip, free, arriveFrom);
      wait = 0;
      tooMuch = 0;
      Fit fit = timed == null ? Fit.NEVER : enterIfFits(mover, timed);
      if (fit == Fit.FITS) {
        return true;
      }
      if (timed == null || fit == Fit.NEVER) {
        if (justEnough == NOT_KNOWN) {
          return false;
        }
        arriveFrom = justEnough;
        justEnough = NOT_KNOWN;
      } else {
        justEnough = 0 < tooMuch && tooMuch < wait ? timed.arriveTick() + tooMuch : NOT_KNOWN;
        arriveFrom = later(timed.arriveTick(), i);
      }
    }
    return false;
  }

  /** Who arrives before would wait at the fence for longer than anybody may. */
  int earliestArrival(Gate gate) {
    // In long: a gate may be open already, and a wait without limit is the largest number that there is.
    long toPass = (long) gate.firstTick() - problem.spots().maxWaitTicks()[gate.inside()];
    long unnoticed = (long) firstPassageTick - problem.spots().unnoticedTicks()[gate.inside()];
    return (int) Math.max(0, Math.max(toPass, unnoticed));
  }

  /** Whether a desk was free in the last attempt, but not the place to wait for it. */
  private boolean waitingFails;

  /** The least wait for a desk seen in the last attempt: who comes later by so much waits for nothing, and takes no place. */
  private int wait;

  /** How much of it was longer than anybody may wait: less late than {@link #wait}, for when that is too late. */
  private int tooMuch;

  private int shift(int attempt) {
    return Math.max(wait, mostShifts > FEW_SHIFTS ? 1 : 1 << (2 * attempt));
  }

  /** The next arrival to try. Room at the fence that is short before the first passage comes with it: in a large operation it is not jumped over. */
  private int later(int arriveTick, int attempt) {
    int next = arriveTick + shift(attempt);
    return problem.isLarge() && arriveTick < firstPassageTick ? Math.min(next, firstPassageTick) : next;
  }

  /** Whether a trip or a way goes as timed, could if it came later, or cannot however late it comes. */
  private enum Fit {
    FITS,
    TOO_SOON,
    NEVER
  }

  private Fit enterIfFits(int mover, TimedTrip timed) {
    if (!ledger.takeStays(timed.stays())) {
      return Fit.TOO_SOON;
    }
    ledger.dropStays(timed.stays());
    enter(mover, timed);
    List<Passings> entered = new ArrayList<>(timed.boardings().size());
    Fit fit = ledger.keepsRoads(timed) ? Fit.FITS : Fit.TOO_SOON;
    for (TimedTrip.Boarding boarding : timed.boardings()) {
      int unit = boarding.boarder().who().unit();
      if (fit == Fit.FITS && passings[unit] == null && haveArrived(unit)) {
        fit = enterPassingsIfTheyFit(unit);
        if (fit == Fit.FITS) {
          entered.add(java.util.Objects.requireNonNull(passings[unit]));
        }
      }
    }
    if (fit == Fit.FITS && !(ledger.areUnnoticed(timed.stays()) && entered.stream().allMatch(each -> ledger.areUnnoticed(each.stays())))) {
      fit = Fit.TOO_SOON;
    }
    if (fit != Fit.FITS) {
      entered.forEach(passed -> removePassings(passed.unit()));
      leave(mover, timed);
    }
    return fit;
  }

  private void leave(int mover, TimedTrip timed) {
    keepMover(mover);
    trips.get(mover).removeLast();
    ledger.countTrip(timed, -1);
    for (TimedTrip.Boarding boarding : timed.boardings()) {
      leaveRide(boarding.boarder().who().index());
    }
  }

  // Passing the first gate ------------------------------------------------------------------------------------------------

  private boolean haveArrived(int unit) {
    if (chainOf[unit] < 0) {
      return false;
    }
    for (int rider : problem.units().get(unit).riders()) {
      if (arriveTick[rider] < 0) {
        return false;
      }
    }
    return true;
  }

  private void enterPassings(Passings passed) {
    keepUnit(passed.unit());
    weight += problem.units().get(passed.unit()).weight();
    passings[passed.unit()] = passed;
    ledger.countPassings(passed, 1);
    ledger.countCamp(problem.chainCamp()[chainOf[passed.unit()]], passed.people());
  }

  private void removePassings(int unit) {
    keepUnit(unit);
    weight -= problem.units().get(unit).weight();
    Passings passed = java.util.Objects.requireNonNull(passings[unit]);
    ledger.countPassings(passed, -1);
    ledger.countCamp(problem.chainCamp()[chainOf[unit]], -passed.people());
    passings[unit] = null;
  }

  /** Who is not let through now is not let through later either, unless only the waiting is in the way. */
  private Fit enterPassingsIfTheyFit(int unit) {
    MovingUnit it = problem.units().get(unit);
    Gate gate = problem.gates().get(problem.chainGates()[chainOf[unit]][0]);
    if (!ledger.hasGuarantee(gate.index(), it.people()) || !ledger.hasRoomInCamp(problem.chainCamp()[chainOf[unit]], it.people())) {
      return Fit.NEVER;
    }
    int latest = problem.spanTicks() == Limits.NONE || ignoresSpan ? Limits.NONE : firstPassageTick + problem.spanTicks();
    int[] ready = readyTicks(it, gate);
    waitingFails = false;
    for (int window = 0; window < gate.windows().size(); window++) {
      Passings passed = passIn(gate, window, it, ready, latest);
      if (passed != null) {
        enterPassings(passed);
        return Fit.FITS;
      }
    }
    return waitingFails ? Fit.TOO_SOON : Fit.NEVER;
  }

  /** The same of who brings nobody else along: noticed, they are there too soon. */
  private Fit enterPassingsUnnoticed(int unit) {
    Fit fit = enterPassingsIfTheyFit(unit);
    if (fit == Fit.FITS && !ledger.areUnnoticed(java.util.Objects.requireNonNull(passings[unit]).stays())) {
      removePassings(unit);
      return Fit.TOO_SOON;
    }
    return fit;
  }

  /** When each household of a unit can be at a desk. */
  private int[] readyTicks(MovingUnit unit, Gate gate) {
    int[] ready = new int[unit.households().length];
    for (int i = 0; i < ready.length; i++) {
      ready[i] = Math.max(firstPassageTick, problem.listLeadTicks(gate, unit.households()[i]));
      for (int rider : problem.kin()[unit.households()[i]].riders()) {
        ready[i] = Math.max(ready[i], freeTick[rider]);
      }
    }
    return ready;
  }

  /** The unit's passages in one window, each household as soon as a desk is free; null if one finds none. */
  @Nullable Passings passIn(Gate gate, int window, MovingUnit unit, int[] ready, int latest) {
    TickWindow open = gate.windows().get(window);
    if (!ledger.hasRoomInWindow(gate.index(), window, unit.people())) {
      return null;
    }
    int end = Math.min(Math.min(open.closesTick() - problem.slackTicks(), latest), problem.lostTick(gate));
    List<Passings.Passed> passed = new ArrayList<>();
    for (int i = 0; i < ready.length; i++) {
      int household = unit.households()[i];
      int ticks = problem.deskTicks()[gate.index()][household];
      int start = ledger.findDesk(gate.index(), Math.max(ready[i], open.opensTick()), ticks, end);
      if (start < 0) {
        break;
      }
      ledger.countDesk(gate.index(), start, start + ticks, 1);
      passed.add(new Passings.Passed(household, problem.kin()[household].people(), start, start + ticks));
    }
    passed.forEach(each -> ledger.countDesk(gate.index(), each.startTick(), each.endTick(), -1));
    return passed.size() < ready.length ? null : withStays(gate, window, unit, passed);
  }

  private @Nullable Passings withStays(Gate gate, int window, MovingUnit unit, List<Passings.Passed> passed) {
    for (Passings.Passed each : passed) {
      for (int rider : problem.kin()[each.household()].riders()) {
        int waits = Math.max(0, each.startTick() - freeTick[rider]);
        wait = wait == 0 ? waits : Math.min(wait, waits);
      }
    }
    Passings entered = passingsAt(gate, window, unit.index(), passed);
    if (!ledger.takeStays(entered.stays())) {
      waitingFails = true;
      measure(entered.stays());
      return null;
    }
    ledger.dropStays(entered.stays());
    return entered;
  }

  /** A unit's passages of its first gate, with the waiting for them of its riders, who have all arrived. */
  Passings passingsAt(Gate gate, int window, int unit, List<Passings.Passed> passed) {
    List<GatherStay> stays = new ArrayList<>();
    long margin = Long.MAX_VALUE;
    for (Passings.Passed each : passed) {
      margin = Math.min(margin, marginAt(gate, window, each));
      MovementProblem.Kin kin = problem.kin()[each.household()];
      for (int r = 0; r < kin.riders().length; r++) {
        int rider = kin.riders()[r];
        if (problem.riders().get(rider).place() != gate.inside() && each.startTick() > arriveTick[rider]) {
          stays.add(new GatherStay(gate.inside(), gate.index(), arriveTick[rider], each.startTick(), kin.ridersPeople()[r]));
        }
      }
    }
    return Passings.of(unit, gate.index(), window, passed, stays, margin);
  }

  /** Until the window closes or the ground before the gate or behind it is likely lost; without end for what has begun. */
  long marginAt(Gate gate, int window, Passings.Passed passed) {
    long behind = passed.endTick() < 0 ? Long.MAX_VALUE : (long) problem.spots().likelyLossTick()[gate.outside()] - passed.endTick();
    return passed.startTick() < 0
        ? behind
        : Math.min(behind, (long) Math.min(gate.windows().get(window).closesTick(), problem.spots().likelyLossTick()[gate.inside()]) - passed.endTick());
  }

  private void measure(List<GatherStay> stays) {
    int most = 0;
    for (GatherStay stay : stays) {
      most = Math.max(most, stay.toTick() - stay.fromTick() - problem.spots().maxWaitTicks()[stay.place()]);
    }
    tooMuch = tooMuch == 0 || most == 0 ? Math.max(tooMuch, most) : Math.min(tooMuch, most);
  }

  // Putting units on and taking them off ----------------------------------------------------------------------------------

  /** Declares the chain that a unit is about to take; its riders come next. */
  void begin(int unit, int chain) {
    keepUnit(unit);
    chainOf[unit] = chain;
  }

  /** Lets a rider go to the gate on foot or by car, as early as it can or later if that is needed; false if it cannot. */
  boolean goDirect(int rider, Trip.Mode mode) {
    Rider who = problem.riders().get(rider);
    Gate gate = problem.gates().get(problem.chainGates()[chainOf[who.unit()]][0]);
    int leaveFrom = who.earliestLeaveTick();
    for (int i = 0; i < mostShifts; i++) {
      TimedTrip.Boarding way = clock.findOwnWay(who, mode, gate.inside(), leaveFrom, 0);
      if (way == null || way.leaveTick() > problem.spots().lostTick()[who.place()]) {
        return false;
      }
      wait = 0;
      Fit fit = enterDirect(who, way);
      if (fit != Fit.TOO_SOON) {
        return fit == Fit.FITS;
      }
      leaveFrom = way.leaveTick() + later(way.arriveTick(), i) - way.arriveTick();
    }
    return false;
  }

  private Fit enterDirect(Rider who, TimedTrip.Boarding way) {
    int arrive = way.arriveTick();
    if (arrive > problem.horizonTick()) {
      return Fit.NEVER;
    }
    if (way.way().waits()) {
      return Fit.TOO_SOON;
    }
    keepRider(who.index());
    direct[who.index()] = new Direct(way, arrive);
    arriveTick[who.index()] = arrive;
    freeTick[who.index()] = arrive;
    if (way.boarder().mode() == Trip.Mode.CAR) {
      ledger.countWay(way.way(), false, 1);
    }
    if (!haveArrived(who.unit())) {
      return Fit.FITS;
    }
    Fit fit = enterPassingsUnnoticed(who.unit());
    if (fit != Fit.FITS) {
      leaveDirect(who.index());
    }
    return fit;
  }

  private void leaveDirect(int rider) {
    Direct gone = direct[rider];
    if (gone != null && gone.boarding().boarder().mode() == Trip.Mode.CAR) {
      ledger.countWay(gone.boarding().way(), false, -1);
    }
    keepRider(rider);
    direct[rider] = null;
    arriveTick[rider] = -1;
  }

  /** Takes back what was begun for a unit that goes on no trip; nobody else's times are looked at. */
  void withdraw(int unit) {
    if (passings[unit] != null) {
      removePassings(unit);
    }
    for (int rider : problem.units().get(unit).riders()) {
      if (direct[rider] != null) {
        leaveDirect(rider);
      }
    }
    begin(unit, -1);
  }

  /** Takes a unit off, with its riders; the other riders keep their times where they can. */
  void remove(int unit) {
    removeAll(List.of(unit));
  }

  /** Takes units off at once; whoever then no longer fits comes off as well. */
  void removeAll(List<Integer> units) {
    boolean[] leaves = new boolean[chainOf.length];
    for (int unit : units) {
      leaves[unit] = true;
      if (passings[unit] != null) {
        removePassings(unit);
      }
      for (int rider : problem.units().get(unit).riders()) {
        if (direct[rider] != null) {
          leaveDirect(rider);
        }
      }
      begin(unit, -1);
      for (int household : problem.units().get(unit).households()) {
        calls[household] = problem.calledTick(household);
      }
    }
    listMovers(units).forEach(mover -> removeFrom(mover, leaves));
  }

  /** The vehicles that take any of some units, in their order. */
  private Iterable<Integer> listMovers(List<Integer> units) {
    SortedSet<Integer> movers = new TreeSet<>();
    for (int unit : units) {
      for (int rider : problem.units().get(unit).riders()) {
        if (moverOf[rider] != NO_MOVER) {
          movers.add(moverOf[rider]);
        }
      }
    }
    return movers;
  }

  private void removeFrom(int mover, boolean[] leaves) {
    List<TimedTrip> list = trips.get(mover);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).trip().carriesAny(leaves)) {
        takeOffTail(mover, i, leaves);
        return;
      }
    }
  }

  /** Re-times a vehicle's later trips without some units; units that no longer fit then come off as well. */
  private void takeOffTail(int mover, int from, boolean[] leaves) {
    List<Trip> tail = new ArrayList<>();
    for (TimedTrip timed : trips.get(mover).subList(from, trips.get(mover).size())) {
      Trip left = timed.trip().without(leaves);
      if (!left.pickups().isEmpty()) {
        tail.add(left);
      }
    }
    if (retime(mover, from, tail) == null) {
      lift(mover, from);
      List<Integer> stranded = new ArrayList<>();
      for (Trip trip : tail) {
        if (!append(mover, trip)) {
          // A unit may have others of its riders on a trip that still fits: they come off with it.
          trip.pickups().forEach(p -> p.boarders().forEach(b -> stranded.add(b.who().unit())));
        }
      }
      List<Integer> off = stranded.stream().distinct().toList();
      if (!off.isEmpty()) {
        removeAll(off);
      }
    }
  }

  /** Whether those who would pass the unit's named gates all have places. */
  boolean allPlaced(int unit) {
    if (chainOf[unit] < 0) {
      return true;
    }
    for (int g : problem.chainGates()[chainOf[unit]]) {
      if (problem.gates().get(g).named() && !guarantees.canAllBePlaced(listPassing(g), problem.situation().operation().crossings().get(g).id())) {
        return false;
      }
    }
    return true;
  }

  private List<org.safepassage.operation.HouseholdId> listPassing(int gate) {
    List<org.safepassage.operation.HouseholdId> passing = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      if (chainOf[unit.index()] >= 0 && Arrays.stream(problem.chainGates()[chainOf[unit.index()]]).anyMatch(g -> g == gate)) {
        passing.addAll(problem.listHouseholds(unit));
      }
    }
    return passing;
  }

  /** Whether those who are under way stay unnoticed before the first crossing as the draft stands. */
  boolean isFrozenUnnoticed() {
    for (Passings passed : passings) {
      if (passed != null && isFrozen(passed.unit()) && !ledger.areUnnoticed(passed.stays())) {
        return false;
      }
    }
    return true;
  }

  /** Units that would be noticed before the first crossing as the draft stands: everybody of a trip on which somebody is. */
  List<Integer> listNoticed() {
    List<Integer> noticed = new ArrayList<>();
    for (List<TimedTrip> list : trips) {
      for (TimedTrip trip : list) {
        if (trip.boardings().stream().anyMatch(boarding -> !isFrozen(boarding.boarder().who().unit())) && !ledger.areUnnoticed(trip.stays())) {
          trip.boardings().forEach(boarding -> noticed.add(boarding.boarder().who().unit()));
        }
      }
    }
    for (Passings passed : passings) {
      if (passed != null && !isFrozen(passed.unit()) && !ledger.areUnnoticed(passed.stays())) {
        noticed.add(passed.unit());
      }
    }
    return noticed.stream().distinct().toList();
  }

  /** Takes whoever is noticed off, until nobody is. */
  void takeOffNoticed() {
    for (List<Integer> noticed = listNoticed(); !noticed.isEmpty(); noticed = listNoticed()) {
      removeAll(noticed);
    }
  }

  // Beyond the first gate -------------------------------------------------------------------------------------------------

  /** But for what is frozen. */
  void clearOnward() {
    for (int mover = 0; mover < onwardTrips.size(); mover++) {
      List<TimedTrip> free = onwardTrips.get(mover).subList(frozen.onward()[mover], onwardTrips.get(mover).size());
      free.forEach(trip -> ledger.countTrip(trip, -1));
      free.clear();
    }
    for (int unit = 0; unit < onwardPassings.size(); unit++) {
      if (!frozen.isFrozenBeyond(unit)) {
        onwardPassings.get(unit).forEach(passed -> ledger.countPassings(passed, -1));
        onwardPassings.get(unit).clear();
      }
    }
  }

  void enterOnward(int mover, TimedTrip trip) {
    ledger.countTrip(trip, 1);
    onwardTrips.get(mover).add(trip);
  }

  void leaveOnward(int mover) {
    ledger.countTrip(onwardTrips.get(mover).removeLast(), -1);
  }

  void enterOnward(Passings passed) {
    ledger.countPassings(passed, 1);
    onwardPassings.get(passed.unit()).add(passed);
  }

  void leaveOnward(Passings passed) {
    ledger.countPassings(passed, -1);
    onwardPassings.get(passed.unit()).remove(passed);
  }
}
