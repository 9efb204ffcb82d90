package org.safepassage.operation;

/** The id of one pledge. */
public record PledgeId(String value) implements Id {
  public PledgeId {
    Id.require(value, PledgeId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
