package org.safepassage.operation;

/** A place that a host must have besides room to live: who needs one is counted by member. */
public enum SpecialPlace {
  /** For each child; infants do not go to school yet. */
  SCHOOL,
  /** For each member with a medical need. */
  MEDICAL,
  /** For each member in a wheelchair. */
  WHEELCHAIR;

  /** Whether this member takes up one such place. */
  public boolean isFor(Member member) {
    return switch (this) {
      case SCHOOL -> member.ageBand() == AgeBand.CHILD;
      case MEDICAL -> member.needs().contains(Need.MEDICAL);
      case WHEELCHAIR -> member.needs().contains(Need.WHEELCHAIR);
    };
  }

  /** How many a household takes up: of its members who move. */
  public int neededBy(Household household) {
    return (int) household.listMovingMembers().stream().filter(this::isFor).count();
  }
}
