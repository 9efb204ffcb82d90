package org.safepassage.solve.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FastestPathsTest {
  private static final int HORIZON = 60;

  @Test
  void theArrivalIsTheEarliestThatTickByTickSearchFindsForEveryStart() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Network network = randomNetwork(random);
      FastestPaths paths = network.paths();
      for (int i = 0; i < 80; i++) {
        Question asked = network.randomQuestion(random);
        assertEarliest(network, asked, Entries.UNLIMITED, paths.find(asked.from, asked.to, asked.start));
      }
    }
  }

  @Test
  void whereArcsAreFullForAWhileTheArrivalIsTheEarliestToo() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Network network = randomNetwork(random);
      FastestPaths paths = network.paths();
      for (int i = 0; i < 80; i++) {
        Question asked = network.randomQuestion(random);
        Entries entries = randomEntries(random, network.durations.length);
        assertEarliest(network, asked, entries, paths.find(asked.from, asked.to, asked.start, entries));
      }
    }
  }

  @Test
  void whereTheLeastTicksStillToGoAreKnownEveryPathIsTheSame() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Network network = randomNetwork(random);
      FastestPaths all = network.paths();
      // Less to go than there is, as where others take longer on the arcs, only leaves fewer nodes out.
      int less = random.nextInt(2);
      FastestPaths fewer = network.pathsBy(to -> Arrays.stream(all.leastTicksTo(to, 1_000)).map(ticks -> Math.max(0, ticks - less)).toArray());
      for (int i = 0; i < 200; i++) {
        Question asked = network.randomQuestion(random);
        assertThat(described(fewer.find(asked.from, asked.to, asked.start))).as("seed %d, %s", seed, asked).isEqualTo(described(all.find(asked.from, asked.to, asked.start)));
        Entries entries = randomEntries(random, network.durations.length);
        assertThat(described(fewer.find(asked.from, asked.to, asked.start, entries))).isEqualTo(described(all.find(asked.from, asked.to, asked.start, entries)));
      }
    }
  }

  @Test
  void theLeastTicksToANodeAreTheLeastTicksFromTheOthers() {
    for (int seed = 0; seed < 100; seed++) {
      Network network = randomNetwork(new SplittableRandom(seed));
      FastestPaths paths = network.paths();
      for (int to = 0; to < network.nodes; to++) {
        int end = to;
        int[] fromEach = IntStream.range(0, network.nodes).map(from -> paths.leastTicks(from, 1_000)[end]).toArray();
        assertThat(paths.leastTicksTo(to, 1_000)).as("seed %d, to %d", seed, to).isEqualTo(fromEach);
      }
    }
  }

  private static List<Integer> described(@Nullable TimedPath path) {
    if (path == null) {
      return List.of();
    }
    return IntStream.range(0, path.arcCount()).boxed().flatMap(i -> Stream.of(path.arc(i), path.enterTick(i), path.exitTick(i))).toList();
  }

  @Test
  void aPathStartsOrEndsAtAnEndAndNeverLeadsThrough() {
    List<TimedGraph.Interval> always = List.of(new TimedGraph.Interval(0, HORIZON));
    List<TimedGraph.Arc> arcs =
        List.of(new TimedGraph.Arc(0, 1, 1, always), new TimedGraph.Arc(1, 2, 1, always), new TimedGraph.Arc(0, 3, 1, always), new TimedGraph.Arc(3, 2, 1, always));
    int[] durations = {1, 1, 5, 5};
    FastestPaths paths = new FastestPaths(new TimedGraph(4, arcs, new boolean[] {false, true, false, false}), durations);
    assertThat(paths.find(0, 2, 0).arriveTick()).isEqualTo(10);
    assertThat(paths.find(0, 1, 0).arriveTick()).isEqualTo(1);
    assertThat(paths.find(1, 2, 0).arriveTick()).isEqualTo(1);
    assertThat(paths.leastTicks(0, Integer.MAX_VALUE)[2]).isEqualTo(10);
  }

  private record Question(int from, int to, int start) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Network(int nodes, List<TimedGraph.Arc> arcs, int[] durations) {
    FastestPaths paths() {
      return new FastestPaths(new TimedGraph(nodes, arcs), durations);
    }

    FastestPaths pathsBy(IntFunction<int[]> leastTo) {
      return new FastestPaths(new TimedGraph(nodes, arcs), durations, leastTo);
    }

    Question randomQuestion(SplittableRandom random) {
      return new Question(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(HORIZON));
    }
  }

  private static Network randomNetwork(SplittableRandom random) {
    int nodes = random.nextInt(2, 7);
    List<TimedGraph.Arc> arcs = new ArrayList<>();
    int[] durations = new int[random.nextInt(nodes, nodes * 4)];
    for (int arc = 0; arc < durations.length; arc++) {
      arcs.add(new TimedGraph.Arc(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(9), randomIntervals(random)));
      durations[arc] = random.nextInt(8) == 0 ? FastestPaths.FORBIDDEN : random.nextInt(1, 7);
    }
    return new Network(nodes, arcs, durations);
  }

  /** Each arc is full in about a third of the stretches of seven ticks. */
  private static Entries randomEntries(SplittableRandom random, int arcs) {
    boolean[][] full = new boolean[arcs][HORIZON / 7];
    for (boolean[] stretches : full) {
      for (int i = 0; i < stretches.length; i++) {
        stretches[i] = random.nextInt(3) == 0;
      }
    }
    return new Entries() {
      private boolean isFull(int arc, int tick) {
        return tick >= 0 && tick / 7 < full[arc].length && full[arc][tick / 7];
      }

      @Override
      public int firstFrom(int arc, int tick) {
        int first = tick;
        while (isFull(arc, first)) {
          first++;
        }
        return first;
      }

      @Override
      public int lastUntil(int arc, int tick) {
        int last = tick;
        while (isFull(arc, last)) {
          last--;
        }
        return last;
      }
    };
  }

  private static List<TimedGraph.Interval> randomIntervals(SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return List.of(new TimedGraph.Interval(0, TimedGraph.NEVER));
    }
    int middle = random.nextInt(2, 40);
    return List.of(
        new TimedGraph.Interval(random.nextInt(middle), middle),
        new TimedGraph.Interval(middle + random.nextInt(1, 5), middle + random.nextInt(6, 30)));
  }

  private static void assertEarliest(Network network, Question asked, Entries entries, TimedPath path) {
    int expected = slowArrival(network, asked, entries);
    if (path == null) {
      assertThat(expected).isEqualTo(TimedGraph.NEVER);
      return;
    }
    assertThat(path.isEmpty() ? asked.start : path.arriveTick()).isEqualTo(expected);
    int node = asked.from;
    int tick = asked.start;
    double length = 0;
    for (int i = 0; i < path.arcCount(); i++) {
      TimedGraph.Arc arc = network.arcs.get(path.arc(i));
      int enter = path.enterTick(i);
      int exit = path.exitTick(i);
      assertThat(arc.from()).isEqualTo(node);
      assertThat(enter).isGreaterThanOrEqualTo(tick);
      assertThat(entries.firstFrom(path.arc(i), enter)).isEqualTo(enter);
      assertThat(exit).isEqualTo(enter + network.durations[path.arc(i)]);
      assertThat(arc.open()).anyMatch(open -> open.opensTick() <= enter && exit <= open.closesTick());
      node = arc.to();
      tick = exit;
      length += arc.length();
    }
    assertThat(path.length()).isEqualTo(length);
    assertThat(node).isEqualTo(asked.to);
  }

  private static int slowArrival(Network network, Question asked, Entries entries) {
    boolean[][] at = new boolean[400][network.nodes];
    at[asked.start][asked.from] = true;
    for (int tick = asked.start; tick < 380; tick++) {
      for (int node = 0; node < network.nodes; node++) {
        if (!at[tick][node]) {
          continue;
        }
        if (node == asked.to) {
          return tick;
        }
        at[tick + 1][node] = true;
        for (int a = 0; a < network.durations.length; a++) {
          int exit = tick + network.durations[a];
          int enter = tick;
          if (network.arcs.get(a).from() == node
              && network.durations[a] > 0
              && entries.firstFrom(a, enter) == enter
              && network.arcs.get(a).open().stream().anyMatch(o -> o.opensTick() <= enter && exit <= o.closesTick())) {
            at[exit][network.arcs.get(a).to()] = true;
          }
        }
      }
    }
    return TimedGraph.NEVER;
  }
}
