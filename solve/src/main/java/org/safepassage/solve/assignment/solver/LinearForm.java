package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole amounts of columns from 0 up to their most, under rows {@code Σ coefficient · amount ≤ most} (or {@code =}), with several
 * objectives to be maximised one after another. What the solvers are handed.
 */
final class LinearForm {
  /** One coefficient; {@code index} is the row in a column's entries and the column in a row's. */
  record Entry(int index, long coefficient) {}

  /**
   * @param most no more; the rows imply it
   * @param isCount whether it must be whole; what is not is whole of itself or may be shared out freely
   */
  record Column(long most, boolean isCount, long[] worths, List<Entry> entries) {}

  record Row(long most, boolean isExact, List<Entry> entries) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  int addRow(long most) {
    rows.add(new Row(most, false, new ArrayList<>()));
    return rows.size() - 1;
  }

  int addExactRow(long amount) {
    rows.add(new Row(amount, true, new ArrayList<>()));
    return rows.size() - 1;
  }

  /** @param worths by objective */
  int addColumn(long most, boolean isCount, long[] worths) {
    columns.add(new Column(most, isCount, worths, new ArrayList<>()));
    return columns.size() - 1;
  }

  void put(int row, int column, long coefficient) {
    if (coefficient != 0) {
      rows.get(row).entries().add(new Entry(column, coefficient));
      columns.get(column).entries().add(new Entry(row, coefficient));
    }
  }

  List<Column> columns() {
    return columns;
  }

  List<Row> rows() {
    return rows;
  }
}
