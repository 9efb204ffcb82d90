package org.safepassage.plan.abort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.InOrder;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;

/**
 * What it means to stop a plan, by the clock and by run. Where a fallback is looked for, and how long it must hold, is in {@link Fallbacks}.
 *
 * @param rows one for each quarter of an hour (UTC clock), from before anybody leaves until all are across
 * @param runs in the order of the plan's runs that carry people to a first gate
 */
public record AbortTable(List<Row> rows, List<RunTurn> runs) {
  public AbortTable {
    rows = List.copyOf(rows);
    runs = List.copyOf(runs);
  }

  /**
   * Where the people of the plan are at a moment, all of them in one of five states, and what becomes of those who have left home and are not
   * across the first gate.
   *
   * @param atHome have not left; they stay
   * @param homeLostSoon of these, whose place counts as lost within {@link Fallbacks#HOLD_HOURS} hours
   * @param underWay on foot, in their own car or aboard
   * @param gathered wait to board, or at a fence
   * @param atDesk at a desk of the first gate; they are let through
   * @param across past the first gate; nobody is sent back
   * @param goTo by place: people under way or gathered who can turn back to it
   * @param cannotTurnBack people under way or gathered for whom there is no such place in reach: for them the gate must stay open
   */
  public record Row(
      int tick, int atHome, int homeLostSoon, int underWay, int gathered, int atDesk, int across, Map<PlaceId, Integer> goTo, int cannotTurnBack) {
    public Row {
      goTo = InOrder.map(goTo);
    }
  }

  /**
   * A run, and the last place on its loaded way from which it can still turn back.
   *
   * @param lastPoint nothing if it cannot turn back once somebody is aboard
   */
  public record RunTurn(String run, int people, Optional<TurnBack> lastPoint) {}

  /** From a place at a tick to a place that holds, there at {@code thereTick}. */
  public record TurnBack(PlaceId place, int tick, PlaceId fallback, int thereTick) {}

  public static AbortTable of(Situation situation, Plan plan) {
    return new Stopping(situation, plan).table();
  }
}
