package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Option;

/**
 * Units that are just alike: it is only decided how many of them lie where, so that no search looks at the same thing twice.
 *
 * @param units the indexes of the units, in order
 * @param parts the options of each item of such a unit
 * @param bins in which every item of it has an option
 */
record Kind(List<Integer> units, List<List<Option>> parts, List<Integer> bins) {
  Kind {
    units = List.copyOf(units);
    parts = parts.stream().map(List::copyOf).toList();
    bins = List.copyOf(bins);
  }

  /** All kinds, in the order of their first units. */
  static List<Kind> listKinds(AssignmentProblem problem) {
    Map<List<List<Option>>, List<Integer>> unitsByParts = new LinkedHashMap<>();
    List<List<Integer>> units = problem.listUnits();
    for (int u = 0; u < units.size(); u++) {
      List<List<Option>> parts = units.get(u).stream().map(problem.items()::get).toList();
      unitsByParts.computeIfAbsent(parts, any -> new ArrayList<>()).add(u);
    }
    List<Kind> kinds = new ArrayList<>();
    unitsByParts.forEach((parts, alike) -> kinds.add(new Kind(alike, parts, listBins(parts))));
    return kinds;
  }

  private static List<Integer> listBins(List<List<Option>> parts) {
    return parts.getFirst().stream()
        .map(Option::bin)
        .distinct()
        .filter(bin -> parts.stream().allMatch(options -> options.stream().anyMatch(option -> option.bin() == bin)))
        .sorted()
        .toList();
  }

  int count() {
    return units.size();
  }
}
