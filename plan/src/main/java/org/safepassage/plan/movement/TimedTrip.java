package org.safepassage.plan.movement;

import java.util.List;
import org.safepassage.solve.path.TimedPath;

/**
 * A trip with its times.
 *
 * @param stops as in the plan; {@code ways.get(i)} leads from stop i to stop i + 1
 * @param aboard people aboard each way
 * @param boardings in the order of boarding
 * @param stays the waiting before the gate that a place counts
 * @param km since the last refuel, at the end
 */
record TimedTrip(
    Trip trip, List<TimedStop> stops, List<TimedPath> ways, int[] aboard, List<Boarding> boardings, List<GatherStay> stays, double km) {

  record TimedStop(int place, int arriveTick, int departTick) {}

  /** Who boards at which stop, when they leave and how they came there. */
  record Boarding(Trip.Boarder boarder, int stop, int leaveTick, TimedPath way) {
    /** When they are at the end of their own way; who has none is there. */
    int arriveTick() {
      return way.isEmpty() ? leaveTick : way.arriveTick();
    }
  }

  /** The stop of one of the trip's pick-ups, or the last for the one after them. Read back from a plan, a vehicle may also stop where nobody boards any more. */
  int stopOf(int pickup) {
    if (pickup == trip.pickups().size()) {
      return stops.size() - 1;
    }
    int boardedBefore = 0;
    for (int before = 0; before < pickup; before++) {
      boardedBefore += trip.pickups().get(before).boarders().size();
    }
    return boardings.get(boardedBefore).stop();
  }

  /** When the vehicle is at the fence. */
  int arriveTick() {
    return stops.getLast().arriveTick();
  }

  /** When everybody is out of it. */
  int endTick() {
    return stops.getLast().departTick();
  }

  int endPlace() {
    return stops.getLast().place();
  }

  /** When the first people board. */
  int firstBoardTick() {
    return stops.get(boardings.getFirst().stop()).departTick();
  }
}
