package org.safepassage.publish.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/**
 * An operation in which every field of every household and member, whatever the columns are, carries a mark of its owner: the host
 * that takes it, or nobody. Words hold {@code mk-OWNER-}; numbers and moments are unlike any other owner's.
 */
final class MarkedFolder {
  static final List<String> OWNERS = List.of("a", "b", "c", "nobody");
  static final int HOUSEHOLDS_EACH = 3;
  private static final int MEMBERS_EACH = 3;

  private final Path folder;

  /** By owner: every mark that was planted. */
  final Map<String, List<String>> marks = new LinkedHashMap<>();

  MarkedFolder(Path folder) {
    this.folder = folder;
  }

  static String mark(String owner, String what) {
    return "mk-" + owner + "-" + what;
  }

  static String household(String owner, int number) {
    return mark(owner, "household" + number);
  }

  void write(Path oneBus) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(oneBus)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    for (String owner : OWNERS) {
      String name = mark(owner, "name");
      marks.put(owner, new ArrayList<>(List.of("mk-" + owner + "-")));
      append("parties.csv", "%s,%s,%s,,%s".formatted(mark(owner, "party"), name, name, name));
      append("hosts.csv", "%s,%s,%s,%s,%s,%s".formatted(mark(owner, "host"), name, name, mark(owner, "party"), mark(owner, "spoken"), name));
      append("hosts.csv", "%s,%s,%s,%s,,%s".formatted(mark(owner, "shunned"), name, name, mark(owner, "party"), name));
      append("pledges.csv", "%s,%s,persons,1,%s,,,,21,0,,%s".formatted(mark(owner, "pledge"), mark(owner, "host"), name, name));
      append("places.csv", "%s,%s,%s,settlement,35.03%d,-40.01,,,,,no,%s".formatted(mark(owner, "place"), name, name, OWNERS.indexOf(owner), name));
      append("crossings.csv", "%s,%s,%s,gate-in,gate-out,neighbour,1,2,1,30,,,none,,,,,%s".formatted(mark(owner, "crossing"), name, name, name));
      append("reports.csv", "%s,2030-04-30T15:00Z,2030-04-30T16:00Z,,mission,A2,pledge:%s,pledged,binding 9%d,%s".formatted(mark(owner, "report"), mark(owner, "pledge"), OWNERS.indexOf(owner), name));
    }
    writePeople();
  }

  private void append(String file, String line) throws IOException {
    Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + line + "\n");
  }

  /** The roster of one-bus is replaced by marked households. */
  private void writePeople() throws IOException {
    Files.writeString(folder.resolve("households.csv"), String.join(",", FolderSchema.HOUSEHOLDS.columnNames()) + "\n");
    Files.writeString(folder.resolve("members.csv"), String.join(",", FolderSchema.MEMBERS.columnNames()) + "\n");
    Files.writeString(
        folder.resolve("reports.csv"),
        String.join("\n", Files.readAllLines(folder.resolve("reports.csv")).stream().filter(line -> !line.contains("household:")).toList()) + "\n");
    for (String owner : OWNERS) {
      for (int h = 0; h < HOUSEHOLDS_EACH; h++) {
        append("households.csv", row(FolderSchema.HOUSEHOLDS, owner, h, 0));
        for (int m = 0; m < MEMBERS_EACH; m++) {
          append("members.csv", row(FolderSchema.MEMBERS, owner, h, m));
        }
        append("reports.csv", "%s,2030-04-30T15:00Z,2030-05-01T08:00Z,,council,B2,household:%s,consent,given,%s".formatted(mark(owner, "consent" + h), household(owner, h), mark(owner, "told")));
      }
    }
  }

  private String row(Table table, String owner, int household, int member) {
    List<String> cells = new ArrayList<>();
    for (Column column : table.columns()) {
      String cell = cell(table, column, owner, household, member);
      boolean unlikeAnyOther = column.type() instanceof CellType.Whole || column.type() instanceof CellType.Decimal || column.type() instanceof CellType.Moment;
      if (unlikeAnyOther && !cell.isEmpty()) {
        marks.get(owner).add(cell.length() > 10 ? cell.substring(0, 10) : cell);
      }
      cells.add(cell);
    }
    return String.join(",", cells);
  }

  private static String cell(Table table, Column column, String owner, int household, int member) {
    int number = 71_003 + 1_000 * OWNERS.indexOf(owner) + 10 * table.indexOf(column.name());
    int next = (household + 1) % HOUSEHOLDS_EACH;
    return switch (column.type()) {
      case CellType.NewId id -> table.equals(FolderSchema.MEMBERS) ? memberId(owner, household, member) : household(owner, household);
      case CellType.Ref ref -> reference(column, ref.table(), owner, household, next, member);
      case CellType.Refs refs -> reference(column, refs.table(), owner, household, next, member);
      case CellType.Text text -> mark(owner, column.name());
      case CellType.Whole whole -> String.valueOf(number);
      case CellType.Decimal decimal -> "3." + number;
      case CellType.Moment moment -> "203%d-01-17T00:00Z".formatted(1 + OWNERS.indexOf(owner));
      case CellType.OneOf words -> column.name().equals("age_band") ? List.of("adult", "child", "elder").get(member) : words.words().getFirst();
      case CellType.ListOf words -> words.words().isEmpty() ? mark(owner, column.name()) : words.words().get(household % words.words().size());
      default -> "";
    };
  }

  private static String memberId(String owner, int household, int member) {
    return mark(owner, "member" + household + "-" + member);
  }

  /** Of the same owner; a child is led by a grown member of another of its owner's households. */
  private static String reference(Column column, String table, String owner, int household, int next, int member) {
    return switch (table) {
      case "households" -> column.name().equals("household") ? household(owner, household) : household(owner, next);
      case "hosts" -> mark(owner, column.name().startsWith("refuses") ? "shunned" : "host");
      case "members" -> member == 1 ? memberId(owner, next, 0) : "";
      default -> mark(owner, table.equals("parties") ? "party" : table.substring(0, table.length() - 1));
    };
  }
}
