package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Units whose riders start at several places, in a step of {@link Refilling}: nobody has seats left for all of them at once. So a step that takes some of their riders
 * off, or that is made for their sake, invites them: they are the first to board at each of their places. Who is not complete at the end comes off.
 */
final class InvitedUnits {
  /** So many who are on are looked at to find a vehicle that comes to a place, half of them at places near by. */
  private static final int MOST_TRIED = 8;

  /** Of the places that are nearest. */
  private static final int PLACES_NEAR = 6;

  /** Who gains less by getting out, as a share of their weight, is not invited anew: others are as good. */
  private static final double LEAST_GAINED = 0.05;

  private final Draft draft;
  private final MovementProblem problem;
  private final WaitingUnits waiting;
  private final SplittableRandom random;
  private final Inserter inserter;
  private final List<MovingUnit> worthIt;

  /** Who waits for a vehicle at one place, by that place. */
  private final List<List<MovingUnit>> byPlace;
  private final List<MovingUnit> invited = new ArrayList<>();

  /** Vehicles, and a moment from when on their trips are made anew. */
  record Round(List<Mover> movers, int moment) {}

  InvitedUnits(Draft draft, WaitingUnits waiting, TripPrices prices, SplittableRandom random, Inserter inserter) {
    this.draft = draft;
    this.waiting = waiting;
    this.random = random;
    this.inserter = inserter;
    problem = draft.problem();
    worthIt = waiting.listApart().stream().filter(unit -> prices.gained(unit) > LEAST_GAINED * unit.weight()).toList();
    byPlace = Stream.generate(() -> (List<MovingUnit>) new ArrayList<MovingUnit>()).limit(problem.roadways().placeCount()).toList();
    problem.units().stream().filter(unit -> waiting.wayOf(unit.index()) == WaitingUnits.Way.BY_VEHICLE).forEach(unit -> byPlace.get(placeOf(unit)).add(unit));
  }

  private int placeOf(MovingUnit unit) {
    return problem.riders().get(unit.riders()[0]).place();
  }

  /** Nobody is invited any more. */
  void begin() {
    invited.clear();
  }

  /** Invites somebody who is left, by chance, if vehicles come to all their places, or near, for one gate: these, from the first of those trips on. */
  Optional<Round> inviteAny() {
    if (worthIt.isEmpty()) {
      return Optional.empty();
    }
    MovingUnit unit = worthIt.get(random.nextInt(worthIt.size()));
    if (draft.isIn(unit.index()) || draft.isFrozen(unit.index())) {
      return Optional.empty();
    }
    Optional<Round> round = findRound(unit);
    round.ifPresent(found -> invited.add(unit));
    return round;
  }

  private Optional<Round> findRound(MovingUnit unit) {
    Set<Mover> movers = new LinkedHashSet<>();
    int moment = Integer.MAX_VALUE;
    int gate = -1;
    for (StopQueue.Waiting part : waiting.listParts(unit)) {
      Optional<Rider> other = findAboard(unit, part.place(), gate);
      if (other.isEmpty()) {
        return Optional.empty();
      }
      int mover = draft.moverOf(other.get());
      gate = gateOf(other.get().unit());
      movers.add(problem.movers().get(mover));
      moment = Math.min(moment, startOf(mover, other.get()));
    }
    return Optional.of(new Round(List.copyOf(movers), moment));
  }

  /** Somebody of that place or near it who rides to a gate that a unit may pass. */
  private Optional<Rider> findAboard(MovingUnit unit, int place, int gate) {
    int[] near = waiting.stopsNear(place);
    for (int i = 0; i < MOST_TRIED; i++) {
      List<MovingUnit> there = byPlace.get(i < MOST_TRIED / 2 ? place : near[random.nextInt(Math.min(PLACES_NEAR, near.length))]);
      if (!there.isEmpty()) {
        MovingUnit other = there.get(random.nextInt(there.size()));
        Rider rider = problem.riders().get(other.riders()[0]);
        if (draft.isIn(other.index()) && draft.moverOf(rider) >= 0 && isFor(unit, gate, gateOf(other.index()))) {
          return Optional.of(rider);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a unit may pass a gate, and it is the one that is chosen, if one is. */
  private boolean isFor(MovingUnit unit, int chosen, int gate) {
    return waiting.mayPass(unit, gate) && (chosen < 0 || chosen == gate);
  }

  private int gateOf(int unit) {
    return problem.chainGates()[draft.chainOf(unit)][0];
  }

  /** When the trip begins that takes a rider. */
  private int startOf(int mover, Rider rider) {
    List<TimedTrip> made = draft.tripsOf(mover);
    int trip = 0;
    while (made.get(trip).boardings().stream().noneMatch(boarding -> boarding.boarder().who() == rider)) {
      trip++;
    }
    return draft.freeAfter(mover, Math.max(trip, draft.frozen().trips()[mover])).tick();
  }

  /** Invites those who have lost some of their rides; who has lost all begins anew. */
  void inviteAll(Set<Integer> some) {
    for (int index : some) {
      MovingUnit unit = problem.units().get(index);
      if (!draft.isIn(index)) {
        if (!draft.isAnyOn(unit)) {
          draft.begin(index, -1);
        }
        invited.add(unit);
      }
    }
  }

  /** From now on who is invited waits, first of all. */
  void open() {
    invited.forEach(unit -> waiting.invite(unit.index()));
  }

  /** Who is not complete is completed on some vehicles or by themselves, or comes off. */
  void close(List<Mover> some) {
    List<Integer> off = new ArrayList<>();
    for (MovingUnit unit : invited) {
      boolean isIn = draft.isIn(unit.index()) || (draft.chainOf(unit.index()) >= 0 && inserter.complete(draft, unit, some));
      if (!isIn) {
        off.add(unit.index());
      }
    }
    if (!off.isEmpty()) {
      draft.removeAll(off);
    }
    invited.forEach(unit -> waiting.dismiss(unit.index()));
  }
}
