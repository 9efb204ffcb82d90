package org.safepassage.operation;

/** How firm a pledge is, weakest first. What counts of it comes from reports. */
public enum PledgeState {
  WITHDRAWN,
  ASKED,
  OFFERED,
  BINDING
}
