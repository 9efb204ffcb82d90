package org.safepassage.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for; together with the facts it determines every byte of the plan.
 *
 * @param asOf the planning moment: tick 0
 * @param scenarios 1 = on the policy's quantiles
 * @param steps the budget of the search; time is no part of a request
 * @param changes what-ifs applied to the situation
 * @param inForce the plan that this one goes on from; what lies before tick 0 is then what has begun by that plan
 */
public record PlanRequest(Instant asOf, int scenarios, long seed, int steps, List<Change> changes, Optional<InForce> inForce) {
  public PlanRequest {
    changes = List.copyOf(changes);
  }

  /** From scratch: nothing has begun. */
  public PlanRequest(Instant asOf, int scenarios, long seed, int steps, List<Change> changes) {
    this(asOf, scenarios, seed, steps, changes, Optional.empty());
  }
}
