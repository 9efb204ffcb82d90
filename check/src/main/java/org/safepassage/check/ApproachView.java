package org.safepassage.check;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Approach;

/** One approach, read against the facts. */
final class ApproachView {
  final JourneyView journey;
  final Approach approach;

  /** Index of the place where it starts. */
  final int start;

  final int[] members;
  final List<LegView> legs = new ArrayList<>();

  ApproachView(JourneyView journey, Approach approach, int start, int[] members) {
    this.journey = journey;
    this.approach = approach;
    this.start = start;
    this.members = members;
  }

  int people() {
    return members.length;
  }

  /** When they leave as the legs have it: the stop's end if they ride first, else the first road; later than all if they stay put. */
  int leavesByLegs() {
    return legs.isEmpty() ? approach.leaveTick() : legs.getFirst().startTick();
  }
}
