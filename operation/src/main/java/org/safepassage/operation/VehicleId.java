package org.safepassage.operation;

/** One vehicle of a group: {@code number} counts from 1. */
public record VehicleId(VehicleGroupId group, int number) {
  @Override
  public String toString() {
    return group.value() + "#" + number;
  }
}
