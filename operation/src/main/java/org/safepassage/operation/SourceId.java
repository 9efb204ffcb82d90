package org.safepassage.operation;

/** The id of one source. */
public record SourceId(String value) implements Id {
  public SourceId {
    Id.require(value, SourceId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
