package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.Change;
import org.safepassage.operation.Change.Limit;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.plan.movement.bound.MovementBound;

/** Southwest Syria is a hard case: not nearly everybody can get out, and what keeps them in is of several kinds. */
class TightExampleTest {
  private static final int STEPS = 60;
  private static final int STEPS_RELAXED = 40;

  private static Operation southwest;

  @BeforeAll
  static void load() {
    southwest = ((LoadResult.Loaded) OperationFolder.load(Path.of("..", "examples", "southwest-syria-2018"))).operation();
  }

  /**
   * A bound only falls, step by step. So that of the facts is taken as it is after some steps, where it is too high if anything;
   * of each relaxed problem not the bound but what it cannot fall below: the best mixture of the walks seen so far, a lower estimate by the master problem (which counts vehicles at gates at moments ten ticks
   * apart; on the facts as they are that makes 0.04 people of 699).
   */
  @Test
  void theBoundIsBelow85PercentOfTheRosterAndTheDesksTheLossesAndTheCallingTimesEachAloneHoldItDown() {
    long bound;
    try (MovementBound asIs = boundOf(List.of(), STEPS)) {
      bound = asIs.weight();
    }
    int listed = southwest.households().stream().mapToInt(household -> household.members().size()).sum();

    assertThat(bound).isBetween(listed * 45L / 100, listed * 85L / 100);
    assertThat(leastRelaxed(Limit.GATE_DESKS)).isGreaterThan(bound + 1);
    assertThat(leastRelaxed(Limit.ROAD_LOSS)).isGreaterThan(bound + 1);
    assertThat(leastRelaxed(Limit.CALLING_TIMES)).isGreaterThan(bound + 1);
  }

  /** In whole people: a bound of less than one more would read the same. */
  private static long leastRelaxed(Limit limit) {
    try (MovementBound relaxed = boundOf(List.of(new Change.Relax(limit)), STEPS_RELAXED)) {
      return (long) relaxed.weightOfWalksSeen();
    }
  }

  private static MovementBound boundOf(List<Change> changes, int steps) {
    MovementBound bound = new MovementBound(Situations.asOf(southwest, southwest.defaultAsOf(), changes));
    bound.tighten(steps, 0, () -> false);
    return bound;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-07-12T18:00:00Z", "2018-07-15T21:43:00Z", "2018-07-18T18:00:00Z", "2018-07-21T12:00:00Z"})
  void itPlansAsOfEachOfTheFourMomentsSilentlyAndTheCheckerPassesIt(String asOf) {
    PlanRequest request = new PlanRequest(Instant.parse(asOf), 1, 1, 20, List.of());
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Planned planned = printingInto(printed, request);

    assertThat(planned.verdict().violations()).isEmpty();
    assertThat(planned.plan().numbers().peoplePlanned()).isPositive();
    assertThat(planned.plan().numbers().weightBound()).isGreaterThanOrEqualTo(planned.plan().numbers().weightPlanned());
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static Planned printingInto(ByteArrayOutputStream printed, PlanRequest request) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      return new Planner(Situations.asOf(southwest, request.asOf(), List.of()), request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
