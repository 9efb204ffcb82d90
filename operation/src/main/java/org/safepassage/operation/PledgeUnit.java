package org.safepassage.operation;

/** In what a pledge counts. */
public enum PledgeUnit {
  PERSONS,
  CASES,
  VOLUNTEERS_AND_FAMILIES
}
