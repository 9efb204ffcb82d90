package org.safepassage.outlook;

import java.util.List;
import org.safepassage.operation.Change;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Id;
import org.safepassage.operation.Operation;

/** What every reading goes by: the operation as the what-if leaves it, the clock and the reports in force. */
record Bearings(Operation operation, WhatIf whatIf, TickClock clock, Intake intake) {

  /** A loss in ticks, rounded down; none where a what-if says that nothing is ever lost. */
  Loss loss(Claim.LossExpected expected) {
    return whatIf.relaxes(Change.Limit.ROAD_LOSS)
        ? Loss.NONE
        : new Loss(clock.notAfter(expected.earliest()), clock.notAfter(expected.likely()), clock.notAfter(expected.latest()));
  }

  /** When ground counts as lost: at the policy's quantile less its slack. */
  int lostTick(Loss loss) {
    int lost = loss.atQuantile(operation.policy().lossQuantile());
    int slack = Math.ceilDiv(operation.policy().reserve().slackMinutes() * 60, operation.tickSeconds());
    return lost == Loss.NEVER ? lost : Math.max(0, lost - slack);
  }

  GroundReading ground(List<? extends Id> subjects) {
    return GroundReading.of(subjects, this);
  }
}
