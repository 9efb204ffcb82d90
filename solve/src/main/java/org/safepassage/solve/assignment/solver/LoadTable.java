package org.safepassage.solve.assignment.solver;

import java.util.Arrays;

/**
 * Tables over all loads of a bin: entry {@code s} is the most that can be had with a load of at most {@code s}. The last capacity
 * runs fastest.
 */
final class LoadTable {
  /** What cannot be; two of it still fit into an int. */
  static final int NEVER = Integer.MIN_VALUE / 2;

  private final int[] capacities;
  private final int[] stride;
  private final int states;

  LoadTable(int[] capacities) {
    this.capacities = capacities.clone();
    this.stride = new int[capacities.length];
    int product = 1;
    for (int d = capacities.length - 1; d >= 0; d--) {
      stride[d] = product;
      product = Math.multiplyExact(product, capacities[d] + 1);
    }
    this.states = product;
  }

  int states() {
    return states;
  }

  boolean fits(int[] load) {
    for (int d = 0; d < load.length; d++) {
      if (load[d] > capacities[d]) {
        return false;
      }
    }
    return true;
  }

  int[] capacities() {
    return capacities.clone();
  }

  int index(int[] load) {
    int index = 0;
    for (int d = 0; d < load.length; d++) {
      index += load[d] * stride[d];
    }
    return index;
  }

  /** {@code to[s] = max(to[s], from[s − load] + value)} wherever the load fits. */
  void raise(int[] from, int[] to, int[] load, int value) {
    if (fits(load)) {
      raise(from, to, load, value, 0, 0, 0);
    }
  }

  private void raise(int[] from, int[] to, int[] load, int value, int d, int fromAt, int toAt) {
    if (d == stride.length - 1) {
      raiseRun(from, fromAt, to, toAt + load[d], capacities[d] - load[d] + 1, value);
      return;
    }
    for (int rest = 0; rest + load[d] <= capacities[d]; rest++) {
      raise(from, to, load, value, d + 1, fromAt + rest * stride[d], toAt + (rest + load[d]) * stride[d]);
    }
  }

  private static void raiseRun(int[] from, int fromAt, int[] to, int toAt, int length, int value) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Math.max(to[toAt + i], from[fromAt + i] + value);
    }
  }

  /** The most of {@code one[s] + other[capacities − load − s]}: what two tables have beside a load. */
  int bestBeside(int[] one, int[] other, int[] load) {
    return fits(load) ? bestBeside(one, other, load, 0, 0, states - 1 - index(load)) : NEVER;
  }

  private int bestBeside(int[] one, int[] other, int[] load, int d, int oneAt, int otherAt) {
    int best = NEVER;
    int room = capacities[d] - load[d];
    if (d == stride.length - 1) {
      for (int i = 0; i <= room; i++) {
        best = Math.max(best, one[oneAt + i] + other[otherAt - i]);
      }
      return best;
    }
    for (int i = 0; i <= room; i++) {
      best = Math.max(best, bestBeside(one, other, load, d + 1, oneAt + i * stride[d], otherAt - i * stride[d]));
    }
    return best;
  }

  /** A table large enough; what it holds is undefined. */
  int[] reuse(int[] table) {
    return table.length >= states ? table : new int[states];
  }

  void clear(int[] table) {
    Arrays.fill(table, 0, states, 0);
  }
}
