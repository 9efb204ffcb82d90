package org.safepassage.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people write and read them: always with an offset. */
final class Moments {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm'Z'", Locale.ROOT);
  private static final DateTimeFormatter UTC_WITH_DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm'Z'", Locale.ROOT);
  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'", Locale.ROOT);

  private Moments() {}

  /** Reads an ISO moment with an offset; refuses anything else, with a suggestion. */
  static Instant parse(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notWhole) {
      throw new Refusal(ExitCode.USAGE, "'" + text + "' is no moment with a zone: " + advice(text));
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

  /** As in {@code 2018-07-16 00:43 +03:00 (21:43Z)}; the UTC day is named where it differs. */
  static String show(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    var utc = moment.atOffset(ZoneOffset.UTC);
    boolean sameDay = local.toLocalDate().equals(utc.toLocalDate());
    return LOCAL.format(local) + " (" + (sameDay ? UTC : UTC_WITH_DAY).format(utc) + ")";
  }

  /** As in {@code 20180715T2143Z}, for names of folders. */
  static String forFolder(Instant moment) {
    return FOLDER.format(moment.atOffset(ZoneOffset.UTC));
  }
}
