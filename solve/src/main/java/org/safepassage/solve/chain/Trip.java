package org.safepassage.solve.chain;

import java.util.List;

/**
 * From being empty at a node at a tick, over collecting, to being empty again at a delivery.
 *
 * @param startTick when it must be there, waiting not counted
 * @param keys of the items collected; one may occur more than once
 * @param nodes where each was collected
 * @param delivery index of the delivery
 */
public record Trip(
    int startNode, int startTick, List<Integer> keys, List<Integer> nodes, int delivery, int arriveTick, int freeTick) {
  public Trip {
    keys = List.copyOf(keys);
    nodes = List.copyOf(nodes);
  }
}
