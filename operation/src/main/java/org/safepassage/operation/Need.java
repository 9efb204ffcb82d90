package org.safepassage.operation;

/** What a member needs while moving. A wheelchair or a stretcher takes its own place instead of a seat. */
public enum Need {
  WHEELCHAIR,
  STRETCHER,
  MEDICAL
}
