package org.safepassage.plan.movement;

import java.util.List;
import org.safepassage.operation.Aim;
import org.safepassage.operation.Policy;

/**
 * The aims after the first, in the policy's order. Each has a cost, of which less is better, and a tolerance by which a later one may worsen it.
 *
 * @param order margin, exposure and last across
 */
record LaterAims(List<Aim> order) {
  private static final int MARGIN_TOLERANCE_MINUTES = 5;
  private static final double EXPOSURE_TOLERANCE = 0.02;

  /** Where a policy says nothing. */
  static final LaterAims USUAL = new LaterAims(List.of(Aim.MARGIN, Aim.EXPOSURE, Aim.LAST_ACROSS));

  LaterAims {
    order = List.copyOf(order);
  }

  static LaterAims of(Policy policy) {
    List<Aim> order = policy.aims().stream().filter(USUAL.order::contains).toList();
    return order.size() == USUAL.order.size() ? new LaterAims(order) : USUAL;
  }

  /** Whether of all plans with as much worth the one is best of which the last is across first. */
  boolean finishFirst() {
    return order.getFirst() == Aim.LAST_ACROSS;
  }

  long cost(int aim, MovementValue value) {
    return switch (order.get(aim)) {
      case MARGIN -> -(long) value.marginMinutes();
      case EXPOSURE -> value.exposure();
      case LAST_ACROSS -> value.lastAcrossTick();
      case PEOPLE_OUT, PLACEMENT -> throw new IllegalStateException(order.get(aim) + " is no later aim of a movement");
    };
  }

  /** Whether a cost is within the tolerance of the best one. */
  boolean isWithin(int aim, long cost, long best) {
    return switch (order.get(aim)) {
      case MARGIN -> cost <= best + MARGIN_TOLERANCE_MINUTES;
      case EXPOSURE -> cost <= best * (1 + EXPOSURE_TOLERANCE);
      case LAST_ACROSS -> cost <= best;
      case PEOPLE_OUT, PLACEMENT -> false;
    };
  }
}
