package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import org.safepassage.operation.Limits;

/**
 * One row for each coupling, with its capacity and its price (at least 0), laid out in one vector: riders, then gate by gate,
 * then camps, then fleets.
 *
 * <p>Desk rows are cumulative: row q holds the desk ticks of everybody who is free to go in quarter q or later, which cannot
 * exceed the desk ticks from q on. A quarter's own price is the sum of the rows up to it, and so never falls.
 */
final class Prices {
  /** A gate's first windows have a row each; any further ones share the last. */
  private static final int WINDOWS = 4;

  private final Relaxation relaxation;
  private final int quarters;
  final double[] values;

  Prices(Relaxation relaxation) {
    this.relaxation = relaxation;
    this.quarters = relaxation.quarterOfTick()[relaxation.quarterOfTick().length - 1] + 1;
    this.values = new double[fleet(relaxation.fleets().size())];
  }

  /** The same couplings at other prices. */
  Prices at(double[] other) {
    Prices prices = new Prices(relaxation);
    System.arraycopy(other, 0, prices.values, 0, prices.values.length);
    return prices;
  }

  int quarters() {
    return quarters;
  }

  int rider(int rider) {
    return rider;
  }

  private int gate(int gate) {
    return relaxation.riders().size() + gate * (quarters + 2 + WINDOWS);
  }

  int deskFrom(int gate, int quarter) {
    return gate(gate) + quarter;
  }

  int guarantee(int gate) {
    return gate(gate) + quarters;
  }

  int early(int gate) {
    return gate(gate) + quarters + 1;
  }

  int window(int gate, int window) {
    return gate(gate) + quarters + 2 + Math.min(window, WINDOWS - 1);
  }

  int camp(int camp) {
    return gate(relaxation.gates().size()) + camp;
  }

  int fleet(int fleet) {
    return camp(relaxation.waysOut().stream().mapToInt(WayOut::camp).max().orElse(-1) + 1) + fleet;
  }

  long fixed(int row) {
    return FixedPoint.of(values[row]);
  }

  /** Capacities of all rows; {@link Double#POSITIVE_INFINITY} = no limit. */
  double[] capacities() {
    double[] capacities = new double[values.length];
    Arrays.fill(capacities, 0, relaxation.riders().size(), 1);
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      Gate data = relaxation.gates().get(gate);
      double desks = 0;
      for (int quarter = quarters - 1; quarter >= 0; quarter--) {
        desks += data.deskCap()[quarter];
        capacities[deskFrom(gate, quarter)] = desks;
      }
      capacities[guarantee(gate)] = limit(data.peopleCap());
      capacities[early(gate)] = limit(data.earlyCap());
      Arrays.fill(capacities, window(gate, 0), window(gate, WINDOWS - 1) + 1, 0);
      for (int window = 0; window < data.opens().length; window++) {
        capacities[window(gate, window)] += limit(data.windowCap());
      }
    }
    for (WayOut way : relaxation.waysOut()) {
      capacities[camp(way.camp())] = limit(way.campCap());
    }
    for (int fleet = 0; fleet < relaxation.fleets().size(); fleet++) {
      capacities[fleet(fleet)] = relaxation.fleets().get(fleet).count();
    }
    return capacities;
  }

  private static double limit(long cap) {
    return cap >= Limits.NONE ? Double.POSITIVE_INFINITY : cap;
  }
}
