package org.safepassage.operation;

/**
 * A road driven or walked.
 *
 * @param from the end where it is entered
 * @param enterTick entered at the start of this tick
 * @param exitTick at the other end at the start of this tick; the road is in use in [enterTick, exitTick)
 */
public record RoadUse(RoadId road, PlaceId from, int enterTick, int exitTick) {}
