package org.safepassage.check;

import java.util.List;
import org.safepassage.operation.PlanNumbers;

/**
 * What the checker says of a plan.
 *
 * @param violations in the order of the rules; empty if the plan may be carried out
 * @param recomputed the plan's numbers as they follow from it; bound and its name are copied from the plan
 */
public record Verdict(List<Violation> violations, PlanNumbers recomputed, Headcount headcount) {
  public Verdict {
    violations = List.copyOf(violations);
  }

  public boolean isAccepted() {
    return violations.isEmpty();
  }

  /** Whether this rule is broken. */
  public boolean breaks(Rule rule) {
    for (Violation violation : violations) {
      if (violation.rule() == rule) {
        return true;
      }
    }
    return false;
  }
}
