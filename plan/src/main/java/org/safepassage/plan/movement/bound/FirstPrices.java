package org.safepassage.plan.movement.bound;

import java.util.Optional;
import org.safepassage.outlook.Situation;

/**
 * Prices to begin with: those at which the time of vehicles is priced in place of their walks ({@link PriceSearch}). They are found in about a second and are
 * seldom far from the best: what a rider gains there is what its place is worth. Walks pay for no more than the time that they take, so that the bound by walks is
 * about as low there, and mostly lower.
 */
final class FirstPrices {
  private FirstPrices() {}

  /** None where the time of vehicles cannot be priced. */
  static Optional<Prices> find(Situation situation, Relaxation byWalks) {
    Scope scope = Scope.of(situation, true);
    if (!scope.priced() || scope.isNobody()) {
      return Optional.empty();
    }
    Relaxation byTime = scope.relaxation().eachByItself();
    Prices found = PriceSearch.find(byTime);
    Prices prices = Prices.first(byWalks);
    System.arraycopy(found.values, byTime.riders().size(), prices.values, byWalks.riders().size(), prices.firstSeat(0) - byWalks.riders().size());
    long[] gained = new CrowdEvaluator(byTime, byTime.unitsAlike()).gainedByEach(found);
    for (int rider = 0; rider < byWalks.riders().size(); rider++) {
      int unit = byTime.unitOf()[rider];
      double gain = unit == Relaxation.NOBODY ? 0 : gained[unit] / (double) FixedPoint.ONE;
      // What a rider with a price of its own leaves, one that shares its unit's worth earns.
      prices.values[rider] = byWalks.units().shares(rider) ? Math.max(0, prices.values[rider] - gain) : gain;
    }
    return Optional.of(prices);
  }
}
