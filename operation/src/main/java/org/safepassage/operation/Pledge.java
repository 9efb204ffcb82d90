package org.safepassage.operation;

import java.util.Set;

/**
 * Places that a host holds out; how many and how firmly comes from reports.
 *
 * @param personsPerUnit persons that one unit stands for when a guarantee is counted (an assumption unless 1)
 * @param mostPersonsPerCase the host's definition of a family: no larger household; {@link
 *     Limits#NONE} = any
 * @param accepts a household needs a member with one of these traits; empty = anybody
 * @param refuses no member may have one of these traits
 * @param vettingDays between arrival in the camp and the first departure
 * @param refusalRate share refused in vetting, 0 to 1 (an assumption unless sourced)
 * @param departuresPerWeek persons; {@link Limits#NONE} = no limit
 */
public record Pledge(
    PledgeId id,
    HostId host,
    PledgeUnit unit,
    double personsPerUnit,
    String familyDefinition,
    int mostPersonsPerCase,
    Set<Trait> accepts,
    Set<Trait> refuses,
    int vettingDays,
    double refusalRate,
    int departuresPerWeek,
    String note) {

  public Pledge {
    accepts = InOrder.set(accepts);
    refuses = InOrder.set(refuses);
  }

  /** How many persons some units are counted as in a guarantee: rounded down. */
  public long personsOf(long units) {
    return (long) Math.floor(units * personsPerUnit + 1e-9);
  }

  /** How many units of this pledge a household takes up. */
  public int unitsOf(Household household) {
    return switch (unit) {
      case PERSONS -> household.listMovingMembers().size();
      case CASES -> 1;
      case VOLUNTEERS_AND_FAMILIES -> (int) household.listMovingMembers().stream().filter(Member::isVolunteer).count();
    };
  }
}
