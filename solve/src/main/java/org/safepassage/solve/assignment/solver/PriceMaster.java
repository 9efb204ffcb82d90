package org.safepassage.solve.assignment.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.solve.packing.Column;

/**
 * The master problem of {@link PackingPrices}: maximise Σ value · x over x ≥ 0 with Σ use · x ≤ capacity in every row (Dantzig and
 * Wolfe, Operations Research 8(1), 1960), by GLOP. Columns may change their values and say how much of them is used.
 *
 * <p>Single-threaded and deterministic. Holds native memory: close it.
 */
final class PriceMaster implements AutoCloseable {
  private final MPSolver solver;
  private final MPConstraint[] rows;
  private final MPObjective objective;
  private final List<MPVariable> variables = new ArrayList<>();
  private double value;
  private boolean solved;

  PriceMaster(double[] capacities) {
    Loader.loadNativeLibraries();
    this.solver = MPSolver.createSolver("GLOP");
    this.objective = solver.objective();
    objective.setMaximization();
    this.rows = Arrays.stream(capacities).mapToObj(most -> solver.makeConstraint(Double.NEGATIVE_INFINITY, most)).toArray(MPConstraint[]::new);
  }

  void add(Column column) {
    MPVariable variable = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
    variables.add(variable);
    objective.setCoefficient(variable, column.value());
    for (int i = 0; i < column.rows().length; i++) {
      rows[column.rows()[i]].setCoefficient(variable, column.use()[i]);
    }
  }

  /** The price of each row, at least 0; all 0 if the solver failed. */
  double[] solve() {
    double[] prices = new double[rows.length];
    solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
    if (solved) {
      value = objective.value();
      Arrays.setAll(prices, row -> Math.max(0, rows[row].dualValue()));
    }
    return prices;
  }

  /** How much of each column the last solution uses, in the order in which they were added. */
  double[] amounts() {
    return variables.stream().mapToDouble(MPVariable::solutionValue).toArray();
  }

  /** From now on a unit of the column is worth so much. */
  void revalue(int column, double worth) {
    objective.setCoefficient(variables.get(column), worth);
  }

  boolean isSolved() {
    return solved;
  }

  /** The value of the last solution. */
  double value() {
    return value;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
