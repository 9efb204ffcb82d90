package org.safepassage.solve.chain;

/**
 * Something to collect at a node.
 *
 * @param key the caller's number for it
 * @param fromTick a carrier may leave with it from this tick on
 * @param untilTick and until this tick
 * @param size places that it takes
 * @param reward in fixed point, for collecting it, whenever and wherever it is delivered
 */
public record Item(int key, int node, int fromTick, int untilTick, int size, long reward) {}
