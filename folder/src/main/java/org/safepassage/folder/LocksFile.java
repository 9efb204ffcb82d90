package org.safepassage.folder;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Cell;
import org.safepassage.folder.raw.CsvTable;
import org.safepassage.folder.raw.FileText;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.Table;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Operation;

/**
 * Reads what the cell has decided of households and hosts: a CSV file with the columns {@code household,host,act}, where act is
 * {@code lock} or {@code exclude}. It stands outside of the operation folder, as it is no fact.
 */
public final class LocksFile {
  private static final List<String> ACTS = List.of("lock", "exclude");

  private final Operation operation;
  private final Problems problems;
  private final Set<String> households = new LinkedHashSet<>();
  private final Set<String> hosts = new LinkedHashSet<>();

  private LocksFile(Operation operation, Problems problems) {
    this.operation = operation;
    this.problems = problems;
    operation.households().forEach(household -> households.add(household.id().value()));
    operation.hosts().forEach(host -> hosts.add(host.id().value()));
  }

  /** Reads a file. Whatever is wrong with it is a problem in the result, never an exception. */
  public static LocksReading read(Path file, Operation operation) {
    String name = String.valueOf(file.getFileName());
    Problems problems = new Problems(List.of(name));
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      problems.error(name, 0, 0, "", "", new Finding("does not exist", "Maybe another path is meant."));
      return new LocksReading.Refused(problems.list());
    }
    List<Row> rows = FileText.read(file, name, problems).map(text -> CsvTable.read(table(name), text, problems)).orElse(List.of());
    return new LocksFile(operation, problems).read(rows);
  }

  private static Table table(String name) {
    return new Table(
        name,
        true,
        Table.IfEmpty.FINE,
        "What the cell has decided of one household and one host.",
        List.of(
            new Column("household", new CellType.Ref("households"), "", Optional.empty(), "the household", "h001"),
            new Column("host", new CellType.Ref("hosts"), "", Optional.empty(), "the host", "ca"),
            new Column("act", new CellType.OneOf(ACTS), "", Optional.empty(), "lock: there and nowhere else; exclude: not there", "lock")));
  }

  private LocksReading read(List<Row> rows) {
    List<HostDecision> decisions = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (Row row : rows) {
      judge(row, "household", households, "is not in households.csv of " + operation.name());
      judge(row, "host", hosts, "is not in hosts.csv of " + operation.name());
      judge(row, "act", Set.copyOf(ACTS), "is no word that is known here");
    }
    if (problems.hasErrors()) {
      return new LocksReading.Refused(problems.list());
    }
    for (Row row : rows) {
      decisions.add(
          new HostDecision(
              new HouseholdId(row.text("household")), new HostId(row.text("host")), HostDecision.Act.valueOf(row.text("act").toUpperCase(Locale.ROOT))));
      lines.add(row.line());
    }
    return new LocksReading.Read(decisions, lines, problems.list());
  }

  private void judge(Row row, String column, Set<String> known, String wrong) {
    Cell cell = row.cell(column);
    if (cell.text().isEmpty()) {
      problems.error(row.table().file(), cell.line(), cell.column(), column, "", new Finding("is blank", "Maybe something like " + row.table().getColumn(column).example() + "."));
    } else if (!known.contains(cell.text())) {
      List<String> ordered = known.stream().sorted().toList();
      problems.error(row.table().file(), cell.line(), cell.column(), column, cell.text(), new Finding(wrong, NearestName.maybe(cell.text(), ordered)));
    }
  }
}
