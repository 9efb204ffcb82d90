package org.safepassage.operation;

/**
 * A vehicle standing at a place, from {@code arriveTick} until {@code departTick}. Who boards and who leaves is in the
 * journeys.
 */
public record Stop(PlaceId place, int arriveTick, int departTick) {}
