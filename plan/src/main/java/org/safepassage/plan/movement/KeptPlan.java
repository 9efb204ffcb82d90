package org.safepassage.plan.movement;

import java.util.List;
import java.util.Set;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;

/**
 * What of a plan in force is kept as it is; all as of the new planning moment.
 *
 * @param plan the journeys and runs that can still be done as they are, and how far the others have got
 * @param inForce the whole plan as it was
 * @param broken runs of it that cannot be done as they were
 * @param begun what has been said and sent by it
 */
public record KeptPlan(Plan plan, Plan inForce, List<Run> broken, Begun begun) {
  public KeptPlan {
    broken = List.copyOf(broken);
  }

  /** The same, but some who were cut off go on after all. */
  KeptPlan goingOn(Set<HouseholdId> households) {
    return new KeptPlan(plan, inForce, broken, begun.goingOn(households));
  }
}
