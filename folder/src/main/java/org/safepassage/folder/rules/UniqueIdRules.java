package org.safepassage.folder.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;
import org.safepassage.folder.schema.Table.IfEmpty;

/** An id names one row of its file; a file without rows is said where nothing can be planned without it. */
final class UniqueIdRules {

  private UniqueIdRules() {}

  static void judge(Tables tables, Problems problems) {
    Said said = new Said(problems);
    for (Table table : FolderSchema.TABLES) {
      if (table.indexOf("id") >= 0) {
        judgeTable(table, tables, said);
      }
      reportEmpty(table, tables, problems);
    }
  }

  private static void judgeTable(Table table, Tables tables, Said said) {
    Map<String, Row> seen = new LinkedHashMap<>();
    for (Row row : tables.rows(table)) {
      Row first = row.text("id").isEmpty() ? null : seen.putIfAbsent(row.text("id"), row);
      if (first != null && table.equals(FolderSchema.MEMBERS) && !first.text("household").equals(row.text("household"))) {
        String wrong = "is a member in two households: " + first.text("household") + " on line " + first.line() + " and " + row.text("household");
        said.error(row, "id", wrong, "Maybe one of the two has another id.");
      } else if (first != null) {
        said.error(row, "id", "stands on line " + first.line() + " already", "Maybe one of the two has another id, or a row was copied.");
      }
    }
  }

  private static void reportEmpty(Table table, Tables tables, Problems problems) {
    if (!tables.rows(table).isEmpty() || table.ifEmpty() == IfEmpty.FINE || !problems.isSound(table.file())) {
      return;
    }
    var finding = new org.safepassage.folder.problem.Finding("has no rows yet", "Maybe fill it in: " + table.meaning());
    if (table.ifEmpty() == IfEmpty.REFUSED) {
      problems.error(table.file(), 0, 0, "", "", finding);
    } else {
      problems.warning(table.file(), 0, 0, "", "", finding);
    }
  }
}
