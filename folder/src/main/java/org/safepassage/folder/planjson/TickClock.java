package org.safepassage.folder.planjson;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Turns ticks into moments. */
final class TickClock {
  /** More ticks than that are in no plan that is made: a month of seconds. */
  private static final int MOST_KEPT = 100_000;

  private final Instant asOf;
  private final int tickSeconds;

  /** A plan shows few moments millions of times. */
  private final Map<Integer, String> texts = new HashMap<>();

  TickClock(Instant asOf, int tickSeconds) {
    this.asOf = asOf;
    this.tickSeconds = tickSeconds;
  }

  int tickSeconds() {
    return tickSeconds;
  }

  Instant momentOf(int tick) {
    return asOf.plusSeconds((long) tick * tickSeconds);
  }

  /** The moment as it is written. */
  String textOf(int tick) {
    if (texts.size() >= MOST_KEPT) {
      texts.clear();
    }
    return texts.computeIfAbsent(tick, it -> momentOf(it).toString());
  }
}
