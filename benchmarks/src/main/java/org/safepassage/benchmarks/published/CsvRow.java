package org.safepassage.benchmarks.published;

import java.util.Map;

/** One line of a CSV file with a header: its cells by column. */
public record CsvRow(String file, int line, Map<String, String> cells) {
  public CsvRow {
    cells = Map.copyOf(cells);
  }

  /** The text of a column. */
  public String text(String column) {
    String text = cells.get(column);
    if (text == null || text.isBlank()) {
      throw new InvalidInstance(file, line, column, "this column is missing or blank here");
    }
    return text;
  }

  /** A number from 0 on. */
  public double number(String column) {
    try {
      double number = Double.parseDouble(text(column));
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the value.
    }
    throw new InvalidInstance(file, line, text(column), column + " must be a number from 0 on");
  }

  /** A whole number from 0 on; 12.0 is one. */
  public int whole(String column) {
    double number = number(column);
    if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
      throw new InvalidInstance(file, line, text(column), column + " must be a whole number from 0 on");
    }
    return (int) number;
  }
}
