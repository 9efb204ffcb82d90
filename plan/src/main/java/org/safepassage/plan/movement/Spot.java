package org.safepassage.plan.movement;

/**
 * One way to put a rider aboard.
 *
 * @param trip index of the trip, or of the trip before which a new one is opened
 * @param pickup index of the pick-up that the rider joins, or before which a new one comes
 * @param estimate of what it costs in ticks, less is better
 */
record Spot(int mover, int trip, boolean opensTrip, int pickup, boolean joins, int place, Trip.Mode mode, double estimate) {}
