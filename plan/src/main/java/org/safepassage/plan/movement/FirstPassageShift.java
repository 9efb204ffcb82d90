package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.safepassage.operation.Limits;

/** Where the policy limits the time from the first passage to the last: chooses when it begins. */
final class FirstPassageShift {
  private final MovementProblem problem;
  private final SplittableRandom random;
  private final boolean isSmall;

  FirstPassageShift(MovementProblem problem, SplittableRandom random, boolean isSmall) {
    this.problem = problem;
    this.random = random;
    this.isSmall = isSmall;
  }

  /** Whether there is anything to choose. */
  boolean isNeeded() {
    return problem.spanTicks() != Limits.NONE && problem.spanTicks() < problem.horizonTick();
  }

  /** One step in so many. */
  boolean isDue() {
    return random.nextInt(isSmall ? 3 : 40) == 0;
  }

  /** Chooses another moment before which nobody passes, and takes off who passes outside of what follows from it. */
  List<MovingUnit> shift(Draft draft) {
    int from = moment(draft);
    draft.firstPassageTick = from;
    List<MovingUnit> removed = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      Passings passed = draft.passingsOf(unit.index());
      if (passed != null && (passed.firstTick() < from || passed.lastTick() > (long) from + problem.spanTicks())) {
        removed.add(unit);
      }
    }
    draft.removeAll(removed.stream().map(MovingUnit::index).toList());
    return removed;
  }

  /** Any, or one near that which the draft has. */
  private int moment(Draft draft) {
    int range = Math.max(1, problem.horizonTick() - problem.firstPassageFromTick());
    int any = problem.firstPassageFromTick() + random.nextInt(range);
    if (isSmall || random.nextInt(2) != 0) {
      return any;
    }
    int shift = 1 + random.nextInt(Math.max(1, problem.spanTicks() / 4));
    return Math.max(problem.firstPassageFromTick(), draft.firstPassageTick + (random.nextInt(2) == 0 ? shift : -shift));
  }
}
