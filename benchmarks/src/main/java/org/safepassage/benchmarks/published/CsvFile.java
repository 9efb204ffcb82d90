package org.safepassage.benchmarks.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file with a header: its rows, blank lines left out. */
public final class CsvFile {
  private CsvFile() {}

  public static List<CsvRow> read(Path file) throws IOException {
    return rows(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /** The rows of a text, as if it stood in a file of that name. */
  public static List<CsvRow> rows(String file, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new InvalidInstance(file, 1, "", "the header is missing");
    }
    List<String> header = cells(file, 1, lines.getFirst());
    List<CsvRow> rows = new ArrayList<>();
    for (int line = 2; line <= lines.size(); line++) {
      if (!lines.get(line - 1).isBlank()) {
        rows.add(row(file, line, header, cells(file, line, lines.get(line - 1))));
      }
    }
    return rows;
  }

  private static CsvRow row(String file, int line, List<String> header, List<String> cells) {
    if (cells.size() > header.size()) {
      throw new InvalidInstance(file, line, cells.getLast(), cells.size() + " cells under a header of " + header.size());
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    return new CsvRow(file, line, byColumn);
  }

  private static List<String> cells(String file, int line, String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (char c : text.toCharArray()) {
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (isQuoted) {
      throw new InvalidInstance(file, line, text, "a quotation mark is not closed");
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
