package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.benchmarks.baseline.FullModel;
import org.safepassage.benchmarks.baseline.Scene;
import org.safepassage.operation.Limits;

/** The unrestricted model against a search that tries everything; in this package because both are tests of the search first. */
class BaselineOnSmallOperationsTest {
  private static final int CASES = Integer.getInteger("safepassage.small.baseline", 120);

  /** Never reached by operations so small. */
  private static final double SECONDS = 600;

  @Test
  void theBestIsNeverBelowExhaustiveSearchAndEqualWhereNoRuleIsLeftOut() {
    List<String> wrong = new ArrayList<>();
    int whole = 0;
    int equal = 0;
    int judged = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Sketch sketch = SmallOperations.sketch(seed);
      MovementSearch search = new MovementSearch(sketch.situation(), Plans.guarantees(sketch), 1, 2000, Set.of());
      search.improve(2000, () -> false);
      Exhaustive exhaustive = new Exhaustive(sketch);
      long best = exhaustive.bestAbove(search.bestValue().weight());
      if (exhaustive.gaveUp) {
        continue;
      }
      FullModel.Result result = new FullModel(new Scene(sketch.situation()), Optional.empty()).solve(SECONDS, 2, false).result();
      judged++;
      if (result.status() != CpSolverStatus.OPTIMAL || result.weight() < best || (result.weight() > best && isWhole(sketch))) {
        wrong.add(seed + ": " + result + ", possible " + best + (isWhole(sketch) ? ", no rule left out" : ""));
      }
      whole += isWhole(sketch) && best > 0 ? 1 : 0;
      equal += result.weight() == best ? 1 : 0;
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(CASES / 2);
    assertThat(whole).isGreaterThanOrEqualTo(CASES / 40);
    assertThat(equal).isGreaterThan(judged * 2 / 3);
  }

  /** Whether a sketch has none of what {@link FullModel#LEFT_OUT} names. */
  private static boolean isWhole(Sketch sketch) {
    boolean roads =
        sketch.ways.stream().allMatch(way -> way.windows.isEmpty() && way.perHour == Limits.NONE && way.perPerson == 0 && way.bars.isEmpty());
    boolean vehicles = sketch.fleets.stream().allMatch(fleet -> fleet.rangeKm == Limits.NONE) && sketch.mostTogether == Limits.NONE;
    boolean waiting =
        sketch.spots.values().stream()
            .filter(spot -> sketch.fences.stream().noneMatch(fence -> fence.inside.equals(spot.id)))
            .allMatch(
                spot ->
                    spot.maxPersons == Limits.NONE && spot.maxWait == Limits.NONE && spot.unnoticedPersons == Limits.NONE && spot.unnoticedMinutes == Limits.NONE);
    return roads && vehicles && waiting && sketch.fences.stream().noneMatch(fence -> fence.named);
  }
}
