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
     * @param value of what is limited
     * @param isBest whether the solver says that nothing is better by what is wanted
     */
    record Found(long[] amounts, long value, boolean isBest, double effort) implements Outcome {}

    /** The solver says that there is nothing. */
    record Nothing(double effort) implements Outcome {}

    /** The effort was too small to say anything. */
    record Unknown(double effort) implements Outcome {}
  }

  private static final double STEP_GAP = 0.003;

  private final LinearForm form;
  private final long[] limited;
  private final long[] wanted;
  private final double stepGap;
  private final CpModel model = new CpModel();
  private final IntVar[] columns;

  /** By one objective. */
  ChoiceSearch(LinearForm form, int objective) {
    this(form, only(objective), only(objective), STEP_GAP);
  }

  /**
   * By several objectives together, each with its weight; those past the last weight have none.
   *
   * @param limited what a search keeps between its least and its most
   * @param wanted what is to be as large as possible
   * @param stepGap a share of the best: so near is near enough where anything better will do
   */
  ChoiceSearch(LinearForm form, long[] limited, long[] wanted, double stepGap) {
    Loader.loadNativeLibraries();
    this.form = form;
    this.limited = limited.clone();
    this.wanted = wanted.clone();
    this.stepGap = stepGap;
    this.columns = new IntVar[form.columns().size()];
    for (int c = 0; c < columns.length; c++) {
      long most = form.columns().get(c).most();
      columns[c] = most == 1 ? model.newBoolVar("") : model.newIntVar(0, most, "");
    }
    form.rows().forEach(this::addRow);
  }

  static long[] only(int objective) {
    long[] weights = new long[objective + 1];
    weights[objective] = 1;
    return weights;
  }

  private static long worth(LinearForm.Column column, long[] weights) {
    long worth = 0;
    for (int k = 0; k < weights.length; k++) {
      worth += weights[k] * column.worths()[k];
    }
    return worth;
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
   * The best amounts found with at least {@code least} and at most {@code most} of what is limited.
   *
   * @param fromTop whether it asks for the most first and then for one less each time; else it starts from anything and improves it
   *     until little more can be had
   * @param effort at most, in CP-SAT's deterministic seconds
   */
  Outcome search(long least, long most, boolean fromTop, double effort) {
    model.addLinearConstraint(sum(limited), least, most);
    model.maximize(sum(wanted));
    CpSolver solver = new CpSolver();
    configure(solver.getParameters(), fromTop, effort);
    CpSolverStatus status = solver.solve(model);
    double taken = solver.response().getDeterministicTime();
    return switch (status) {
      case OPTIMAL, FEASIBLE ->
          found(amounts(solver), status == CpSolverStatus.OPTIMAL, taken);
      case INFEASIBLE -> new Outcome.Nothing(taken);
      case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> new Outcome.Unknown(taken);
    };
  }

  private LinearExprBuilder sum(long[] weights) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int c = 0; c < columns.length; c++) {
      sum.addTerm(columns[c], worth(form.columns().get(c), weights));
    }
    return sum;
  }

  private Outcome found(long[] amounts, boolean isBest, double taken) {
    long value = 0;
    for (int c = 0; c < amounts.length; c++) {
      value += amounts[c] * worth(form.columns().get(c), limited);
    }
    return new Outcome.Found(amounts, value, isBest, taken);
  }

  private long[] amounts(CpSolver solver) {
    long[] amounts = new long[columns.length];
    for (int c = 0; c < columns.length; c++) {
      amounts[c] = solver.value(columns[c]);
    }
    return amounts;
  }

  private void configure(SatParameters.Builder parameters, boolean fromTop, double effort) {
    parameters
        .setNumWorkers(1)
        .setRandomSeed(1)
        .setMaxDeterministicTime(effort)
        .setLinearizationLevel(2)
        .setSymmetryLevel(0)
        .setCpModelProbingLevel(0)
        .setUseObjectiveLbSearch(fromTop)
        .setRelativeGapLimit(fromTop ? 0 : stepGap);
  }
}
