package org.safepassage.folder.raw;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.Table;

/** Reads the text of one CSV file into the rows of its table. */
public final class CsvTable {

  /** So many cells of one file are read ... */
  static final int MOST_CELLS = 2_000_000;

  /** ... and of the files that grow with the people: a million members and their reports, about 1 GiB of memory for each file. */
  static final int MOST_CELLS_OF_PEOPLE = 20_000_000;

  private final Table table;
  private final String text;
  private final Problems problems;

  private CsvTable(Table table, String text, Problems problems) {
    this.table = table;
    this.text = text;
    this.problems = problems;
  }

  /** All rows with the right number of cells; what is wrong goes to the problems. */
  public static List<Row> read(Table table, String text, Problems problems) {
    return new CsvTable(table, text, problems).rows();
  }

  private List<Row> rows() {
    if (text.isBlank()) {
      String maybe = "Maybe its first line is missing: " + String.join(",", table.columnNames()) + ".";
      problems.error(table.file(), 1, 0, "", "", new Finding("is empty", maybe));
      return List.of();
    }
    char separator = separator();
    int unclosed = CsvQuotes.lineOfUnclosed(text, separator);
    if (unclosed > 0) {
      String maybe = "Maybe a \" is missing at the end of a cell on this line.";
      problems.error(table.file(), unclosed, 0, "", "", new Finding("opens a quote that is never closed", maybe));
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CsvReader<CsvRecord> reader = open(separator)) {
      Header header = null;
      for (CsvRecord record : reader) {
        line = (int) record.getStartingLineNumber();
        if (header == null) {
          header = Header.read(table, record.getFields(), line, problems);
        } else if (!isBlank(record)) {
          addRow(record, header, rows);
        }
      }
    } catch (CsvParseException e) {
      String maybe = "Maybe a quote inside a quoted cell is not doubled.";
      problems.error(table.file(), line + 1, 0, "", "", new Finding("cannot be split into cells from here", maybe));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  private CsvReader<CsvRecord> open(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /** A comma; a semicolon or a tab only where the first line has no comma and splits into known columns by it. */
  private char separator() {
    String first = text.stripLeading().lines().findFirst().orElse("");
    if (first.indexOf(',') >= 0) {
      return ',';
    }
    for (char candidate : new char[] {';', '\t'}) {
      if (first.indexOf(candidate) >= 0) {
        String kind = candidate == ';' ? "semicolons" : "tabs";
        String maybe = "Maybe save it as \"CSV UTF-8 (comma delimited)\"; numbers keep their decimal point.";
        problems.warning(table.file(), 1, 0, "", "", new Finding("is separated by " + kind + " and was read so", maybe));
        return candidate;
      }
    }
    return ',';
  }

  private static boolean isBlank(CsvRecord record) {
    for (int i = 0; i < record.getFieldCount(); i++) {
      if (!CellText.trim(record.getField(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void addRow(CsvRecord record, Header header, List<Row> rows) {
    int line = (int) record.getStartingLineNumber();
    if (record.getFieldCount() != header.cellCount()) {
      String wrong = "has " + record.getFieldCount() + " cells where the first line has " + header.cellCount();
      String maybe =
          record.getFieldCount() > header.cellCount()
              ? "Maybe a text with a comma is not in quotes, or a number has a decimal comma."
              : "Maybe a comma is missing.";
      problems.error(table.file(), line, 0, "", "", new Finding(wrong, maybe));
      return;
    }
    if ((long) (rows.size() + 1) * table.columns().size() > (FileText.growsWithPeople(table.file()) ? MOST_CELLS_OF_PEOPLE : MOST_CELLS)) {
      throw new TooManyRows(rows.size());
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int position = header.positionOf(i);
      String cell = position < 0 ? "" : CellText.trim(record.getField(position));
      cells.add(new Cell(cell, line, position + 1));
    }
    rows.add(new Row(table, line, cells));
  }

  /** More rows than any operation has. */
  public static final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyRows(int rows) {
      super("has more than " + rows + " rows");
    }
  }
}
