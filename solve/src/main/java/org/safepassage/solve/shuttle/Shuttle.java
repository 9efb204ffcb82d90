package org.safepassage.solve.shuttle;

import java.util.Arrays;

/**
 * A carrier and how long it takes, in whole units of time of any length.
 *
 * @param capacity of one trip
 * @param first until it has loaded at each source for the first time, counted from 0: it may be there only later than others
 * @param loaded for each source and sink: from having loaded there to having unloaded here
 * @param back for each sink and source: from having unloaded there to having loaded here
 */
public record Shuttle(int capacity, long[] first, long[][] loaded, long[][] back) {
  /** In place of a time: it cannot go there. */
  public static final long NEVER = Long.MAX_VALUE / 4;

  public Shuttle {
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity of " + capacity + ": at least 1");
    }
    first = first.clone();
    loaded = Arrays.stream(loaded).map(long[]::clone).toArray(long[][]::new);
    back = Arrays.stream(back).map(long[]::clone).toArray(long[][]::new);
    if (Arrays.stream(loaded).flatMapToLong(Arrays::stream).anyMatch(time -> time < 1)) {
      throw new IllegalArgumentException("a trip that takes no time: at least 1");
    }
  }

  /** Whether another does the same trips in the same times. */
  boolean isLike(Shuttle other) {
    return capacity == other.capacity
        && Arrays.equals(first, other.first)
        && Arrays.deepEquals(loaded, other.loaded)
        && Arrays.deepEquals(back, other.back);
  }
}
