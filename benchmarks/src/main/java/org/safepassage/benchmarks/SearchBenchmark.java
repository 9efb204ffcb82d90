package org.safepassage.benchmarks;

import java.util.Set;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.safepassage.plan.movement.MovementSearch;
import org.safepassage.plan.placement.NamedGuarantees;

/**
 * Steps of the movement search in a second. Each iteration starts a search of its own and makes its first plan before the clock runs,
 * so that every iteration measures the same stretch of the search as far as it comes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(1)
public class SearchBenchmark {
  private static final int STEPS = 20;

  /** After how many the search would have cooled down: it is measured while it is warm. */
  private static final int ASSUMED_STEPS = 6000;

  private @Nullable MovementSearch search;

  /** A search with its first plan. */
  @Setup(Level.Iteration)
  public void start(ExampleOperation example) {
    search = new MovementSearch(example.situation(), new NamedGuarantees(example.situation()), ExampleOperation.SEED, ASSUMED_STEPS, Set.of());
    search.improve(1, () -> false);
  }

  /** Some steps. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public MovementSearch step() {
    MovementSearch running = Objects.requireNonNull(search);
    running.improve(STEPS, () -> false);
    return running;
  }
}
