package org.safepassage.plan.movement.bound;

import org.safepassage.operation.CrossingId;

/**
 * A crossing in the relaxation.
 *
 * @param opens for each window its first tick, not before the horizon's start
 * @param closes for each window the tick by which a passage has ended
 * @param windowCap people per window
 * @param deskCap desk ticks for each quarter of an hour from the first on that the horizon touches
 * @param peopleCap people that its guarantee allows in all
 * @param earlyUntilTick its first opening, or the first of any gate: who arrives earlier is gathered at the fence together
 * @param earlyCap people who may be gathered there just before
 * @param earliestTick nobody may arrive earlier: the wait would be too long
 */
record Gate(
    CrossingId id,
    int insideNode,
    int[] opens,
    int[] closes,
    long windowCap,
    long[] deskCap,
    long peopleCap,
    int earlyUntilTick,
    long earlyCap,
    int earliestTick,
    double minutesPerHousehold,
    double minutesPerPerson) {

  /** Whether being there at a tick means gathering at the fence before it, or any gate, first opens; those who live there do not. */
  boolean isEarly(Rider rider, int tick) {
    return tick < earlyUntilTick && rider.homeNode() != insideNode;
  }

  /** The window of a passage that starts at a tick. */
  int windowAt(int tick) {
    int window = 0;
    while (window + 1 < closes.length && closes[window] <= tick) {
      window++;
    }
    return window;
  }
}
