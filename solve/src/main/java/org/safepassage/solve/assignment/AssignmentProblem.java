package org.safepassage.solve.assignment;

import java.util.List;

/**
 * For each item choose one of its options or nothing, so that no capacity is exceeded and the sum of values is greatest: the
 * generalised assignment problem with several capacities.
 *
 * @param capacities how much there is of each
 * @param options for each item, in any order
 */
public record AssignmentProblem(List<Integer> capacities, List<List<Option>> options) {
  public AssignmentProblem {
    capacities = List.copyOf(capacities);
    options = options.stream().map(List::copyOf).toList();
    for (List<Option> ofItem : options) {
      for (Option option : ofItem) {
        for (Option.Use use : option.uses()) {
          if (use.capacity() < 0 || use.capacity() >= capacities.size()) {
            throw new IllegalArgumentException("use of capacity " + use.capacity() + ": there are " + capacities.size());
          }
        }
      }
    }
  }
}
