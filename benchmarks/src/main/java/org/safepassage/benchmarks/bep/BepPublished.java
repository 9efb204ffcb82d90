package org.safepassage.benchmarks.bep;

import java.util.List;
import java.util.Set;
import org.safepassage.benchmarks.published.CsvRow;

/** What is published of each instance. */
final class BepPublished {
  /** CPLEX's word for "solved to the end". */
  private static final Set<String> OPTIMAL = Set.of("1", "102");

  /**
   * Of one instance.
   *
   * @param grasp the best that GRASP found, every bus used; 0 if nothing is published
   * @param cplex what CPLEX found, idle buses allowed; 0 if nothing is published
   * @param isProven whether CPLEX proved it
   */
  record Values(int grasp, int cplex, boolean isProven) {
    static final Values NONE = new Values(0, 0, false);

    int of(Reading reading) {
      return switch (reading) {
        case IDLE_ALLOWED -> cplex;
        case EVERY_BUS_USED -> grasp;
      };
    }
  }

  private final List<CsvRow> rows;

  BepPublished(List<CsvRow> rows) {
    this.rows = rows;
  }

  Values find(String instance) {
    return rows.stream().filter(row -> row.text("instance").equals(instance)).findFirst().map(BepPublished::values).orElse(Values.NONE);
  }

  private static Values values(CsvRow row) {
    String status =
        row.cells().entrySet().stream().filter(cell -> cell.getKey().startsWith("cplex_status")).findFirst().map(cell -> cell.getValue()).orElse("");
    return new Values(value(row, "grasp_best"), value(row, "cplex_900s"), OPTIMAL.contains(status));
  }

  private static int value(CsvRow row, String start) {
    for (String column : row.cells().keySet()) {
      if (column.startsWith(start) && !row.text(column).equals("None")) {
        return row.whole(column);
      }
    }
    return 0;
  }
}
