package org.safepassage.plan.placement;

import java.util.List;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Household;
import org.safepassage.outlook.Loss;

/**
 * A household that has passed its last gate and waits in the camp for its host.
 *
 * @param gates the gates that it passed
 * @param acrossTick the end of its last passage
 * @param campTick when it reaches the camp
 * @param leaveByTick the camp's date; {@link Loss#NEVER} if there is none
 */
record Guest(Household household, List<Crossing> gates, int acrossTick, int campTick, int leaveByTick) {
  Guest {
    gates = List.copyOf(gates);
  }

  int people() {
    return household.listMovingMembers().size();
  }

  boolean hasDate() {
    return leaveByTick != Loss.NEVER;
  }
}
