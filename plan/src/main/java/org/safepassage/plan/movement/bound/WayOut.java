package org.safepassage.plan.movement.bound;

import java.util.List;

/**
 * A chain of gates in the relaxation.
 *
 * @param gates indices in order
 * @param betweenTicks for each gate but the last: the least ticks from the end of its passage to the next gate's inside
 * @param campCap people that its camp takes
 */
record WayOut(int[] gates, int[] betweenTicks, int camp, long campCap) {

  /** The gates that ways start with, each once: vehicles drive to these. */
  static List<Integer> firstGates(List<WayOut> ways) {
    return ways.stream().map(way -> way.gates[0]).distinct().toList();
  }
}
