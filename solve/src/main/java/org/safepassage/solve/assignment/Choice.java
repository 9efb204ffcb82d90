package org.safepassage.solve.assignment;

/**
 * What an item gets.
 *
 * @param option the index among its options; -1 = nothing
 * @param period -1 without timing
 */
public record Choice(int option, int period) {
  public static final Choice NOTHING = new Choice(-1, -1);

  public boolean isNothing() {
    return option < 0;
  }
}
