package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Use;

/**
 * One way for a unit of a kind to lie in a bin: a pick for each part.
 *
 * @param columns the picks' columns in the linear form
 * @param loads what it takes of each capacity that the bin keeps
 * @param value in the objective
 * @param rows where it stands in the linear form, without the rows of its kind and of what the bin keeps
 * @param coefficients there
 */
record Way(int kind, int bin, int[] columns, int[] loads, double value, int[] rows, double[] coefficients) {
  /** More ways than these are left out: it makes the prices worse, and nothing wrong. */
  private static final int MOST_WAYS = 64;

  /** The ways of a kind in a bin. */
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
      combinations = longer.subList(0, Math.min(MOST_WAYS, longer.size()));
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
    return new Way(first.kind(), first.bin(), picks.stream().mapToInt(Formulation.Pick::column).toArray(), loads, value, rows, coefficients);
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
