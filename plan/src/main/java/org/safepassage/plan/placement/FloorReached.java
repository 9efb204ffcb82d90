package org.safepassage.plan.placement;

import org.safepassage.operation.Group;

/**
 * How far a group's floor was reached.
 *
 * @param floor people of the group who should be placed
 * @param placed people of the group who are
 */
public record FloorReached(Group group, int floor, int placed) {
  public boolean isReached() {
    return placed >= floor;
  }
}
