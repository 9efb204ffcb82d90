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
      draft.tripsOf(mover).forEach(this::addTrip);
      draft.onwardTripsOf(mover).forEach(this::addTrip);
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

  private void addTrip(TimedTrip trip) {
    for (int i = 0; i < trip.ways().size(); i++) {
      if (trip.aboard()[i] > 0) {
        leave(trip.stops().get(i).place(), trip.stops().get(i).departTick());
        addWay(trip.ways().get(i), trip.aboard()[i]);
      }
    }
    for (TimedTrip.Boarding boarding : trip.boardings()) {
      addOwnWay(boarding);
    }
  }

  /** On foot or by own car, to where they board or to the gate. */
  private void addOwnWay(TimedTrip.Boarding boarding) {
    if (!boarding.way().isEmpty()) {
      leave(boarding.boarder().who().place(), boarding.way().departTick());
      addWay(boarding.way(), boarding.boarder().who().people());
    }
  }

  private void addWay(TimedPath way, int users) {
    for (int i = 0; i < way.arcCount(); i++) {
      int arc = way.arc(i);
      if (i > 0 && way.enterTick(i) > way.exitTick(i - 1)) {
        leave(problem.roadways().placeFrom(arc), way.enterTick(i));
      }
      if (way.enterTick(i) >= 0) {
        marginTicks = Math.min(marginTicks, (long) problem.roadways().likelyLossOf(arc) - way.exitTick(i));
      }
      double minutes = (way.exitTick(i) - way.enterTick(i)) * problem.tickSeconds() / 60.0;
      exposure += Math.round(users * minutes * problem.roadways().roadOf(arc).dangerPerMinute() * 1000);
    }
  }

  /** What has begun before now has no margin any more. */
  private void leave(int place, int tick) {
    if (tick >= 0) {
      marginTicks = Math.min(marginTicks, (long) problem.spots().likelyLossTick()[place] - tick);
    }
  }

  private void addUnit(MovingUnit unit) {
    Passings first = draft.passingsOf(unit.index());
    if (first != null) {
      addPassings(first, unit);
    }
    draft.onwardPassingsOf(unit.index()).forEach(passed -> addPassings(passed, unit));
    for (int rider : unit.riders()) {
      Draft.Direct direct = draft.directOf(rider);
      if (direct != null) {
        addOwnWay(direct.boarding());
      }
    }
  }

  private void addPassings(Passings passed, MovingUnit unit) {
    marginTicks = Math.min(marginTicks, passed.marginTicks());
    int[] gates = problem.chainGates()[draft.chainOf(unit.index())];
    if (passed.gate() == gates[gates.length - 1]) {
      lastAcross = Math.max(lastAcross, passed.lastTick());
    }
  }
}
