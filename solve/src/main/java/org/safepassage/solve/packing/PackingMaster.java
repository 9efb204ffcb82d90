package org.safepassage.solve.packing;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maximise Σ value · x over x ≥ 0 with Σ use · x ≤ capacity in every row: the restricted master problem of column generation
 * (Dantzig and Wolfe, Operations Research 8(1), 1960), solved by the simplex method of GLOP from where the last solution left
 * it. Its prices are only suggestions: whoever uses them evaluates the bound that they give exactly.
 *
 * <p>Single-threaded and deterministic. Holds native memory: close it.
 */
public final class PackingMaster implements AutoCloseable {
  private final MPSolver solver;
  private final MPConstraint[] rows;
  private final MPObjective objective;
  private final List<MPVariable> variables = new ArrayList<>();
  private double value;
  private boolean solved;

  /** @param capacities of the rows; {@link Double#POSITIVE_INFINITY} = no limit */
  public PackingMaster(double[] capacities) {
    Loader.loadNativeLibraries();
    this.solver = MPSolver.createSolver("GLOP");
    this.objective = solver.objective();
    objective.setMaximization();
    this.rows = new MPConstraint[capacities.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = solver.makeConstraint(Double.NEGATIVE_INFINITY, capacities[row]);
    }
  }

  /** Adds an activity. */
  public void add(Column column) {
    MPVariable variable = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
    variables.add(variable);
    objective.setCoefficient(variable, column.value());
    for (int i = 0; i < column.rows().length; i++) {
      rows[column.rows()[i]].setCoefficient(variable, column.use()[i]);
    }
  }

  /**
   * Solves for the columns so far.
   *
   * @return the price of each row, at least 0; all 0 if the solver failed
   */
  public double[] solve() {
    double[] prices = new double[rows.length];
    solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
    if (!solved) {
      return prices;
    }
    value = objective.value();
    Arrays.setAll(prices, row -> Math.max(0, rows[row].dualValue()));
    return prices;
  }

  /** How much of each column the last solution uses, in the order in which they were added. */
  public double[] amounts() {
    return variables.stream().mapToDouble(MPVariable::solutionValue).toArray();
  }

  /** From now on a column is used at least so much. */
  public void hold(int column, double amount) {
    variables.get(column).setLb(amount);
  }

  /** From now on a column is not used at all. */
  public void exclude(int column) {
    variables.get(column).setLb(0);
    variables.get(column).setUb(0);
  }

  /** Whether the last call of {@link #solve} found a solution: columns held may exclude each other. */
  public boolean isSolved() {
    return solved;
  }

  /** The value of the last solution. */
  public double value() {
    return value;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
