package org.safepassage.plan.movement;

import java.util.List;

/**
 * A vehicle, two families near and one far away.
 *
 * <pre>
 *   base ── near (N1 4, N2 2) ── gate       ticks of a minute
 *            └── far (F1 3)
 * </pre>
 */
final class NearAndFar {
  private NearAndFar() {}

  static Sketch sketch(int seats) {
    Sketch sketch = new Sketch(60);
    sketch.way("base", "near", 1);
    sketch.way("near", "far", 1);
    sketch.way("near", "gate", 1);
    sketch.fence("gate", 0, 600);
    sketch.chains.add(List.of("gate"));
    sketch.fleet("bus", "base", seats);
    sketch.family("F1", "far", 3);
    sketch.family("N1", "near", 4);
    sketch.family("N2", "near", 2);
    return sketch;
  }
}
