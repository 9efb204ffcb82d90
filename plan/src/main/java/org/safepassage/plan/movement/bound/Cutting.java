package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a never-falling sequence into at most so many stretches, each counted at its first value, so that the least is lost
 * (dynamic programming over the last cut).
 */
record Cutting(double[] values, int mostStretches) {

  /** Indices at which stretches start, ascending, the first being 0; values of infinity at the end are one stretch. */
  int[] starts() {
    int finite = 0;
    while (finite < values.length && values[finite] != Double.POSITIVE_INFINITY) {
      finite++;
    }
    double[][] lost = new double[mostStretches + 1][finite + 1];
    int[][] from = new int[mostStretches + 1][finite + 1];
    for (double[] row : lost) {
      java.util.Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    lost[0][0] = 0;
    for (int stretches = 1; stretches <= mostStretches; stretches++) {
      for (int start = 0; start < finite; start++) {
        extend(lost, from, stretches, start, finite);
      }
    }
    return trace(lost, from, finite);
  }

  private void extend(double[][] lost, int[][] from, int stretches, int start, int finite) {
    double sum = lost[stretches - 1][start];
    for (int end = start; end < finite; end++) {
      sum += values[end] - values[start];
      if (sum < lost[stretches][end + 1] - 1e-9) {
        lost[stretches][end + 1] = sum;
        from[stretches][end + 1] = start;
      }
    }
  }

  private int[] trace(double[][] lost, int[][] from, int finite) {
    int stretches = 1;
    for (int candidate = 1; candidate <= mostStretches; candidate++) {
      if (lost[candidate][finite] < lost[stretches][finite] - 1e-9) {
        stretches = candidate;
      }
    }
    List<Integer> starts = new ArrayList<>();
    if (finite < values.length) {
      starts.add(finite);
    }
    for (int end = finite; end > 0; stretches--) {
      end = from[stretches][end];
      starts.addFirst(end);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
