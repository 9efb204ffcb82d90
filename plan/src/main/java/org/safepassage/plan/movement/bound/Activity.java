package org.safepassage.plan.movement.bound;

import java.util.Optional;
import org.safepassage.solve.packing.Column;

/**
 * Something that the relaxation may do.
 *
 * @param trip if a vehicle does it
 */
record Activity(Column column, Optional<SuggestedTrip> trip) {}
