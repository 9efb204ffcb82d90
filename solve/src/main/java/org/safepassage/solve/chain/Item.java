package org.safepassage.solve.chain;

/**
 * Something to collect at a node.
 *
 * @param key the caller's number for it
 * @param fromTick a carrier may leave with it from this tick on
 * @param untilTick and until this tick
 * @param size places that it takes, at least 1
 * @param rewards for each {@link Delivery}, what it is worth there, in the caller's fixed point; at most 0 = not taken
 */
public record Item(int key, int node, int fromTick, int untilTick, int size, long[] rewards) {}
