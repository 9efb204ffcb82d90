package org.safepassage.plan.movement.bound;

import java.util.SplittableRandom;
import org.safepassage.outlook.Situation;

/** The bound of large operations at prices that are drawn: on some of all things, some near what people are worth, some far from it. */
public final class DrawnPrices {
  private DrawnPrices() {}

  public static long weight(Situation situation, long seed) {
    Scope scope = Scope.of(situation, true);
    if (scope.isNobody()) {
      return 0;
    }
    Relaxation relaxation = scope.relaxation();
    return Math.floorDiv(new CrowdEvaluator(relaxation, relaxation.unitsAlike()).worth(draw(relaxation, seed)), FixedPoint.ONE);
  }

  /** What rides are worth at the same prices. */
  public static RidePrices ridePrices(Situation situation, long seed) {
    Relaxation relaxation = Scope.of(situation, true).relaxation();
    Prices prices = draw(relaxation, seed);
    return new RidePrices(relaxation, prices, new CrowdEvaluator(relaxation, relaxation.unitsAlike()).gainedByEach(prices));
  }

  private static Prices draw(Relaxation relaxation, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Prices prices = Prices.first(relaxation);
    double[] capacities = prices.capacities();
    double most = Math.pow(2, random.nextInt(6) - 3);
    double shareOfDesks = random.nextDouble();
    double shareOfOthers = random.nextDouble();
    for (int row = relaxation.riders().size(); row < prices.base(0); row++) {
      boolean isPriced = random.nextDouble() < (row < prices.camp(0) ? shareOfDesks * shareOfDesks : shareOfOthers);
      prices.values[row] = isPriced && capacities[row] != Double.POSITIVE_INFINITY ? most * random.nextDouble() : 0;
    }
    return prices;
  }
}
