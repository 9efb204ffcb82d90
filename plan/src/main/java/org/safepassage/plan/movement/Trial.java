package org.safepassage.plan.movement;

import java.util.List;
import java.util.SplittableRandom;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.guarantee.Guarantees;

/** A finished draft in a supposed situation: everybody on it as before, to see whether somebody more comes on. */
final class Trial {
  /** Places tried in full for a rider. */
  static final int BREADTH = 40;

  private final MovementProblem problem;
  private final Draft base;
  private final Draft draft;
  private Inserter inserter;

  /** As things are. */
  Trial(Draft finished, Guarantees guarantees) {
    this(finished.problem(), finished, guarantees);
  }

  /** @param roadways of a situation with the same places, roads and losses as the supposed one */
  static Trial supposing(Draft finished, Situation supposed, Guarantees guarantees, Roadways roadways) {
    MovementProblem problem = new Compiler(supposed, roadways, finished.problem().begun()).compile();
    Draft base = new Draft(problem, guarantees);
    base.adopt(finished, new Renumbering(finished.problem(), problem));
    return new Trial(problem, base, guarantees);
  }

  private Trial(MovementProblem problem, Draft base, Guarantees guarantees) {
    this.problem = problem;
    this.base = base;
    draft = new Draft(problem, guarantees);
    draft.copyFrom(base);
    inserter = new Inserter(problem, new SplittableRandom(1), false);
  }

  Draft draft() {
    return draft;
  }

  /** Back to the draft as it was finished. */
  void reset() {
    draft.copyFrom(base);
  }

  /** Whether the household, with whoever it moves with, comes on with all others as they are; nothing is kept. */
  boolean comesOn(int household) {
    int unit = problem.kin()[household].unit();
    if (unit < 0 || base.isIn(unit)) {
      return false;
    }
    // What chance does for one household does not hang on who else was tried before.
    inserter = inserter.with(new SplittableRandom(household));
    boolean on = insert(unit) && reachesTheEnd();
    reset();
    return on;
  }

  boolean insert(int unit) {
    return inserter.insert(draft, problem.units().get(unit), BREADTH);
  }

  /** Whether everybody on it gets through the later gates, and nobody is noticed. */
  boolean reachesTheEnd() {
    if (!draft.listNoticed().isEmpty()) {
      return false;
    }
    if (!Onward.isNeeded(problem)) {
      return true;
    }
    for (int minutes : Onward.WAIT_MINUTES) {
      List<MovingUnit> failed = Onward.extend(draft, problem.situation().ticksOf(minutes));
      if (failed.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
