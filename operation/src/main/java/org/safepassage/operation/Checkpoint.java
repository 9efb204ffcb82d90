package org.safepassage.operation;

import java.util.Set;

/**
 * A stop on a road where the holder looks at who passes.
 *
 * @param minutesPerVehicle added to every vehicle's time on the road (and to a walker's)
 * @param minutesPerPerson added for each person of the group aboard, the driver not counted
 * @param bars traits of members who may not pass
 */
public record Checkpoint(PartyId holder, double minutesPerVehicle, double minutesPerPerson, Set<Trait> bars) {
  public Checkpoint {
    bars = InOrder.set(bars);
  }
}
