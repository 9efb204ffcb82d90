package org.safepassage.plan.movement;

import org.safepassage.plan.guarantee.Guarantees;

/** Whether a unit gets out with everything to itself. */
final class Alone {
  private final MovementProblem problem;
  private final Draft empty;
  private final Draft draft;
  private final Inserter inserter;

  Alone(MovementProblem problem, Guarantees guarantees, Inserter inserter) {
    this.problem = problem;
    this.inserter = inserter;
    empty = new Draft(problem, guarantees);
    draft = new Draft(problem, guarantees);
    draft.ignoresSpan = true;
  }

  boolean canGo(MovingUnit unit) {
    draft.copyFrom(empty);
    return inserter.insert(draft, unit, Integer.MAX_VALUE)
        && (!Onward.isNeeded(problem) || Onward.extend(draft, 0).isEmpty());
  }
}
