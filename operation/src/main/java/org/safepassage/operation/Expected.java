package org.safepassage.operation;

/**
 * What a plan comes to on the mean of scenarios that its search has not seen. Thousandths, so that the plan's bytes do not hang on how
 * decimals are written.
 *
 * @param scenarios over how many
 * @param peopleThousandths the mean of people out
 * @param errorThousandths half of the 95 % sampling interval of that mean
 * @param weightThousandths the mean of people out by weight: aim 1 in doubt
 * @param boundThousandths no plan that keeps the rules has more people by weight out on the mean
 */
public record Expected(int scenarios, long peopleThousandths, long errorThousandths, long weightThousandths, long boundThousandths) {
  public Expected {
    if (scenarios < 1) {
      throw new IllegalArgumentException("expected over " + scenarios + " scenarios: at least 1");
    }
  }

  /** The mean of people out. */
  public double people() {
    return peopleThousandths / 1000.0;
  }

  /** Half of its sampling interval. */
  public double error() {
    return errorThousandths / 1000.0;
  }
}
