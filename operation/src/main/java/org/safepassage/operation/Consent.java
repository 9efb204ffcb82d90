package org.safepassage.operation;

/** Whether a household wants to go. Unknown is planned and counted apart. */
public enum Consent {
  GIVEN,
  UNKNOWN,
  DECLINED
}
