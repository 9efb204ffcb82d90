package org.safepassage.operation;

import java.util.List;

/** The cleared list of a gate sent to its holder. */
public record ListSent(CrossingId crossing, int tick, List<HouseholdId> households) {
  public ListSent {
    households = List.copyOf(households);
  }
}
