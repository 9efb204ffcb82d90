package org.safepassage.operation;

/** What a plan is measured by; the order is the policy's. */
public enum Aim {
  PEOPLE_OUT,
  MARGIN,
  EXPOSURE,
  LAST_ACROSS,
  PLACEMENT
}
