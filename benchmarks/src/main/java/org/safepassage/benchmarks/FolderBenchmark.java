package org.safepassage.benchmarks;

import java.util.List;
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
import org.safepassage.operation.Operation;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/** From the files to what is believed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FolderBenchmark {
  private @Nullable Operation operation;

  /** The facts, read. */
  @Setup
  public void read(ExampleOperation example) {
    operation = example.load();
  }

  /** Every file read and judged. */
  @Benchmark
  public Operation load(ExampleOperation example) {
    return example.load();
  }

  /** The reports folded as of the default moment. */
  @Benchmark
  public Situation fold() {
    Operation facts = Objects.requireNonNull(operation);
    return Situations.asOf(facts, facts.defaultAsOf(), List.of());
  }
}
