package org.safepassage.plan.doubt;

import java.util.List;
import org.safepassage.operation.RoadUse;

/**
 * Roads one after another, as planned.
 *
 * @param roads indices in the operation
 * @param enterTicks entered no earlier
 * @param ticks how long each takes as planned
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
public record RoadUses(int[] roads, int[] enterTicks, int[] ticks, double km) {
  public static final RoadUses NONE = new RoadUses(new int[0], new int[0], new int[0], 0);

  static RoadUses of(List<RoadUse> uses, Indices indices) {
    int[] roads = new int[uses.size()];
    int[] enter = new int[roads.length];
    int[] ticks = new int[roads.length];
    double km = 0;
    for (int i = 0; i < roads.length; i++) {
      roads[i] = indices.road(uses.get(i).road());
      enter[i] = uses.get(i).enterTick();
      ticks[i] = uses.get(i).exitTick() - uses.get(i).enterTick();
      km += indices.roadKm(roads[i]);
    }
    return new RoadUses(roads, enter, ticks, km);
  }

  boolean isEmpty() {
    return roads.length == 0;
  }
}
