package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/** O: a search that ends early. */
class OEndedEarlyTest {
  private static final String MORE_FAMILIES_THAN_SEATS =
      """
      A --30-- G
      gate     G    open 1:00-4:00  desk 4min
      place    G    waits 20min
      vehicle  bus  at A  seats 7
      family   f1   at A  people 5
      family   f2   at A  people 4
      family   f3   at A  people 3
      family   f4   at A  people 4
      family   f5   at A  people 2
      family   f6   at A  people 3
      """;

  private static Planner planner(int threads) {
    Situation situation = Drawing.situation(MORE_FAMILIES_THAN_SEATS);
    return new Planner(situation, new PlanRequest(situation.asOf(), 1, 1, 2000, List.of()), "sha256:of-nothing", threads);
  }

  /** As if the memory were full when the search asks for the n-th time whether it may go on. */
  private static BooleanSupplier fullAfter(int asked) {
    AtomicInteger count = new AtomicInteger();
    return () -> {
      if (count.incrementAndGet() >= asked) {
        throw new OutOfMemoryError("as if");
      }
      return false;
    };
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "1, 300", "2, 5", "2, 300"})
  void o01WhereTheMemoryIsFullTheBestPlanUntilThenIsCheckedAndKept(int threads, int asked) {
    Planner planner = planner(threads);

    Planned planned = planner.plan(progress -> {}, fullAfter(asked));

    assertThat(planner.ranOutOfMemory()).isTrue();
    assertThat(planned.verdict().isAccepted()).isTrue();
    assertThat(planned.plan().numbers().peoplePlanned()).isPositive();
  }

  @Test
  void o02WhereItIsNotNothingIsSaidOfIt() {
    Planner planner = planner(2);
    planner.plan(progress -> {}, () -> false);
    assertThat(planner.ranOutOfMemory()).isFalse();
  }
}
