package org.safepassage.publish.page;

import java.util.List;
import org.safepassage.plan.abort.AbortTable;

/** What it means to stop, by the clock and by run. */
final class StopFacts {
  private final AbortTable table;
  private final MapFacts map;

  StopFacts(AbortTable table, MapFacts map) {
    this.table = table;
    this.map = map;
  }

  List<PageFacts.Stop> list() {
    return table.rows().stream().map(this::stop).toList();
  }

  private PageFacts.Stop stop(AbortTable.Row row) {
    List<int[]> goTo = row.goTo().entrySet().stream().map(one -> new int[] {map.indexOf(one.getKey()), one.getValue()}).toList();
    return new PageFacts.Stop(
        row.tick(), row.atHome(), row.homeLostSoon(), row.underWay(), row.gathered(), row.atDesk(), row.across(), goTo, row.cannotTurnBack());
  }

  List<PageFacts.Turn> listTurns() {
    return table.runs().stream()
        .map(
            run ->
                run.lastPoint()
                    .map(last -> new PageFacts.Turn(run.run(), run.people(), map.indexOf(last.place()), last.tick(), map.indexOf(last.fallback()), last.thereTick()))
                    .orElse(new PageFacts.Turn(run.run(), run.people(), -1, -1, -1, -1)))
        .toList();
  }
}
