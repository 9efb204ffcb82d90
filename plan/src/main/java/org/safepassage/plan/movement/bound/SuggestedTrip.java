package org.safepassage.plan.movement.bound;

import java.util.List;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroupId;

/**
 * A trip that the relaxation would make: good advice, no more, for whoever searches for a plan.
 *
 * @param groups vehicles of any of these could make it; empty = on foot or by own car, without a vehicle
 * @param startTick when the vehicle sets out, from its base or from a gate
 * @param freeTick when everybody is at the gate
 */
public record SuggestedTrip(
    List<VehicleGroupId> groups, CrossingId gate, int startTick, int freeTick, List<Boarding> boardings) {

  public SuggestedTrip {
    groups = List.copyOf(groups);
    boardings = List.copyOf(boardings);
  }

  /** The members of a household who start at {@code from} board at {@code at}. */
  public record Boarding(HouseholdId household, PlaceId from, PlaceId at) {}
}
