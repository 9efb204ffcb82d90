package org.safepassage.plan.placement;

import org.safepassage.operation.Pledge;

/**
 * One way to settle a guest.
 *
 * @param pledgeIndex the pledge's place in the operation
 * @param units what it takes of the pledge
 * @param firstWeek no departure before it
 * @param lastWeek the last in which this offer stands: the camp's date if {@code inTime}
 * @param inTime whether it leaves by the camp's date
 * @param named whether it is one that every named guarantee on the guest's way demands
 * @param split whether it is one of several, one for each week
 */
record Offer(Pledge pledge, int pledgeIndex, int units, int firstWeek, int lastWeek, boolean inTime, boolean named, int worth, boolean split) {

  /** The same for one week alone. */
  Offer inWeek(int week) {
    return new Offer(pledge, pledgeIndex, units, week, week, inTime, named, worth, true);
  }
}
