package org.safepassage.solve.path;

import java.util.List;

/**
 * A directed graph whose arcs are open in some intervals of whole ticks only. Waiting is allowed at every node.
 */
public final class TimedGraph {

  /**
   * One arc.
   *
   * @param length in any unit; a path's is the sum
   * @param open ascending; the arc may be in use in [opens, closes) of each and never across two intervals
   */
  public record Arc(int from, int to, double length, List<Interval> open) {
    public Arc {
      open = List.copyOf(open);
    }
  }

  /** Half-open, in ticks. */
  public record Interval(int opensTick, int closesTick) {}

  /** No tick: the arc cannot be entered any more. */
  public static final int NEVER = Integer.MAX_VALUE;

  private final int nodeCount;
  private final boolean[] ends;
  private final int[] from;
  private final int[] to;
  private final double[] length;
  private final int[][] opens;
  private final int[][] closes;
  private final int[][] leaving;
  private final int[][] entering;

  public TimedGraph(int nodeCount, List<Arc> arcs) {
    this(nodeCount, arcs, new boolean[nodeCount]);
  }

  /** @param ends for each node whether paths only start and end there, and never lead through */
  public TimedGraph(int nodeCount, List<Arc> arcs, boolean[] ends) {
    this.nodeCount = nodeCount;
    this.ends = ends.clone();
    from = arcs.stream().mapToInt(Arc::from).toArray();
    to = arcs.stream().mapToInt(Arc::to).toArray();
    length = arcs.stream().mapToDouble(Arc::length).toArray();
    opens = new int[arcs.size()][];
    closes = new int[arcs.size()][];
    for (int arc = 0; arc < arcs.size(); arc++) {
      opens[arc] = arcs.get(arc).open().stream().mapToInt(Interval::opensTick).toArray();
      closes[arc] = arcs.get(arc).open().stream().mapToInt(Interval::closesTick).toArray();
    }
    leaving = listByNode(nodeCount, from);
    entering = listByNode(nodeCount, to);
  }

  private static int[][] listByNode(int nodeCount, int[] nodeOfArc) {
    int[] degree = new int[nodeCount];
    for (int node : nodeOfArc) {
      degree[node]++;
    }
    int[][] arcs = new int[nodeCount][];
    for (int node = 0; node < nodeCount; node++) {
      arcs[node] = new int[degree[node]];
      degree[node] = 0;
    }
    for (int arc = 0; arc < nodeOfArc.length; arc++) {
      arcs[nodeOfArc[arc]][degree[nodeOfArc[arc]]++] = arc;
    }
    return arcs;
  }

  /** Whether a path that has not started at a node ends there. */
  boolean isEnd(int node) {
    return ends[node];
  }

  public int nodeCount() {
    return nodeCount;
  }

  public int arcCount() {
    return from.length;
  }

  public int fromOf(int arc) {
    return from[arc];
  }

  public int toOf(int arc) {
    return to[arc];
  }

  double lengthOf(int arc) {
    return length[arc];
  }

  boolean isEverOpen(int arc) {
    return opens[arc].length > 0;
  }

  public int[] leaving(int node) {
    return leaving[node];
  }

  int[] entering(int node) {
    return entering[node];
  }

  /** The first tick from {@code tick} on at which the arc can be entered for {@code duration} ticks; {@link #NEVER} if none. */
  public int earliestEntry(int arc, int tick, int duration) {
    for (int i = 0; i < opens[arc].length; i++) {
      int enter = Math.max(tick, opens[arc][i]);
      if ((long) enter + duration <= closes[arc][i]) {
        return enter;
      }
    }
    return NEVER;
  }

  /** The last tick at which the arc can be entered so as to be left by {@code exitTick}; -1 if none from {@code notBefore} on. */
  int latestEntry(int arc, int exitTick, int duration, int notBefore) {
    for (int i = opens[arc].length - 1; i >= 0; i--) {
      int enter = Math.min(exitTick, closes[arc][i]) - duration;
      if (enter >= Math.max(notBefore, opens[arc][i])) {
        return enter;
      }
    }
    return -1;
  }

  /** How many ticks later the arc could be entered than at {@code enter} within the same interval. */
  public int slackOf(int arc, int enter, int duration) {
    for (int i = 0; i < opens[arc].length; i++) {
      if (opens[arc][i] <= enter && (long) enter + duration <= closes[arc][i]) {
        return closes[arc][i] - duration - enter;
      }
    }
    return 0;
  }
}
