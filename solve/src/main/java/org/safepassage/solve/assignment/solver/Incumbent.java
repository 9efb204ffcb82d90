package org.safepassage.solve.assignment.solver;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.ChoiceTally;

/** The best allowed choice so far, by the objectives in order; at first nothing for anybody. */
final class Incumbent {
  private final AssignmentProblem problem;
  private final Set<Integer> whole = new TreeSet<>();
  private List<Choice> choices;
  private List<Long> values;

  Incumbent(AssignmentProblem problem) {
    this.problem = problem;
    this.choices = Collections.nCopies(problem.items().size(), Choice.NOTHING);
    this.values = new ChoiceTally(problem, choices).listValues();
  }

  List<Choice> choices() {
    return choices;
  }

  /** By objective. */
  List<Long> values() {
    return values;
  }

  /** Calendars which have turned out to be so full that amounts must be taken whole. */
  Set<Integer> whole() {
    return whole;
  }

  /** Takes a choice if it is allowed and better. */
  void offer(List<Choice> offered) {
    ChoiceTally tally = new ChoiceTally(problem, offered);
    if (!tally.listFaults().isEmpty()) {
      throw new IllegalStateException("the solver made a choice that is not allowed: " + tally.listFaults().getFirst());
    }
    List<Long> found = tally.listValues();
    for (int k = 0; k < values.size(); k++) {
      int order = Long.compare(found.get(k), values.get(k));
      if (order != 0) {
        if (order > 0) {
          choices = List.copyOf(offered);
          values = found;
        }
        return;
      }
    }
  }
}
