package org.safepassage.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Cell;
import org.safepassage.folder.raw.CsvTable;
import org.safepassage.folder.raw.FileText;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.Table;
import org.safepassage.operation.BoundPrices;

/** Reads the prices that prove a plan's bound: {@code bound.csv} beside its {@code plan.json}. docs/plan-files.md says what each column holds. */
public final class BoundFile {
  public static final String NAME = "bound.csv";
  public static final List<String> COLUMNS = List.of("kind", "subject", "detail", "price_65536ths");

  private static final List<String> KINDS = Arrays.stream(BoundPrices.Kind.values()).map(BoundPrices.Kind::word).toList();

  private final Problems problems = new Problems(List.of(NAME));

  private BoundFile() {}

  /** What came of reading it: all of it, or nothing. */
  public sealed interface Reading {
    record Read(BoundPrices prices) implements Reading {}

    /** Something is wrong; at least one problem is an error. */
    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a file that is there. Whatever is wrong with it is a problem in the result, never an exception. */
  public static Reading read(Path file) {
    return new BoundFile().readAll(file);
  }

  private Reading readAll(Path file) {
    List<Row> rows = FileText.read(file, NAME, problems).map(text -> CsvTable.read(table(), text, problems)).orElse(List.of());
    List<BoundPrices.Price> prices = new ArrayList<>();
    rows.forEach(row -> readPrice(row).ifPresent(prices::add));
    return problems.hasErrors() ? new Reading.Refused(problems.list()) : new Reading.Read(new BoundPrices(prices));
  }

  private static Table table() {
    return new Table(
        NAME,
        true,
        Table.IfEmpty.FINE,
        "One price of those that prove the bound.",
        List.of(
            new Column("kind", new CellType.OneOf(KINDS), "", Optional.empty(), "what has the price", "desk"),
            new Column("subject", new CellType.Text(false), "", Optional.empty(), "the household, gate, camp or group of vehicles", "gate"),
            new Column("detail", new CellType.Text(false), "", Optional.of(""), "the place, quarter or window", "2030-05-01T18:00:00Z"),
            new Column("price_65536ths", new CellType.Whole(0, false), "", Optional.empty(), "in 1/65,536 of a weighted person", "39321")));
  }

  private Optional<BoundPrices.Price> readPrice(Row row) {
    Cell kind = row.cell("kind");
    if (!KINDS.contains(kind.text())) {
      return wrong(row, kind, "kind", new Finding("is no kind of price", NearestName.maybe(kind.text(), KINDS)));
    }
    Cell price = row.cell("price_65536ths");
    if (!price.text().matches("[0-9]{1,18}")) {
      return wrong(row, price, "price_65536ths", new Finding("is no whole number of at most 18 digits", "Maybe write the file again by planning again."));
    }
    BoundPrices.Kind known = BoundPrices.Kind.valueOf(kind.text().toUpperCase(Locale.ROOT));
    return Optional.of(new BoundPrices.Price(known, row.text("subject"), row.text("detail"), Long.parseLong(price.text())));
  }

  private Optional<BoundPrices.Price> wrong(Row row, Cell cell, String column, Finding finding) {
    problems.error(row.table().file(), cell.line(), cell.column(), column, cell.text(), finding);
    return Optional.empty();
  }
}
