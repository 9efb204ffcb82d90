package org.safepassage.solve.assignment;

import java.util.List;

/**
 * A choice for each item and a number that no choice exceeds.
 *
 * @param chosen the index of each item's option; -1 = nothing
 * @param value the sum of the chosen values
 * @param bound no choice within the capacities is worth more; equal to {@code value} where the answer is proven best
 */
public record AssignmentAnswer(List<Integer> chosen, long value, long bound) {
  public AssignmentAnswer {
    chosen = List.copyOf(chosen);
  }

  public boolean isProvenBest() {
    return value == bound;
  }
}
