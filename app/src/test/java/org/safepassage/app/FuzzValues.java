package org.safepassage.app;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Odd values: what people and programs write by mistake, and what only somebody who means harm would. */
final class FuzzValues {
  private static final List<String> WORDS =
      List.of(
          "", " ", "-", "--", "none", "yes", "no", "null", "NaN", "Infinity", "0", "-1", "1", "2", "7", "60", "900", "0.0000001", "1e9", "1,5", "9999999",
          "10000000", "2147483647", "2147483648", "99999999999999999999", "١٢", "۵٫۵", "नौ", "نوى", "\u202Eabc", "\u200F", "\u00A0", "é", "e\u0301", "İ", "😀",
          "\uFFFE", "=1+1", "@x", "'", "\"", "\"\"", ",", ";", "a;b", "a,b", "\t", "\n", "\r\n", "\u0000", "\u0001", "%s%n", "${x}", "<b>&amp;", "</script>", "../x",
          "C:\\x", "[", "{", "]", "}", "#", "&a", "*a", "!!x", "|", ">", "? :", "true", "child", "volunteer", "role=volunteer", "tie=host-a", "x=y", "=", "stretcher",
          "agreed", "agreed 1", "binding 5", "withdrawn", "A1", "F6", "Z9", "persons", "cases", "volunteers_and_families", "named", "collective", "refugee",
          "village", "gate-in", "gate-out", "camp", "gate", "host-a", "H01", "H01-1", "bus", "besieger", "town", "places-a");

  private static final List<String> MOMENTS =
      List.of(
          "2030-05-01T12:00Z", "2030-05-01T11:59Z", "2030-05-01T18:00Z", "2030-05-02T18:00Z", "2030-06-01T00:00Z", "2049-01-01T00:00Z", "2010-05-01T12:00Z",
          "2060-01-01T00:00Z", "0000-01-01T00:00Z", "9999-12-31T23:59Z", "2030-02-30T00:00Z", "2030-05-01T24:00Z", "2030-05-01", "2030-05-01T18:00+18:00",
          "2030-05-01T18:00-18:01", "2030-05-01T18:00:30.5Z", "2030-05-01T20:00Z/2030-05-01T19:00Z", "2030-05-01T18:00Z/2049-05-01T21:00Z",
          "2048-05-01T18:00Z/2048-05-01T21:00Z", "2030-05-03T18:00Z/2030-05-03T21:00Z");

  private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z");

  private FuzzValues() {}

  static String word(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> pick(MOMENTS, random);
      case 1 -> number(random);
      case 2 -> pick(WORDS, random).repeat(1 + random.nextInt(50));
      default -> pick(WORDS, random);
    };
  }

  static String moment(Random random) {
    return pick(MOMENTS, random);
  }

  /** Mostly small, now and then of any size. */
  static String number(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> String.valueOf(random.nextInt(1_000_000_000));
      case 1 -> String.valueOf(-random.nextInt(50));
      case 2 -> String.valueOf(random.nextInt(10_000) / 1000.0);
      default -> String.valueOf(random.nextInt(200));
    };
  }

  /** A number or moment near the one that stands there, or the word with a letter changed. */
  static String near(String value, Random random) {
    if (value.matches("-?[0-9]{1,9}")) {
      long number = Long.parseLong(value);
      return String.valueOf(pick(List.of(number + 1, number - 1, -number, number * 2, number * 10, number * 1000, number / 2, 0L), random));
    }
    if (value.matches("-?[0-9]+\\.[0-9]+")) {
      double number = Double.parseDouble(value);
      return String.valueOf(pick(List.of(number * 1.01, number / 3, number + 1, -number, number * 10), random));
    }
    if (value.matches(".*[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
      return value.replaceFirst(pick(List.of("T[0-9]{2}", "-[0-9]{2}T", "^[0-9]{4}", "Z"), random), pick(List.of("T03", "-07T", "2031", "+05:30", "T23"), random));
    }
    StringBuilder text = new StringBuilder(value);
    int at = random.nextInt(text.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> text.insert(at, pick(WORDS, random));
      case 1 -> text.delete(Math.min(at, text.length()), Math.min(text.length(), at + 1));
      case 2 -> text.append(text.substring(0, at));
      default -> text.replace(0, text.length(), random.nextBoolean() ? value.toUpperCase(java.util.Locale.ROOT) : value.strip() + " ");
    }
    return text.toString();
  }

  /** A value of the same kind that may well be right: another number, the moments some time earlier or later; else the same. */
  static String likely(String value, Random random) {
    if (value.matches("[0-9]{1,9}")) {
      long number = Long.parseLong(value);
      return String.valueOf(pick(List.of(number + 1, Math.max(0, number - 1), number * 2, number / 2, number * 10, number * 100, (long) random.nextInt(200)), random));
    }
    if (value.matches("-?[0-9]+\\.[0-9]+")) {
      return String.valueOf(Double.parseDouble(value) * pick(List.of(1.001, 1.1, 2.0, 0.5, 10.0), random));
    }
    long minutes = pick(List.of(1L, 30L, 60L, 180L, 600L, 1_440L, 14_400L, 43_200L, 525_600L, 5_256_000L), random) * (random.nextBoolean() ? 1 : -1);
    return MOMENT.matcher(value).replaceAll(moment -> OffsetDateTime.parse(moment.group()).plusMinutes(minutes).toString());
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
