package org.safepassage.plan.doubt;

/**
 * The desks of one gate in one lot of scenarios. As in the plan, the desk time used in a quarter of an hour is at most desks times the
 * quarter's ticks, and nobody's time at a desk is broken.
 */
final class Desks {
  private final int capacity;
  private final int ticksPerQuarter;
  private final int firstQuarterTicks;
  private final int scenarios;

  /** By quarter, then by scenario. */
  private int[][] used = new int[0][];

  /** @param firstQuarterTicks from the planning moment to the end of its quarter */
  Desks(int desks, int ticksPerQuarter, int firstQuarterTicks, int scenarios) {
    capacity = desks * ticksPerQuarter;
    this.ticksPerQuarter = ticksPerQuarter;
    this.firstQuarterTicks = firstQuarterTicks;
    this.scenarios = scenarios;
  }

  /** Takes the first time from a tick on and says when it ends; {@link Enactment#NEVER}, and nothing taken, if that is after {@code latestEnd}. */
  int take(int scenario, int from, int ticks, int latestEnd) {
    int start = from;
    while (start + ticks <= latestEnd) {
      int next = blockedUntil(scenario, start, ticks);
      if (next <= start) {
        count(scenario, start, ticks);
        return start + ticks;
      }
      start = next;
    }
    return Enactment.NEVER;
  }

  /** The next start worth trying, or the start itself if nothing is in its way. */
  private int blockedUntil(int scenario, int start, int ticks) {
    for (int tick = start; tick < start + ticks; ) {
      int quarter = quarterOf(tick);
      int end = firstTickOf(quarter + 1);
      int free = capacity - usedIn(quarter)[scenario];
      if (Math.min(start + ticks, end) - tick > free) {
        return Math.max(start + 1, end - free);
      }
      tick = end;
    }
    return start;
  }

  private void count(int scenario, int start, int ticks) {
    for (int tick = start; tick < start + ticks; ) {
      int quarter = quarterOf(tick);
      int end = Math.min(start + ticks, firstTickOf(quarter + 1));
      usedIn(quarter)[scenario] += end - tick;
      tick = end;
    }
  }

  private int[] usedIn(int quarter) {
    if (quarter >= used.length) {
      int before = used.length;
      used = java.util.Arrays.copyOf(used, Math.max(quarter + 1, 2 * before));
      for (int q = before; q < used.length; q++) {
        used[q] = new int[scenarios];
      }
    }
    return used[quarter];
  }

  private int quarterOf(int tick) {
    return (tick + ticksPerQuarter - firstQuarterTicks) / ticksPerQuarter;
  }

  private int firstTickOf(int quarter) {
    return (quarter - 1) * ticksPerQuarter + firstQuarterTicks;
  }
}
