package org.safepassage.plan.doubt;

import java.util.HashSet;
import java.util.Set;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.PledgeId;
import org.safepassage.outlook.Situation;

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
    double likeliest = situation.operation().chains().stream().filter(situation::isUsable).mapToDouble(chain -> chance(chain, situation)).max().orElse(0);
    return (long) Math.ceil(weightBound * 1000.0 * likeliest * situation.operation().policy().doubt().comesChance() - 1e-6);
  }

  private static double chance(Chain chain, Situation situation) {
    double chance = 1;
    Set<PledgeId> pledges = new HashSet<>();
    for (CrossingId id : chain.crossings()) {
      chance *= situation.getCrossing(id).chance();
      for (Crossing gate : situation.operation().crossings()) {
        if (gate.id().equals(id)) {
          pledges.addAll(gate.dependsOn());
        }
      }
    }
    for (PledgeId pledge : situation.operation().pledges().stream().map(one -> one.id()).filter(pledges::contains).toList()) {
      chance *= situation.getPledge(pledge).chance();
    }
    return chance;
  }
}
