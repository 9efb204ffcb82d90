package org.safepassage.operation;

/** Age in bands, never a birth date: infants and children may not move without an adult. */
public enum AgeBand {
  INFANT,
  CHILD,
  ADULT,
  ELDER;

  /** Whether somebody of this age may lead a child. */
  public boolean isGrown() {
    return this == ADULT || this == ELDER;
  }
}
