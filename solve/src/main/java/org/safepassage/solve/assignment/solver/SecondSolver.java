package org.safepassage.solve.assignment.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** Another solver's opinion, by SCIP within a number of nodes: whether anything reaches a value. */
final class SecondSolver {
  /** What so many nodes of a large form are worth at most, as {@link Effort} counts. */
  private static final double EFFORT = 2;

  private static final double LARGE = 1000;

  private static final int NODES = 300;

  private SecondSolver() {}

  /** What its opinion on a form is worth at most. */
  static double effort(LinearForm form) {
    return EFFORT * Math.min(1, form.columns().size() / LARGE);
  }

  /** Whether it says that nothing has {@code least} or more of the objective; false also if it does not know. */
  static boolean deniesAny(LinearForm form, int objective, long least) {
    Loader.loadNativeLibraries();
    MPSolver solver = MPSolver.createSolver("SCIP");
    try {
      solver.setSolverSpecificParametersAsString("limits/nodes = " + NODES + "\n");
      MPConstraint[] rows = LinearProgram.addRows(solver, form);
      MPVariable[] columns = LinearProgram.addColumns(solver, rows, form, objective, true);
      MPConstraint better = solver.makeConstraint((double) least, Double.POSITIVE_INFINITY);
      for (int c = 0; c < columns.length; c++) {
        better.setCoefficient(columns[c], (double) form.columns().get(c).worths()[objective]);
      }
      return solver.solve() == MPSolver.ResultStatus.INFEASIBLE;
    } finally {
      solver.delete();
    }
  }
}
