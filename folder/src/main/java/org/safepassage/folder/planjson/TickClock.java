package org.safepassage.folder.planjson;

import java.time.Instant;

/** Turns ticks into moments. */
record TickClock(Instant asOf, int tickSeconds) {
  Instant momentOf(int tick) {
    return asOf.plusSeconds((long) tick * tickSeconds);
  }
}
