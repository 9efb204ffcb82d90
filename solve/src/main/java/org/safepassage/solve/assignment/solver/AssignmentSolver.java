package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safepassage.solve.assignment.AssignmentAnswer;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;

/**
 * Solves an assignment problem objective by objective.
 *
 * <pre>
 *   a good choice by all objectives at once
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
  /** Of the effort, for the first draft. */
  private static final double DRAFT = 0.3;

  private static final int DRAFT_STEPS = 100;

  /** For a problem that differs little from one that is solved. */
  private static final double AGAIN = 0.6;

  private static final int AGAIN_STEPS = 12;

  /** More items are taken {@linkplain OneByOne one by one}. (A thousand people: about 250.) */
  static final int MOST_ITEMS = 1_000;

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

  /**
   * Solves a problem that differs little from one that is solved: starts from its choice and its prices.
   *
   * @param choices allowed in this problem
   * @param prices by objective, of the solved problem, in the sizes of this one; whatever they are, they prove nothing false
   */
  public static AssignmentAnswer again(AssignmentProblem problem, List<Choice> choices, Map<String, Prices> prices) {
    Incumbent incumbent = new Incumbent(problem);
    incumbent.offer(choices);
    return solve(problem, incumbent, prices, new Effort(AGAIN), AGAIN_STEPS);
  }

  private static AssignmentAnswer solve(AssignmentProblem problem, Effort effort) {
    if (problem.items().size() > MOST_ITEMS) {
      return new OneByOne(problem).solve();
    }
    return solve(problem, new Incumbent(problem), Map.of(), effort, DRAFT_STEPS);
  }

  private static AssignmentAnswer solve(AssignmentProblem problem, Incumbent incumbent, Map<String, Prices> prices, Effort effort, int steps) {
    List<Kind> kinds = Kind.listKinds(problem);
    new Draft(problem, kinds, incumbent, effort).improve(effort.share(DRAFT), steps, listTight(problem, incumbent));
    List<Stage> stages = new ArrayList<>();
    for (int k = 0; k < problem.objectives().size(); k++) {
      Optional<Prices> known = Optional.ofNullable(prices.get(problem.objectives().get(k).name()));
      stages.add(new StageSolver(problem, kinds, k, incumbent, effort, known).solve());
    }
    return new AssignmentAnswer(incumbent.choices(), settle(stages, incumbent));
  }

  /** Where what lies nowhere could lie if it has one bin only: none at the start, as nothing lies anywhere. */
  private static List<Integer> listTight(AssignmentProblem problem, Incumbent incumbent) {
    if (incumbent.choices().stream().allMatch(Choice::isNothing)) {
      return List.of();
    }
    return IntStream.range(0, problem.items().size())
        .filter(item -> incumbent.choices().get(item).isNothing())
        .mapToObj(item -> problem.items().get(item).stream().map(Option::bin).distinct().toList())
        .filter(bins -> bins.size() == 1)
        .map(List::getFirst)
        .distinct()
        .toList();
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
