package org.safepassage.folder.rules;

import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Cell;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.Column;

/** Says where a finding stands, and repeats the value where that may be. */
final class Said {

  private final Problems problems;

  Said(Problems problems) {
    this.problems = problems;
  }

  void error(Row row, String column, String wrong, String maybe) {
    Cell cell = row.cell(column);
    problems.error(row.table().file(), cell.line(), cell.column(), column, shown(row, column), new Finding(wrong, maybe));
  }

  void warning(Row row, String column, String wrong, String maybe) {
    Cell cell = row.cell(column);
    problems.warning(row.table().file(), cell.line(), cell.column(), column, shown(row, column), new Finding(wrong, maybe));
  }

  private static String shown(Row row, String column) {
    Column known = row.table().getColumn(column);
    return known.isShown() ? row.text(column) : "";
  }
}
