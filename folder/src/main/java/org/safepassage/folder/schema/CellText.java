package org.safepassage.folder.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Cells turned into values; the one place that knows how a number, a moment or a list is written. */
public final class CellText {

  private static final String SIGNS_AT_THE_EDGE = "[\\s\\u00A0\\u202F\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+";

  private CellText() {}

  /** Without spaces, and without the invisible direction marks that spreadsheets add, at both ends. */
  public static String trim(String cell) {
    if (cell.isEmpty() || (isPlain(cell.charAt(0)) && isPlain(cell.charAt(cell.length() - 1)))) {
      return cell;
    }
    return cell.replaceAll("^" + SIGNS_AT_THE_EDGE, "").replaceAll(SIGNS_AT_THE_EDGE + "$", "");
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7F;
  }

  /** Arabic-Indic and Persian digits and the Arabic decimal sign as 0–9 and a point. */
  public static String latinDigits(String cell) {
    StringBuilder latin = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '\u0660' && c <= '\u0669') {
        latin.append((char) ('0' + (c - '\u0660')));
      } else if (c >= '\u06F0' && c <= '\u06F9') {
        latin.append((char) ('0' + (c - '\u06F0')));
      } else {
        latin.append(c == '\u066B' ? '.' : c);
      }
    }
    return latin.toString();
  }

  /** A whole number as {@code -?[0-9]{1,9}}. */
  public static Optional<Integer> findWhole(String cell) {
    String latin = latinDigits(cell);
    return latin.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(latin)) : Optional.empty();
  }

  /** A number as {@code -?[0-9]+(.[0-9]+)?}: no exponent, no signs between thousands. */
  public static Optional<Double> findDecimal(String cell) {
    String latin = latinDigits(cell);
    return latin.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?") ? Optional.of(Double.valueOf(latin)) : Optional.empty();
  }

  /** A moment with its zone, ISO 8601: {@code 2018-07-15T21:43Z}, {@code 2018-07-16T00:43+03:00}. */
  public static Optional<Instant> findMoment(String cell) {
    String latin = latinDigits(cell);
    if (!latin.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(latin).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** yes, no, true or false, in any case: spreadsheets turn one into the other. */
  public static Optional<Boolean> findYesNo(String cell) {
    return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The words of a list: separated by spaces, semicolons or commas. */
  public static List<String> listWords(String cell) {
    return List.of(cell.split("[\\s;,\\u060C\\u061B]+")).stream().filter(word -> !word.isEmpty()).toList();
  }
}
