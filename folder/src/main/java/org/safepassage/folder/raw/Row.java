package org.safepassage.folder.raw;

import java.util.List;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.Table;

/**
 * One row of a table, its cells in the order of the schema.
 *
 * @param line where it starts, from 1
 */
public record Row(Table table, int line, List<Cell> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell as written; a missing column counts as blank. */
  public Cell cell(String column) {
    return cells.get(position(column));
  }

  /** The text of the cell, or the column's default where it is blank; blank if it has none. */
  public String text(String column) {
    int position = position(column);
    String written = cells.get(position).text();
    return written.isEmpty() ? table.columns().get(position).byDefault().orElse("") : written;
  }

  private int position(String column) {
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(table.file() + " has no column " + column);
  }
}
