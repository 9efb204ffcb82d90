package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safepassage.outlook.TickWindow;

/**
 * Takes those who passed a gate on to the next of their chain, by order of passage: each ride leaves with those who are there,
 * or will be within {@code waitTicks}.
 */
final class Onward {
  private static final int MOST_SHIFTS = 8;

  /** How long a ride may wait for more people, in the order in which that is tried. */
  static final int[] WAIT_MINUTES = {10, 0, 20, 40, 90};

  /** A household beyond a gate; {@code whole} as one rider; {@code position} in the queue. */
  private record Passed(int household, MovingUnit unit, int readyTick, int outside, int gate, Rider whole, int position) {
    Passed at(int place) {
      return new Passed(household, unit, readyTick, outside, gate, whole, place);
    }
  }

  private final Draft draft;
  private final MovementProblem problem;
  private final int waitTicks;
  private final boolean[] failed;

  /** Rides that stay as they are; null where all are planned anew. */
  private @Nullable Rides kept;
  private final int[][] windowOf;

  /** By a gate's outside, in a large operation. */
  private final Map<Integer, Comers> comersTo = new HashMap<>();

  private Onward(Draft draft, int waitTicks) {
    this.draft = draft;
    this.problem = draft.problem();
    this.waitTicks = waitTicks;
    failed = new boolean[problem.units().size()];
    windowOf = new int[problem.units().size()][problem.gates().size()];
  }

  /** Whether any chain has a second gate. */
  static boolean isNeeded(MovementProblem problem) {
    for (int[] gates : problem.chainGates()) {
      if (gates.length > 1) {
        return true;
      }
    }
    return false;
  }

  /** Plans every later gate anew; returns the units that do not get through. */
  static List<MovingUnit> extend(Draft draft, int waitTicks) {
    draft.clearOnward();
    return new Onward(draft, waitTicks).pass();
  }

  /** Leaves rides as they are as far as that goes, and plans only for whoever has none. */
  static List<MovingUnit> complete(Draft draft, int waitTicks) {
    Rides rides = new Rides(draft);
    rides.refresh();
    Onward onward = new Onward(draft, waitTicks);
    onward.kept = rides;
    return onward.pass();
  }

  /** Gate after gate; returns the units that do not get through. */
  private List<MovingUnit> pass() {
    int longest = 0;
    for (int[] gates : problem.chainGates()) {
      longest = Math.max(longest, gates.length);
    }
    for (int step = 1; step < longest; step++) {
      passStep(step);
    }
    return problem.units().stream().filter(unit -> failed[unit.index()]).toList();
  }

  private void passStep(int step) {
    List<Passed> waiting = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      if (draft.isIn(unit.index()) && !failed[unit.index()] && !draft.frozen().isFrozenBeyond(unit.index())) {
        int[] gates = problem.chainGates()[draft.chainOf(unit.index())];
        if (gates.length > step && !hasPassed(unit, gates[step])) {
          addWaiting(unit, gates[step - 1], gates[step], step, waiting);
        }
      }
    }
    waiting.sort(Comparator.comparingInt(Passed::readyTick).thenComparingInt(Passed::household));
    waiting.removeIf(this::passesFromFence);
    comersTo.clear();
    Queue queue = new Queue(waiting);
    while (!queue.isEmpty()) {
      Passed head = queue.first();
      if (failed[head.unit.index()]) {
        queue.remove(List.of(head));
      } else if (kept != null && join(head, kept)) {
        queue.remove(List.of(head));
      } else if (head.outside == problem.gates().get(head.gate).inside()) {
        failed[head.unit.index()] |= !pass(head, head.readyTick, head.readyTick);
        queue.remove(List.of(head));
      } else if (!ride(queue)) {
        failed[head.unit.index()] = true;
      }
    }
  }

  /** Whether a household has come to the fence already, by a plan in force: then it needs no ride, and passes from there or not at all. */
  private boolean passesFromFence(Passed passed) {
    TimedTrip taken = draft.frozen().diverted()[passed.unit.index()] ? findTaken(passed) : null;
    if (taken != null) {
      failed[passed.unit.index()] |= !pass(passed, taken.arriveTick(), taken.endTick());
    }
    return taken != null;
  }

  private @Nullable TimedTrip findTaken(Passed passed) {
    for (Mover mover : problem.movers()) {
      for (TimedTrip trip : draft.onwardTripsOf(mover.index()).subList(0, draft.frozen().onward()[mover.index()])) {
        if (trip.trip().gate() == passed.gate && trip.boardings().stream().anyMatch(it -> it.boarder().who().parts().getFirst().household() == passed.household)) {
          return trip;
        }
      }
    }
    return null;
  }

  /** Those who wait, by when they are ready. */
  private static final class Queue {
    private final List<Passed> all = new ArrayList<>();

    /** By position: the next who has not gone, itself if it has not. */
    private final int[] left;

    /** By position: the next who takes no seat, itself if it takes none. */
    private final int[] seatless;

    Queue(List<Passed> inOrder) {
      for (Passed passed : inOrder) {
        all.add(passed.at(all.size()));
      }
      left = new int[all.size() + 1];
      Arrays.setAll(left, position -> position);
      seatless = new int[all.size() + 1];
      seatless[all.size()] = all.size();
      for (int position = all.size() - 1; position >= 0; position--) {
        seatless[position] = all.get(position).whole.seats() == 0 ? position : seatless[position + 1];
      }
    }

    boolean isEmpty() {
      return leftFrom(0) == all.size();
    }

    Passed first() {
      return all.get(leftFrom(0));
    }

    /** Shortens the way for the next who asks. */
    private int leftFrom(int position) {
      int end = position;
      while (left[end] != end) {
        end = left[end];
      }
      for (int at = position; left[at] != end; ) {
        int next = left[at];
        left[at] = end;
        at = next;
      }
      return end;
    }

    /** Goes through those who are ready by a tick, in order; once there are no seats left, through those who take none. */
    void forReady(int untilTick, Consumer<Passed> visit, BooleanSupplier hasSeats) {
      for (int at = leftFrom(0); at < all.size() && all.get(at).readyTick <= untilTick; at = leftFrom(hasSeats.getAsBoolean() ? at + 1 : seatless[at + 1])) {
        visit.accept(all.get(at));
      }
    }

    void remove(List<Passed> party) {
      party.forEach(passed -> left[passed.position] = passed.position + 1);
    }
  }

  private boolean hasPassed(MovingUnit unit, int gate) {
    return draft.onwardPassingsOf(unit.index()).stream().anyMatch(passed -> passed.gate() == gate);
  }

  /** Gets on a ride that leaves later with room to spare, and time enough for one household more to board and leave. */
  private boolean join(Passed passed, Rides rides) {
    for (Mover mover : problem.movers()) {
      List<TimedTrip> trips = draft.onwardTripsOf(mover.index());
      for (int t = draft.frozen().onward()[mover.index()]; t < trips.size(); t++) {
        if (hasRoom(mover, trips.get(t), passed) && join(passed, rides, mover, t)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasRoom(Mover mover, TimedTrip trip, Passed passed) {
    TimedTrip.Boarding first = trip.boardings().getFirst();
    TimedTrip.TimedStop stop = trip.stops().get(first.stop());
    if (trip.trip().gate() != passed.gate || stop.place() != passed.outside || stop.departTick() < passed.readyTick) {
      return false;
    }
    Load load = new Load(mover);
    boolean fits = load.take(passed.whole) && load.takeAll(trip.boardings().stream().map(boarding -> boarding.boarder().who()).toList());
    int handling = problem.handlingTicks(mover, load.people());
    return fits
        && stop.departTick() - stop.arriveTick() >= handling
        && trip.endTick() - trip.arriveTick() >= handling;
  }

  private boolean join(Passed passed, Rides rides, Mover mover, int t) {
    List<TimedTrip> tail = new ArrayList<>(draft.onwardTripsOf(mover.index()).subList(t, draft.onwardTripsOf(mover.index()).size()));
    tail.forEach(trip -> draft.leaveOnward(mover.index()));
    TimedTrip before = tail.getFirst();
    List<TimedTrip.Boarding> boardings = new ArrayList<>(before.boardings());
    TimedTrip.Boarding first = boardings.getFirst();
    boardings.add(new TimedTrip.Boarding(new Trip.Boarder(passed.whole, Trip.Mode.ONWARD, passed.readyTick), first.stop(), first.leaveTick(), first.way()));
    TimedTrip joined = rides.with(mover, before, boardings);
    boolean fits = draft.ledger.takeStays(joined.stays());
    if (fits) {
      draft.ledger.dropStays(joined.stays());
      draft.enterOnward(mover.index(), joined);
      fits = pass(passed, joined.arriveTick(), joined.endTick());
      if (!fits) {
        draft.leaveOnward(mover.index());
      }
    }
    if (!fits) {
      draft.enterOnward(mover.index(), before);
    }
    tail.subList(1, tail.size()).forEach(trip -> draft.enterOnward(mover.index(), trip));
    return fits;
  }

  private void addWaiting(MovingUnit unit, int before, int next, int step, List<Passed> waiting) {
    List<Passings> earlier =
        step == 1 ? List.of(Objects.requireNonNull(draft.passingsOf(unit.index()))) : draft.onwardPassingsOf(unit.index());
    for (Passings passings : earlier) {
      if (passings.gate() == before) {
        for (Passings.Passed each : passings.passed()) {
          waiting.add(new Passed(each.household(), unit, each.endTick(), problem.gates().get(before).outside(), next, whole(problem, each.household(), unit.index()), 0));
        }
      }
    }
  }

  /** Takes the first who waits, and whom else there is room for, on the ride that gets there first. */
  private boolean ride(Queue waiting) {
    for (Mover mover : byArrival(waiting.first())) {
      List<Passed> party = listParty(mover, waiting);
      while (!party.isEmpty()) {
        if (send(mover, party)) {
          lookAgain(mover);
          waiting.remove(party);
          return true;
        }
        party = new ArrayList<>(party.subList(0, party.size() / 2));
      }
    }
    return false;
  }

  private List<Mover> byArrival(Passed head) {
    record Choice(Mover mover, int arriveTick) {}
    List<Choice> choices = new ArrayList<>();
    for (Mover mover : problem.isLarge() ? soonest(head) : problem.movers()) {
      int from = draft.freeOnward(mover.index()).place();
      boolean canCome = problem.roadways().leastTicks(mover.travel(), from, head.outside) != Roadways.UNREACHABLE;
      TimedTrip timed = canCome ? timed(mover, List.of(head), 0) : null;
      if (timed != null) {
        choices.add(new Choice(mover, timed.arriveTick()));
      }
    }
    choices.sort(Comparator.comparingInt(Choice::arriveTick).thenComparingInt(choice -> choice.mover.index()));
    return choices.stream().map(Choice::mover).toList();
  }

  /** In a large operation: the few that could come first as if roads never closed, of those that take the whole household. */
  private List<Mover> soonest(Passed head) {
    return comersTo.computeIfAbsent(head.outside, this::comersTo).listFirst(head.readyTick, FEW_COMERS, mover -> mover.takes(head.whole));
  }

  /** But for those who are on the other side of a gate: rides take nobody there. */
  private Comers comersTo(int outside) {
    Comers comers = new Comers(problem.movers().size());
    for (Mover mover : problem.movers()) {
      int tick = comesAt(mover, outside);
      if (tick < Roadways.UNREACHABLE) {
        comers.put(mover, tick);
      }
    }
    return comers;
  }

  private int comesAt(Mover mover, int outside) {
    TripClock.Free free = draft.freeOnward(mover.index());
    return free.tick() + problem.roadways().leastTicks(mover.travel(), free.place(), outside);
  }

  /** The vehicle is free elsewhere and later now. */
  private void lookAgain(Mover mover) {
    comersTo.forEach(
        (outside, comers) -> {
          if (comers.knows(mover)) {
            comers.put(mover, comesAt(mover, outside));
          }
        });
  }

  private static final int FEW_COMERS = 6;

  private @Nullable TimedTrip timed(Mover mover, List<Passed> party, int arriveFrom) {
    if (!new Load(mover).takeAll(party.stream().map(each -> each.whole).toList())) {
      return null;
    }
    List<Trip.Boarder> boarders = party.stream().map(each -> new Trip.Boarder(each.whole, Trip.Mode.ONWARD, each.readyTick)).toList();
    Passed head = party.getFirst();
    Trip trip = new Trip(head.gate, List.of(new Trip.Pickup(head.outside, boarders)), 0, false);
    return draft.clock().time(mover, trip, draft.freeOnward(mover.index()), arriveFrom);
  }

  private List<Passed> listParty(Mover mover, Queue waiting) {
    Passed head = waiting.first();
    TimedTrip alone = Objects.requireNonNull(timed(mover, List.of(head), 0));
    int until = alone.firstBoardTick() + waitTicks;
    Load load = new Load(mover);
    List<Passed> party = new ArrayList<>();
    // Wheelchairs and stretchers have places of their own.
    waiting.forReady(
        until,
        each -> {
          boolean comes = each.outside == head.outside && each.gate == head.gate && !failed[each.unit.index()];
          if (comes && load.take(each.whole)) {
            party.add(each);
          }
        },
        () -> load.seatsLeft() > 0);
    return party;
  }

  /** The whole household as one rider. */
  static Rider whole(MovementProblem problem, int household, int unit) {
    int seats = 0;
    int wheelchairs = 0;
    int stretchers = 0;
    long mask = 0;
    MovementProblem.Kin kin = problem.kin()[household];
    for (int r : kin.riders()) {
      Rider rider = problem.riders().get(r);
      seats += rider.seats();
      wheelchairs += rider.wheelchairs();
      stretchers += rider.stretchers();
      mask |= rider.barMask();
    }
    int spare = seats + wheelchairs + stretchers - kin.people();
    return new Rider(
        -1,
        unit,
        List.of(new Rider.Part(household, 0, kin.people())),
        -1,
        seats - spare,
        wheelchairs,
        stretchers,
        mask,
        0,
        0,
        0,
        Rider.Car.NONE);
  }

  private boolean send(Mover mover, List<Passed> party) {
    int arriveFrom = 0;
    for (int shift = 0; shift < MOST_SHIFTS; shift++) {
      TimedTrip timed = timed(mover, party, arriveFrom);
      if (timed == null) {
        return false;
      }
      if (draft.ledger.takeStays(timed.stays())) {
        draft.ledger.dropStays(timed.stays());
        draft.enterOnward(mover.index(), timed);
        if (passAll(party, timed)) {
          return true;
        }
        draft.leaveOnward(mover.index());
      }
      arriveFrom = timed.arriveTick() + (1 << shift);
    }
    return false;
  }

  private boolean passAll(List<Passed> party, TimedTrip timed) {
    for (int i = 0; i < party.size(); i++) {
      if (!pass(party.get(i), timed.arriveTick(), timed.endTick())) {
        for (int j = 0; j < i; j++) {
          unpass(party.get(j));
        }
        return false;
      }
    }
    return true;
  }

  private void unpass(Passed passed) {
    List<Passings> all = draft.onwardPassingsOf(passed.unit.index());
    draft.leaveOnward(all.getLast());
    if (all.stream().noneMatch(each -> each.gate() == passed.gate)) {
      windowOf[passed.unit.index()][passed.gate] = 0;
    }
  }

  /** Brings one household past a gate, in the window that its companions took. */
  private boolean pass(Passed passed, int arriveTick, int freeTick) {
    Gate gate = problem.gates().get(passed.gate);
    int people = problem.kin()[passed.household].people();
    int ticks = problem.deskTicks()[gate.index()][passed.household];
    int taken = windowOf[passed.unit.index()][gate.index()];
    if (!gate.usable() || !draft.ledger.hasGuarantee(gate.index(), people)) {
      return false;
    }
    for (int w = taken > 0 ? taken - 1 : 0; w < (taken > 0 ? taken : gate.windows().size()); w++) {
      TickWindow window = gate.windows().get(w);
      int end = Math.min(window.closesTick() - problem.slackTicks(), problem.lostTick(gate));
      int from = Math.max(Math.max(freeTick, window.opensTick()), problem.listLeadTicks(gate, passed.household));
      int start = draft.ledger.hasRoomInWindow(gate.index(), w, people) ? draft.ledger.findDesk(gate.index(), from, ticks, end) : -1;
      List<GatherStay> stays =
          start > arriveTick
              ? List.of(new GatherStay(gate.inside(), gate.index(), arriveTick, start, people))
              : List.of();
      if (start >= 0 && draft.ledger.takeStays(stays)) {
        draft.ledger.dropStays(stays);
        draft.enterOnward(passings(passed, gate, w, start, ticks, stays));
        windowOf[passed.unit.index()][gate.index()] = w + 1;
        return true;
      }
    }
    return false;
  }

  private Passings passings(
      Passed passed, Gate gate, int window, int start, int ticks, List<GatherStay> stays) {
    Passings.Passed at = new Passings.Passed(passed.household, problem.kin()[passed.household].people(), start, start + ticks);
    return Passings.of(passed.unit.index(), gate.index(), window, List.of(at), stays, draft.marginAt(gate, window, at));
  }
}
