package org.safepassage.plan.movement.bound;

import java.util.List;

/**
 * A unit of a large operation: who gets out together, through the same gates, or not at all. Most times one rider, else the riders of a household that starts from
 * several places, or of households marked together. Units alike are one, counted as many times.
 *
 * @param riders what each of its riders is
 */
record AlikeUnit(List<Crowd> riders, int count) {
  AlikeUnit {
    riders = List.copyOf(riders);
  }

  /** Of each of those alike, in fixed point. */
  long value() {
    return riders.stream().mapToLong(crowd -> crowd.rider().value()).sum();
  }

  AlikeUnit oneMore() {
    return new AlikeUnit(riders, count + 1);
  }
}
