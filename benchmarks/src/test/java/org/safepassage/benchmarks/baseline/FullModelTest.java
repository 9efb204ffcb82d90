package org.safepassage.benchmarks.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolverStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.benchmarks.TwentyOperations;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planner;

/** Our plans, fixed into the unrestricted model, are feasible there at equal value. */
class FullModelTest {
  /** Never reached: what is fixed is settled at once, but a machine may be busy. */
  private static final double SECONDS = 600;

  private static final int STEPS = 300;

  @TempDir private Path dir;

  private static Situation situation(Operation operation) {
    return Situations.asOf(operation, operation.defaultAsOf(), List.of());
  }

  private static Situation example(String name) {
    Path root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent).filter(p -> p.resolve("examples").toFile().isDirectory()).findFirst().orElseThrow();
    return switch (OperationFolder.load(root.resolve("examples").resolve(name))) {
      case LoadResult.Loaded loaded -> situation(loaded.operation());
      case LoadResult.Refused refused -> throw new IllegalStateException(refused.problems().toString());
    };
  }

  private static Plan plan(Situation situation) {
    return new Planner(situation, new PlanRequest(situation.asOf(), 1, 1, STEPS, List.of()), "test", 1).planWithoutAdvice(p -> {}, () -> false).plan();
  }

  private static void assertHolds(Situation situation) {
    Plan plan = plan(situation);
    Scene scene = new Scene(situation);
    FixedPlan fixed = new FixedPlan(scene, plan);
    FullModel model = new FullModel(scene, Optional.of(fixed));
    model.fix(fixed);
    FullModel.Result result = model.solve(SECONDS, 2, false).result();
    assertThat(plan.numbers().weightPlanned()).isPositive();
    assertThat(result.status()).isEqualTo(CpSolverStatus.OPTIMAL);
    assertThat(result.weight()).isEqualTo(plan.numbers().weightPlanned());
    assertThat(result.people()).isEqualTo(plan.numbers().peoplePlanned());
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void planOfAnExampleIsFeasibleAtEqualValue(String name) {
    assertHolds(example(name));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void planOfAGeneratedOperationIsFeasibleAtEqualValue(int number) {
    assertHolds(situation(TwentyOperations.load(TwentyOperations.list().get(number - 1), dir)));
  }

  @Test
  void planWithAPassageAQuarterOfAnHourTooSoonIsNotFeasible() {
    Situation situation = example("one-bus");
    Scene scene = new Scene(situation);
    FixedPlan fixed = new FixedPlan(scene, plan(situation));
    fixed.passages.replaceAll((at, passage) -> new FixedPlan.Passage(passage.window(), passage.startTick() - 900 / situation.operation().tickSeconds()));
    FullModel model = new FullModel(scene, Optional.of(fixed));
    model.fix(fixed);
    assertThat(model.solve(SECONDS, 2, false).result().status()).isEqualTo(CpSolverStatus.INFEASIBLE);
  }
}
