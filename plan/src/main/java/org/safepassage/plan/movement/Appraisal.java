package org.safepassage.plan.movement;

import org.safepassage.operation.Limits;
import org.safepassage.solve.path.TimedPath;

/** Works out what a draft is worth. */
final class Appraisal {
  private final Draft draft;
  private final MovementProblem problem;
  private long marginTicks = Long.MAX_VALUE;
  private long exposure;
  private int lastAcross;

  private Appraisal(Draft draft) {
    this.draft = draft;
    this.problem = draft.problem();
  }

  static MovementValue of(Draft draft) {
    return new Appraisal(draft).value();
  }

  private MovementValue value() {
    for (int mover = 0; mover < problem.movers().size(); mover++) {
      draft.tripsOf(mover).forEach(this::add);
      draft.onwardTripsOf(mover).forEach(this::add);
    }
    for (MovingUnit unit : problem.units()) {
      if (draft.isIn(unit.index())) {
        addUnit(unit);
      }
    }
    return new MovementValue(draft.weight(), marginMinutes(), exposure, lastAcross);
  }

  private int marginMinutes() {
    // Half the largest int stands well beyond any horizon: nothing used is ever lost.
    if (marginTicks > Integer.MAX_VALUE / 2) {
      return Limits.NONE;
    }
    return (int) Math.floorDiv(marginTicks * problem.tickSeconds(), 60);
  }

  private void add(TimedTrip trip) {
    marginTicks = Math.min(marginTicks, trip.marginTicks());
    exposure += trip.exposure();
  }

  private void addUnit(MovingUnit unit) {
    Passings first = draft.passingsOf(unit.index());
    if (first != null) {
      add(first, unit);
    }
    draft.onwardPassingsOf(unit.index()).forEach(passed -> add(passed, unit));
    for (int rider : unit.riders()) {
      Draft.Direct direct = draft.directOf(rider);
      if (direct != null) {
        addDirect(direct.boarding());
      }
    }
  }

  private void add(Passings passed, MovingUnit unit) {
    marginTicks = Math.min(marginTicks, passed.marginTicks());
    int[] gates = problem.chainGates()[draft.chainOf(unit.index())];
    if (passed.gate() == gates[gates.length - 1]) {
      lastAcross = Math.max(lastAcross, passed.lastTick());
    }
  }

  private void addDirect(TimedTrip.Boarding boarding) {
    TimedPath way = boarding.way();
    Rider who = boarding.boarder().who();
    if (!way.isEmpty()) {
      marginTicks = Math.min(marginTicks, (long) problem.spots().likelyLossTick()[who.place()] - way.departTick());
    }
    for (int i = 0; i < way.arcs().length; i++) {
      int arc = way.arcs()[i];
      marginTicks = Math.min(marginTicks, (long) problem.roadways().likelyLossOf(arc) - way.exitTicks()[i]);
      double minutes = (way.exitTicks()[i] - way.enterTicks()[i]) * problem.tickSeconds() / 60.0;
      exposure += Math.round(who.people() * minutes * problem.roadways().roadOf(arc).dangerPerMinute() * 1000);
    }
  }
}
