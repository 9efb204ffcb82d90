package org.safepassage.solve.chain;

import java.util.List;

/**
 * The best walk of a carrier.
 *
 * @param value in fixed point; 0 if nothing is worth moving for
 * @param deliveries which item was delivered where and from when it is free to go there; an item may occur more than once
 */
public record Walk(long value, List<Delivery> deliveries) {
  public Walk {
    deliveries = List.copyOf(deliveries);
  }

  /**
   * One item delivered.
   *
   * @param sink index of the sink
   * @param arriveTick when the carrier arrived
   * @param freeTick when unloading was done
   */
  public record Delivery(int key, int sink, int arriveTick, int freeTick) {}
}
