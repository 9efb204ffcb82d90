package org.safepassage.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Notice;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/** What a planner must do next stands in the summary. */
@Tag("locale")
class SummaryTest {
  @Test
  void inDoubtItSaysTheMeanWithItsIntervalAndThatItRestsOnAssumptions() {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "one-bus"));
    Situation situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    Planned planned = new Planner(situation, new PlanRequest(situation.asOf(), 30, 1, 60, List.of()), "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
    String mean = String.format(java.util.Locale.ROOT, "%.1f", planned.plan().numbers().expected().orElseThrow().people());

    String summary = Summary.of(situation, planned);

    assertThat(summary).contains("expected    " + mean + "  people out, mean of 2000 scenarios, +- ").contains("by what the policy assumes may go wrong");
    assertThat(summary.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void itSaysWhatMustBeSentToWhomByWhenEarliestFirstAndWhenTheFirstIsCalled() {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "one-bus"));
    Situation situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 60, List.of());
    Planned planned = new Planner(situation, request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
    Plan it = planned.plan();
    Notice notice = new Notice(new PartyId("neighbour"), 90);
    ListSent list = new ListSent(facts.operation().crossings().getFirst().id(), 30, List.of(it.journeys().getFirst().household()));
    Plan telling =
        new Plan(
            it.request(), it.factsFingerprint(), it.numbers(), List.of(notice), List.of(list), it.runs(), it.journeys(), it.placements(),
            it.leftOut(), it.binds());

    String summary = Summary.of(situation, new Planned(telling, planned.verdict(), planned.boundPrices(), planned.placement()));

    assertThat(summary)
        .contains(
            "To be sent\n"
                + "  - list of 1 household to gate by 2030-05-01 12:30 +00:00 (12:30Z)\n"
                + "  - notice to neighbour by 2030-05-01 13:30 +00:00 (13:30Z)\n");
    int firstCall = it.journeys().stream().mapToInt(journey -> journey.callTick()).min().orElseThrow();
    assertThat(summary).contains("\nfirst call " + Moments.show(situation.momentOf(firstCall), situation.operation().zone()) + "\n");
    assertThat(summary.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
