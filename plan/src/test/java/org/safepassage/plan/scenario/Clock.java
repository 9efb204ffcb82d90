package org.safepassage.plan.scenario;

import java.time.Duration;
import java.time.Instant;
import org.safepassage.operation.TimeWindow;

/** Times in scenarios are hours and minutes since the planning moment, which is midnight UTC: 1:30, or 26:00 for the next day's 02:00. */
final class Clock {
  static final Instant AS_OF = Instant.parse("2030-01-01T00:00:00Z");
  static final int TICK_SECONDS = 60;

  private Clock() {}

  static Instant momentOf(String clock) {
    String[] parts = clock.split(":");
    if (parts.length != 2) {
      throw new IllegalArgumentException("'" + clock + "' is no time: hours and minutes such as 1:30");
    }
    return AS_OF.plus(Duration.ofHours(Long.parseLong(parts[0]))).plus(Duration.ofMinutes(Long.parseLong(parts[1])));
  }

  static TimeWindow windowOf(String window) {
    String[] ends = window.split("-");
    if (ends.length != 2) {
      throw new IllegalArgumentException("'" + window + "' is no window: two times such as 1:00-2:00");
    }
    return new TimeWindow(momentOf(ends[0]), momentOf(ends[1]));
  }

  static String of(int tick) {
    int minutes = tick * TICK_SECONDS / 60;
    return minutes / 60 + (minutes % 60 < 10 ? ":0" : ":") + minutes % 60;
  }
}
