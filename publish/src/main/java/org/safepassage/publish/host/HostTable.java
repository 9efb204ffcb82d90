package org.safepassage.publish.host;

import java.util.List;

/**
 * A table for a host.
 *
 * @param rows cells of the kinds {@link Text} and {@link Whole}, as many as columns
 */
record HostTable(String name, List<String> columns, List<List<HostTable.Cell>> rows) {
  sealed interface Cell {}

  record Text(String value) implements Cell {
    @Override
    public String toString() {
      return value;
    }
  }

  record Whole(long value) implements Cell {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  HostTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
