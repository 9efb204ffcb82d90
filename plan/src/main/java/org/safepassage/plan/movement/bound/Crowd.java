package org.safepassage.plan.movement.bound;

import java.util.List;

/**
 * Riders of a large operation who are alike in all that its bound sees: worked out once.
 *
 * @param rider what one of them is
 * @param readyTick none of them leaves home before
 * @param boardings where they can come to a vehicle; empty if they are taken to be brought by any, {@link Rider#atGate}
 */
record Crowd(Rider rider, int readyTick, List<Boarding> boardings) {
  Crowd {
    boardings = List.copyOf(boardings);
  }

  /** A place where a rider may board, and the least ticks to come there on foot or by own car. */
  record Boarding(int node, int walkTicks) {}
}
