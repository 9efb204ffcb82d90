package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.plan.movement.MovementSearch;
import org.safepassage.plan.placement.NamedGuarantees;

/** Two searches side by side, as by the clock; here the clock is a count. */
class SecondSearchTest {
  @TempDir static Path dir;
  private static Situation situation;

  @BeforeAll
  static void generate() {
    situation = GeneratedSituation.of(dir, 150, 2);
  }

  @Test
  void aTwinStartsFromTheFirstSearchsPlanAndGoesOnByOtherChances() {
    MovementSearch first = search();
    first.improve(200, () -> false);

    MovementSearch twin = first.findTwin(2, new NamedGuarantees(situation)).orElseThrow();

    assertThat(twin.bestValue()).isEqualTo(first.bestValue());
    assertThat(twin.best().journeys()).hasSameSizeAs(first.best().journeys());
    first.improve(300, () -> false);
    twin.improve(300, () -> false);
    assertThat(twin.best().runs()).isNotEqualTo(first.best().runs());
  }

  @Test
  void whoIsBehindGoesOnFromWhereTheOtherIs() {
    MovementSearch ahead = search();
    ahead.improve(60, () -> false);
    MovementSearch behind = ahead.findTwin(2, new NamedGuarantees(situation)).orElseThrow();
    while (!ahead.isAheadOf(behind)) {
      ahead.improve(50, () -> false);
    }
    assertThat(behind.isAheadOf(ahead)).isFalse();

    behind.goOnFrom(ahead);

    assertThat(behind.bestValue()).isEqualTo(ahead.bestValue());
    assertThat(ahead.isAheadOf(behind)).isFalse();
    behind.improve(200, () -> false);
    assertThat(behind.bestValue().weight()).isGreaterThanOrEqualTo(ahead.bestValue().weight());
  }

  @Test
  void aSearchWithHouseholdsPutFirstHasNoTwin() {
    Set<HouseholdId> first = Set.of(situation.operation().households().getFirst().id());
    MovementSearch search = new MovementSearch(situation, new NamedGuarantees(situation), 1, 100, first);
    search.improve(5, () -> false);

    assertThat(search.findTwin(2, new NamedGuarantees(situation))).isEmpty();
  }

  @Test
  void aPlanByTheClockIsAcceptedAndBringsNoMoreThanTheBound() {
    AtomicInteger asked = new AtomicInteger();
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, Integer.MAX_VALUE, List.of());

    Planned planned =
        new Planner(situation, request, "facts", 2)
            .coolingBy(() -> Math.min(1, asked.incrementAndGet() / 30_000.0))
            .planWithoutAdvice(progress -> {}, () -> asked.get() >= 30_000);

    assertThat(planned.verdict().isAccepted()).isTrue();
    assertThat(planned.plan().numbers().weightPlanned()).isBetween(50L, planned.plan().numbers().weightBound());
  }

  private static MovementSearch search() {
    return new MovementSearch(situation, new NamedGuarantees(situation), 1, 5_000, Set.of());
  }
}
