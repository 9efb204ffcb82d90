package org.safepassage.plan.movement.bound;

import java.util.List;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.solve.chain.Carrier;
import org.safepassage.solve.chain.Network;

/**
 * Vehicles that are alike in all but where they start: one table of walks serves them all.
 *
 * @param carrier starts wherever and as early as any of them
 * @param network the ground that they may drive on
 */
record Fleet(int seats, int wheelchairPlaces, int stretcherPlaces, Carrier carrier, Network network, List<Base> bases) {

  Fleet {
    bases = List.copyOf(bases);
  }

  /**
   * Those that start at one place.
   *
   * @param index among all bases of all fleets
   * @param startTicks for each node the earliest tick at which they can be there
   */
  record Base(int index, VehicleGroupId id, int count, int[] startTicks) {}

  boolean canCarry(Rider rider) {
    return rider.fitsInto(seats, wheelchairPlaces, stretcherPlaces);
  }
}
