package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Use;

/**
 * One way for a unit of a kind to lie in a bin: a pick for each part.
 *
 * @param picks of the formulation, one for each part
 * @param loads what it takes of each capacity that the bin keeps
 * @param value in the objective
 * @param rows where it stands in the linear form, without the rows of its kind and of what the bin keeps
 * @param coefficients there
 */
record Way(int kind, int bin, List<Formulation.Pick> picks, int[] loads, double value, int[] rows, double[] coefficients) {
  private static final int MOST_WAYS = 64;

  /** Whether there are few enough ways to look at each. */
  static boolean areFew(Formulation formulation, Formulation.Presence presence) {
    long ways = 1;
    for (Long picks : formulation.listPicks(presence).stream().collect(Collectors.groupingBy(Formulation.Pick::part, Collectors.counting())).values()) {
      ways = Math.min(MOST_WAYS + 1L, ways * picks);
    }
    return ways <= MOST_WAYS;
  }

  /** The ways of a kind in a bin, all of them. */
  static List<Way> list(AssignmentProblem problem, Formulation formulation, List<Kind> kinds, Formulation.Presence presence, List<Integer> kept, int objective) {
    Kind kind = kinds.get(presence.kind());
    List<List<Formulation.Pick>> combinations = List.of(List.of());
    for (int m = 0; m < kind.parts().size(); m++) {
      int part = m;
      List<Formulation.Pick> picks = formulation.listPicks(presence).stream().filter(pick -> pick.part() == part).toList();
      List<List<Formulation.Pick>> longer = new ArrayList<>();
      for (List<Formulation.Pick> combination : combinations) {
        for (Formulation.Pick pick : picks) {
          List<Formulation.Pick> extended = new ArrayList<>(combination);
          extended.add(pick);
          longer.add(extended);
        }
      }
      combinations = longer;
    }
    return combinations.stream().map(picks -> of(formulation, kind, picks, kept, objective)).toList();
  }

  private static Way of(Formulation formulation, Kind kind, List<Formulation.Pick> picks, List<Integer> kept, int objective) {
    double[] byRow = new double[formulation.form.rows().size()];
    int[] loads = new int[kept.size()];
    double value = 0;
    for (Formulation.Pick pick : picks) {
      LinearForm.Column column = formulation.form.columns().get(pick.column());
      value += column.worths()[objective];
      column.entries().forEach(entry -> byRow[entry.index()] += entry.coefficient());
      for (Use use : kind.parts().get(pick.part()).get(pick.option()).uses()) {
        int dimension = kept.indexOf(use.of());
        if (dimension >= 0) {
          loads[dimension] += use.amount();
        }
      }
    }
    Formulation.Pick first = picks.getFirst();
    byRow[formulation.kindRow[first.kind()]] = 0;
    kept.forEach(capacity -> byRow[formulation.capacityRow[capacity]] = 0);
    int[] rows = java.util.stream.IntStream.range(0, byRow.length).filter(r -> byRow[r] != 0 && !formulation.form.rows().get(r).isExact()).toArray();
    double[] coefficients = java.util.Arrays.stream(rows).mapToDouble(r -> byRow[r]).toArray();
    return new Way(first.kind(), first.bin(), picks, loads, value, rows, coefficients);
  }

  /** What it is worth at the rows' prices, before the price of its kind. */
  double net(double[] rowPrices) {
    double net = value;
    for (int i = 0; i < rows.length; i++) {
      net -= coefficients[i] * rowPrices[rows[i]];
    }
    return net;
  }
}
