package org.safepassage.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.safepassage.plan.movement.bound.MovementBound;

/** One step of the bound: prices from the master problem, and their evaluation over all walks of all vehicles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class BoundBenchmark {
  /** A plan to close in on; the bound's steps depend on it little. */
  private static final int SEARCH_STEPS = 100;

  /** Steps made before the one that is measured: the master problem grows with them. */
  @Param({"0", "10"})
  public int stepsBefore;

  private long known;
  private @Nullable MovementBound bound;

  /** The weight of a plan. */
  @Setup(Level.Trial)
  public void plan(ExampleOperation example) {
    known = example.plan(SEARCH_STEPS).plan().numbers().weightPlanned();
  }

  /** A bound as far as wanted. */
  @Setup(Level.Iteration)
  public void start(ExampleOperation example) {
    bound = new MovementBound(example.situation());
    bound.tighten(stepsBefore, known, () -> false);
  }

  /** One step; a bound that had nothing left to do would measure nothing. */
  @Benchmark
  public int tighten() {
    int done = Objects.requireNonNull(bound).tighten(1, known, () -> false);
    if (done == 0) {
      throw new IllegalStateException("the bound has converged after " + stepsBefore + " steps: maybe measure with fewer");
    }
    return done;
  }

  /** Gives the solver's memory back. */
  @TearDown(Level.Iteration)
  public void close() {
    Objects.requireNonNull(bound).close();
  }
}
