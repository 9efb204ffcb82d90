package org.safepassage.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them: in the operation's zone with its offset, and in UTC. */
public final class Moments {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm'Z'", Locale.ROOT);
  private static final DateTimeFormatter UTC_WITH_DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm'Z'", Locale.ROOT);
  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'", Locale.ROOT);

  private Moments() {}

  /** As in {@code 2018-07-16 00:43 +03:00 (07-15 21:43Z)}; the UTC day is named where it differs. */
  public static String show(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    var utc = moment.atOffset(ZoneOffset.UTC);
    boolean sameDay = local.toLocalDate().equals(utc.toLocalDate());
    return LOCAL.format(local) + " (" + (sameDay ? UTC : UTC_WITH_DAY).format(utc) + ")";
  }

  /** As in {@code 20180715T2143Z}, for names of folders. */
  public static String forFolder(Instant moment) {
    return FOLDER.format(moment.atOffset(ZoneOffset.UTC));
  }
}
