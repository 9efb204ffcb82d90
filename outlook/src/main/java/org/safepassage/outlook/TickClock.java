package org.safepassage.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safepassage.operation.TimeWindow;

/** Moments to ticks from the planning moment; what lies too far off for a tick becomes {@link Loss#NEVER}. */
record TickClock(Instant asOf, int tickSeconds) {

  /** The last tick not after a moment. */
  int notAfter(Instant moment) {
    return within(Math.floorDiv(Duration.between(asOf, moment).toSeconds(), (long) tickSeconds));
  }

  /** The first tick not before a moment. */
  int notBefore(Instant moment) {
    Duration until = Duration.between(asOf, moment);
    long wholeSeconds = until.toSeconds() + (until.toNanosPart() > 0 ? 1 : 0);
    return within(-Math.floorDiv(-wholeSeconds, (long) tickSeconds));
  }

  /** Windows shrunk to whole ticks, all kept, so that each keeps its number. */
  List<TickWindow> windows(List<TimeWindow> windows) {
    return windows.stream()
        .map(window -> new TickWindow(notBefore(window.opens()), notAfter(window.closes())))
        .map(window -> new TickWindow(window.opensTick(), Math.max(window.opensTick(), window.closesTick())))
        .toList();
  }

  private static int within(long tick) {
    return (int) Math.max(-Loss.NEVER, Math.min(Loss.NEVER, tick));
  }
}
