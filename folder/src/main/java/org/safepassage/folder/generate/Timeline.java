package org.safepassage.folder.generate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hours of a generated operation, in minutes from the planning moment.
 *
 * @param asOf the planning moment
 * @param opens when the first gate opens
 * @param closes when it closes, as the last of the first gates
 */
record Timeline(Instant asOf, int opens, int closes) {
  /** No date that anything happened on. */
  private static final Instant YEAR = Instant.parse("2041-01-01T00:00:00Z");

  private static final int DAYS = 365;

  static Timeline of(long seed, int people) {
    Draws draws = Draws.of(seed, "timeline", 0);
    Instant asOf = YEAR.plus(draws.below(DAYS), ChronoUnit.DAYS).plus(draws.between(11, 16), ChronoUnit.HOURS);
    int opens = 15 * draws.between(11, 16);
    // Few people pass one desk in a short time: a long night would not be tight for them.
    int open = (people < 400 ? 180 : 240) + 15 * draws.between(0, 6);
    return new Timeline(asOf, opens, opens + open);
  }

  /** Halfway from the planning moment to the end of the last window of a first gate. */
  int halfTime() {
    return closes / 2;
  }

  /** As the folder writes moments. */
  String at(long minutes) {
    return asOf.plus(minutes, ChronoUnit.MINUTES).toString().substring(0, 16) + "Z";
  }
}
