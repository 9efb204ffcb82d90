package org.safepassage.solve.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParetoPathsTest {
  private static final int NODES = 5;

  /** Of every path without a node twice, those that no other beats in everything; there are few enough to be listed whole. */
  @Test
  void whatIsListedAreThePathsThatNoOtherBeats() {
    for (int seed = 0; seed < 500; seed++) {
      Drawn drawn = Drawn.of(new SplittableRandom(seed));
      List<int[]> all = new ArrayList<>();
      drawn.walk(0, new ArrayList<>(), new boolean[NODES], all);
      List<String> expected = all.stream().map(drawn::worth).filter(one -> isBest(one, all, drawn)).map(Arrays::toString).distinct().toList();
      List<String> listed =
          new ParetoPaths(drawn.graph, drawn.durations, drawn.costs, drawn.lasts)
              .list(0, NODES - 1).stream().map(drawn::worth).map(Arrays::toString).toList();
      if (expected.size() <= 3) {
        assertThat(listed).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
      } else {
        assertThat(listed).as("seed %d", seed).isNotEmpty().doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void theQuickestComesFirst() {
    for (int seed = 0; seed < 500; seed++) {
      Drawn drawn = Drawn.of(new SplittableRandom(seed));
      List<int[]> listed = new ParetoPaths(drawn.graph, drawn.durations, drawn.costs, drawn.lasts).list(0, NODES - 1);
      TimedPath fastest = new FastestPaths(drawn.graph, drawn.durations).find(0, NODES - 1, 0);
      assertThat(listed.isEmpty()).as("seed %d", seed).isEqualTo(fastest == null);
      if (fastest != null) {
        assertThat(drawn.worth(listed.getFirst())[0]).as("seed %d", seed).isEqualTo(fastest.arriveTick());
      }
    }
  }

  private static boolean isBest(double[] one, List<int[]> all, Drawn drawn) {
    return all.stream().map(drawn::worth).noneMatch(other -> beats(other, one));
  }

  private static boolean beats(double[] other, double[] one) {
    return other[0] <= one[0] && other[1] <= one[1] && other[2] >= one[2] && !Arrays.equals(other, one);
  }

  /** A small graph whose arcs are always open. */
  private record Drawn(TimedGraph graph, int[] durations, double[] costs, int[] lasts) {
    static Drawn of(SplittableRandom random) {
      int count = 4 + random.nextInt(6);
      List<TimedGraph.Arc> arcs = new ArrayList<>();
      int[] durations = new int[count];
      double[] costs = new double[count];
      int[] lasts = new int[count];
      for (int i = 0; i < count; i++) {
        int from = random.nextInt(NODES);
        int to = (from + 1 + random.nextInt(NODES - 1)) % NODES;
        arcs.add(new TimedGraph.Arc(from, to, 1, List.of(new TimedGraph.Interval(0, 1000))));
        durations[i] = 1 + random.nextInt(5);
        costs[i] = random.nextInt(4);
        lasts[i] = 10 + random.nextInt(4);
      }
      return new Drawn(new TimedGraph(NODES, arcs), durations, costs, lasts);
    }

    void walk(int node, List<Integer> arcs, boolean[] seen, List<int[]> all) {
      if (node == NODES - 1) {
        all.add(arcs.stream().mapToInt(arc -> arc).toArray());
        return;
      }
      seen[node] = true;
      for (int arc : graph.leaving(node)) {
        if (!seen[graph.toOf(arc)]) {
          arcs.add(arc);
          walk(graph.toOf(arc), arcs, seen, all);
          arcs.removeLast();
        }
      }
      seen[node] = false;
    }

    double[] worth(int[] path) {
      double[] worth = {0, 0, Integer.MAX_VALUE};
      for (int arc : path) {
        worth[0] += durations[arc];
        worth[1] += costs[arc];
        worth[2] = Math.min(worth[2], lasts[arc]);
      }
      return worth;
    }
  }
}
