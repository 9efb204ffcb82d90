package org.safepassage.operation;

/**
 * Households that a plan may leave behind without anybody having meant it; their shares are shown side by side, and the policy may set
 * a floor for each. None of them makes a person count for more.
 */
public enum Group {
  /** Seven people or more who move. */
  LARGE_FAMILY,
  /** Grown women and no grown man. */
  WOMEN_HEADED,
  /** Somebody who needs a wheelchair or a stretcher. */
  WITH_DISABLED_MEMBER,
  /** Somebody who is far from every first gate of a usable way out, as the crow flies. */
  REMOTE,
  /** A child without a grown member of its household. */
  UNACCOMPANIED_CHILDREN
}
