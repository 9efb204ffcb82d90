package org.safepassage.publish.page;

/** How much of the people a page may hold. */
public enum PageDetail {
  /** Every household by its pseudonymous id, every run: for the cell only. */
  HOUSEHOLDS,
  /** Counts, gates, hosts and who holds what ground; no household, no run, and no place at which anybody boards. */
  COUNTS_ONLY
}
