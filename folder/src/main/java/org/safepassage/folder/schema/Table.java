package org.safepassage.folder.schema;

import java.util.List;

/**
 * One file of the folder.
 *
 * @param file its name
 * @param mustExist whether the file itself may be absent
 * @param ifEmpty what no rows mean
 * @param meaning what a row is
 */
public record Table(String file, boolean mustExist, IfEmpty ifEmpty, String meaning, List<Column> columns) {

  /** What it means that a file has no rows. */
  public enum IfEmpty {
    FINE,
    WARNED,
    REFUSED
  }

  public Table {
    columns = List.copyOf(columns);
  }

  /** The file's name without its ending. */
  public String name() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The column of that name. */
  public Column getColumn(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(file + " has no column " + name));
  }

  /** Where the column stands in the schema, from 0; -1 if there is none of that name. */
  public int indexOf(String name) {
    return columnNames().indexOf(name);
  }
}
