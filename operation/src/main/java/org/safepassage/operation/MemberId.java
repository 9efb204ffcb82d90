package org.safepassage.operation;

/** The id of one member. */
public record MemberId(String value) implements Id {
  public MemberId {
    Id.require(value, MemberId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
