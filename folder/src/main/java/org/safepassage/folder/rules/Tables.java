package org.safepassage.folder.rules;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/**
 * All rows of a folder as read, right or wrong.
 *
 * @param operation the one row of operation.yaml, if it could be read
 * @param areaIds the ids of drawn areas
 */
public record Tables(Optional<Row> operation, Map<String, List<Row>> rowsByTable, List<String> areaIds) {

  /** The rows of one CSV file. */
  public List<Row> rows(Table table) {
    return rowsByTable.getOrDefault(table.name(), List.of());
  }

  /** The ids that a file defines, in order. */
  public Set<String> listIds(String table) {
    String column = table.equals("chains") ? "chain" : "id";
    Set<String> ids = new LinkedHashSet<>();
    rows(FolderSchema.getTable(table)).forEach(row -> ids.add(row.text(column)));
    return ids;
  }

  /** The first row with each id. */
  public Map<String, Row> mapById(Table table) {
    Map<String, Row> rows = new LinkedHashMap<>();
    rows(table).forEach(row -> rows.putIfAbsent(row.text("id"), row));
    return rows;
  }

  static Optional<Instant> moment(Row row, String column) {
    return CellText.findMoment(row.text(column));
  }

  static Optional<Double> decimal(Row row, String column) {
    return CellText.findDecimal(row.text(column));
  }

  /** The number in the cell; nothing if it is wrong, or {@code none}. */
  static Optional<Integer> whole(Row row, String column) {
    return CellText.findWhole(row.text(column));
  }
}
