package org.safepassage.solve.assignment;

import java.util.List;

/** The problem as arrays, for speed. */
final class Instance {
  final long[] capacity;
  final long[][] value;
  private final long[] most;
  final int[][][] usedCapacities;
  final int[][][] usedAmounts;

  Instance(AssignmentProblem problem) {
    capacity = problem.capacities().stream().mapToLong(Integer::longValue).toArray();
    int items = problem.options().size();
    value = new long[items][];
    most = new long[items];
    usedCapacities = new int[items][][];
    usedAmounts = new int[items][][];
    for (int item = 0; item < items; item++) {
      List<Option> options = problem.options().get(item);
      value[item] = options.stream().mapToLong(Option::value).toArray();
      most[item] = options.stream().mapToLong(Option::value).max().orElse(0);
      usedCapacities[item] =
          options.stream().map(o -> o.uses().stream().mapToInt(Option.Use::capacity).toArray()).toArray(int[][]::new);
      usedAmounts[item] = options.stream().map(o -> o.uses().stream().mapToInt(Option.Use::amount).toArray()).toArray(int[][]::new);
    }
  }

  int items() {
    return value.length;
  }

  int options(int item) {
    return value[item].length;
  }

  /** The value of an option; nothing is worth 0. */
  long valueOf(int item, int option) {
    return option == Choice.NOTHING ? 0 : value[item][option];
  }

  long mostValue(int item) {
    return most[item];
  }

  /** What the option takes of a capacity. */
  int amount(int item, int option, int wanted) {
    for (int u = 0; u < usedCapacities[item][option].length; u++) {
      if (usedCapacities[item][option][u] == wanted) {
        return usedAmounts[item][option][u];
      }
    }
    return 0;
  }
}
