package org.safepassage.plan.movement;

/**
 * One vehicle, in indices and ticks.
 *
 * @param number counts from 1 within its group
 * @param travel its way of travelling, an index into {@link Roadways}
 */
record Mover(
    int index,
    int group,
    int number,
    int base,
    int seats,
    int wheelchairPlaces,
    int stretcherPlaces,
    int fromTick,
    int untilTick,
    double stopMinutes,
    double secondsPerPerson,
    int rangeKm,
    int refuelTicks,
    int travel) {

  boolean takes(int seatsNeeded, int wheelchairs, int stretchers) {
    return seatsNeeded <= seats && wheelchairs <= wheelchairPlaces && stretchers <= stretcherPlaces;
  }

  /** With nobody else aboard. */
  boolean takes(Rider rider) {
    return takes(rider.seats(), rider.wheelchairs(), rider.stretchers());
  }
}
