package org.safepassage.operation;

/** The id of one household. */
public record HouseholdId(String value) implements Id {
  public HouseholdId {
    Id.require(value, HouseholdId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
