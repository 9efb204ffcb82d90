package org.safepassage.plan.movement.bound;

/**
 * Something that the bound prices: if there were more of it, more people might get out.
 *
 * @param subject the gate or the vehicle group
 * @param people share of the bound that rests on it
 */
public record Shortage(Kind kind, String subject, double people) {

  /** What is short. */
  public enum Kind {
    DESKS,
    GUARANTEE,
    GATHERING,
    VEHICLES
  }
}
