package org.safepassage.solve.assignment.solver;

/**
 * What may still be spent on a problem, all stages together, in CP-SAT's deterministic seconds: counted and not clocked, so that the
 * answer is the same on any machine. One is between half a second and a second of a machine of these years.
 */
final class Effort {
  private static final double MOST = 5;

  /** Entries of packing tables that are worth one. */
  private static final double ENTRIES = 8e8;

  private double left;

  Effort() {
    this(MOST);
  }

  Effort(double most) {
    this.left = most;
  }

  /** As much of this as is left. */
  double atMost(double wanted) {
    return Math.min(wanted, left);
  }

  /** A share of what is left. */
  double share(double share) {
    return share * left;
  }

  boolean has(double wanted) {
    return left >= wanted;
  }

  void spend(double spent) {
    left -= spent;
  }

  void spendEntries(double entries) {
    left -= entries / ENTRIES;
  }
}
