package org.safepassage.operation;

/** The id of one place. */
public record PlaceId(String value) implements Id {
  public PlaceId {
    Id.require(value, PlaceId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
