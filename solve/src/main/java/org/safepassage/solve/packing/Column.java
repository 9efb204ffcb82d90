package org.safepassage.solve.packing;

import java.util.Arrays;

/**
 * One activity of a packing problem.
 *
 * @param value what one unit of it is worth
 * @param rows indices of the rows that it uses, each once
 * @param use how much of each it uses; below 0 = gives
 */
public record Column(double value, int[] rows, double[] use) {

  /** What one unit brings beyond what it uses at these prices of the rows. */
  public double gain(double[] prices) {
    double gain = value;
    for (int i = 0; i < rows.length; i++) {
      gain -= use[i] * prices[rows[i]];
    }
    return gain;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Column(double otherValue, int[] otherRows, double[] otherUse)
        && value == otherValue
        && Arrays.equals(rows, otherRows)
        && Arrays.equals(use, otherUse);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(rows) + Arrays.hashCode(use);
  }
}
