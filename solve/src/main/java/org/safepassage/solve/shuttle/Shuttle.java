package org.safepassage.solve.shuttle;

import java.util.Arrays;

/**
 * A carrier and how long it takes, in whole units of time of any length.
 *
 * @param capacity of one trip
 * @param first for each source and sink: until it has made its first trip, counted from 0: it may be there only later than others
 * @param next for each sink, source and sink: from having unloaded at the one until it has made a trip between the others. This is one time and not
 *     two, because where it loads may depend on both sinks
 */
public record Shuttle(int capacity, long[][] first, long[][][] next) {
  /** In place of a time: it cannot go there. */
  public static final long NEVER = Long.MAX_VALUE / 4;

  /** Where it stands before its first trip, in place of a sink. */
  public static final int START = -1;

  public Shuttle {
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity of " + capacity + ": at least 1");
    }
    first = copy(first);
    next = Arrays.stream(next).map(Shuttle::copy).toArray(long[][][]::new);
    requireTime(first);
    Arrays.stream(next).forEach(Shuttle::requireTime);
  }

  /**
   * Where ways to a source and trips from it go together as they like.
   *
   * @param first until it has loaded at each source for the first time
   * @param loaded for each source and sink: from having loaded there to having unloaded here
   * @param back for each sink and source: from having unloaded there to having loaded here
   */
  public Shuttle(int capacity, long[] first, long[][] loaded, long[][] back) {
    this(capacity, sums(first, loaded), Arrays.stream(back).map(way -> sums(way, loaded)).toArray(long[][][]::new));
  }

  private static long[][] sums(long[] way, long[][] loaded) {
    long[][] sums = new long[loaded.length][];
    for (int source = 0; source < sums.length; source++) {
      long there = Math.min(NEVER, way[source]);
      sums[source] = Arrays.stream(loaded[source]).map(time -> Math.min(NEVER, there + Math.min(NEVER, time))).toArray();
    }
    return sums;
  }

  private static long[][] copy(long[][] times) {
    return Arrays.stream(times).map(long[]::clone).toArray(long[][]::new);
  }

  private static void requireTime(long[][] times) {
    if (Arrays.stream(times).flatMapToLong(Arrays::stream).anyMatch(time -> time < 1)) {
      throw new IllegalArgumentException("a trip that takes no time: at least 1");
    }
  }

  /** From where it stands, a sink or {@link #START}, until it has made a trip; {@link #NEVER} or more if it cannot. */
  public long time(int at, int source, int sink) {
    return at == START ? first[source][sink] : next[at][source][sink];
  }

  /** Whether another does the same trips in the same times. */
  boolean isLike(Shuttle other) {
    return capacity == other.capacity && Arrays.deepEquals(first, other.first) && Arrays.deepEquals(next, other.next);
  }
}
