package org.safepassage.folder.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.safepassage.folder.schema.Table;

/** The text of one CSV file in the making. Cells that are not set stay blank, which means the column's default. */
final class Rows {
  private final List<String> columns;
  private final String[] cells;
  private final StringBuilder text = new StringBuilder();

  Rows(Table table) {
    this.columns = table.columnNames();
    this.cells = new String[columns.size()];
    Arrays.fill(cells, "");
    text.append(String.join(",", columns)).append('\n');
  }

  Rows set(String column, String value) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + columns);
    }
    cells[index] = value.contains(",") ? '"' + value + '"' : value;
    return this;
  }

  Rows set(String column, long value) {
    return set(column, Long.toString(value));
  }

  /** With so many digits behind the point. */
  Rows set(String column, double value, int digits) {
    return set(column, decimal(value, digits));
  }

  static String decimal(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** Ends the row; the next one begins blank. */
  void end() {
    text.append(String.join(",", cells)).append('\n');
    Arrays.fill(cells, "");
  }

  String text() {
    return text.toString();
  }
}
