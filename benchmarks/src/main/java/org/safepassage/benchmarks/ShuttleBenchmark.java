package org.safepassage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.safepassage.solve.shuttle.Shuttle;
import org.safepassage.solve.shuttle.ShuttleAnswer;
import org.safepassage.solve.shuttle.ShuttleProblem;
import org.safepassage.solve.shuttle.ShuttleSolver;

/** Trips to and fro of which the last ends early, with their proof: six carriers alike, ten sources, ten sinks, times made up from a seed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ShuttleBenchmark {
  private static final int CARRIERS = 6;
  private static final int PLACES = 10;
  private static final int WAITING = 30;
  private static final int ROOM = 5;
  private static final int LONGEST = 10;
  private static final int STEPS = 20_000;

  @Param("1")
  public long seed;

  private ShuttleProblem problem = new ShuttleProblem(List.of(), new int[0], new int[0]);

  /** As many units as there are seats for a few trips of each. */
  @Setup
  public void makeUp() {
    SplittableRandom random = new SplittableRandom(seed);
    int[] demand = new int[PLACES];
    for (int unit = 0; unit < WAITING; unit++) {
      demand[random.nextInt(PLACES)]++;
    }
    int[] room = new int[PLACES];
    java.util.Arrays.fill(room, ROOM);
    long[] first = random.longs(PLACES, 1, LONGEST + 1).toArray();
    long[][] loaded = new long[PLACES][];
    long[][] back = new long[PLACES][PLACES];
    for (int from = 0; from < PLACES; from++) {
      loaded[from] = random.longs(PLACES, 1, LONGEST + 1).toArray();
      for (int to = 0; to < PLACES; to++) {
        back[to][from] = loaded[from][to];
      }
    }
    List<Shuttle> shuttles = new ArrayList<>();
    for (int v = 0; v < CARRIERS; v++) {
      shuttles.add(new Shuttle(1, first, loaded, back));
    }
    problem = new ShuttleProblem(shuttles, demand, room);
  }

  @Benchmark
  public Optional<ShuttleAnswer> solve() {
    return ShuttleSolver.solve(problem, seed, STEPS);
  }
}
