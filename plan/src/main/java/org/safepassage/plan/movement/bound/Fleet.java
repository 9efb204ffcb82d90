package org.safepassage.plan.movement.bound;

import org.safepassage.operation.VehicleGroupId;
import org.safepassage.solve.chain.Carrier;
import org.safepassage.solve.chain.Network;

/** Vehicles that are alike, and the ground that they may drive on. */
record Fleet(
    VehicleGroupId id, int count, int seats, int wheelchairPlaces, int stretcherPlaces, Carrier carrier, Network network) {

  boolean canCarry(Rider rider) {
    return rider.seats() <= seats
        && rider.wheelchairs() <= wheelchairPlaces
        && rider.stretchers() <= stretcherPlaces;
  }
}
