package org.safepassage.operation;

/** The id of one party. */
public record PartyId(String value) implements Id {
  public PartyId {
    Id.require(value, PartyId.class);
  }

  @Override
  public String toString() {
    return value;
  }
}
