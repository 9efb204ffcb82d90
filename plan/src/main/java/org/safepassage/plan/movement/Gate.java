package org.safepassage.plan.movement;

import java.util.List;
import org.safepassage.outlook.TickWindow;

/**
 * A usable crossing, in indices and ticks.
 *
 * @param guaranteedPersons how many may pass on a collective guarantee; {@link org.safepassage.operation.Limits#NONE} if none is needed
 * @param listLeadTicks 0 if no list is required
 */
record Gate(
    int index,
    int inside,
    int outside,
    int desks,
    int holdingPersons,
    int capPersons,
    List<TickWindow> windows,
    int guaranteedPersons,
    boolean named,
    int listLeadTicks,
    boolean usable) {

  /** When its first window opens; 0 if it never does. */
  int firstTick() {
    return windows.isEmpty() ? 0 : windows.getFirst().opensTick();
  }

  /** When its last window closes; 0 if it never opens. */
  int lastTick() {
    return windows.isEmpty() ? 0 : windows.getLast().closesTick();
  }
}
