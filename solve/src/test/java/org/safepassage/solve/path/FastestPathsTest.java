package org.safepassage.solve.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FastestPathsTest {
  private static final int HORIZON = 60;

  @Test
  void theArrivalIsTheEarliestThatTickByTickSearchFindsForEveryStart() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = random.nextInt(2, 7);
      List<TimedGraph.Arc> arcs = new ArrayList<>();
      int[] durations = new int[random.nextInt(nodes, nodes * 4)];
      for (int arc = 0; arc < durations.length; arc++) {
        arcs.add(new TimedGraph.Arc(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(9), randomIntervals(random)));
        durations[arc] = random.nextInt(8) == 0 ? FastestPaths.FORBIDDEN : random.nextInt(1, 7);
      }
      TimedGraph graph = new TimedGraph(nodes, arcs);
      FastestPaths paths = new FastestPaths(graph, durations);
      for (int i = 0; i < 80; i++) {
        int from = random.nextInt(nodes);
        int to = random.nextInt(nodes);
        int start = random.nextInt(HORIZON);
        assertSame(arcs, durations, nodes, from, to, start, paths.find(from, to, start));
      }
    }
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

  private static void assertSame(
      List<TimedGraph.Arc> arcs, int[] durations, int nodes, int from, int to, int start, TimedPath path) {
    int expected = slowArrival(arcs, durations, nodes, from, to, start);
    if (path == null) {
      assertThat(expected).isEqualTo(TimedGraph.NEVER);
      return;
    }
    assertThat(path.isEmpty() ? start : path.arriveTick()).isEqualTo(expected);
    int node = from;
    int tick = start;
    double length = 0;
    for (int i = 0; i < path.arcCount(); i++) {
      TimedGraph.Arc arc = arcs.get(path.arc(i));
      int enter = path.enterTick(i);
      int exit = path.exitTick(i);
      assertThat(arc.from()).isEqualTo(node);
      assertThat(enter).isGreaterThanOrEqualTo(tick);
      assertThat(exit).isEqualTo(enter + durations[path.arc(i)]);
      assertThat(arc.open()).anyMatch(open -> open.opensTick() <= enter && exit <= open.closesTick());
      node = arc.to();
      tick = exit;
      length += arc.length();
    }
    assertThat(path.length()).isEqualTo(length);
    assertThat(node).isEqualTo(to);
  }

  private static int slowArrival(List<TimedGraph.Arc> arcs, int[] durations, int nodes, int from, int to, int start) {
    boolean[][] at = new boolean[400][nodes];
    at[start][from] = true;
    for (int tick = start; tick < 380; tick++) {
      for (int node = 0; node < nodes; node++) {
        if (!at[tick][node]) {
          continue;
        }
        if (node == to) {
          return tick;
        }
        at[tick + 1][node] = true;
        for (int a = 0; a < durations.length; a++) {
          int exit = tick + durations[a];
          int enter = tick;
          if (arcs.get(a).from() == node
              && durations[a] > 0
              && arcs.get(a).open().stream().anyMatch(o -> o.opensTick() <= enter && exit <= o.closesTick())) {
            at[exit][arcs.get(a).to()] = true;
          }
        }
      }
    }
    return TimedGraph.NEVER;
  }
}
