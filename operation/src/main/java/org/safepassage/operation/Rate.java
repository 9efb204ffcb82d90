package org.safepassage.operation;

/**
 * How often something goes wrong, and how far at most: when it does, any extent up to that is as likely.
 *
 * @param chance 0 to 1
 * @param most minutes, or how many times as long, by what it is a rate of
 */
public record Rate(double chance, double most) {
  public Rate {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("chance " + chance + ": must lie between 0 and 1, such as 0.2");
    }
    if (!(most >= 0)) {
      throw new IllegalArgumentException("at most " + most + ": must not be negative; maybe 60");
    }
  }
}
