package org.safepassage.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Moments as people write them on the command line: always with an offset. */
final class MomentText {
  private MomentText() {}

  /** Reads an ISO moment with an offset; refuses anything else, with a suggestion. */
  static Instant parse(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notWhole) {
      throw new Refusal(ExitCode.USAGE, "--as-of '" + text + "' is no moment with a zone: " + advice(text));
    }
  }

  private static String advice(String text) {
    try {
      LocalDateTime.parse(text);
      return "maybe " + text + "Z, or with an offset such as " + text + "+03:00";
    } catch (DateTimeException notLocal) {
      return "maybe write it like 2018-07-15T21:43Z or 2018-07-16T00:43+03:00";
    }
  }
}
