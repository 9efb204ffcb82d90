package org.safepassage.plan.movement.bound;

import java.util.List;

/**
 * Who gets out of a large operation together, through the same gates, or not at all: most times one rider, else the riders of a household that starts from several
 * places, or of households marked together. Those alike are one party, counted as many times.
 *
 * @param riders what each of them is
 */
record Party(List<Crowd> riders, int count) {
  Party {
    riders = List.copyOf(riders);
  }

  /** Of each of those alike, in fixed point. */
  long value() {
    return riders.stream().mapToLong(crowd -> crowd.rider().value()).sum();
  }

  Party oneMore() {
    return new Party(riders, count + 1);
  }
}
