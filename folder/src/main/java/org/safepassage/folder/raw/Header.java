package org.safepassage.folder.raw;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.Table;

/** The first line of a CSV file: which cell is which column. Columns may stand in any order. */
final class Header {

  private final List<String> names;
  private final int[] positions;

  private Header(List<String> names, int[] positions) {
    this.names = names;
    this.positions = positions;
  }

  static Header read(Table table, List<String> fields, int line, Problems problems) {
    List<String> names = fields.stream().map(CellText::trim).toList();
    int[] positions = new int[table.columns().size()];
    java.util.Arrays.fill(positions, -1);
    for (int i = 0; i < names.size(); i++) {
      int index = table.indexOf(names.get(i));
      if (index < 0) {
        reportUnknown(table, names, i, line, problems);
      } else if (positions[index] >= 0) {
        problems.error(table.file(), line, i + 1, names.get(i), "", new Finding("is a column that comes twice", "Maybe remove one of them."));
      } else {
        positions[index] = i;
      }
    }
    reportMissing(table, names, positions, line, problems);
    return new Header(names, positions);
  }

  private static void reportUnknown(Table table, List<String> names, int i, int line, Problems problems) {
    List<String> free = new ArrayList<>(table.columnNames());
    free.removeAll(names);
    String maybe =
        names.get(i).isEmpty()
            ? "Maybe the line ends with a comma too many."
            : NearestName.maybe(names.get(i), free.isEmpty() ? table.columnNames() : free);
    String wrong = names.get(i).isEmpty() ? "column " + (i + 1) + " has no name" : "is no column of this file";
    problems.error(table.file(), line, i + 1, "", names.get(i), new Finding(wrong, maybe));
  }

  private static void reportMissing(
      Table table, List<String> names, int[] positions, int line, Problems problems) {
    for (int i = 0; i < positions.length; i++) {
      Column column = table.columns().get(i);
      if (positions[i] < 0 && column.isRequired()) {
        String wrong = "is a column that is missing";
        String maybe = names.size() == 1 ? "Maybe the file is not separated by commas." : "Maybe it has another name here.";
        problems.error(table.file(), line, 0, column.name(), "", new Finding(wrong, maybe));
      }
    }
  }

  int cellCount() {
    return names.size();
  }

  /** Where the column with this index in the schema stands; -1 = nowhere. */
  int positionOf(int column) {
    return positions[column];
  }
}
