package org.safepassage.benchmarks.baseline;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers under linear rows, for any solver. */
final class LinearProblem {
  /** A row in the making: the sum of its terms lies between {@code least} and {@code most}. */
  static final class Row {
    final List<Integer> columns = new ArrayList<>();
    final List<Long> factors = new ArrayList<>();
    long least = -FAR;
    long most = FAR;

    Row add(int column, long factor) {
      columns.add(column);
      factors.add(factor);
      return this;
    }

    Row atMost(long value) {
      most = value;
      return this;
    }

    Row atLeast(long value) {
      least = value;
      return this;
    }
  }

  /** What a solver found: {@code values} empty if nothing. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(String status, long value, long bound, double seconds, long[] values) {}

  private static final long FAR = 1L << 40;

  private final List<Integer> most = new ArrayList<>();
  private final List<Long> worth = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** A new column from 0 to {@code upTo}. */
  int column(int upTo, long value) {
    most.add(upTo);
    worth.add(value);
    return most.size() - 1;
  }

  Row row() {
    rows.add(new Row());
    return rows.getLast();
  }

  int size() {
    return most.size();
  }

  /** By CP-SAT with two workers, from a hint that may be empty; -1 in it says nothing. */
  Answer byCpSat(double seconds, long[] hint) {
    Loader.loadNativeLibraries();
    CpModel model = new CpModel();
    IntVar[] vars = new IntVar[most.size()];
    for (int c = 0; c < vars.length; c++) {
      vars[c] = model.newIntVar(0, most.get(c), "");
    }
    for (Row row : rows) {
      IntVar[] of = row.columns.stream().map(c -> vars[c]).toArray(IntVar[]::new);
      model.addLinearConstraint(LinearExpr.weightedSum(of, row.factors.stream().mapToLong(i -> i).toArray()), row.least, row.most);
    }
    model.maximize(LinearExpr.weightedSum(vars, worth.stream().mapToLong(i -> i).toArray()));
    for (int c = 0; c < hint.length; c++) {
      if (hint[c] >= 0) {
        model.addHint(vars[c], hint[c]);
      }
    }
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(2).setRandomSeed(1);
    // Tuned: the presolve alone would take all of such a time.
    solver.getParameters().setCpModelProbingLevel(0).setSymmetryLevel(0).setMaxPresolveIterations(1);
    long began = System.nanoTime();
    CpSolverStatus status = solver.solve(model);
    double took = (System.nanoTime() - began) / 1e9;
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    long[] values = found ? solver.response().getSolutionList().stream().mapToLong(i -> i).toArray() : new long[0];
    return new Answer(status.name(), found ? Math.round(solver.objectiveValue()) : -1, found ? (long) Math.floor(solver.bestObjectiveBound() + 1e-6) : -1, took, values);
  }

  /** By a solver of linear programs in whole numbers, HIGHS or SCIP, on as many threads as it takes. */
  Answer by(String name, double seconds) {
    Loader.loadNativeLibraries();
    ModelSolver solver = new ModelSolver(name);
    if (!solver.solverIsSupported()) {
      return new Answer("NOT_THERE", -1, -1, 0, new long[0]);
    }
    ModelBuilder model = new ModelBuilder();
    Variable[] vars = new Variable[most.size()];
    com.google.ortools.modelbuilder.LinearExprBuilder sum = com.google.ortools.modelbuilder.LinearExpr.newBuilder();
    for (int c = 0; c < vars.length; c++) {
      vars[c] = model.newIntVar(0, most.get(c), "");
      sum.addTerm(vars[c], worth.get(c));
    }
    model.maximize(sum);
    for (Row row : rows) {
      com.google.ortools.modelbuilder.LinearExprBuilder terms = com.google.ortools.modelbuilder.LinearExpr.newBuilder();
      for (int i = 0; i < row.columns.size(); i++) {
        terms.addTerm(vars[row.columns.get(i)], row.factors.get(i));
      }
      model.addLinearConstraint(
          terms, row.least == -FAR ? Double.NEGATIVE_INFINITY : row.least, row.most == FAR ? Double.POSITIVE_INFINITY : row.most);
    }
    solver.setTimeLimit(Duration.ofMillis(Math.round(seconds * 1000)));
    long began = System.nanoTime();
    SolveStatus status = solver.solve(model);
    double took = (System.nanoTime() - began) / 1e9;
    if (!solver.hasSolution()) {
      return new Answer(status.name(), -1, -1, took, new long[0]);
    }
    long[] values = new long[vars.length];
    for (int c = 0; c < values.length; c++) {
      values[c] = Math.round(solver.getValue(vars[c]));
    }
    return new Answer(
        status.name(), Math.round(solver.getObjectiveValue()), (long) Math.floor(Math.min(solver.getBestObjectiveBound(), FAR) + 1e-6), took, values);
  }
}
