package org.safepassage.solve.assignment;

import java.util.List;
import java.util.Optional;

/**
 * One thing that an item may get. Locking an item means to leave it one option and to count it in the first objective; forbidding
 * means to leave options out.
 *
 * @param bin where it lies; items of one bundle share it
 * @param uses what it takes of the capacities, each named once at most
 * @param counts what it adds to the quotas, each named once at most
 * @param worths by objective
 */
public record Option(int bin, List<Use> uses, Optional<Timing> timing, List<Use> counts, List<Long> worths) {
  public Option {
    if (bin < 0) {
      throw new IllegalArgumentException("bin " + bin + ": the first is 0");
    }
    uses = List.copyOf(uses);
    counts = List.copyOf(counts);
    worths = List.copyOf(worths);
  }

  /** Without periods and quotas. */
  public static Option of(int bin, List<Use> uses, Long... worths) {
    return new Option(bin, uses, Optional.empty(), List.of(), List.of(worths));
  }
}
