package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import org.safepassage.operation.BoundPrices;
import org.safepassage.outlook.Situation;

/**
 * Works out what a bound is at given prices: the certificate's check. No linear program, no search, only whole numbers: each vehicle's best walk is
 * worked out over all paths (in a large operation each rider's share of a trip, at the least), each rider's best way without a vehicle, and what is scarce times its price is added.
 */
public final class BoundCheck {
  private BoundCheck() {}

  /**
   * The weight of people out that no plan in this situation exceeds, by these prices.
   *
   * @throws IllegalArgumentException if something that has a price is not there, has no limit, or costs more than everybody together
   */
  public static long weight(Situation situation, BoundPrices certificate) {
    return weight(situation, Scope.of(situation), certificate);
  }

  /** As of a large operation, whatever the size, as {@link MovementBound#withoutWalks}. */
  public static long weightWithoutWalks(Situation situation, BoundPrices certificate) {
    return weight(situation, Scope.of(situation, true), certificate);
  }

  private static long weight(Situation situation, Scope scope, BoundPrices certificate) {
    if (scope.isNobody()) {
      return 0;
    }
    if (!scope.priced()) {
      return Math.floorDiv(scope.everybody(), FixedPoint.ONE);
    }
    return Math.floorDiv(Math.min(value(scope, prices(situation, scope, certificate)), scope.everybody()), FixedPoint.ONE);
  }

  private static long value(Scope scope, Prices prices) {
    if (scope.isLarge()) {
      return new CrowdEvaluator(scope.relaxation(), scope.relaxation().unitsAlike()).worth(prices);
    }
    return new Evaluator(scope.relaxation(), scope.fleetCounts()).evaluate(prices).value();
  }

  private static Prices prices(Situation situation, Scope scope, BoundPrices certificate) {
    Prices prices = new Prices(scope.relaxation());
    PriceNames names = new PriceNames(situation, scope.relaxation(), prices);
    double[] capacities = prices.capacities();
    boolean[] given = new boolean[prices.values.length];
    for (BoundPrices.Price price : certificate.prices()) {
      int row = names.find(price).orElseThrow(() -> wrong(price, "is not in this situation"));
      if (capacities[row] == Double.POSITIVE_INFINITY) {
        throw wrong(price, "has no limit, so that no price can prove anything");
      }
      if (price.sixtyFiveThousandths() > scope.everybody() || given[row]) {
        throw wrong(price, given[row] ? "has a price twice" : "costs " + price.sixtyFiveThousandths() + "/65536, more than everybody together");
      }
      given[row] = true;
      prices.values[row] = price.sixtyFiveThousandths() / (double) FixedPoint.ONE;
    }
    return prices;
  }

  private static IllegalArgumentException wrong(BoundPrices.Price price, String what) {
    String name = String.join(" ", Arrays.asList(price.kind().word(), price.subject(), price.detail())).strip();
    return new IllegalArgumentException(name + " " + what);
  }
}
