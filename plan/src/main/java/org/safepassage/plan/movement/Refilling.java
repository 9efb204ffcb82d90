package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the draft of a large operation better, a few vehicles at a time. A step takes what it touches, not what the operation has.
 *
 * <pre>
 *   movers ← the one of two that loses more by the prices, and up to three near it;  moment ← when one of its trips begins
 *            1 in 5: those that come to all places of a unit that starts at several and is left  (InvitedUnits)
 *   take everybody of their trips from then on off, and a few who go by themselves; of who starts at several places only those riders
 *   refill the movers trip by trip: trips that the bound suggests, else by what they are worth, with chance  (TripByTrip)
 *   take off who is not complete
 *   put on a few of those who are left: by themselves; without prices riders from several places one by one  (Inserter, on these movers)
 *   if the energy is no higher, or by chance exp(−more / temperature): keep it; else take it back  (Undo)
 * </pre>
 */
final class Refilling {
  /** So many movers are looked at for those near another. */
  private static final int MOST_LOOKED_AT = 40;

  private static final int MOST_NEAR = 3;

  /** Of so many by chance the one is taken that loses most by the prices. */
  private static final int MOVERS_COMPARED = 2;

  /** By prices so many steps are for who starts at several places and is left. */
  private static final double SHARE_FOR_INVITED = 0.2;

  /** Of those who go by themselves, and without prices of those who start at several places, so many are tried in each step. */
  private static final int MOST_OTHERS = 6;

  private final Draft draft;
  private final MovementProblem problem;
  private final SplittableRandom random;
  private final Inserter inserter;
  private final Energy energy;
  private final TripByTrip trips;
  private @Nullable InvitedUnits invited;
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
    invited = new InvitedUnits(draft, trips.waiting(), prices, random, inserter);
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
    InvitedUnits.Round round = chooseRound();
    takeOff(round);
    trips.refill(round.movers(), random);
    if (invited != null) {
      invited.close(round.movers());
    }
    putOnOthers(round.movers());
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

  private InvitedUnits.Round chooseRound() {
    if (invited != null) {
      invited.begin();
      Optional<InvitedUnits.Round> round = random.nextDouble() < SHARE_FOR_INVITED ? invited.inviteAny() : Optional.empty();
      if (round.isPresent()) {
        return round.get();
      }
    }
    List<Mover> some = chooseMovers();
    return new InvitedUnits.Round(some, startOf(some.getFirst()));
  }

  /** One by chance, the worse of two, then those of some others that start near it. */
  private List<Mover> chooseMovers() {
    record Near(Mover mover, int ticks) {}
    Mover first = invited == null ? anyMover() : worstOfSome();
    List<Near> others = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_LOOKED_AT, movers.size()); i++) {
      Mover other = anyMover();
      if (other != first && others.stream().noneMatch(near -> near.mover == other)) {
        others.add(new Near(other, ticksBetween(first, other)));
      }
    }
    others.sort(Comparator.comparingInt(Near::ticks));
    List<Mover> chosen = new ArrayList<>(List.of(first));
    others.stream().limit(random.nextInt(MOST_NEAR + 1)).forEach(near -> chosen.add(near.mover));
    return chosen;
  }

  private Mover anyMover() {
    return movers.get(random.nextInt(movers.size()));
  }

  private Mover worstOfSome() {
    return Stream.generate(this::anyMover).limit(MOVERS_COMPARED).max(Comparator.comparingDouble(trips::loss)).orElseThrow();
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
  private void takeOff(InvitedUnits.Round round) {
    Set<Integer> units = new LinkedHashSet<>();
    int[] kept = round.movers().stream().mapToInt(mover -> countBefore(mover, round.moment())).toArray();
    for (int i = 0; i < kept.length; i++) {
      List<TimedTrip> made = draft.tripsOf(round.movers().get(i).index());
      made.subList(kept[i], made.size()).forEach(trip -> trip.boardings().forEach(boarding -> units.add(boarding.boarder().who().unit())));
    }
    listSome(trips.waiting().listByThemselves()).stream().map(MovingUnit::index).filter(draft::isIn).forEach(units::add);
    units.removeIf(draft::isFrozen);
    Set<Integer> apart = new LinkedHashSet<>(units);
    apart.removeIf(unit -> invited == null || trips.waiting().wayOf(unit) != WaitingUnits.Way.APART);
    units.removeAll(apart);
    draft.removeAll(List.copyOf(units));
    if (invited != null) {
      takeApart(round.movers(), kept, apart);
      invited.inviteAll(apart);
      invited.open();
    }
    lookAtTouched();
  }

  /** How many of a vehicle's trips begin before a moment, or have begun. */
  private int countBefore(Mover mover, int moment) {
    int count = draft.frozen().trips()[mover.index()];
    while (count < draft.tripsOf(mover.index()).size() && draft.freeAfter(mover.index(), count).tick() < moment) {
      count++;
    }
    return count;
  }

  /** Of units that start at several places only the riders on these trips come off. */
  private void takeApart(List<Mover> some, int[] kept, Set<Integer> apart) {
    for (int i = 0; i < kept.length; i++) {
      int mover = some.get(i).index();
      List<TimedTrip> made = draft.tripsOf(mover);
      List<Trip> others = made.subList(kept[i], made.size()).stream().map(timed -> timed.trip().only(boarder -> !apart.contains(boarder.who().unit()))).filter(trip -> !trip.pickups().isEmpty()).toList();
      if (made.size() > kept[i]) {
        draft.retime(mover, kept[i], others);
      }
    }
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
    List<MovingUnit> apart = invited == null ? new ArrayList<>(listSome(trips.waiting().listApart())) : new ArrayList<>();
    for (Undo.Passed touched : List.copyOf(undo.units())) {
      switch (trips.waiting().wayOf(touched.unit())) {
        case BY_THEMSELVES -> byThemselves.add(problem.units().get(touched.unit()));
        case APART -> {
          if (invited == null) {
            apart.add(problem.units().get(touched.unit()));
          }
        }
        case BY_VEHICLE, NOT_AT_ALL -> {}
      }
    }
    apart.stream().filter(unit -> !draft.isIn(unit.index())).forEach(unit -> inserter.insertAmong(draft, unit, some));
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
