package org.safepassage.solve.packing;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Maximise Σ value · x over x ≥ 0 with Σ use · x ≤ capacity in every row: the restricted master problem of column generation
 * (Dantzig and Wolfe, Operations Research 8(1), 1960), solved by the simplex method of GLOP from where the last solution left
 * it. Its prices are only suggestions: whoever uses them evaluates the bound that they give exactly.
 *
 * <p>Single-threaded and deterministic. Holds native memory: close it.
 */
public final class PackingMaster implements AutoCloseable {
  /** Less of an activity is none: what the simplex method is exact to. */
  private static final double LEAST_AMOUNT = 1e-6;

  /**
   * How much a solution does of an activity.
   *
   * @param amount above 0
   */
  public record Share(Column column, double amount) {}

  private record Activity(Column column, MPVariable variable) {}

  private final MPSolver solver;
  private final MPConstraint[] rows;
  private final MPObjective objective;
  private final List<Activity> activities = new ArrayList<>();
  private List<Share> done = List.of();
  private final Map<Integer, MPVariable> bought = new LinkedHashMap<>();
  private final Map<Integer, MPVariable> sold = new LinkedHashMap<>();
  private final MPSolverParameters parameters;
  private double value;
  private boolean atEdge;

  /** @param capacities of the rows; {@link Double#POSITIVE_INFINITY} = no limit */
  public PackingMaster(double[] capacities) {
    Loader.loadNativeLibraries();
    this.parameters = new MPSolverParameters();
    this.solver = MPSolver.createSolver("GLOP");
    this.objective = solver.objective();
    objective.setMaximization();
    // Columns are all that comes: without presolve the primal simplex goes on from the last basis.
    parameters.setIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    parameters.setIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, MPSolverParameters.LpAlgorithmValues.PRIMAL.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY, MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
    this.rows = new MPConstraint[capacities.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = solver.makeConstraint(Double.NEGATIVE_INFINITY, capacities[row]);
    }
  }

  /** Adds an activity. */
  public void add(Column column) {
    add(column, Double.POSITIVE_INFINITY);
  }

  /** Adds an activity that is done so much at most. Where prices are kept {@linkplain #box within a box} what it uses may be bought, and does not limit it. */
  public void add(Column column, double most) {
    MPVariable variable = solver.makeNumVar(0, most, "");
    activities.add(new Activity(column, variable));
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
    if (!isSolved()) {
      solver.reset(); // From the last basis numbers can get too bad to go on.
      if (!isSolved()) {
        return prices;
      }
    }
    value = objective.value();
    atEdge = trades();
    done = activities.stream().map(each -> new Share(each.column, each.variable.solutionValue())).filter(each -> each.amount > LEAST_AMOUNT).toList();
    Arrays.setAll(prices, row -> Math.max(0, rows[row].dualValue()));
    return prices;
  }

  private boolean isSolved() {
    return solver.solve(parameters) == MPSolver.ResultStatus.OPTIMAL;
  }

  /**
   * Keeps the prices of some rows within a box from now on (the box step method; Marsten, Hogan and Blankenship, Operations
   * Research 23(3), 1975): beyond it capacity can be bought or sold without limit.
   *
   * @param rows whose prices stay within [low, high]
   */
  public void box(int[] rows, double[] low, double[] high) {
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      MPVariable buy = bought.computeIfAbsent(row, r -> trade(r, -1));
      objective.setCoefficient(buy, -high[i]);
      MPVariable sell = sold.computeIfAbsent(row, r -> trade(r, 1));
      objective.setCoefficient(sell, low[i]);
    }
  }

  private MPVariable trade(int row, double use) {
    MPVariable variable = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
    this.rows[row].setCoefficient(variable, use);
    return variable;
  }

  /** Whether the last solution buys or sells capacity: prices stand at the edge of the box. Giving it away for nothing is no sale. */
  public boolean isAtEdge() {
    return atEdge;
  }

  private boolean trades() {
    return bought.values().stream().anyMatch(variable -> variable.solutionValue() > 1e-7)
        || sold.values().stream().anyMatch(variable -> variable.solutionValue() > 1e-7 && objective.getCoefficient(variable) > 0);
  }

  /** The value of the last solution. */
  public double value() {
    return value;
  }

  /** What the last solution is made of; nothing before there is one. */
  public List<Share> listDone() {
    return done;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
