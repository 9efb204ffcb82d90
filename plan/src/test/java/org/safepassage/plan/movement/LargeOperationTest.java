package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.operation.Crossing;
import org.safepassage.plan.movement.bound.BoundTrip;
import org.safepassage.plan.movement.bound.DrawnPrices;
import org.safepassage.plan.movement.bound.MovementBound;

/** What large operations are planned and bounded with, on small ones that an exhaustive search knows all about. */
class LargeOperationTest {
  private static final int CASES = 240;
  private static final int STEPS = 40;
  private static final int DRAWS = 40;
  private static final int FEW_DRAWS = 10;
  private static final double ROUNDING = 1e-3;
  private static final int BOUND_STEPS = 30;

  @Test
  void aDraftMadeTripByTripKeepsEveryRuleAndNoneBeatsTheBoundWithoutWalksAtAnyPrices() {
    List<String> wrong = IntStream.range(0, CASES).parallel().boxed().flatMap(seed -> listFaults(seed, SmallOperations.sketch(seed)).stream()).toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void norDoesOneBeatItWhereEachPersonTakesLongToLoad() {
    List<String> wrong = IntStream.range(0, CASES).parallel().boxed().flatMap(seed -> listFaults(seed, slowToLoad(seed)).stream()).toList();
    assertThat(wrong).isEmpty();
  }

  private static Sketch slowToLoad(int seed) {
    Sketch sketch = SmallOperations.sketch(seed);
    sketch.fleets.forEach(fleet -> fleet.secondsPerPerson = sketch.tickSeconds / (2.0 + seed % 3));
    return sketch;
  }

  @Test
  void tripByTripGetsPeopleOut() {
    long planned = IntStream.range(0, CASES).filter(seed -> draft(SmallOperations.sketch(seed)).weight() > 0).count();
    assertThat(planned).isGreaterThan(CASES / 3);
  }

  @Test
  void aDraftThatIsRefilledKeepsEveryRule() {
    List<String> wrong = IntStream.range(0, CASES).parallel().boxed().flatMap(seed -> listViolations(seed, refilled(seed)).stream()).toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void refillingGetsMorePeopleOut() {
    long before = IntStream.range(0, CASES).mapToLong(seed -> draft(SmallOperations.sketch(seed)).weight()).sum();
    long after = IntStream.range(0, CASES).mapToLong(seed -> refilled(seed).weight()).sum();
    assertThat(after).isGreaterThan(before);
  }

  @Test
  void aDraftThatIsRefilledAsTheBoundSuggestsKeepsEveryRule() {
    List<String> wrong = IntStream.range(0, CASES).parallel().boxed().flatMap(seed -> listViolations(seed, refilledAsSuggested(seed)).stream()).toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void withTheBoundsSuggestionsRefillingGetsNoFewerPeopleOut() {
    long without = IntStream.range(0, CASES).mapToLong(seed -> refilled(seed).weight()).sum();
    long with = IntStream.range(0, CASES).mapToLong(seed -> refilledAsSuggested(seed).weight()).sum();
    assertThat(with).isGreaterThanOrEqualTo(without);
  }

  @Test
  void aDraftMadeAndRefilledByPricesKeepsEveryRule() {
    List<String> wrong = IntStream.range(0, CASES).parallel().boxed().flatMap(seed -> listViolations(seed, refilledByPrices(seed)).stream()).toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void afterEachStepByPricesAUnitIsOnWithAllItsRidersOrWithNone() {
    int apart = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Draft draft = byPrices(SmallOperations.sketch(seed));
      MovementProblem problem = draft.problem();
      SplittableRandom random = new SplittableRandom(seed);
      Refilling refilling = new Refilling(draft, random, new Inserter(problem, random, false), withFreeDesks(problem));
      Plans.findPrices(problem).ifPresent(refilling::price);
      for (int step = 0; step < STEPS; step++) {
        refilling.step(0.1);
        for (Rider rider : problem.riders()) {
          assertThat(draft.isOn(rider)).as("seed " + seed + ", step " + step + ", " + rider).isEqualTo(draft.isIn(rider.unit()));
        }
      }
      apart += problem.units().stream().anyMatch(unit -> draft.isIn(unit.index()) && !problem.startsAtOnePlace(unit)) ? 1 : 0;
    }
    assertThat(apart).as("operations where somebody who starts at several places gets out").isPositive();
  }

  @Test
  void nobodyLeavesAGateForLessThanTheLeastThatLeavingCostsEachPerson() {
    for (int seed = 0; seed < CASES; seed++) {
      MovementProblem problem = atFirstGates(SmallOperations.sketch(seed)).problem();
      for (int draw = 0; draw < FEW_DRAWS; draw++) {
        TripPrices prices = new TripPrices(problem, DrawnPrices.ridePrices(problem.situation(), draw));
        for (MovingUnit unit : problem.units().stream().filter(each -> prices.mostOffered(each) > 0).toList()) {
          for (int tick = 0; tick <= problem.horizonTick(); tick++) {
            assertThat(prices.mostOffered(unit) - unit.people() * prices.leastLeavingCost(0, tick)).isGreaterThanOrEqualTo(prices.offer(unit.index(), 0, tick) - ROUNDING);
          }
        }
      }
    }
  }

  @Test
  void whereVehiclesAreNotShortAndNoRideIsPricedPeopleGetOutAllTheSame() {
    long planned = IntStream.range(0, CASES).filter(seed -> takenOn(byPrices(SmallOperations.sketch(seed))).weight() > 0).count();
    assertThat(planned).isGreaterThan(CASES / 3);
  }

  @Test
  void whateverThePricesNoTripEarnsMoreThanItCosts() {
    int earned = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Draft draft = atFirstGates(SmallOperations.sketch(seed));
      for (int draw = 0; draw < FEW_DRAWS; draw++) {
        TripPrices prices = new TripPrices(draft.problem(), DrawnPrices.ridePrices(draft.problem().situation(), draw));
        for (Mover mover : draft.problem().movers()) {
          earned += countEarning(draft, mover, prices, "seed " + seed + ", draw " + draw);
        }
      }
    }
    assertThat(earned).as("trips that earn anything").isGreaterThan(CASES);
  }

  /** Of trips that end when their gate has opened; before, room at the fence does not count in full. */
  private static int countEarning(Draft draft, Mover mover, TripPrices prices, String where) {
    int earning = 0;
    List<TimedTrip> trips = draft.tripsOf(mover.index());
    for (int t = 0; t < trips.size(); t++) {
      TimedTrip trip = trips.get(t);
      int gate = trip.trip().gate();
      if (trip.endTick() >= draft.problem().gates().get(gate).firstTick()) {
        double earned = trip.boardings().stream().map(each -> each.boarder().who().unit()).distinct().mapToDouble(unit -> prices.offer(unit, gate, trip.endTick())).sum();
        double cost = prices.cost(mover, t == 0, draft.freeAfter(mover.index(), t).tick(), trip.endTick());
        assertThat(earned).as(where + ", trip " + t + " of " + mover).isLessThanOrEqualTo(cost + ROUNDING);
        earning += earned > ROUNDING ? 1 : 0;
      }
    }
    return earning;
  }

  @Test
  void aStepTakenBackLeavesTheDraftAsItWas() {
    for (int seed = 0; seed < CASES; seed++) {
      Sketch sketch = SmallOperations.sketch(seed);
      Draft draft = atFirstGates(sketch);
      Draft before = new Draft(draft.problem(), Plans.guarantees(sketch));
      before.copyFrom(draft);
      SplittableRandom random = new SplittableRandom(seed);
      draft.beginStep(new Undo(draft.problem()));
      draft.removeAll(draft.problem().units().stream().map(MovingUnit::index).filter(unit -> draft.isIn(unit) && random.nextInt(2) == 0).toList());
      Inserter inserter = new Inserter(draft.problem(), random, false);
      draft.problem().units().stream().filter(unit -> !draft.isIn(unit.index()) && random.nextInt(2) == 0).forEach(unit -> inserter.insert(draft, unit, 4));
      draft.takeBack();
      assertThat(written(draft)).isEqualTo(written(before));
      // What is free of desks, places and roads is the same too: the same comes on next.
      new TripByTrip(draft).fill(0);
      new TripByTrip(before).fill(0);
      assertThat(written(draft)).isEqualTo(written(before));
    }
  }

  /** Each trip's stops and people, each passage and each way without a ride. */
  private static List<Object> written(Draft draft) {
    List<Object> all = new ArrayList<>(List.of(draft.weight()));
    draft.problem().movers().forEach(mover -> draft.tripsOf(mover.index()).forEach(trip -> all.addAll(List.of(trip.stops(), trip.boardings()))));
    for (MovingUnit unit : draft.problem().units()) {
      all.add(List.of(draft.chainOf(unit.index()), Optional.ofNullable(draft.passingsOf(unit.index()))));
    }
    draft.problem().riders().forEach(rider -> all.add(Optional.ofNullable(draft.directOf(rider.index()))));
    return all;
  }

  private static List<String> listFaults(int seed, Sketch sketch) {
    Draft draft = draft(sketch);
    List<String> faults = new ArrayList<>(listViolations(seed, sketch, draft));
    Exhaustive exhaustive = new Exhaustive(sketch);
    long best = exhaustive.bestAbove(draft.weight());
    try (MovementBound bound = MovementBound.withoutWalks(sketch.situation())) {
      bound.tighten(1, 0, () -> false);
      if (!exhaustive.gaveUp) {
        addFault(seed + ", prices found", bound.weight(), best, faults);
        IntStream.range(0, DRAWS).forEach(draw -> addFault(seed + ", prices drawn " + draw, DrawnPrices.weight(sketch.situation(), draw), best, faults));
      }
    }
    return faults;
  }

  private static void addFault(String where, long weight, long best, List<String> faults) {
    if (weight < best) {
      faults.add(where + ": bound " + weight + " lies below " + best + ", which is possible");
    }
  }

  private static List<String> listViolations(int seed, Draft draft) {
    return listViolations(seed, SmallOperations.sketch(seed), draft);
  }

  private static List<String> listViolations(int seed, Sketch sketch, Draft draft) {
    MovementPlan plan = new PlanWriter(draft, Appraisal.of(draft), new Reasons(draft, Plans.guarantees(sketch))).write();
    return Checker.of(sketch.situation()).without(Rule.NUMBERS).judge(Plans.plan(sketch, plan)).violations().stream().limit(2).map(it -> seed + ": " + it.describe()).toList();
  }

  private static Draft draft(Sketch sketch) {
    return takenOn(atFirstGates(sketch));
  }

  private static Draft refilled(int seed) {
    return refilled(seed, List.of());
  }

  private static Draft refilledAsSuggested(int seed) {
    try (MovementBound bound = new MovementBound(SmallOperations.sketch(seed).situation())) {
      bound.tighten(BOUND_STEPS, 0, () -> false);
      return refilled(seed, bound.listTrips());
    }
  }

  private static Draft refilled(int seed, List<BoundTrip> suggested) {
    Draft draft = atFirstGates(SmallOperations.sketch(seed));
    return refilled(draft, seed, refilling -> refilling.suggest(SuggestedTrips.of(draft.problem(), suggested)));
  }

  private static Draft refilledByPrices(int seed) {
    Draft draft = byPrices(SmallOperations.sketch(seed));
    return refilled(draft, seed, refilling -> Plans.findPrices(draft.problem()).ifPresent(refilling::price));
  }

  private static Draft refilled(Draft draft, int seed, Consumer<Refilling> begin) {
    SplittableRandom random = new SplittableRandom(seed);
    Refilling refilling = new Refilling(draft, random, new Inserter(draft.problem(), random, false), withFreeDesks(draft.problem()));
    begin.accept(refilling);
    for (int step = 0; step < STEPS; step++) {
      refilling.step(0.1);
    }
    assertThat(draft.listNoticed()).as("noticed, seed " + seed).isEmpty();
    return takenOn(draft);
  }

  private static Draft byPrices(Sketch sketch) {
    return filled(sketch, Plans::findPrices);
  }

  private static Energy withFreeDesks(MovementProblem problem) {
    Energy energy = new Energy(problem, new Duties(problem, Set.of()), LaterAims.of(problem.situation().operation().policy()));
    energy.priceDesks(problem.situation().operation().crossings().stream().collect(Collectors.toMap(Crossing::id, gate -> 0.0)));
    return energy;
  }

  private static Draft atFirstGates(Sketch sketch) {
    return filled(sketch, problem -> Optional.empty());
  }

  private static Draft filled(Sketch sketch, Function<MovementProblem, Optional<TripPrices>> prices) {
    Draft draft = new Draft(new Compiler(sketch.situation()).compile(), Plans.guarantees(sketch));
    TripByTrip trips = new TripByTrip(draft);
    prices.apply(draft.problem()).ifPresent(trips::price);
    trips.fill(0);
    for (List<Integer> noticed = draft.listNoticed(); !noticed.isEmpty(); noticed = draft.listNoticed()) {
      draft.removeAll(noticed);
    }
    return draft;
  }

  private static Draft takenOn(Draft draft) {
    for (List<MovingUnit> failed = Onward.extend(draft, 0); !failed.isEmpty(); failed = Onward.extend(draft, 0)) {
      draft.clearOnward();
      draft.removeAll(failed.stream().map(MovingUnit::index).toList());
    }
    return draft;
  }
}
