package org.safepassage.solve.assignment;

import java.util.List;

/**
 * One thing that may be chosen for an item.
 *
 * @param value what choosing it is worth, not negative
 * @param uses what it takes of the capacities, each capacity at most once
 */
public record Option(long value, List<Use> uses) {
  public Option {
    uses = List.copyOf(uses);
    if (value < 0) {
      throw new IllegalArgumentException("option of value " + value + ": maybe leave it out, choosing nothing is worth 0");
    }
  }

  /** So much of one capacity. */
  public record Use(int capacity, int amount) {
    public Use {
      if (amount < 0) {
        throw new IllegalArgumentException("use of " + amount + " of capacity " + capacity + ": must not be negative");
      }
    }
  }
}
