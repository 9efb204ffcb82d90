package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes the draft of a large operation better, a few vehicles at a time. A step takes what it touches, not what the operation has.
 *
 * <pre>
 *   movers ← one by chance, and up to three near it;  moment ← when one of its trips begins
 *   take everybody of their trips from then on off, and a few who go by themselves
 *   refill the movers trip by trip: trips that the bound suggests, else by what they are worth, with chance  (TripByTrip)
 *   put on a few of those who are left: by themselves; riders from several places one by one  (Inserter, on these movers)
 *   if the energy is no higher, or by chance exp(−more / temperature): keep it; else take it back  (Undo)
 * </pre>
 */
final class Refilling {
  /** So many movers are looked at for those near another. */
  private static final int MOST_LOOKED_AT = 40;

  private static final int MOST_NEAR = 3;

  /** Of those who go by themselves, and of those who come on one by one, so many are tried in each step. */
  private static final int MOST_OTHERS = 6;

  private final Draft draft;
  private final MovementProblem problem;
  private final SplittableRandom random;
  private final Inserter inserter;
  private final Energy energy;
  private final TripByTrip trips;
  private final Undo undo;

  /** Movers that can get to a first gate. */
  private final List<Mover> movers;

  /** @param draft without rides beyond the first gates */
  Refilling(Draft draft, SplittableRandom random, Inserter inserter, Energy energy) {
    this.draft = draft;
    this.random = random;
    this.inserter = inserter;
    this.energy = energy;
    problem = draft.problem();
    trips = new TripByTrip(draft);
    undo = new Undo(problem);
    movers = problem.movers().stream().filter(this::reachesGate).toList();
    trips.waiting().lookAround(0);
  }

  /** From now on tries these trips first. */
  void suggest(SuggestedTrips suggested) {
    trips.suggest(suggested);
  }

  /** From now on goes by what the bound's prices say of trips. */
  void price(TripPrices prices) {
    trips.price(prices);
  }

  private boolean reachesGate(Mover mover) {
    return draft.frozen().onward()[mover.index()] == 0
        && problem.listOpenWays().stream()
            .anyMatch(way -> problem.roadways().leastTicks(mover.travel(), mover.base(), problem.gates().get(way[0]).inside()) != Roadways.UNREACHABLE);
  }

  /** Tries so many changes of the draft as it now is. */
  void steps(int count, double temperature) {
    trips.waiting().lookAround(0);
    for (int i = 0; i < count; i++) {
      step(temperature);
    }
  }

  /**
   * Tries one change.
   *
   * @return whether it is kept
   */
  boolean step(double temperature) {
    if (movers.isEmpty()) {
      return false;
    }
    int firstStart = draft.ledger.firstStart();
    draft.beginStep(undo);
    List<Mover> some = chooseMovers();
    takeOff(some, startOf(some.getFirst()));
    trips.refill(some, random);
    putOnOthers(some);
    double more = energyGained();
    // Who was unnoticed until the first crossing may be noticed if that comes later.
    boolean isKept = draft.ledger.firstStart() <= firstStart && (more <= 0 || random.nextDouble() < Math.exp(-more / temperature));
    if (isKept) {
      draft.endStep();
    } else {
      draft.takeBack();
    }
    lookAtTouched();
    return isKept;
  }

  // Whom a step looks at --------------------------------------------------------------------------------------------------

  /** One by chance, then those of some others that start near it. */
  private List<Mover> chooseMovers() {
    record Near(Mover mover, int ticks) {}
    Mover first = movers.get(random.nextInt(movers.size()));
    List<Near> others = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_LOOKED_AT, movers.size()); i++) {
      Mover other = movers.get(random.nextInt(movers.size()));
      if (other != first && others.stream().noneMatch(near -> near.mover == other)) {
        others.add(new Near(other, ticksBetween(first, other)));
      }
    }
    others.sort(Comparator.comparingInt(Near::ticks));
    List<Mover> chosen = new ArrayList<>(List.of(first));
    others.stream().limit(random.nextInt(MOST_NEAR + 1)).forEach(near -> chosen.add(near.mover));
    return chosen;
  }

  private int ticksBetween(Mover one, Mover other) {
    return problem.roadways().leastTicks(one.travel(), placeOf(one), placeOf(other));
  }

  /** Where a vehicle picks up last; its base if it does not. */
  private int placeOf(Mover mover) {
    List<TimedTrip> made = draft.tripsOf(mover.index());
    return made.isEmpty() ? mover.base() : made.getLast().trip().pickups().getFirst().place();
  }

  /** When one of a vehicle's trips begins; any of them is as likely. */
  private int startOf(Mover mover) {
    int frozen = draft.frozen().trips()[mover.index()];
    int free = draft.tripsOf(mover.index()).size() - frozen;
    return draft.freeAfter(mover.index(), frozen + random.nextInt(free + 1)).tick();
  }

  /** Everybody of the trips that begin from a moment on, and a few who go by themselves. */
  private void takeOff(List<Mover> some, int moment) {
    Set<Integer> units = new LinkedHashSet<>();
    for (Mover mover : some) {
      List<TimedTrip> made = draft.tripsOf(mover.index());
      for (int t = draft.frozen().trips()[mover.index()]; t < made.size(); t++) {
        if (draft.freeAfter(mover.index(), t).tick() >= moment) {
          made.get(t).boardings().forEach(boarding -> units.add(boarding.boarder().who().unit()));
        }
      }
    }
    listSome(trips.waiting().listByThemselves()).stream().filter(unit -> draft.isIn(unit.index())).forEach(unit -> units.add(unit.index()));
    units.removeIf(draft::isFrozen);
    draft.removeAll(List.copyOf(units));
    lookAtTouched();
  }

  private void lookAtTouched() {
    undo.units().forEach(unit -> trips.waiting().lookAt(unit.unit()));
  }

  private List<MovingUnit> listSome(List<MovingUnit> all) {
    List<MovingUnit> some = new ArrayList<>();
    for (int i = all.isEmpty() ? MOST_OTHERS : 0; i < MOST_OTHERS; i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  private void putOnOthers(List<Mover> some) {
    List<MovingUnit> byThemselves = new ArrayList<>(listSome(trips.waiting().listByThemselves()));
    List<MovingUnit> oneByOne = new ArrayList<>(listSome(trips.waiting().listOneByOne()));
    for (Undo.Passed touched : List.copyOf(undo.units())) {
      switch (trips.waiting().wayOf(touched.unit())) {
        case BY_THEMSELVES -> byThemselves.add(problem.units().get(touched.unit()));
        case ONE_BY_ONE -> oneByOne.add(problem.units().get(touched.unit()));
        case BY_VEHICLE, NOT_AT_ALL -> {}
      }
    }
    oneByOne.stream().filter(unit -> !draft.isIn(unit.index())).forEach(unit -> inserter.insertAmong(draft, unit, some));
    byThemselves.stream().filter(unit -> !draft.isIn(unit.index())).forEach(trips::goDirect);
  }

  // What it is worth ------------------------------------------------------------------------------------------------------

  /** By how much the energy has grown since the step began, from what it touched. */
  private double energyGained() {
    double gained = 0;
    for (Undo.Passed before : undo.units()) {
      MovingUnit unit = problem.units().get(before.unit());
      boolean was = before.passings() != null;
      boolean is = draft.isIn(unit.index());
      if (was != is) {
        gained += energy.ofUnit(unit, is) - energy.ofUnit(unit, was);
      }
    }
    double busy = 0;
    for (Undo.Trips before : undo.movers()) {
      List<TimedTrip> now = draft.tripsOf(before.mover());
      busy += (now.isEmpty() ? 0 : now.getLast().endTick()) - (before.trips().isEmpty() ? 0 : before.trips().getLast().endTick());
    }
    return gained + energy.ofVehicles(busy);
  }
}
