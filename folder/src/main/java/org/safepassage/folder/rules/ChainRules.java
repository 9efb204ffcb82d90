package org.safepassage.folder.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.FolderSchema;

/** Ways out: steps without a gap, a camp behind the last, a road from gate to gate. */
final class ChainRules {

  private final Said said;
  private final Map<String, Row> crossings;
  private final Map<String, List<String>> neighbours = new LinkedHashMap<>();

  private ChainRules(Tables tables, Problems problems) {
    this.said = new Said(problems);
    this.crossings = tables.mapById(FolderSchema.CROSSINGS);
    for (Row road : tables.rows(FolderSchema.ROADS)) {
      neighbours.computeIfAbsent(road.text("from"), place -> new ArrayList<>()).add(road.text("to"));
      neighbours.computeIfAbsent(road.text("to"), place -> new ArrayList<>()).add(road.text("from"));
    }
  }

  static void judge(Tables tables, Problems problems) {
    ChainRules rules = new ChainRules(tables, problems);
    Map<String, List<Row>> chains = new LinkedHashMap<>();
    tables.rows(FolderSchema.CHAINS).forEach(row -> chains.computeIfAbsent(row.text("chain"), id -> new ArrayList<>()).add(row));
    chains.values().forEach(rules::judgeChain);
  }

  private void judgeChain(List<Row> rows) {
    if (rows.stream().anyMatch(row -> Tables.whole(row, "step").isEmpty())) {
      return;
    }
    if (areStepsInLine(rows)) {
      List<Row> inOrder = new ArrayList<>(rows);
      inOrder.sort(java.util.Comparator.comparingInt(ChainRules::step));
      judgeEnd(inOrder, "camp");
      judgeEnd(inOrder, "transfer_minutes");
      judgeGates(inOrder);
    }
  }

  private static int step(Row row) {
    return Tables.whole(row, "step").orElse(0);
  }

  /** Whether the steps are 1 to the number of rows; the first row that is too much is said. */
  private boolean areStepsInLine(List<Row> rows) {
    Set<Integer> seen = new LinkedHashSet<>();
    List<Row> wrong = rows.stream().filter(row -> step(row) < 1 || step(row) > rows.size() || !seen.add(step(row))).toList();
    if (wrong.isEmpty()) {
      return true;
    }
    int missing = 1;
    while (seen.contains(missing)) {
      missing++;
    }
    String what = "is out of line: the steps of " + rows.get(0).text("chain") + " must be 1 to " + rows.size();
    said.error(wrong.get(0), "step", what, "Maybe " + missing + ".");
    return false;
  }

  private void judgeEnd(List<Row> inOrder, String column) {
    Row last = inOrder.get(inOrder.size() - 1);
    if (last.text(column).isEmpty()) {
      said.error(last, column, "is blank on the row of the last step", "Maybe it stands on another row of the chain.");
    }
    for (Row row : inOrder.subList(0, inOrder.size() - 1)) {
      if (!row.text(column).isEmpty() && !last.text(column).isEmpty() && !row.text(column).equals(last.text(column))) {
        said.error(row, column, "differs from the last step's, \"" + last.text(column) + "\"", "Maybe leave it blank here.");
      }
    }
  }

  private void judgeGates(List<Row> inOrder) {
    Set<String> seen = new LinkedHashSet<>();
    Optional<Row> before = Optional.empty();
    for (Row row : inOrder) {
      if (!seen.add(row.text("crossing"))) {
        said.error(row, "crossing", "comes twice in this chain", "Maybe another gate is meant.");
      }
      Optional<Row> gate = Optional.ofNullable(crossings.get(row.text("crossing")));
      if (before.isPresent() && gate.isPresent() && !isConnected(before.get().text("outside"), gate.get().text("inside"))) {
        String wrong = "cannot be reached: no road leads from " + before.get().text("outside") + " to " + gate.get().text("inside");
        said.warning(row, "crossing", wrong, "Maybe a road is missing in roads.csv.");
      }
      before = gate;
    }
  }

  private boolean isConnected(String from, String to) {
    Set<String> reached = new LinkedHashSet<>(List.of(from));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (String place : neighbours.getOrDefault(next.remove(), List.of())) {
        if (reached.add(place)) {
          next.add(place);
        }
      }
    }
    return reached.contains(to);
  }
}
