package org.safepassage.solve.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Paths of which none is better in everything: quick, of little cost, and over arcs that last long. As if every arc were open at
 * all times. Labels are set in order of duration and kept if no label of the node dominates them (Martins 1984, "On a
 * multicriteria shortest path problem"); of a node the first few only.
 */
public final class ParetoPaths {
  private static final int MOST_LABELS = 6;

  /** A path to a node; the least {@code lasts} of its arcs. */
  private record Label(int node, int ticks, double cost, int lasts, int arc, @Nullable Label before) {
    boolean dominates(Label other) {
      return ticks <= other.ticks && cost <= other.cost && lasts >= other.lasts;
    }
  }

  private final TimedGraph graph;
  private final int[] durations;
  private final double[] costs;
  private final int[] lasts;

  /**
   * @param durations ticks on each arc, or {@link FastestPaths#FORBIDDEN}
   * @param costs of each arc; a path's is the sum
   * @param lasts how long each arc lasts, in any unit; a path lasts as long as its first to end
   */
  public ParetoPaths(TimedGraph graph, int[] durations, double[] costs, int[] lasts) {
    this.graph = graph;
    this.durations = durations.clone();
    this.costs = costs.clone();
    this.lasts = lasts.clone();
  }

  /** The arcs of each path, the quickest first. */
  public List<int[]> list(int from, int to) {
    List<List<Label>> settled = new ArrayList<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      settled.add(new ArrayList<>());
    }
    PriorityQueue<Label> queue =
        new PriorityQueue<>(
            Comparator.comparingInt(Label::ticks)
                .thenComparingDouble(Label::cost)
                .thenComparing(Comparator.comparingInt(Label::lasts).reversed())
                .thenComparingInt(Label::arc));
    queue.add(new Label(from, 0, 0, Integer.MAX_VALUE, -1, null));
    while (!queue.isEmpty()) {
      Label label = queue.remove();
      List<Label> known = settled.get(label.node);
      if (known.size() < MOST_LABELS && known.stream().noneMatch(each -> each.dominates(label))) {
        known.add(label);
        if (label.node != to && (label.before == null || !graph.isEnd(label.node))) {
          extend(label, queue);
        }
      }
    }
    return settled.get(to).stream().map(ParetoPaths::arcsOf).toList();
  }

  private void extend(Label label, PriorityQueue<Label> queue) {
    for (int arc : graph.leaving(label.node)) {
      if (durations[arc] != FastestPaths.FORBIDDEN && graph.isEverOpen(arc)) {
        queue.add(
            new Label(
                graph.toOf(arc), label.ticks + durations[arc], label.cost + costs[arc], Math.min(label.lasts, lasts[arc]), arc, label));
      }
    }
  }

  private static int[] arcsOf(Label last) {
    List<Integer> arcs = new ArrayList<>();
    for (Label label = last; label.before != null; label = label.before) {
      arcs.addFirst(label.arc);
    }
    return arcs.stream().mapToInt(arc -> arc).toArray();
  }
}
