package org.safepassage.operation;

/** The id of one area. */
public record AreaId(String value) implements Id {
  public AreaId {
    Id.require(value, AreaId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
