package org.safepassage.plan.placement;

import org.safepassage.operation.Pledge;

/**
 * One way to settle a guest.
 *
 * @param pledgeIndex the pledge's place in the operation
 * @param units what it takes of the pledge
 * @param firstWeek no departure before it
 * @param lastWeek the last that is not after the camp's date; {@link org.safepassage.outlook.Loss#NEVER} without a date
 * @param named whether it is one that every named guarantee on the guest's way demands
 */
record Offer(Pledge pledge, int pledgeIndex, int units, int firstWeek, int lastWeek, boolean named, int worth) {}
