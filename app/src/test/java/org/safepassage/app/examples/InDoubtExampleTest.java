package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.check.ScenarioRecount;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.Doubt;
import org.safepassage.operation.Expected;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Prospects;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.outlook.scenario.Scenarios;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.plan.doubt.Expectation;

/** Both examples over scenarios: what the planner says of its plan, another piece of code finds too, scenario by scenario. */
class InDoubtExampleTest {
  private static final int UNSEEN = 1000;

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void aSecondEvaluatorCountsTheSamePeopleOutInEachScenario(String example) {
    Situation situation = situation(example);
    Plan plan = plan(situation, 1).plan();
    int[] out = Expectation.of(situation, plan, 99, 0, UNSEEN).listPeopleOut();
    ScenarioRecount recount = new ScenarioRecount(situation, plan, Scenarios.of(situation, 99, 0, UNSEEN));

    for (int s = 0; s < UNSEEN; s++) {
      assertThat(recount.peopleOut(s)).as("scenario " + s).isEqualTo(out[s]);
    }
    assertThat(Arrays.stream(out).distinct().count()).as("scenarios differ").isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void aPlanInDoubtIsAcceptedAndSaysOfEachRunAndHouseholdHowLikelyItIs(String example) {
    Situation situation = situation(example);
    Planned planned = plan(situation, 40);
    Prospects prospects = planned.plan().prospects().orElseThrow();

    assertThat(planned.verdict().violations()).isEmpty();
    assertThat(planned.plan().numbers().expected().orElseThrow().people()).isBetween(0.1, (double) planned.plan().numbers().peoplePlanned());
    assertThat(prospects.runs()).hasSameSizeAs(planned.plan().runs());
    assertThat(prospects.households()).hasSameSizeAs(planned.plan().journeys());
    assertThat(prospects.households()).allMatch(it -> it.safeAt95() <= it.safeAt80() && it.safeAt80() <= it.safeAt50());
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void wherePolicySaysNothingTheAssumptionsAreThoseOfTheCode(String example) {
    assertThat(situation(example).operation().policy().doubt()).isEqualTo(Doubt.ASSUMED);
  }

  @Test
  void ofAGeneratedOperationMoreGetOutByThePlanMadeInDoubtThanByTheOneOnOneScenario(@TempDir Path dir) {
    Situation situation = GeneratedSituation.of(dir, 200, 2);
    Plan sure = plan(situation, 1, 800).plan();
    Plan doubtful = plan(situation, 100, 800).plan();
    Expected stated = doubtful.numbers().expected().orElseThrow();

    assertThat(mean(situation, doubtful)).isGreaterThan(mean(situation, sure));
    // The mean of 5,000 others has an error too: three standard errors of the difference.
    assertThat(mean(situation, doubtful)).isBetween(stated.people() - 1.9 * stated.error(), stated.people() + 1.9 * stated.error());
  }

  private static double mean(Situation situation, Plan plan) {
    return Arrays.stream(Expectation.of(situation, plan, 4711, 0, 5000).listPeopleOut()).average().orElseThrow();
  }

  private static Planned plan(Situation situation, int scenarios) {
    return plan(situation, scenarios, 60);
  }

  private static Planned plan(Situation situation, int scenarios, int steps) {
    PlanRequest request = new PlanRequest(situation.asOf(), scenarios, 1, steps, List.of());
    return new Planner(situation, request, "facts", 2).planWithoutAdvice(progress -> {}, () -> false);
  }

  private static Situation situation(String example) {
    Operation operation = ((LoadResult.Loaded) OperationFolder.load(Path.of("..", "examples", example))).operation();
    return Situations.asOf(operation, operation.defaultAsOf(), List.of());
  }
}
