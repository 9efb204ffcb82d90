package org.safepassage.solve.assignment.solver;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.ChoiceTally;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Timing;

/**
 * A good choice by all objectives at once, before they are taken one by one: an objective weighs so much that all of it is worth twice
 * all of the later ones. Some bins are chosen anew with the others as they are, again and again (large neighbourhood search; Shaw 1998).
 */
final class Draft {
  private static final double FIRST_EFFORT = 0.4;
  private static final double STEP_EFFORT = 0.12;
  private static final double PERIOD_EFFORT = 0.01;
  private static final double GAP = 0.0002;
  private static final int FEWEST_FREE = 3;
  private static final int MOST_FREE = 6;

  /** After so many steps without a gain one more bin is chosen anew. */
  private static final int MOST_FAILURES = 8;

  /** Below so many pairs of kinds and bins searches are quick without. */
  private static final int SMALL = 200;

  private final AssignmentProblem problem;
  private final List<Kind> kinds;
  private final Incumbent incumbent;
  private final Effort effort;
  private final long[] weights;
  private final int bins;
  private List<Choice> current;
  private long value;

  Draft(AssignmentProblem problem, List<Kind> kinds, Incumbent incumbent, Effort effort) {
    this.problem = problem;
    this.kinds = kinds;
    this.incumbent = incumbent;
    this.effort = effort;
    this.weights = weights(problem);
    this.bins = kinds.stream().flatMap(kind -> kind.bins().stream()).mapToInt(bin -> bin + 1).max().orElse(0);
    this.current = incumbent.choices();
    this.value = weigh(current);
  }

  /** Of the objectives, in their order. */
  static long[] weights(AssignmentProblem problem) {
    long[] weights = new long[problem.objectives().size()];
    double later = 0;
    for (int k = weights.length - 1; k >= 0; k--) {
      long most = Math.max(1, most(problem, k));
      weights[k] = Math.max(1, Math.round(2 * later / most));
      later += (double) weights[k] * most;
    }
    return weights;
  }

  /** No choice has more of an objective. */
  private static long most(AssignmentProblem problem, int k) {
    Objective objective = problem.objectives().get(k);
    long most = objective.quotas().stream().mapToLong(problem.quotas()::get).sum();
    for (List<Option> options : problem.items()) {
      most += options.stream().mapToLong(option -> option.worths().get(k) + (objective.countsTimely() ? option.timing().map(Timing::amount).orElse(0) : 0)).max().orElse(0);
    }
    return most;
  }

  private long weigh(List<Choice> choices) {
    List<Long> values = new ChoiceTally(problem, choices).listValues();
    return LongStream.range(0, weights.length).map(k -> weights[(int) k] * values.get((int) k)).sum();
  }

  /**
   * Improves the incumbent.
   *
   * @param mostEffort for all of it
   * @param mostSteps so often bins are chosen anew
   * @param first bins that are among them every other time
   */
  void improve(double mostEffort, int mostSteps, List<Integer> first) {
    if (kinds.stream().mapToInt(kind -> kind.bins().size()).sum() < SMALL) {
      return;
    }
    Random random = new Random(1);
    double until = mostEffort;
    if (current.stream().allMatch(Choice::isNothing)) {
      until -= search(formulate(Bins.all(kinds)), FIRST_EFFORT).effort();
    }
    int failures = 0;
    int free = Math.min(FEWEST_FREE, bins);
    for (int step = 0; step < mostSteps && until > 0 && effort.has(STEP_EFFORT); step++) {
      long before = value;
      Neighbourhood near = new Neighbourhood(problem, kinds, current, bins, free, step % 2 == 0 ? first : List.of(), random);
      Formulation formulation = formulate(near.listNear(Bins.all(kinds)));
      near.hold(formulation);
      ChoiceSearch.Outcome outcome = search(formulation, STEP_EFFORT);
      until -= outcome.effort();
      failures = value > before ? 0 : failures + 1;
      if (outcome instanceof ChoiceSearch.Outcome.Unknown) {
        free = Math.max(Math.min(FEWEST_FREE, bins), free - 1);
      } else if (failures >= MOST_FAILURES) {
        free = Math.min(Math.min(MOST_FREE, bins), free + 1);
        failures = 0;
      }
    }
  }

  private Formulation formulate(Bins alive) {
    return new Formulation(problem, kinds, List.of(), Set.copyOf(incumbent.whole()), alive);
  }

  private ChoiceSearch.Outcome search(Formulation formulation, double mostEffort) {
    ChoiceSearch.Outcome outcome = new ChoiceSearch(formulation.form, weights, weights, GAP).search(value + 1, Long.MAX_VALUE / 4, false, effort.atMost(mostEffort));
    effort.spend(outcome.effort());
    if (outcome instanceof ChoiceSearch.Outcome.Found found) {
      List<Choice> choices = new ChoiceBuilder(problem, kinds, formulation, found.amounts()).build(true, PERIOD_EFFORT);
      incumbent.offer(choices);
      long weight = weigh(choices);
      if (weight > value) {
        value = weight;
        current = choices;
      }
    }
    return outcome;
  }
}
