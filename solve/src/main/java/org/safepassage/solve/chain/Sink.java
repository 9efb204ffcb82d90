package org.safepassage.solve.chain;

/**
 * A node where everything aboard is delivered.
 *
 * @param chargePerPlace for each tick from the horizon's start: what delivering one occupied place costs if it is *free to go* at
 *     that tick (unloading done); {@link #CLOSED} = impossible
 * @param earlyCharge added for each place delivered by a carrier that arrives before {@code earlyUntilTick}
 * @param earliestTick no carrier with a load may arrive earlier
 */
public record Sink(
    int node, long[] chargePerPlace, long earlyCharge, int earlyUntilTick, int earliestTick) {

  /** A charge that nothing pays. */
  public static final long CLOSED = Long.MAX_VALUE / 4;
}
