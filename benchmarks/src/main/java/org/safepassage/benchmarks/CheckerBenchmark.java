package org.safepassage.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.safepassage.check.Checker;
import org.safepassage.check.Verdict;
import org.safepassage.operation.Plan;

/** Judging one plan by all rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckerBenchmark {
  private static final int SEARCH_STEPS = 300;

  private @Nullable Checker checker;
  private @Nullable Plan plan;

  /** A plan that the checker accepts: a refused one would measure the writing of sentences. */
  @Setup
  public void plan(ExampleOperation example) {
    plan = example.plan(SEARCH_STEPS).plan();
    checker = Checker.of(example.situation());
    if (!checker.judge(plan).isAccepted()) {
      throw new IllegalStateException("the plan to be measured is refused: " + checker.judge(plan).violations());
    }
  }

  /** As the planner's own loops would: the situation is indexed once. */
  @Benchmark
  public Verdict judge() {
    return Objects.requireNonNull(checker).judge(Objects.requireNonNull(plan));
  }

  /** As the command line does: situation and plan, once. */
  @Benchmark
  public Verdict indexAndJudge(ExampleOperation example) {
    return Checker.judge(example.situation(), Objects.requireNonNull(plan));
  }
}
