package org.safepassage.operation;

import java.time.Instant;

/** From {@code opens} until just before {@code closes}. */
public record TimeWindow(Instant opens, Instant closes) {
  public TimeWindow {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("window " + opens + " to " + closes + " is empty: maybe the two are swapped");
    }
  }
}
