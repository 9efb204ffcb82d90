package org.safepassage.operation;

/** What the crisis cell has decided of one household and one host, before any placement is worked out. */
public record HostDecision(HouseholdId household, HostId host, Act act) {

  /** What is decided. */
  public enum Act {
    /** The household settles there, and nowhere else. */
    LOCK,
    /** The household does not settle there. */
    EXCLUDE
  }
}
