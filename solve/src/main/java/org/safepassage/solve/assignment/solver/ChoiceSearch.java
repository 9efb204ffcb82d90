package org.safepassage.solve.assignment.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.SatParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The linear form in whole amounts, by CP-SAT with one worker and deterministic time: the same form gives the same answer always.
 * It asks for the bound first and then for one less each time, which is quick because the bounds are tight.
 */
final class ChoiceSearch {
  /**
   * What the search found.
   *
   * @param amounts by column
   * @param value of the objective
   * @param isEnded whether it says that nothing is better
   */
  record Found(long[] amounts, long value, boolean isEnded) {}

  private final LinearForm form;
  private final int objective;
  private final CpModel model = new CpModel();
  private final IntVar[] columns;

  ChoiceSearch(LinearForm form, int objective) {
    Loader.loadNativeLibraries();
    this.form = form;
    this.objective = objective;
    this.columns = new IntVar[form.columns().size()];
    for (int c = 0; c < columns.length; c++) {
      long most = form.columns().get(c).most();
      columns[c] = most == 1 ? model.newBoolVar("") : model.newIntVar(0, most, "");
    }
    form.rows().forEach(this::addRow);
  }

  private void addRow(LinearForm.Row row) {
    if (isChoiceOfOne(row)) {
      List<Literal> literals = new ArrayList<>();
      row.entries().forEach(entry -> literals.add((BoolVar) columns[entry.index()]));
      model.addAtMostOne(literals);
      return;
    }
    LinearExprBuilder sum = LinearExpr.newBuilder();
    row.entries().forEach(entry -> sum.addTerm(columns[entry.index()], entry.coefficient()));
    if (row.isExact()) {
      model.addEquality(sum, row.most());
    } else {
      model.addLessOrEqual(sum, row.most());
    }
  }

  private boolean isChoiceOfOne(LinearForm.Row row) {
    return !row.isExact()
        && row.most() == 1
        && row.entries().stream().allMatch(entry -> entry.coefficient() == 1 && columns[entry.index()] instanceof BoolVar);
  }

  /**
   * The best amounts found with at least {@code least} and at most {@code most} of the objective; none if there are none, or the
   * effort was too small to find any.
   *
   * @param effort in CP-SAT's deterministic seconds
   */
  Optional<Found> search(long least, long most, double effort) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int c = 0; c < columns.length; c++) {
      sum.addTerm(columns[c], form.columns().get(c).worths()[objective]);
    }
    model.addLinearConstraint(sum, least, most);
    model.maximize(sum);
    CpSolver solver = new CpSolver();
    configure(solver.getParameters(), effort);
    CpSolverStatus status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return status == CpSolverStatus.INFEASIBLE ? Optional.of(new Found(new long[0], least - 1, true)) : Optional.empty();
    }
    long[] amounts = new long[columns.length];
    for (int c = 0; c < columns.length; c++) {
      amounts[c] = solver.value(columns[c]);
    }
    return Optional.of(new Found(amounts, Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL));
  }

  private static void configure(SatParameters.Builder parameters, double effort) {
    parameters
        .setNumWorkers(1)
        .setRandomSeed(1)
        .setMaxDeterministicTime(effort)
        .setLinearizationLevel(2)
        .setSymmetryLevel(0)
        .setCpModelProbingLevel(0)
        .setUseObjectiveLbSearch(true);
  }
}
