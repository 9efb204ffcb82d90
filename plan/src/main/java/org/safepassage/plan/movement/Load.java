package org.safepassage.plan.movement;

/** What a vehicle has aboard, place by place of each sort. */
final class Load {
  private final MovementProblem problem;
  private final Mover mover;
  private int seats;
  private int wheelchairs;
  private int stretchers;

  /** Nobody is aboard. */
  Load(MovementProblem problem, Mover mover) {
    this.problem = problem;
    this.mover = mover;
  }

  /** Takes all of a unit aboard if there are places for them. */
  boolean take(MovingUnit unit) {
    add(unit, 1);
    if (mover.takes(seats, wheelchairs, stretchers)) {
      return true;
    }
    add(unit, -1);
    return false;
  }

  private void add(MovingUnit unit, int sign) {
    for (int r : unit.riders()) {
      Rider rider = problem.riders().get(r);
      seats += sign * rider.seats();
      wheelchairs += sign * rider.wheelchairs();
      stretchers += sign * rider.stretchers();
    }
  }

  /** Seats taken. */
  int seats() {
    return seats;
  }

  /** Seats that are free. */
  int seatsLeft() {
    return mover.seats() - seats;
  }
}
