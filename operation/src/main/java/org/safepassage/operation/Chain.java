package org.safepassage.operation;

import java.util.List;

/**
 * A way out: crossings in the order in which they are passed, and the camp behind the last. Nobody enters the first before
 * the whole chain holds.
 *
 * @param transferMinutes from the last crossing to the camp, driven by the camp's own state
 */
public record Chain(ChainId id, List<CrossingId> crossings, CampId camp, int transferMinutes) {
  public Chain {
    crossings = List.copyOf(crossings);
    if (crossings.isEmpty()) {
      throw new IllegalArgumentException("chain " + id.value() + " has no crossing");
    }
  }
}
