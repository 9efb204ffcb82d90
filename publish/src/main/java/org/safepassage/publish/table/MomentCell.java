package org.safepassage.publish.table;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a cell holds it: {@code 2018-07-16T00:43+03:00}. */
public final class MomentCell {
  private static final DateTimeFormatter CELL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

  private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private MomentCell() {}

  public static String of(Instant moment, ZoneId zone) {
    return CELL.format(moment.atZone(zone));
  }

  /** {@code 2018-07-16T00:43:00+03:00}. */
  public static String withSeconds(Instant moment, ZoneId zone) {
    return WITH_SECONDS.format(moment.atZone(zone));
  }
}
