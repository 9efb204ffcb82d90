package org.safepassage.solve.assignment;

/**
 * An amount of something that is counted.
 *
 * @param of the index of the capacity, or of the quota
 * @param amount at least 0
 */
public record Use(int of, int amount) {
  public Use {
    if (of < 0 || amount < 0) {
      throw new IllegalArgumentException("use of " + amount + " of number " + of + ": neither may be negative");
    }
  }
}
