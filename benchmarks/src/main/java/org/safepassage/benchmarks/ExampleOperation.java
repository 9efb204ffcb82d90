package org.safepassage.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/** The facts that everything is measured on, and what is believed of them as of their default moment. */
@State(Scope.Benchmark)
public class ExampleOperation {
  public static final String NAME = "southwest-syria-2018";

  static final long SEED = 1;

  /** The operation's folder, seen from where the benchmarks run. */
  @Param("examples/" + NAME)
  public String folder = "";

  private @Nullable Situation situation;

  /** Reads the folder once for each benchmark. */
  @Setup
  public void read() {
    Operation operation = load();
    situation = Situations.asOf(operation, operation.defaultAsOf(), List.of());
  }

  Situation situation() {
    return Objects.requireNonNull(situation);
  }

  /** Reads the folder, whole. */
  Operation load() {
    return load(folder);
  }

  /** Reads the example in the project's own folder, from the root of the project. */
  public static Operation facts() {
    return load("examples/" + NAME);
  }

  private static Operation load(String folder) {
    return switch (OperationFolder.load(Path.of(folder))) {
      case LoadResult.Loaded loaded -> loaded.operation();
      case LoadResult.Refused refused ->
          throw new IllegalArgumentException(folder + " cannot be read; maybe start from the root of the project. " + refused.problems());
    };
  }

  /** A plan of it after so many steps. */
  Planned plan(int steps) {
    Situation facts = situation();
    return new Planner(facts, new PlanRequest(facts.asOf(), 1, SEED, steps, List.of()), "benchmark", 1).plan(progress -> {}, () -> false);
  }
}
