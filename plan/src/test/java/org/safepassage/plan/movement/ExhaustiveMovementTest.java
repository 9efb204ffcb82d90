package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.check.Verdict;
import org.safepassage.outlook.Situation;

/** Random small operations against a search that tries everything; see {@link Exhaustive}. */
class ExhaustiveMovementTest {
  private static final int CASES = Integer.getInteger("safepassage.small", 560);
  private static final int FIRST = Integer.getInteger("safepassage.small.first", 0);

  private record Outcome(int seed, Sketch sketch, long planned, long best, long all, boolean gaveUp, Verdict verdict) {
    boolean isBetween() {
      return 0 < planned && planned < all;
    }
  }

  private static Outcome outcome(int seed) {
    Sketch sketch = SmallOperations.sketch(seed);
    Situation situation = sketch.situation();
    Exhaustive exhaustive = new Exhaustive(sketch);
    long all = exhaustive.weightOfAll();
    MovementSearch search = new MovementSearch(situation, Plans.guarantees(sketch), 1);
    search.improve(2000, () -> search.bestValue().weight() == all);
    MovementPlan plan = search.best();
    Verdict verdict = Checker.of(situation).without(Rule.NUMBERS).judge(Plans.plan(sketch, plan));
    long planned = plan.value().weight();
    return new Outcome(seed, sketch, planned, exhaustive.bestAbove(planned), all, exhaustive.gaveUp, verdict);
  }

  @Test
  void asManyPeopleGetOutAsWhenEverythingIsTried() {
    List<Outcome> all = IntStream.range(FIRST, FIRST + CASES).parallel().mapToObj(ExhaustiveMovementTest::outcome).toList();
    List<Outcome> outcomes = all.stream().filter(each -> !each.gaveUp).toList();
    List<String> wrong = new ArrayList<>();
    for (Outcome each : outcomes) {
      each.verdict.violations().stream().limit(2).forEach(v -> wrong.add(each.seed + ": " + v.describe()));
      if (each.planned != each.best) {
        wrong.add(each.seed + ": planned " + each.planned + ", possible " + each.best + " of " + each.all);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(CASES - CASES / 10);
    assertThat(outcomes.stream().filter(Outcome::isBetween).count()).isGreaterThanOrEqualTo(outcomes.size() / 3);
  }
}
