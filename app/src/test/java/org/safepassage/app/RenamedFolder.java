package org.safepassage.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/**
 * A copy of an operation folder in which every id and every name is another and every moment lies some days later. The new ids have another
 * order and other hashes than the old ones; free words are gone. What is written of it can be turned back.
 */
final class RenamedFolder {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?(Z| ?[+-]\\d\\d:\\d\\d)");
  private static final Pattern NEW_ID = Pattern.compile("x[0-9a-f]{32}");
  private static final Pattern WORD = Pattern.compile("[^\\s;,\\[\\]{}:]+");
  private static final Pattern AREA_ID = Pattern.compile("(?<=\"id\": \")[^\"]+(?=\")");

  private final int days;
  private final Map<String, String> oldIds = new HashMap<>();

  RenamedFolder(int days) {
    this.days = days;
  }

  void write(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Table table : FolderSchema.TABLES) {
      writeTable(table, from.resolve(table.file()), to.resolve(table.file()));
    }
    String yaml = Files.readString(from.resolve(FolderSchema.OPERATION.file()));
    Files.writeString(to.resolve(FolderSchema.OPERATION.file()), yaml.lines().map(this::operationLine).collect(Collectors.joining("\n", "", "\n")));
    if (Files.exists(from.resolve(FolderSchema.AREAS_FILE))) {
      String areas = Files.readString(from.resolve(FolderSchema.AREAS_FILE));
      Files.writeString(to.resolve(FolderSchema.AREAS_FILE), replace(AREA_ID, areas, found -> newId("areas", found.group())));
    }
  }

  private void writeTable(Table table, Path from, Path to) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(from);
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to, StandardCharsets.UTF_8)) {
      List<String> header = List.of();
      for (CsvRecord row : reader) {
        List<String> cells = row.getFields();
        if (header.isEmpty()) {
          header = List.copyOf(cells);
          writer.writeRecord(cells);
        } else {
          writer.writeRecord(cells(table, header, cells));
        }
      }
    }
  }

  private List<String> cells(Table table, List<String> header, List<String> cells) {
    List<String> renamed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      renamed.add(cells.get(i).isBlank() ? "" : cell(table, table.columns().get(table.indexOf(header.get(i))), cells.get(i), header, cells));
    }
    return renamed;
  }

  private String cell(Table table, Column column, String cell, List<String> header, List<String> row) {
    return switch (column.type()) {
      case CellType.NewId id -> newId(table.name(), cell);
      case CellType.GroupId group -> newId(column.name(), cell);
      case CellType.Ref ref -> newId(ref.table(), cell);
      case CellType.Refs refs -> replace(WORD, cell, word -> newId(refs.table(), word.group()));
      case CellType.Moment moment -> later(cell, days);
      case CellType.SubjectWord subject -> subject(cell);
      case CellType.TermWord term -> cell.contains(":") ? subject(cell) : cell;
      case CellType.ClaimValue value -> claimValue(row.get(header.indexOf("claim")), cell);
      case CellType.Traits traits -> replace(Pattern.compile("(?<=tie=)\\S+"), cell, tie -> newId("hosts", tie.group()));
      case CellType.Text text -> text(column, text, cell);
      default -> cell;
    };
  }

  private String text(Column column, CellType.Text text, String cell) {
    if (column.name().equals("together")) {
      return newId("together", cell);
    }
    if (column.name().startsWith("name")) {
      return newId("names", cell);
    }
    return text.free() ? "" : cell;
  }

  private String subject(String cell) {
    int colon = cell.indexOf(':');
    String kind = cell.substring(0, colon);
    return kind + ":" + newId(tableOf(kind), cell.substring(colon + 1));
  }

  private static String tableOf(String kind) {
    return Stream.of("vehicles", "places", "roads", "areas", "crossings", "pledges", "camps", "households", "members")
        .filter(table -> table.equals(kind + "s"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no file for subjects of the kind " + kind));
  }

  private String claimValue(String claim, String cell) {
    return switch (claim) {
      case "held_by" -> newId("parties", cell);
      case "at" -> newId("places", cell);
      default -> later(cell, days);
    };
  }

  private String operationLine(String line) {
    int colon = line.indexOf(':');
    String key = colon < 0 ? "" : line.substring(0, colon).trim();
    return switch (key) {
      case "never_relied_on", "must_be_told", "must_not_learn" -> line.substring(0, colon + 1) + " " + parties(line.substring(colon + 1));
      case "name" -> "name: renamed";
      case "title" -> "title: Renamed";
      default -> later(line, days);
    };
  }

  /** Every word but a number of minutes. */
  private String parties(String value) {
    return replace(WORD, value.trim(), word -> word.group().matches("\\d+") ? word.group() : newId("parties", word.group()));
  }

  private String newId(String table, String old) {
    String id = "x" + UUID.nameUUIDFromBytes((table + ":" + old).getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    oldIds.put(id, old);
    return id;
  }

  /** What was written of the copy, as if it had been written of the original. */
  String turnBack(String text) {
    return later(replace(NEW_ID, text, id -> oldIds.getOrDefault(id.group(), "unknown-" + id.group())), -days);
  }

  private static String later(String text, int days) {
    return replace(
        MOMENT, text,
        moment -> {
          String old = moment.group();
          String day = OffsetDateTime.parse(old.replaceFirst("^(\\S+) (\\S+) ?", "$1T$2")).plus(Duration.ofDays(days)).toLocalDate().toString();
          return day + old.substring(day.length());
        });
  }

  private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}
