package org.safepassage.operation;

import java.time.Instant;
import java.util.List;

/**
 * What was asked for; together with the facts it determines every byte of the plan.
 *
 * @param asOf the planning moment: tick 0
 * @param scenarios 1 = on the policy's quantiles
 * @param steps the budget of the search; time is no part of a request
 * @param changes what-ifs applied to the situation
 */
public record PlanRequest(Instant asOf, int scenarios, long seed, int steps, List<Change> changes) {
  public PlanRequest {
    changes = List.copyOf(changes);
  }
}
