package org.safepassage.benchmarks.baseline;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
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
    long began = System.nanoTime();
    CpSolverStatus status = solver.solve(model);
    double took = (System.nanoTime() - began) / 1e9;
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    long[] values = found ? solver.response().getSolutionList().stream().mapToLong(i -> i).toArray() : new long[0];
    return new Answer(status.name(), found ? Math.round(solver.objectiveValue()) : -1, found ? (long) Math.floor(solver.bestObjectiveBound() + 1e-6) : -1, took, values);
  }

  /** By HiGHS. */
  Answer byHighs(double seconds) {
    Loader.loadNativeLibraries();
    MPSolver solver = MPSolver.createSolver("HIGHS");
    if (solver == null) {
      return new Answer("NOT THERE", -1, -1, 0, new long[0]);
    }
    try {
      MPVariable[] vars = new MPVariable[most.size()];
      for (int c = 0; c < vars.length; c++) {
        vars[c] = solver.makeIntVar(0, most.get(c), "");
        solver.objective().setCoefficient(vars[c], worth.get(c));
      }
      solver.objective().setMaximization();
      for (Row row : rows) {
        double infinity = MPSolver.infinity();
        MPConstraint made = solver.makeConstraint(row.least == -FAR ? -infinity : row.least, row.most == FAR ? infinity : row.most);
        for (int i = 0; i < row.columns.size(); i++) {
          MPVariable var = vars[row.columns.get(i)];
          made.setCoefficient(var, made.getCoefficient(var) + row.factors.get(i));
        }
      }
      solver.setTimeLimit(Math.round(seconds * 1000));
      solver.setNumThreads(2);
      long began = System.nanoTime();
      MPSolver.ResultStatus status = solver.solve();
      double took = (System.nanoTime() - began) / 1e9;
      boolean found = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
      long[] values = new long[found ? vars.length : 0];
      for (int c = 0; c < values.length; c++) {
        values[c] = Math.round(vars[c].solutionValue());
      }
      return new Answer(
          status.name(), found ? Math.round(solver.objective().value()) : -1, found ? (long) Math.floor(solver.objective().bestBound() + 1e-6) : -1, took, values);
    } finally {
      solver.delete();
    }
  }
}
