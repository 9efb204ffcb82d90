package org.safepassage.solve.chain;

/**
 * What moves.
 *
 * @param capacity places
 * @param startTicks for each node the earliest tick at which it can be there empty; {@link Integer#MAX_VALUE} = never
 * @param endTick it must have stopped by then
 * @param handlingTicks for each number of places 1 … capacity: ticks to load or unload so many at one stop (index 0 unused)
 */
public record Carrier(int capacity, int[] startTicks, int endTick, int[] handlingTicks) {}
