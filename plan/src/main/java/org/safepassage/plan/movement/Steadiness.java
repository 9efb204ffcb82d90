package org.safepassage.plan.movement;

import java.util.List;
import java.util.Set;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;

/** How many units of the plan in force go otherwise on a draft, or not at all. */
final class Steadiness {
  private final boolean[] wasOn;
  private final int[] marks;

  /**
   * @param kept has on it whoever still goes as in the plan in force
   * @param inForce journeys of that plan
   */
  Steadiness(Draft kept, List<Journey> inForce) {
    MovementProblem problem = kept.problem();
    Set<HouseholdId> moved = new java.util.LinkedHashSet<>(inForce.stream().map(Journey::household).toList());
    wasOn = new boolean[problem.units().size()];
    for (MovingUnit unit : problem.units()) {
      wasOn[unit.index()] = problem.listHouseholds(unit).stream().anyMatch(moved::contains);
    }
    marks = marksOf(kept);
  }

  boolean wasOn(int unit) {
    return wasOn[unit];
  }

  /** Units that were on it and are not, or go by another vehicle, at other moments or by another way out. */
  int changes(Draft draft) {
    int[] now = marksOf(draft);
    int changes = 0;
    for (int unit = 0; unit < now.length; unit++) {
      changes += wasOn[unit] && !(draft.isIn(unit) && now[unit] == marks[unit]) ? 1 : 0;
    }
    return changes;
  }

  private static int[] marksOf(Draft draft) {
    MovementProblem problem = draft.problem();
    int[] marks = new int[problem.units().size()];
    for (int mover = 0; mover < problem.movers().size(); mover++) {
      mark(marks, mover, draft.tripsOf(mover));
      mark(marks, mover, draft.onwardTripsOf(mover));
    }
    for (MovingUnit unit : problem.units()) {
      Passings first = draft.passingsOf(unit.index());
      if (first != null) {
        mark(marks, draft.chainOf(unit.index()), first);
        draft.onwardPassingsOf(unit.index()).forEach(passed -> mark(marks, passed.gate(), passed));
        for (int rider : unit.riders()) {
          Draft.Direct direct = draft.directOf(rider);
          marks[unit.index()] = 31 * marks[unit.index()] + (direct == null ? 0 : direct.arriveTick() + 1);
        }
      }
    }
    return marks;
  }

  private static void mark(int[] marks, int mover, List<TimedTrip> trips) {
    for (TimedTrip trip : trips) {
      for (TimedTrip.Boarding boarding : trip.boardings()) {
        int unit = boarding.boarder().who().unit();
        // The order in which riders of one unit come up does not count.
        marks[unit] += (boarding.leaveTick() + 1) * 1_000_003 + mover * 8_191 + trip.arriveTick() * 127;
      }
    }
  }

  private static void mark(int[] marks, int way, Passings passed) {
    for (Passings.Passed each : passed.passed()) {
      marks[passed.unit()] += (each.startTick() + 1) * 7_919 + way;
    }
  }
}
