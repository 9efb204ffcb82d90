package org.safepassage.plan.guarantee;

import java.util.List;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;

/** What the movement side needs to know of places at hosts. */
public interface Guarantees {

  /**
   * Whether all these households, who pass a gate with a named guarantee, can have a place at the same time. Asked again and again
   * with growing lists. If it answers yes, it answers yes for every part of the list.
   */
  boolean canAllBePlaced(List<HouseholdId> households, CrossingId crossing);
}
