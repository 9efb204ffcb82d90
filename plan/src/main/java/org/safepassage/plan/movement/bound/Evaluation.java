package org.safepassage.plan.movement.bound;

import java.util.List;
import org.safepassage.solve.packing.Column;

/**
 * The relaxation at given prices.
 *
 * @param value the bound in fixed point
 * @param byBase what the vehicles of each base add to it
 * @param columns what the riders and vehicles would do at these prices, as activities of the master problem
 */
record Evaluation(long value, long[] byBase, List<Column> columns) {
  Evaluation {
    columns = List.copyOf(columns);
  }
}
