package org.safepassage.solve.assignment;

/**
 * How far an objective was brought, given the values of those before it.
 *
 * @param value of the choice
 * @param bound no choice with at least the values before it has more
 * @param prices which prove the bound; see {@link PriceBound}
 */
public record Stage(String objective, long value, long bound, Standing standing, Prices prices) {
  public Stage {
    if (value > bound || (standing == Standing.PROVEN) != (value == bound)) {
      throw new IllegalArgumentException(objective + ": value " + value + " and bound " + bound + " cannot be " + standing);
    }
  }
}
