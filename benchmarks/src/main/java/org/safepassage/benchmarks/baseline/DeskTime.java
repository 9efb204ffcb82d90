package org.safepassage.benchmarks.baseline;

import java.util.HashMap;
import java.util.Map;

/** What is left of a gate's desks in each quarter of an hour, as the rule has it. */
final class DeskTime {
  private final Scene scene;
  private final int ticksInAQuarter;
  private final Map<Integer, Integer> used = new HashMap<>();

  DeskTime(Scene scene, int gate) {
    this.scene = scene;
    ticksInAQuarter = scene.gates.get(gate).desks() * 900 / scene.operation.tickSeconds();
  }

  /** The first start of a passage between two moments; -1 if there is none. */
  int findStart(int from, int until, int ticks) {
    for (int start = from; start + ticks <= until; start++) {
      if (fits(start, ticks)) {
        return start;
      }
    }
    return -1;
  }

  private boolean fits(int start, int ticks) {
    Map<Integer, Integer> need = new HashMap<>();
    for (int tick = start; tick < start + ticks; tick++) {
      int quarter = scene.situation.quarterHourOf(tick);
      if (need.merge(quarter, 1, Integer::sum) + used.getOrDefault(quarter, 0) > ticksInAQuarter) {
        return false;
      }
    }
    return true;
  }

  void take(int start, int ticks) {
    add(start, ticks, 1);
  }

  void giveBack(int start, int ticks) {
    add(start, ticks, -1);
  }

  private void add(int start, int ticks, int each) {
    for (int tick = start; tick < start + ticks; tick++) {
      used.merge(scene.situation.quarterHourOf(tick), each, Integer::sum);
    }
  }
}
