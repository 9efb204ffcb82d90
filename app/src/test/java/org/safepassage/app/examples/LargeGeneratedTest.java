package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.MovementSearch;
import org.safepassage.plan.movement.bound.MovementBound;
import org.safepassage.plan.placement.NamedGuarantees;

/** A generated operation that is large enough to be planned trip by trip. */
class LargeGeneratedTest {
  private static final int STEPS = 40;

  @TempDir Path dir;

  @Test
  void draftedByThePricesOfTheBoundATwentiethMoreGetOut() {
    Situation situation = GeneratedSituation.of(dir, 8_000, 1);
    MovementSearch search = new MovementSearch(situation, new NamedGuarantees(situation), 1, STEPS, Set.of());
    assertThat(search.isLarge()).isTrue();
    search.improve(1, () -> false);
    long without = search.bestValue().weight();

    try (MovementBound bound = new MovementBound(situation)) {
      assertThat(bound.findRidePrices()).as("before its first step").isEmpty();
      bound.tighten(1, 0, () -> false);
      search.priceRides(bound.findRidePrices().orElseThrow());
      search.improve(1, () -> false);
      assertThat(search.bestValue().weight()).isGreaterThan(without + without / 20).isLessThanOrEqualTo(bound.weight());
    }
    long drafted = search.bestValue().weight();
    search.improve(STEPS - 2, () -> false);
    search.best();
    assertThat(search.bestValue().weight()).as("refilled").isGreaterThan(drafted);
  }
}
