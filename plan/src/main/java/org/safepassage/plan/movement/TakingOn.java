package org.safepassage.plan.movement;

import java.util.List;

/**
 * Takes a draft on past the later gates, with several lengths of waiting for more people, and takes off whoever does not get through. Without them the first
 * crossing may come later: then others are noticed, and come off as well.
 */
final class TakingOn {
  private final MovementProblem problem;
  private final boolean isSmall;
  private boolean binds;

  /** @param isSmall all lengths of waiting are tried each time */
  TakingOn(MovementProblem problem, boolean isSmall) {
    this.problem = problem;
    this.isSmall = isSmall;
    binds = isSmall;
  }

  /** Whether somebody who passed the first gate ever failed at a later one: then every draft is to be taken on. */
  boolean binds() {
    return binds;
  }

  /** From now on every draft is to be taken on. */
  void bind() {
    binds = true;
  }

  /** All rides planned anew. */
  void takeOn(Draft draft) {
    letThrough(draft);
    while (!draft.listNoticed().isEmpty()) {
      draft.clearOnward();
      draft.takeOffNoticed();
      letThrough(draft);
    }
  }

  private void letThrough(Draft draft) {
    for (int round = 0; ; round++) {
      List<MovingUnit> failed = takeOnMost(draft, round);
      if (failed.isEmpty()) {
        return;
      }
      // The others pass sooner without them: rides that stayed as they are could leave somebody waiting for too long.
      bind();
      draft.clearOnward();
      takeOff(draft, failed);
    }
  }

  /** With the waiting by which the least weight fails, of the lengths tried; returns who does. */
  private List<MovingUnit> takeOnMost(Draft draft, int round) {
    int tries = isSmall || round == 0 ? Onward.WAIT_MINUTES.length : 1;
    List<MovingUnit> fewest = List.of();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < tries; i++) {
      List<MovingUnit> failed = Onward.extend(draft, problem.situation().ticksOf(Onward.WAIT_MINUTES[i]));
      long weight = failed.stream().mapToLong(MovingUnit::weight).sum();
      if (weight < least) {
        least = weight;
        fewest = failed;
      }
      if (failed.isEmpty()) {
        return failed;
      }
    }
    return fewest;
  }

  /**
   * Leaves rides as they are as far as that goes, and takes on who has none.
   *
   * @param last the draft as it was: what it becomes again where somebody under way would not get through
   */
  void takeOnSteadily(Draft draft, Draft last) {
    letThroughSteadily(draft, last);
    while (!draft.listNoticed().isEmpty()) {
      draft.takeOffNoticed();
      letThroughSteadily(draft, last);
    }
  }

  private void letThroughSteadily(Draft draft, Draft last) {
    for (int minutes : Onward.WAIT_MINUTES) {
      if (complete(draft, minutes).isEmpty()) {
        return;
      }
    }
    List<MovingUnit> failed = completeAtOnce(draft);
    if (failed.stream().anyMatch(unit -> draft.isFrozen(unit.index()))) {
      draft.copyFrom(last); // Who is under way must get through.
      return;
    }
    for (; !failed.isEmpty(); failed = completeAtOnce(draft)) {
      takeOff(draft, failed);
    }
  }

  /** Leaves rides as they are, with the waiting that is tried first; returns who does not get through. */
  List<MovingUnit> completeAtOnce(Draft draft) {
    return complete(draft, Onward.WAIT_MINUTES[0]);
  }

  private List<MovingUnit> complete(Draft draft, int waitMinutes) {
    return Onward.complete(draft, problem.situation().ticksOf(waitMinutes));
  }

  private static void takeOff(Draft draft, List<MovingUnit> units) {
    draft.removeAll(units.stream().map(MovingUnit::index).toList());
  }
}
