package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.check.Verdict;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.bound.MovementBound;

/** Random small operations against a search that tries everything; see {@link Exhaustive}. */
class ExhaustiveMovementTest {
  private static final int CASES = Integer.getInteger("safepassage.small", 540);
  private static final int FIRST = Integer.getInteger("safepassage.small.first", 0);

  private record Outcome(int seed, Sketch sketch, long planned, long best, long all, long bound, boolean gaveUp, Verdict verdict) {
    boolean isBetween() {
      return 0 < planned && planned < all;
    }
  }

  private static Outcome outcome(int seed) {
    Sketch sketch = SmallOperations.sketch(seed);
    Situation situation = sketch.situation();
    Exhaustive exhaustive = new Exhaustive(sketch);
    long all = exhaustive.weightOfAll();
    MovementSearch search = new MovementSearch(situation, Plans.guarantees(sketch), 1, 2000, Set.of());
    search.improve(2000, () -> search.bestValue().weight() == all);
    MovementPlan plan = search.best();
    Verdict verdict = Checker.of(situation).without(Rule.NUMBERS).judge(Plans.plan(sketch, plan));
    long planned = plan.value().weight();
    long best = exhaustive.bestAbove(planned);
    return new Outcome(seed, sketch, planned, best, all, bound(situation, planned), exhaustive.gaveUp, verdict);
  }

  private static long bound(Situation situation, long planned) {
    try (MovementBound bound = new MovementBound(situation)) {
      bound.tighten(3, planned, () -> false);
      return bound.weight();
    }
  }

  @Test
  void asManyPeopleGetOutAsWhenEverythingIsTried() {
    List<Outcome> all = IntStream.range(FIRST, FIRST + CASES).parallel().mapToObj(ExhaustiveMovementTest::outcome).toList();
    List<Outcome> outcomes = all.stream().filter(each -> !each.gaveUp).toList();
    List<String> wrong = new ArrayList<>();
    for (Outcome each : outcomes) {
      each.verdict.violations().stream().limit(2).forEach(v -> wrong.add(each.seed + ": " + v.describe()));
      if (each.bound < each.best) {
        wrong.add(each.seed + ": bound " + each.bound + " lies below " + each.best + ", which is possible");
      }
      if (each.planned != each.best) {
        wrong.add(each.seed + ": planned " + each.planned + ", possible " + each.best + " of " + each.all);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(Math.min(500, CASES * 9 / 10));
    assertThat(outcomes.stream().filter(Outcome::isBetween).count()).isGreaterThanOrEqualTo(outcomes.size() / 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void withoutAnyOneRuleMoreWouldGetOutOfSomeCase(int rule) {
    boolean differs = false;
    for (int seed = FIRST; seed < FIRST + CASES && !differs; seed++) {
      Sketch sketch = SmallOperations.sketch(seed);
      MovementSearch search = new MovementSearch(sketch.situation(), Plans.guarantees(sketch), 1, 2000, Set.of());
      search.improve(400, () -> false);
      long planned = search.bestValue().weight();
      Exhaustive withRule = new Exhaustive(sketch);
      Exhaustive without = new Exhaustive(sketch, rule);
      differs =
          without.bestAbove(planned) > planned && !without.gaveUp && withRule.bestAbove(planned) == planned && !withRule.gaveUp;
    }
    assertThat(differs).as("some case in which rule %s decides", rule).isTrue();
  }
}
