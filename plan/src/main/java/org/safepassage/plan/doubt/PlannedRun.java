package org.safepassage.plan.doubt;

import java.util.List;
import org.safepassage.operation.VehicleId;

/**
 * One run as planned, in indices.
 *
 * @param places of its stops
 * @param arriveTicks at its stops
 * @param departTicks from its stops
 * @param needTicks how long it must stand at each stop: while people board and leave, or to refuel
 * @param drives between its stops
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
public record PlannedRun(
    VehicleId vehicle, int[] places, int[] arriveTicks, int[] departTicks, int[] needTicks, List<RoadUses> drives, List<Boarding> boardings) {

  /**
   * People who board together.
   *
   * @param households whose members they are: they come if all of these do
   * @param way on foot or by own car, from where they are to the stop; none at home or beyond a gate
   * @param carOwner household whose car it is, or -1
   * @param leaveTick when they leave home
   * @param passagesBefore 0: on the way to the first gate; otherwise how many gates the one household has passed
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Boarding(int stop, int alightStop, int[] households, RoadUses way, int carOwner, int leaveTick, int passagesBefore) {}

  /** When it has done all, as planned. */
  int endTick() {
    return departTicks[departTicks.length - 1];
  }

  boolean isOnward() {
    return boardings.stream().anyMatch(boarding -> boarding.passagesBefore() > 0);
  }
}
