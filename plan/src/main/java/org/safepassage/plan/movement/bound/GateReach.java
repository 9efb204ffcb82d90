package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.safepassage.solve.chain.Arc;
import org.safepassage.solve.chain.Network;

/**
 * From every node to one gate: the least ticks, and the latest tick at which whoever leaves can still be there before ground is lost. The
 * hours of roads are left out of account, so that both are only ever too hopeful.
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record GateReach(int[] leastTicks, int[] latestTick) {
  private static final int NEVER = Integer.MIN_VALUE;

  /** Of who cannot be at a gate in time by any way: later than any horizon. {@link Integer#MAX_VALUE} says that the way is a vehicle's, which is another thing. */
  static final int NOT_IN_TIME = Integer.MAX_VALUE - 1;

  private record Reached(int tick, int node) {}

  static GateReach of(Network network, int gate) {
    List<List<Arc>> into = IntStream.range(0, network.nodes()).mapToObj(node -> (List<Arc>) new java.util.ArrayList<Arc>()).toList();
    network.arcs().forEach(arc -> into.get(arc.to()).add(arc));
    return new GateReach(least(network.nodes(), gate, into), latest(network, gate, into));
  }

  private static int[] least(int nodes, int gate, List<List<Arc>> into) {
    int[] least = new int[nodes];
    Arrays.fill(least, Integer.MAX_VALUE);
    least[gate] = 0;
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingInt(Reached::tick).thenComparingInt(Reached::node));
    queue.add(new Reached(0, gate));
    while (!queue.isEmpty()) {
      Reached next = queue.poll();
      for (Arc arc : next.tick > least[next.node] ? List.<Arc>of() : into.get(next.node)) {
        if (next.tick + arc.ticks() < least[arc.from()]) {
          least[arc.from()] = next.tick + arc.ticks();
          queue.add(new Reached(least[arc.from()], arc.from()));
        }
      }
    }
    return least;
  }

  private static int[] latest(Network network, int gate, List<List<Arc>> into) {
    int[] latest = new int[network.nodes()];
    Arrays.fill(latest, NEVER);
    latest[gate] = network.nodeClosesTick()[gate];
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingInt((Reached reached) -> -reached.tick).thenComparingInt(Reached::node));
    queue.add(new Reached(latest[gate], gate));
    while (!queue.isEmpty()) {
      Reached next = queue.poll();
      for (Arc arc : next.tick < latest[next.node] ? List.<Arc>of() : into.get(next.node)) {
        int leave = Math.min(network.nodeClosesTick()[arc.from()], Math.min(arc.closesTick(), next.tick) - arc.ticks());
        if (leave > latest[arc.from()]) {
          latest[arc.from()] = leave;
          queue.add(new Reached(leave, arc.from()));
        }
      }
    }
    return latest;
  }

  /** When somebody who may leave a node from a tick on is at the gate at the earliest; {@link #NOT_IN_TIME} if never. */
  int arrival(int node, int readyTick) {
    return leastTicks[node] == Integer.MAX_VALUE || readyTick > latestTick[node] ? NOT_IN_TIME : readyTick + leastTicks[node];
  }
}
