package org.safepassage.solve.chain;

/**
 * A place and time at which all that is aboard may be delivered, and items have one reward each.
 *
 * @param arriveFromTick arrival not before
 * @param arriveUntilTick and before
 * @param freeFromTick unloaded not before
 * @param freeUntilTick and before
 */
public record Delivery(int node, int arriveFromTick, int arriveUntilTick, int freeFromTick, int freeUntilTick) {

  boolean accepts(int arriveTick, int freeTick) {
    return arriveFromTick <= arriveTick
        && arriveTick < arriveUntilTick
        && freeFromTick <= freeTick
        && freeTick < freeUntilTick;
  }
}
