package org.safepassage.solve.shuttle;

import java.util.Arrays;

/** Why nothing that brings everything finishes before a moment; {@link ProofChecker} verifies it without a solver. */
public sealed interface ShuttleProof {
  /** There is none: nothing finishes before it begins. */
  record Nothing() implements ShuttleProof {}

  /**
   * By prices: what all carriers together can earn at most by trips that end before the moment, and what all sinks' room is worth,
   * fall short of what all that waits is worth (a Lagrangian bound).
   *
   * @param source for each source what bringing one unit from there earns, at least 0
   * @param sink for each sink what one unit of its room costs, at least 0; 0 where it is unlimited
   */
  record ByPrices(long[] source, long[] sink) implements ShuttleProof {
    public ByPrices {
      source = source.clone();
      sink = sink.clone();
      if (Arrays.stream(source).anyMatch(price -> price < 0) || Arrays.stream(sink).anyMatch(price -> price < 0)) {
        throw new IllegalArgumentException("prices " + Arrays.toString(source) + " and " + Arrays.toString(sink) + ": at least 0");
      }
    }
  }

  /** By trying all: each carrier's every number of trips from each source before the moment, and every combination of these. */
  record ByCounting() implements ShuttleProof {}
}
