package org.safepassage.operation;

/** The id of one group of vehicles that are alike. */
public record VehicleGroupId(String value) implements Id {
  public VehicleGroupId {
    Id.require(value, VehicleGroupId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
