package org.safepassage.solve.path;

import java.util.Arrays;

/** A priority queue of long values, the least first: a binary heap (Williams 1964) without an object for each value. Most of the time of a shortest path is spent here. */
final class LongHeap {
  private long[] values = new long[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    int at = size++;
    while (at > 0 && values[(at - 1) >>> 1] > value) {
      values[at] = values[(at - 1) >>> 1];
      at = (at - 1) >>> 1;
    }
    values[at] = value;
  }

  /** Takes the least off. */
  long poll() {
    long least = values[0];
    long moved = values[--size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && values[child + 1] < values[child]) {
        child++;
      }
      if (values[child] >= moved) {
        break;
      }
      values[at] = values[child];
      at = child;
    }
    values[at] = moved;
    return least;
  }
}
