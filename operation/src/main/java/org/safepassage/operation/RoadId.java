package org.safepassage.operation;

/** The id of one road. */
public record RoadId(String value) implements Id {
  public RoadId {
    Id.require(value, RoadId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
