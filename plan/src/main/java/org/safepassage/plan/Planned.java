package org.safepassage.plan;

import org.safepassage.check.Verdict;
import org.safepassage.operation.Plan;
import org.safepassage.plan.placement.PlacementAnswer;

/**
 * A plan, what the checker says of it, and how the placement went.
 *
 * @param verdict must be accepted before anything is written
 */
public record Planned(Plan plan, Verdict verdict, PlacementAnswer placement) {}
