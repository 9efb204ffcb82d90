package org.safepassage.plan.movement;

import org.safepassage.operation.Run;

/** A run of a plan that is read back, and the trip that it is. */
record ReadTrip(Run run, TimedTrip trip) {
  /** Whether it begins beyond a gate. */
  boolean isOnward() {
    return trip.boardings().getFirst().boarder().mode() == Trip.Mode.ONWARD;
  }
}
