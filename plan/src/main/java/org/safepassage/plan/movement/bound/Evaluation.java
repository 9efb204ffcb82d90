package org.safepassage.plan.movement.bound;

import java.util.List;
import org.safepassage.solve.packing.Column;

/**
 * The relaxation at given prices.
 *
 * @param value the bound in fixed point
 * @param byBase what the vehicles of each base add to it
 * @param alone what riders would do at these prices without a vehicle, as activities of the master problem: each once at most
 * @param trips what vehicles would
 */
record Evaluation(long value, long[] byBase, List<Column> alone, List<PricedTrip> trips) {
  Evaluation {
    alone = List.copyOf(alone);
    trips = List.copyOf(trips);
  }
}
