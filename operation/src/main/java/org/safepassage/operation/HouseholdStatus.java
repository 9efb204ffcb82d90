package org.safepassage.operation;

/** Where a household stands in the headcount; only those who wait are planned. */
public enum HouseholdStatus {
  WAITING,
  MOVING,
  CROSSED,
  REFUSED,
  LEFT_OTHERWISE,
  DETAINED,
  DEAD,
  UNKNOWN
}
