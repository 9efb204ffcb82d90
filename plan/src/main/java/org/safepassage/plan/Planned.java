package org.safepassage.plan;

import java.util.List;
import org.safepassage.check.Verdict;
import org.safepassage.operation.Plan;
import org.safepassage.operation.BoundPrices;
import org.safepassage.plan.placement.PlacementReport;

/**
 * A plan, what the checker says of it, and how the placement went.
 *
 * @param verdict must be accepted before anything is written
 * @param boundPrices what proves the plan's bound
 * @param placement of those who move, with each household's story, second hosts and what is firm
 * @param changes against the plan in force that it goes on from; none if it was made from scratch
 */
public record Planned(Plan plan, Verdict verdict, BoundPrices boundPrices, PlacementReport placement, List<PlanChange> changes) {
  public Planned {
    changes = List.copyOf(changes);
  }

  /** From scratch. */
  public Planned(Plan plan, Verdict verdict, BoundPrices boundPrices, PlacementReport placement) {
    this(plan, verdict, boundPrices, placement, List.of());
  }
}
