package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;

/**
 * Solves an assignment problem objective by objective.
 *
 * <pre>
 *   for each objective, with at least the values of those before
 *     prices by linear programming; their bound
 *     search where units may lie if they reach the bound; done if one is found
 *     better prices by packing; their bound, and where units may lie if they come near it
 *     search there, then wherever anything could be better
 *     if the bound is above the value: a second solver's opinion
 * </pre>
 *
 * Single-threaded, stopped by counts and deterministic time: the same problem gives the same answer always.
 */
public final class AssignmentSolver {
  private AssignmentSolver() {}

  /** The best choice found, with its certificate. */
  public static AssignmentAnswer solve(AssignmentProblem problem) {
    return solve(problem, new Effort());
  }

  /**
   * The same with less effort, for a problem that is one of many.
   *
   * @param mostEffort in CP-SAT's deterministic seconds
   */
  public static AssignmentAnswer solve(AssignmentProblem problem, double mostEffort) {
    return solve(problem, new Effort(mostEffort));
  }

  private static AssignmentAnswer solve(AssignmentProblem problem, Effort effort) {
    Incumbent incumbent = new Incumbent(problem);
    List<Kind> kinds = Kind.listKinds(problem);
    List<Stage> stages = new ArrayList<>();
    for (int k = 0; k < problem.objectives().size(); k++) {
      stages.add(new StageSolver(problem, kinds, k, incumbent, effort).solve());
    }
    return new AssignmentAnswer(incumbent.choices(), settle(stages, incumbent));
  }

  /** A later stage may have come upon something better for an earlier objective than was found before. */
  private static List<Stage> settle(List<Stage> stages, Incumbent incumbent) {
    List<Stage> settled = new ArrayList<>();
    for (int k = 0; k < stages.size(); k++) {
      Stage stage = stages.get(k);
      long value = incumbent.values().get(k);
      Standing standing = value == stage.bound() ? Standing.PROVEN : stage.standing();
      settled.add(value == stage.value() ? stage : new Stage(stage.objective(), value, stage.bound(), standing, stage.prices()));
    }
    return settled;
  }
}
