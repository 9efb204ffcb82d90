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

  /** When ground counts as lost. */
  int lostTick(Loss loss) {
    return loss.atQuantile(operation.policy().lossQuantile());
  }

  GroundReading ground(List<? extends Id> subjects) {
    return GroundReading.of(subjects, this);
  }
}
