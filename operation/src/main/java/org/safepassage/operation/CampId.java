package org.safepassage.operation;

/** The id of one camp. */
public record CampId(String value) implements Id {
  public CampId {
    Id.require(value, CampId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
