package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.bound.MovementBound;

/** What large operations are planned and bounded with, on small ones that an exhaustive search knows all about. */
class LargeOperationTest {
  private static final int CASES = 240;

  @Test
  void aDraftMadeTripByTripKeepsEveryRuleAndNoneBeatsTheBoundWithoutWalks() {
    List<String> wrong = IntStream.range(0, CASES).parallel().boxed().flatMap(seed -> listFaults(seed).stream()).toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void tripByTripGetsPeopleOut() {
    long planned = IntStream.range(0, CASES).filter(seed -> draft(SmallOperations.sketch(seed)).weight() > 0).count();
    assertThat(planned).isGreaterThan(CASES / 3);
  }

  private static List<String> listFaults(int seed) {
    Sketch sketch = SmallOperations.sketch(seed);
    Situation situation = sketch.situation();
    Draft draft = draft(sketch);
    MovementPlan plan = new PlanWriter(draft, Appraisal.of(draft), new Reasons(draft, Plans.guarantees(sketch))).write();
    List<String> faults = new ArrayList<>();
    Checker.of(situation).without(Rule.NUMBERS).judge(Plans.plan(sketch, plan)).violations().stream().limit(2).forEach(it -> faults.add(seed + ": " + it.describe()));
    Exhaustive exhaustive = new Exhaustive(sketch);
    long best = exhaustive.bestAbove(draft.weight());
    try (MovementBound bound = MovementBound.withoutWalks(situation)) {
      bound.tighten(1, 0, () -> false);
      if (!exhaustive.gaveUp && bound.weight() < best) {
        faults.add(seed + ": bound " + bound.weight() + " lies below " + best + ", which is possible");
      }
    }
    return faults;
  }

  private static Draft draft(Sketch sketch) {
    Draft draft = new Draft(new Compiler(sketch.situation()).compile(), Plans.guarantees(sketch));
    new TripByTrip(draft).fill(0);
    for (List<Integer> noticed = draft.listNoticed(); !noticed.isEmpty(); noticed = draft.listNoticed()) {
      draft.removeAll(noticed);
    }
    for (List<MovingUnit> failed = Onward.extend(draft, 0); !failed.isEmpty(); failed = Onward.extend(draft, 0)) {
      draft.clearOnward();
      draft.removeAll(failed.stream().map(MovingUnit::index).toList());
    }
    return draft;
  }
}
