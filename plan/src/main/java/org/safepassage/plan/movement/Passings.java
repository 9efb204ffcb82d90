package org.safepassage.plan.movement;

import java.util.List;

/**
 * A unit's passages at one gate, with the waiting for them.
 *
 * @param people of all its households
 * @param firstTick the first start
 * @param lastTick the last end
 */
record Passings(
    int unit, int gate, int window, List<Passed> passed, List<GatherStay> stays, long marginTicks, int people, int firstTick, int lastTick) {

  /** A household at a desk in [startTick, endTick). */
  record Passed(int household, int people, int startTick, int endTick) {}

  static Passings of(int unit, int gate, int window, List<Passed> passed, List<GatherStay> stays, long marginTicks) {
    int people = 0;
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Passed each : passed) {
      people += each.people();
      first = Math.min(first, each.startTick());
      last = Math.max(last, each.endTick());
    }
    return new Passings(unit, gate, window, passed, stays, marginTicks, people, first, last);
  }
}
