package org.safepassage.folder.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Cell;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.FolderSchema;

/** Each cell by its column alone: the form of its value, and whether what it names exists. */
public final class CellRules {

  private final Problems problems;
  private final Map<String, Set<String>> ids = new LinkedHashMap<>();

  private CellRules(Tables tables, Problems problems) {
    this.problems = problems;
    FolderSchema.TABLES.forEach(table -> {
      if (table.indexOf("id") >= 0 || table.name().equals("chains")) {
        ids.put(table.name(), tables.listIds(table.name()));
      }
    });
  }

  public static void judge(Tables tables, Problems problems) {
    CellRules rules = new CellRules(tables, problems);
    tables.operation().ifPresent(rules::judgeRow);
    tables.rowsByTable().values().forEach(rows -> rows.forEach(rules::judgeRow));
  }

  private void judgeRow(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = row.table().columns().get(i);
      Cell cell = row.cells().get(i);
      if (cell.text().isEmpty()) {
        reportBlank(row, column, cell);
      } else {
        judgeCell(row, column, cell);
      }
    }
  }

  private void reportBlank(Row row, Column column, Cell cell) {
    boolean headerHasIt = cell.column() > 0 || row.line() == 0;
    if (column.isRequired() && headerHasIt) {
      String example = column.example().isEmpty() ? "" : "Maybe something like " + column.example() + ".";
      Finding finding = new Finding("is blank: " + column.meaning(), example);
      problems.error(row.table().file(), cell.line(), cell.column(), column.name(), "", finding);
    }
  }

  private void judgeCell(Row row, Column column, Cell cell) {
    String shown = column.isShown() ? cell.text() : "";
    String file = row.table().file();
    findWrong(column, cell.text())
        .ifPresent(finding -> problems.error(file, cell.line(), cell.column(), column.name(), shown, finding));
    if (hasForeignDigits(column.type(), cell.text())) {
      Finding finding = new Finding("was read as " + CellText.latinDigits(cell.text()), "Maybe write the digits 0 to 9.");
      problems.warning(file, cell.line(), cell.column(), column.name(), shown, finding);
    }
  }

  private static boolean hasForeignDigits(CellType type, String text) {
    boolean number = type instanceof CellType.Whole || type instanceof CellType.Decimal || type instanceof CellType.Moment;
    return number && !CellText.latinDigits(text).equals(text);
  }

  private Optional<Finding> findWrong(Column column, String text) {
    return switch (column.type()) {
      case CellType.Text free -> Optional.empty();
      case CellType.NewId id -> IdWord.findWrong(text);
      case CellType.GroupId id -> IdWord.findWrong(text);
      case CellType.Ref ref -> findDangling(ref.table(), text);
      case CellType.Refs refs -> first(CellText.listWords(text), word -> findDangling(refs.table(), word));
      case CellType.Whole whole -> NumberWord.findWrong(whole, text);
      case CellType.Decimal decimal -> NumberWord.findWrong(decimal, text);
      case CellType.Moment moment -> MomentWord.findWrong(text);
      case CellType.YesNo yesNo ->
          CellText.findYesNo(text).isPresent() ? Optional.empty() : Optional.of(new Finding("is neither yes nor no", "Maybe \"yes\"."));
      case CellType.OneOf oneOf -> findUnknown(text, oneOf.words());
      case CellType.ListOf list ->
          list.words().isEmpty() ? Optional.empty() : first(CellText.listWords(text), word -> findUnknown(word, list.words()));
      case CellType.Traits traits -> first(CellText.listWords(text), word -> TraitWord.findWrong(word, ids("hosts")));
      case CellType.GradeWord grade -> GradeText.findWrong(text);
      case CellType.Zone zone -> findWrongZone(text);
      case CellType.TickSeconds tick -> NumberWord.findWrongTick(text);
      case CellType.PartyMinutes pairs -> first(CellText.listWords(text), this::findWrongPair);
      case CellType.GroupShares pairs -> first(CellText.listWords(text), CellRules::findWrongShare);
      case CellType.SubjectWord subject -> Optional.empty();
      case CellType.ClaimWord claim -> Optional.empty();
      case CellType.ClaimValue value -> Optional.empty();
      case CellType.TermWord term -> Optional.empty();
    };
  }

  private Set<String> ids(String table) {
    return ids.getOrDefault(table, Set.of());
  }

  private Optional<Finding> findDangling(String table, String id) {
    if (ids(table).contains(id)) {
      return Optional.empty();
    }
    String file = FolderSchema.getTable(table).file();
    return Optional.of(new Finding("is not in " + file, NearestName.maybe(id, ids(table))));
  }

  private static Optional<Finding> findUnknown(String word, List<String> known) {
    return known.contains(word)
        ? Optional.empty()
        : Optional.of(new Finding("is no word that is known here", NearestName.maybe(word, known)));
  }

  private Optional<Finding> findWrongPair(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return Optional.of(new Finding("is not party: minutes", "Maybe {" + pair + ": 120}."));
    }
    Optional<Finding> dangling = findDangling("parties", pair.substring(0, equals));
    return dangling.isPresent() ? dangling : NumberWord.findWrong(new CellType.Whole(0, false), pair.substring(equals + 1));
  }

  private static Optional<Finding> findWrongShare(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return Optional.of(new Finding("is not group: share", "Maybe {" + pair + ": 0.6}."));
    }
    Optional<Finding> unknown = findUnknown(pair.substring(0, equals), CellType.GroupShares.GROUPS);
    return unknown.isPresent() ? unknown : NumberWord.findWrong(new CellType.Decimal(0, false, 1), pair.substring(equals + 1));
  }

  private static Optional<Finding> findWrongZone(String text) {
    try {
      ZoneId.of(text);
      return Optional.empty();
    } catch (DateTimeException e) {
      String maybe = NearestName.find(text, new java.util.TreeSet<>(ZoneId.getAvailableZoneIds())).orElse("Asia/Damascus");
      return Optional.of(new Finding("is no time zone", "Maybe \"" + maybe + "\"."));
    }
  }

  /** The first finding among words; where there are several words it says which one is meant. */
  private static Optional<Finding> first(List<String> words, java.util.function.Function<String, Optional<Finding>> rule) {
    for (String word : words) {
      Optional<Finding> finding = rule.apply(word);
      if (finding.isPresent()) {
        String wrong = words.size() == 1 ? finding.get().wrong() : "holds \"" + word + "\", which " + finding.get().wrong();
        return Optional.of(new Finding(wrong, finding.get().maybe()));
      }
    }
    return Optional.empty();
  }
}
