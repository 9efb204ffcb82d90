package org.safepassage.plan.doubt;

/**
 * What became of a run in each scenario.
 *
 * @param endTicks when it has ended; {@link Enactment#NEVER} where it, or one before it, failed
 * @param km that its vehicle has driven then
 * @param freeTicks for each boarding when its people are out of the vehicle; {@link Enactment#NEVER} where they never are
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record RunOutcome(int[] endTicks, double km, int[][] freeTicks) {}
