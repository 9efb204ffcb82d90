package org.safepassage.solve.assignment.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * The linear form with shares instead of whole amounts, solved by GLOP: its prices are suggestions, evaluated exactly by whoever uses
 * them.
 */
final class LinearProgram {
  private LinearProgram() {}

  /** The price of each row, at least 0; all 0 if the solver failed, which proves little but nothing false. */
  static double[] prices(LinearForm form, int objective) {
    Loader.loadNativeLibraries();
    MPSolver solver = MPSolver.createSolver("GLOP");
    try {
      MPConstraint[] rows = addRows(solver, form);
      addColumns(solver, rows, form, objective, false);
      double[] prices = new double[rows.length];
      if (solver.solve() == MPSolver.ResultStatus.OPTIMAL) {
        for (int r = 0; r < rows.length; r++) {
          prices[r] = Math.max(0, rows[r].dualValue());
        }
      }
      return prices;
    } finally {
      solver.delete();
    }
  }

  static MPConstraint[] addRows(MPSolver solver, LinearForm form) {
    MPConstraint[] rows = new MPConstraint[form.rows().size()];
    for (int r = 0; r < rows.length; r++) {
      LinearForm.Row row = form.rows().get(r);
      rows[r] = solver.makeConstraint(row.isExact() ? row.most() : Double.NEGATIVE_INFINITY, (double) row.most());
    }
    return rows;
  }

  static MPVariable[] addColumns(MPSolver solver, MPConstraint[] rows, LinearForm form, int objective, boolean whole) {
    MPObjective sum = solver.objective();
    sum.setMaximization();
    MPVariable[] columns = new MPVariable[form.columns().size()];
    for (int c = 0; c < columns.length; c++) {
      LinearForm.Column column = form.columns().get(c);
      // What the rows say already is not said again: its price would be lost.
      double most = whole ? column.most() : Double.POSITIVE_INFINITY;
      columns[c] = solver.makeVar(0, most, whole && column.isCount(), "");
      sum.setCoefficient(columns[c], (double) column.worths()[objective]);
      for (LinearForm.Entry entry : column.entries()) {
        rows[entry.index()].setCoefficient(columns[c], (double) entry.coefficient());
      }
    }
    return columns;
  }
}
