package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Use;

/**
 * Which capacities each bin keeps as a whole: those that it alone uses, scarce ones first, as long as the table over all its loads
 * stays small.
 */
final class KeptCapacities {
  private static final int MOST_STATES = 60_000;

  private KeptCapacities() {}

  /** By bin. */
  static List<List<Integer>> choose(AssignmentProblem problem, Formulation formulation, List<Kind> kinds, double[] rowPrices) {
    TreeMap<Integer, TreeSet<Integer>> binsByCapacity = new TreeMap<>();
    int bins = 0;
    for (Formulation.Pick pick : formulation.picks) {
      bins = Math.max(bins, pick.bin() + 1);
      for (Use use : kinds.get(pick.kind()).parts().get(pick.part()).get(pick.option()).uses()) {
        if (use.amount() > 0) {
          binsByCapacity.computeIfAbsent(use.of(), any -> new TreeSet<>()).add(pick.bin());
        }
      }
    }
    List<Integer> ordered = new ArrayList<>(binsByCapacity.keySet());
    ordered.sort(
        Comparator.<Integer>comparingInt(r -> rowPrices[formulation.capacityRow[r]] > 1e-9 ? 0 : 1).thenComparing(problem.capacities()::get));
    List<List<Integer>> kept = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      kept.add(keep(problem, ordered.stream().filter(ownedBy(binsByCapacity, bin)).toList()));
    }
    return kept;
  }

  private static java.util.function.Predicate<Integer> ownedBy(java.util.Map<Integer, TreeSet<Integer>> binsByCapacity, int bin) {
    return r -> binsByCapacity.getOrDefault(r, new TreeSet<>()).equals(new TreeSet<>(List.of(bin)));
  }

  /** Smallest first in the table, so that its runs are long. */
  private static List<Integer> keep(AssignmentProblem problem, List<Integer> candidates) {
    List<Integer> kept = new ArrayList<>();
    long states = 1;
    for (int r : candidates) {
      if (states * (problem.capacities().get(r) + 1L) <= MOST_STATES) {
        states *= problem.capacities().get(r) + 1L;
        kept.add(r);
      }
    }
    kept.sort(Comparator.comparing(problem.capacities()::get));
    return kept;
  }
}
