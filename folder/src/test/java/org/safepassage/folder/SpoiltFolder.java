package org.safepassage.folder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of a good folder, for spoiling. Lines count from 1, the header's being 1. */
final class SpoiltFolder {

  final Path path;

  private SpoiltFolder(Path path) {
    this.path = path;
  }

  static SpoiltFolder copy(Path good, Path into) {
    try (Stream<Path> files = Files.list(good)) {
      Path target = Files.createDirectories(into.resolve("copy"));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
      return new SpoiltFolder(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  String text(String file) {
    try {
      return Files.readString(file(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void bytes(String file, byte[] bytes) {
    try {
      Files.write(file(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String file, UnaryOperator<String> change) {
    bytes(file, change.apply(text(file)).getBytes(StandardCharsets.UTF_8));
  }

  List<List<String>> rows(String file) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text(file))) {
      reader.forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  void rows(String file, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  String cell(String file, int line, String column) {
    List<List<String>> rows = rows(file);
    return rows.get(line - 1).get(rows.get(0).indexOf(column));
  }

  /** A column that the file does not have yet is added, blank on all other lines. */
  void cell(String file, int line, String column, String value) {
    List<List<String>> rows = rows(file);
    if (!rows.get(0).contains(column)) {
      rows.forEach(row -> row.add(""));
      rows.get(0).set(rows.get(0).size() - 1, column);
    }
    rows.get(line - 1).set(rows.get(0).indexOf(column), value);
    rows(file, rows);
  }

  /** Adds a row with these cells, blank where none is named; gives its line. */
  int add(String file, String... namesAndValues) {
    List<List<String>> rows = rows(file);
    List<String> row = new ArrayList<>(java.util.Collections.nCopies(rows.get(0).size(), ""));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.set(rows.get(0).indexOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    rows.add(row);
    rows(file, rows);
    return rows.size();
  }

  /** Adds a copy of a row; gives its line. */
  int copyRow(String file, int line) {
    List<List<String>> rows = rows(file);
    rows.add(new ArrayList<>(rows.get(line - 1)));
    rows(file, rows);
    return rows.size();
  }

  /** The first line on which a column has a value. */
  int lineOf(String file, String column, String value) {
    List<List<String>> rows = rows(file);
    int index = rows.get(0).indexOf(column);
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).get(index).equals(value)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(file + " has no " + column + " " + value);
  }
}
