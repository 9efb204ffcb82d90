package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.check.ScenarioRecount;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Doubt;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Rate;
import org.safepassage.operation.RoadId;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.scenario.Scenarios;
import org.safepassage.plan.doubt.Expectation;

/** Random small operations full of doubt: the planner's way to enact a plan and the checker's are written apart, and agree on every scenario. */
class SmallInDoubtTest {
  private static final int CASES = 440;
  private static final int SCENARIOS = 60;
  private static final Doubt MUCH = new Doubt(new Rate(0.3, 40), new Rate(0.3, 40), new Rate(0.3, 2), new Rate(0.4, 2), 5, 0.05, 0.05, 10);

  @Test
  void planAndCheckCountTheSamePeopleInEachScenario() {
    List<int[]> counts = IntStream.range(0, CASES).parallel().mapToObj(SmallInDoubtTest::count).toList();

    assertThat(counts.stream().mapToInt(count -> count[1]).sum()).as("that not all are out is what is tried").isBetween(CASES, CASES * SCENARIOS * 20);
    assertThat(counts.stream().mapToInt(count -> count[0]).sum()).as("that some are out").isGreaterThan(10_000);
  }

  @Test
  void whatTheSearchTakesADraftToBeWorthIsWhatItsPlanComesTo() {
    List<long[]> worths = IntStream.range(0, CASES).parallel().mapToObj(SmallInDoubtTest::worths).toList();

    for (int seed = 0; seed < CASES; seed++) {
      assertThat(worths.get(seed)[0]).as("operation " + seed).isEqualTo(worths.get(seed)[1]);
    }
    assertThat(worths.stream().filter(worth -> worth[0] > 0).count()).as("that somebody is out is what is tried").isGreaterThan(CASES / 2);
  }

  /** Weight out in thousandths on the mean, as the search has it and as its plan has it in the same scenarios. */
  private static long[] worths(int seed) {
    Sketch sketch = SmallOperations.sketch(seed);
    Situation kept = doubtful(sketch.situation(), 1, 1);
    MovementSearch search = new MovementSearch(kept, Plans.guarantees(sketch), 1, 60, Set.of());
    search.turnToDoubt(SCENARIOS);
    search.improve(60, () -> false);
    MovementPlan movement = search.best();
    Plan plan = Plans.plan(sketch, movement);
    assertThat(Checker.of(kept).without(Rule.NUMBERS).judge(plan).violations()).isEmpty();
    // The search has drawn by its seed, 1.
    long stated = Expectation.of(kept, plan, 1, 0, SCENARIOS).expected(0).weightThousandths();
    return new long[] {Math.round(movement.value().worth() / (double) SCENARIOS), stated};
  }

  /** People out and people kept in, in all scenarios of one operation. */
  private static int[] count(int seed) {
    Sketch sketch = SmallOperations.sketch(seed);
    Situation sure = sketch.situation();
    MovementSearch search = new MovementSearch(sure, Plans.guarantees(sketch), 1, 40, Set.of());
    search.improve(40, () -> false);
    Plan plan = Plans.plan(sketch, search.best());
    Situation doubtful = doubtful(sure, 0.9, 0.8);
    int[] out = Expectation.of(doubtful, plan, seed, 0, SCENARIOS).listPeopleOut();
    ScenarioRecount recount = new ScenarioRecount(doubtful, plan, Scenarios.of(doubtful, seed, 0, SCENARIOS));
    int planned = plan.journeys().stream().mapToInt(journey -> sure.getHousehold(journey.household()).people()).sum();
    int all = 0;
    for (int s = 0; s < SCENARIOS; s++) {
      assertThat(out[s]).as("operation " + seed + ", scenario " + s).isEqualTo(recount.peopleOut(s));
      all += out[s];
    }
    return new int[] {all, planned * SCENARIOS - all};
  }

  private static Situation doubtful(Situation sure, double gateChance, double pledgeChance) {
    Operation it = sure.operation();
    Map<PlaceId, PlaceOutlook> places = new LinkedHashMap<>(sure.places());
    places.replaceAll((id, place) -> new PlaceOutlook(place.holder(), place.usable(), wider(place.loss()), place.lostTick(), place.basis()));
    Map<RoadId, RoadOutlook> roads = new LinkedHashMap<>(sure.roads());
    roads.replaceAll((id, road) -> new RoadOutlook(road.holder(), road.usable(), wider(road.loss()), road.lostTick(), road.windows(), road.basis()));
    Map<CrossingId, CrossingOutlook> gates = new LinkedHashMap<>(sure.crossings());
    gates.replaceAll((id, gate) -> new CrossingOutlook(gate.stated(), gate.permission(), gateChance, gate.windows(), gate.usable(), gate.basis()));
    Map<PledgeId, PledgeOutlook> pledges = new LinkedHashMap<>(sure.pledges());
    pledges.replaceAll((id, pledge) -> new PledgeOutlook(pledge.state(), pledge.units(), pledgeChance, pledge.expiresTick(), pledge.basis()));
    return new Situation(
        it.with(it.policy().withDoubt(MUCH), it.roads(), it.crossings(), it.households()), sure.asOf(), places, roads, gates, pledges, sure.camps(), sure.vehiclesThere(),
        sure.households(), sure.earliestCallTick(), new ArrayList<>(), new ArrayList<>());
  }

  private static Loss wider(Loss loss) {
    return loss.likelyTick() == Loss.NEVER ? loss : new Loss(loss.likelyTick() * 3 / 4, loss.likelyTick(), loss.likelyTick() * 2);
  }
}
