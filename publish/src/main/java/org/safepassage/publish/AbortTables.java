package org.safepassage.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.abort.AbortTable;
import org.safepassage.publish.table.CsvText;
import org.safepassage.publish.table.MomentCell;

/** The abort table as two tables for the cell: by quarter of an hour, and by run. */
final class AbortTables {
  private AbortTables() {}

  static String byQuarter(Situation situation, AbortTable table) {
    CsvText text =
        new CsvText("at", "at_home", "home_lost_soon", "under_way", "gathered", "at_desk", "across", "can_turn_back", "to", "cannot_turn_back");
    for (AbortTable.Row row : table.rows()) {
      int can = row.goTo().values().stream().mapToInt(Integer::intValue).sum();
      String to = row.goTo().entrySet().stream().map(one -> one.getKey().value() + " " + one.getValue()).collect(Collectors.joining("; "));
      text.add(
          List.of(
              moment(situation, row.tick()), number(row.atHome()), number(row.homeLostSoon()), number(row.underWay()), number(row.gathered()),
              number(row.atDesk()), number(row.across()), number(can), to, number(row.cannotTurnBack())));
    }
    return text.toString();
  }

  static String byRun(Situation situation, AbortTable table) {
    CsvText text = new CsvText("run", "people", "last_place", "last_at", "fallback", "there_at");
    for (AbortTable.RunTurn run : table.runs()) {
      text.add(
          run.lastPoint()
              .map(
                  last ->
                      List.of(
                          run.run(), number(run.people()), last.place().value(), moment(situation, last.tick()), last.fallback().value(),
                          moment(situation, last.thereTick())))
              .orElse(List.of(run.run(), number(run.people()), "none", "", "", "")));
    }
    return text.toString();
  }

  private static String moment(Situation situation, int tick) {
    return MomentCell.of(situation.momentOf(tick), situation.operation().zone());
  }

  private static String number(int number) {
    return String.valueOf(number);
  }
}
