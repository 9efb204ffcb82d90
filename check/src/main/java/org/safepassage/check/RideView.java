package org.safepassage.check;

/**
 * Members of one household aboard one run.
 *
 * @param board stop during which they board
 * @param alight stop during which they leave
 * @param members their indices
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record RideView(RunView run, JourneyView journey, int board, int alight, int[] members) {}
