package org.safepassage.benchmarks.bep;

/** How the published sources differ: may a bus stay where it is? */
public enum Reading {
  /** As CPLEX has it. */
  IDLE_ALLOWED("a bus may stay idle"),
  /** As GRASP has it. */
  EVERY_BUS_USED("every bus is used");

  private final String rule;

  Reading(String rule) {
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }
}
