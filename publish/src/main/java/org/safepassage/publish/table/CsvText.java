package org.safepassage.publish.table;

import java.util.List;

/**
 * A table as text: RFC 4180 (comma, quotes doubled, CRLF), with a UTF-8 byte order mark so that spreadsheets read Arabic names
 * rightly. A cell that a spreadsheet would take for a formula and that is no number gets an apostrophe in front.
 *
 * <p>Source for the apostrophe: OWASP, CSV injection.
 */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final String NUMBER = "-[0-9]+(\\.[0-9]+)?";

  private final StringBuilder text = new StringBuilder("\uFEFF");

  public CsvText(String... header) {
    add(List.of(header));
  }

  public CsvText add(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    text.append("\r\n");
    return this;
  }

  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 && !value.matches(NUMBER);
    String safe = formula ? "'" + value : value;
    boolean needsQuotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
