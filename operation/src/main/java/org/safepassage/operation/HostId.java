package org.safepassage.operation;

/** The id of one host. */
public record HostId(String value) implements Id {
  public HostId {
    Id.require(value, HostId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
