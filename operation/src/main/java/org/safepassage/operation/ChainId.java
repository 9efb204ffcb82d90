package org.safepassage.operation;

/** The id of one chain. */
public record ChainId(String value) implements Id {
  public ChainId {
    Id.require(value, ChainId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
