package org.safepassage.folder.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.CellType;

/** The form and range of numbers. */
final class NumberWord {

  private NumberWord() {}

  static Optional<Finding> findWrong(CellType.Whole type, String text) {
    if (type.orNone() && text.equals("none")) {
      return Optional.empty();
    }
    Optional<Integer> number = CellText.findWhole(text);
    if (number.isEmpty()) {
      return Optional.of(notANumber(text, "a whole number", type.orNone()));
    }
    if (number.get() < type.least()) {
      String maybe = type.least() == 1 && type.orNone() ? "Maybe \"none\" for no limit." : "Maybe a digit is missing.";
      return Optional.of(new Finding("is below the least, " + type.least(), maybe));
    }
    if (number.get() > CellType.MOST_WHOLE) {
      String maybe = type.orNone() ? "Maybe \"none\" for no limit." : "Maybe a digit too many.";
      return Optional.of(new Finding("is above the most, " + CellType.MOST_WHOLE, maybe));
    }
    return Optional.empty();
  }

  static Optional<Finding> findWrong(CellType.Decimal type, String text) {
    Optional<Double> number = CellText.findDecimal(text);
    if (number.isEmpty()) {
      return Optional.of(notANumber(text, "a number", false));
    }
    if (number.get() < type.least() || (type.above() && number.get() <= type.least())) {
      String wrong = type.above() ? "is not above " : "is below the least, ";
      return Optional.of(new Finding(wrong + plain(type.least()), "Maybe a digit is missing."));
    }
    if (number.get() > type.most()) {
      String maybe = type.most() == 1 ? "Maybe a share such as 0.6 is meant." : "Maybe a decimal point is missing.";
      return Optional.of(new Finding("is above the most, " + plain(type.most()), maybe));
    }
    return Optional.empty();
  }

  static Optional<Finding> findWrongTick(String text) {
    Optional<Integer> seconds = CellText.findWhole(text);
    if (seconds.isEmpty()) {
      return Optional.of(notANumber(text, "a whole number", false));
    }
    return seconds.get() >= 1 && seconds.get() <= 900 && 900 % seconds.get() == 0
        ? Optional.empty()
        : Optional.of(new Finding("does not divide a quarter of an hour (900 s)", "Maybe 60."));
  }

  private static Finding notANumber(String text, String kind, boolean orNone) {
    String latin = CellText.latinDigits(text);
    if (latin.matches("-?[0-9]+[,\u060C][0-9]+")) {
      String point = latin.replace(',', '.').replace('\u060C', '.');
      return new Finding("has a decimal comma and is not " + kind, "Maybe " + point + ".");
    }
    if (latin.matches("-?[0-9]+[., '\u00A0\u202F\u066C][0-9]{3}.*")) {
      String mend = latin.replaceAll("[^0-9-]", "");
      return new Finding("is not " + kind, "Maybe " + mend + ", without a sign between thousands.");
    }
    if (latin.matches("-?[0-9]+\\.[0-9]+") && kind.equals("a whole number")) {
      return new Finding("is not " + kind, "Maybe " + new BigDecimal(latin).setScale(0, java.math.RoundingMode.HALF_UP) + ".");
    }
    if (orNone && text.toLowerCase(Locale.ROOT).matches("none|no|unlimited|inf|infinite|-|∞|n/?a")) {
      return new Finding("is not " + kind, "Maybe \"none\" for no limit.");
    }
    String unit = latin.replaceAll("^(-?[0-9.]+)\\s*\\p{L}.*$", "$1");
    boolean hasUnit = !unit.equals(latin);
    return new Finding("is not " + kind, hasUnit ? "Maybe " + unit + ", without the unit." : "Maybe it slipped in from another column.");
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
