package org.safepassage.plan.doubt;

import org.safepassage.outlook.Situation;
import org.safepassage.outlook.scenario.Promises;

/**
 * What no plan that keeps the rules exceeds on the mean: whoever is planned comes, and passes, with no more than the chance that a
 * household comes times the chance that the likeliest chain holds, and no plan has more people by weight than the bound.
 *
 * <pre>bound on the mean = bound · chance that a household comes · max over chains (Π gates' chances · Π chances of their pledges)</pre>
 */
public final class ExpectedBound {
  private ExpectedBound() {}

  /** In thousandths, rounded up. */
  public static long thousandths(Situation situation, long weightBound) {
    double likeliest =
        situation.operation().chains().stream().filter(situation::isUsable).mapToDouble(chain -> Promises.chance(situation, chain)).max().orElse(0);
    return (long) Math.ceil(weightBound * 1000.0 * likeliest * situation.operation().policy().doubt().comesChance() - 1e-6);
  }
}
