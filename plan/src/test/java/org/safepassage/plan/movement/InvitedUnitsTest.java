package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;

/**
 * Who starts at several places, where vehicles are full with others.
 *
 * <pre>
 *   left ── 20 km ──┐
 *                   gate      two vans of 4 seats stand there, each with time for one trip; ticks of a minute
 *   right ─ 20 km ──┘         at left and at right a family of 4 that weighs 1 each; "apart" has 2 people at left and 2 at right, who weigh 3 each
 * </pre>
 */
class InvitedUnitsTest {
  private static final int STEPS = 200;

  private final Sketch sketch = new Sketch(60);

  @BeforeEach
  void draw() {
    sketch.way("left", "gate", 20);
    sketch.way("right", "gate", 20);
    sketch.fence("gate", 0, 60);
    sketch.chains.add(List.of("gate"));
    sketch.fleet("van", "gate", 4).count = 2;
    sketch.family("L", "left", 4);
    sketch.family("R", "right", 4);
    Sketch.Family apart = sketch.family("apart", "left", 4);
    apart.elsewhere = 2;
    apart.otherPlace = "right";
    apart.weight = 3;
  }

  private final class Case {
    private final MovementProblem problem = new Compiler(sketch.situation()).compile();
    private final Draft draft = new Draft(problem, Plans.guarantees(sketch));
    private final TripPrices prices = Plans.findPrices(problem).orElseThrow();
    private final int apart = problem.unitOf(new HouseholdId("apart"));

    private void fill() {
      TripByTrip trips = new TripByTrip(draft);
      trips.price(prices);
      trips.fill(0);
    }

    private void refill() {
      SplittableRandom random = new SplittableRandom(1);
      Energy energy = new Energy(problem, new Duties(problem, Set.of()), LaterAims.of(problem.situation().operation().policy()));
      Refilling refilling = new Refilling(draft, random, new Inserter(problem, random, false), energy);
      refilling.price(prices);
      refilling.steps(STEPS, 0.1);
    }

    private List<Integer> listPlaces(WaitingUnits waiting) {
      return waiting.listParts(problem.units().get(apart)).stream().map(StopQueue.Waiting::place).filter(place -> waiting.listAt(place).stream().anyMatch(each -> each.unit().index() == apart)).toList();
    }
  }

  @Test
  void aDraftHasOnlyWhoStartsAtOnePlace() {
    Case it = new Case();
    it.fill();
    assertThat(it.draft.isIn(it.apart)).isFalse();
    assertThat(it.draft.weight()).isEqualTo(8);
  }

  @Test
  void stepsBringOnWhoStartsAtSeveralPlacesThoughEveryVehicleIsFull() {
    Case it = new Case();
    it.fill();
    it.refill();
    assertThat(it.draft.isIn(it.apart)).isTrue();
    assertThat(it.draft.weight()).isEqualTo(12);
  }

  @Test
  void whereNoVehicleComesToOneOfTheirPlacesNobodyComesOn() {
    sketch.ways.removeLast();
    sketch.way("right", "gate", 90); // No van is back in time.
    Case it = new Case();
    it.fill();
    it.refill();
    assertThat(it.draft.isIn(it.apart)).isFalse();
    assertThat(it.problem.riders()).noneMatch(rider -> rider.unit() == it.apart && it.draft.isOn(rider));
  }

  @Test
  void theyWaitAtEachOfTheirPlacesWhileInvitedAndFirst() {
    Case it = new Case();
    WaitingUnits waiting = new WaitingUnits(it.draft);
    waiting.lookAround(0);
    assertThat(it.listPlaces(waiting)).isEmpty();
    waiting.invite(it.apart);
    assertThat(it.listPlaces(waiting)).hasSize(2);
    int left = it.problem.roadways().indexOf(sketch.place("left"));
    assertThat(waiting.listAt(left)).extracting(each -> each.unit().index()).startsWith(it.apart).hasSize(2);
    assertThat(waiting.listAt(left).getFirst().share()).isEqualTo(0.5);
    waiting.dismiss(it.apart);
    assertThat(it.listPlaces(waiting)).isEmpty();
  }

  @Test
  void whoOfThemIsOnARideDoesNotWaitAndTheOthersMayPassThatGateOnly() {
    sketch.way("left", "other", 20);
    sketch.fence("other", 0, 60);
    sketch.chains.add(List.of("other"));
    Case it = new Case();
    WaitingUnits waiting = new WaitingUnits(it.draft);
    waiting.lookAround(0);
    waiting.invite(it.apart);
    MovingUnit apart = it.problem.units().get(it.apart);
    Rider atLeft = it.problem.riders().get(apart.riders()[0]);
    int gate = it.problem.gateOf(new CrossingId("gate")).index();
    it.draft.begin(it.apart, it.problem.chainBy(apart, gate));
    it.draft.retime(0, 0, List.of(new Trip(gate, List.of(new Trip.Pickup(atLeft.place(), List.of(new Trip.Boarder(atLeft, Trip.Mode.HOME, 0)))), 0, false)));
    waiting.lookAt(it.apart);
    assertThat(it.listPlaces(waiting)).containsExactly(it.problem.riders().get(apart.riders()[1]).place());
    assertThat(waiting.mayPass(apart, gate)).isTrue();
    assertThat(waiting.mayPass(apart, it.problem.gateOf(new CrossingId("other")).index())).isFalse();
  }
}
