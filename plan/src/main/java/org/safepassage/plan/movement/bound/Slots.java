package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The time in which vehicles bring people to first gates, in stretches of one or more quarters of an hour: within one a tick of a kind of vehicles has one
 * price.
 *
 * @param quarters for each slot the quarter of an hour in which it starts
 * @param starts for each slot its first tick
 * @param end the tick after the last
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record Slots(int[] quarters, int[] starts, int end) {
  private static final int MOST = 96;

  /** From one tick until another, whose quarters are given by tick. */
  static Slots of(int startTick, int endTick, int[] quarterOfTick) {
    int every = quarterOfTick[endTick - startTick] / MOST + 1;
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 1; i <= endTick - startTick; i++) {
      if (quarterOfTick[i] != quarterOfTick[i - 1] && quarterOfTick[i] % every == 0) {
        starts.add(i);
      }
    }
    return new Slots(
        starts.stream().mapToInt(i -> quarterOfTick[i]).toArray(), starts.stream().mapToInt(i -> startTick + i).toArray(), endTick + 1);
  }

  int count() {
    return starts.length;
  }

  int start(int slot) {
    return starts[slot];
  }

  /** Its last tick. */
  int last(int slot) {
    return (slot + 1 < starts.length ? starts[slot + 1] : end) - 1;
  }

  /** The slot that a tick lies in, or the first or last. */
  int at(int tick) {
    int found = Arrays.binarySearch(starts, tick);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
