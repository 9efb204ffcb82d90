package org.safepassage.operation;

/** The id of one crossing. */
public record CrossingId(String value) implements Id {
  public CrossingId {
    Id.require(value, CrossingId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
