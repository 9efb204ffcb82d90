package org.safepassage.plan.placement;

import java.util.List;
import org.safepassage.operation.Pledge;

/**
 * One way to settle a guest.
 *
 * @param pledgeIndex the pledge's place in the operation
 * @param hostIndex the host's place in the operation
 * @param units what it takes of the pledge
 * @param special what it takes of the host's special places, in the order of {@link org.safepassage.operation.SpecialPlace}
 * @param firstWeek no departure before it
 * @param lastWeek the last that is not after the camp's date; {@link org.safepassage.outlook.Loss#NEVER} without a date
 * @param named whether it is one that every named guarantee on the guest's way demands
 */
record Offer(
    Pledge pledge, int pledgeIndex, int hostIndex, int units, List<Integer> special, int firstWeek, int lastWeek, boolean named, int worth) {
  Offer {
    special = List.copyOf(special);
  }

  /** Whether nobody departs by it in time, even as the first. */
  boolean isLate() {
    return firstWeek > lastWeek;
  }
}
