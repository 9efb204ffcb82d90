package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.operation.Aim;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.plan.finish.FinishTask;

/** Random tiny operations in which all can get out: the earliest finish is the earliest closing of the gate with which, everything tried, all still do. */
class FinishAgainstExhaustiveTest {
  private static final int CASES = 60;
  private static final int LAST_CLOSING = 16;

  @Test
  void theLastIsAcrossAsEarlyAsWhenEverythingIsTried() {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (int seed = 0; seed < CASES; seed++) {
      int earliest = earliestClosing(seed);
      if (earliest <= LAST_CLOSING) {
        compared++;
        MovementPlan plan = plan(sketch(seed, LAST_CLOSING));
        if (plan.value().lastAcrossTick() != earliest) {
          wrong.add(seed + ": across at " + plan.value().lastAcrossTick() + ", possible at " + earliest);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(CASES / 2);
  }

  @Test
  void everyPlanKeepsTheRules() {
    for (int seed = 0; seed < CASES; seed++) {
      Sketch sketch = sketch(seed, LAST_CLOSING);
      assertThat(Checker.of(sketch.situation()).without(Rule.NUMBERS).judge(Plans.plan(sketch, plan(sketch))).violations()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void noPlanEndsBeforeTheBound() {
    for (int seed = 0; seed < CASES; seed++) {
      int earliest = earliestClosing(seed);
      if (earliest > LAST_CLOSING) {
        continue;
      }
      Sketch sketch = sketch(seed, LAST_CLOSING);
      Situation situation = sketch.situation();
      Set<HouseholdId> all =
          situation.operation().households().stream().map(Household::id).collect(Collectors.toSet());
      FinishTask task = new FinishTask(situation, all);
      assertThat(task.bound(task.solve(1, 500)).ticks(situation.operation().tickSeconds())).as("seed %d", seed).isLessThanOrEqualTo(earliest);
    }
  }

  private static MovementPlan plan(Sketch sketch) {
    MovementSearch search = new MovementSearch(sketch.situation(), Plans.guarantees(sketch), 1, 1500, Set.of());
    search.improve(1500, () -> false);
    return search.best();
  }

  /** After {@link #LAST_CLOSING} if not all get out at all. */
  private static int earliestClosing(int seed) {
    for (int closes = 1; closes <= LAST_CLOSING; closes++) {
      Exhaustive exhaustive = new Exhaustive(sketch(seed, closes));
      long all = exhaustive.weightOfAll();
      if (exhaustive.bestAbove(all - 1) == all) {
        return closes;
      }
    }
    return LAST_CLOSING + 1;
  }

  /** One or two buses, two to four families at one place or two; where there is one, a run picks up at no more than one. */
  private static Sketch sketch(int seed, int closes) {
    SplittableRandom random = new SplittableRandom(seed * 31L + 5);
    Sketch s = new Sketch(900);
    boolean two = random.nextBoolean();
    s.way("a", "g", 15 * (1 + random.nextInt(3)));
    s.way("b", two && random.nextBoolean() ? "a" : "g", 15 * (1 + random.nextInt(2)));
    Sketch.Fence gate = s.fence("g", 0, 1);
    gate.windows.clear();
    gate.windows.add(new TickWindow(0, closes));
    gate.desks = 1 + random.nextInt(3);
    Sketch.Fleet bus = s.fleet("bus", random.nextBoolean() ? "a" : "g", 3 + random.nextInt(3));
    bus.count = 1 + random.nextInt(2);
    bus.from = random.nextInt(3);
    int families = 2 + random.nextInt(3);
    for (int i = 0; i < families; i++) {
      Sketch.Family family = s.family("h" + i, two && i % 2 == 1 ? "b" : "a", 1 + random.nextInt(3));
      family.ready = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
    }
    s.aims = List.of(Aim.PEOPLE_OUT, Aim.LAST_ACROSS, Aim.MARGIN, Aim.EXPOSURE, Aim.PLACEMENT);
    s.mostPickups = two ? 2 : 1;
    return s;
  }
}
