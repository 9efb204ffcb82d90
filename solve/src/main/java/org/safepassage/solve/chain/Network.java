package org.safepassage.solve.chain;

import java.util.List;

/**
 * Nodes 0 to {@code nodes} − 1 and the arcs between them.
 *
 * @param nodeClosesTick for each node the tick by which it must have been left
 */
public record Network(int nodes, List<Arc> arcs, int[] nodeClosesTick) {
  public Network {
    arcs = List.copyOf(arcs);
  }

  /**
   * Earliest arrival at every node, waiting allowed anywhere until a node closes (Dijkstra; arcs that only ever close, or that
   * reopen, are first in, first out because one may wait).
   *
   * @return ticks; {@link Integer#MAX_VALUE} where a node cannot be reached
   */
  public int[] earliestArrivals(int start, int startTick) {
    int[] earliest = new int[nodes];
    java.util.Arrays.fill(earliest, Integer.MAX_VALUE);
    boolean[] settled = new boolean[nodes];
    earliest[start] = startTick;
    List<List<Arc>> leaving = listLeaving();
    for (int round = 0; round < nodes; round++) {
      int node = nearestUnsettled(earliest, settled);
      if (node < 0) {
        break;
      }
      settled[node] = true;
      for (Arc arc : leaving.get(node)) {
        int enter = firstEntry(arc, earliest[node], nodeClosesTick[node]);
        if (enter >= 0 && enter + arc.ticks() < earliest[arc.to()]) {
          earliest[arc.to()] = enter + arc.ticks();
        }
      }
    }
    return earliest;
  }

  /** The first tick from {@code fromTick} on at which an arc can be entered, or -1. */
  static int firstEntry(Arc arc, int fromTick, int leaveByTick) {
    if (arc.isOpenAt(fromTick)) {
      return fromTick <= leaveByTick ? fromTick : -1;
    }
    for (int opens : arc.opensTicks()) {
      if (opens > fromTick && opens <= leaveByTick && arc.isOpenAt(opens)) {
        return opens;
      }
    }
    return -1;
  }

  /** For each node the arcs that leave it. */
  public List<List<Arc>> listLeaving() {
    List<List<Arc>> leaving = new java.util.ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      leaving.add(new java.util.ArrayList<>());
    }
    arcs.forEach(arc -> leaving.get(arc.from()).add(arc));
    return leaving;
  }

  /** The same with every arc the other way round. */
  public Network reversed() {
    List<Arc> back =
        arcs.stream().map(arc -> new Arc(arc.to(), arc.from(), arc.ticks(), arc.closesTick(), arc.opensTicks(), arc.shutsTicks())).toList();
    return new Network(nodes, back, nodeClosesTick);
  }

  private static int nearestUnsettled(int[] earliest, boolean[] settled) {
    int nearest = -1;
    for (int node = 0; node < earliest.length; node++) {
      if (!settled[node]
          && earliest[node] != Integer.MAX_VALUE
          && (nearest < 0 || earliest[node] < earliest[nearest])) {
        nearest = node;
      }
    }
    return nearest;
  }
}
