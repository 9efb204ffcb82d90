package org.safepassage.plan.movement;

import java.util.List;

/** A unit's passages at one gate, with the waiting for them. */
record Passings(int unit, int gate, int window, List<Passed> passed, List<GatherStay> stays, long marginTicks) {

  /** A household at a desk in [startTick, endTick). */
  record Passed(int household, int people, int startTick, int endTick) {}

  int firstTick() {
    int first = Integer.MAX_VALUE;
    for (Passed each : passed) {
      first = Math.min(first, each.startTick());
    }
    return first;
  }

  int lastTick() {
    int last = 0;
    for (Passed each : passed) {
      last = Math.max(last, each.endTick());
    }
    return last;
  }

  int people() {
    int people = 0;
    for (Passed each : passed) {
      people += each.people();
    }
    return people;
  }
}
