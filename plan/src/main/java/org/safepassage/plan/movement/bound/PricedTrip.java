package org.safepassage.plan.movement.bound;

import org.safepassage.solve.chain.Trip;
import org.safepassage.solve.packing.Column;

/**
 * A trip of a best walk, and what it is in the master problem.
 *
 * @param base where the vehicle starts, or {@link Evaluator#AT_GATE}
 * @param gate to which it goes
 */
record PricedTrip(Column column, int fleet, int base, Trip trip, int gate) {}
