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

/**
 * The linear form in whole amounts, by CP-SAT with one worker and deterministic time: the same form gives the same answer always.
 */
final class ChoiceSearch {
  /** What a search came to; {@code effort} is what it took, in CP-SAT's deterministic seconds. */
  sealed interface Outcome {
    double effort();

    /**
     * Something was found.
     *
     * @param amounts by column
     * @param value of the objective
     * @param isBest whether the solver says that nothing is better
     */
    record Found(long[] amounts, long value, boolean isBest, double effort) implements Outcome {}

    /** The solver says that there is nothing. */
    record Nothing(double effort) implements Outcome {}

    /** The effort was too small to say anything. */
    record Unknown(double effort) implements Outcome {}
  }

  private static final double STEP_GAP = 0.003;

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
   * The best amounts found with at least {@code least} and at most {@code most} of the objective.
   *
   * @param fromTop whether it asks for the most first and then for one less each time; else it starts from anything and improves it
   *     until little more can be had
   * @param effort at most, in CP-SAT's deterministic seconds
   */
  Outcome search(long least, long most, boolean fromTop, double effort) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int c = 0; c < columns.length; c++) {
      sum.addTerm(columns[c], form.columns().get(c).worths()[objective]);
    }
    model.addLinearConstraint(sum, least, most);
    model.maximize(sum);
    CpSolver solver = new CpSolver();
    configure(solver.getParameters(), fromTop, effort);
    CpSolverStatus status = solver.solve(model);
    double taken = solver.response().getDeterministicTime();
    return switch (status) {
      case OPTIMAL, FEASIBLE ->
          new Outcome.Found(amounts(solver), Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL, taken);
      case INFEASIBLE -> new Outcome.Nothing(taken);
      case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> new Outcome.Unknown(taken);
    };
  }

  private long[] amounts(CpSolver solver) {
    long[] amounts = new long[columns.length];
    for (int c = 0; c < columns.length; c++) {
      amounts[c] = solver.value(columns[c]);
    }
    return amounts;
  }

  private static void configure(SatParameters.Builder parameters, boolean fromTop, double effort) {
    parameters
        .setNumWorkers(1)
        .setRandomSeed(1)
        .setMaxDeterministicTime(effort)
        .setLinearizationLevel(2)
        .setSymmetryLevel(0)
        .setCpModelProbingLevel(0)
        .setUseObjectiveLbSearch(fromTop)
        .setRelativeGapLimit(fromTop ? 0 : STEP_GAP);
  }
}
