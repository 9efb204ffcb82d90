package org.safepassage.plan.movement;

/**
 * Households that move together or not at all: over one chain, in the same windows.
 *
 * @param households indices in the roster
 * @param riders indices of the riders
 * @param chains indices of the chains that they may take
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record MovingUnit(int index, int[] households, int[] riders, int people, long weight, int[] chains) {}
