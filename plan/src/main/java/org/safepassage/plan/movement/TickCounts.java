package org.safepassage.plan.movement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many there are at each tick. Takes memory, and time to copy, only for the stretches of time in which there ever was anybody. */
final class TickCounts {
  private static final int PAGE_BITS = 10;
  private static final int PAGE_TICKS = 1 << PAGE_BITS;

  private final @Nullable int[][] pages;
  private boolean isUsed;

  /** @param ticks from 0 on */
  TickCounts(int ticks) {
    pages = new int[(ticks >> PAGE_BITS) + 1][];
  }

  int at(int tick) {
    int page = tick >> PAGE_BITS;
    int[] counts = page < pages.length ? pages[page] : null;
    return counts == null ? 0 : counts[tick & (PAGE_TICKS - 1)];
  }

  /** Counts so many more at one tick. */
  void add(int tick, int count) {
    int[] counts = pages[tick >> PAGE_BITS];
    if (counts == null) {
      add(tick, tick + 1, count);
    } else {
      counts[tick & (PAGE_TICKS - 1)] += count;
    }
  }

  /** Counts so many more in [fromTick, toTick). */
  void add(int fromTick, int toTick, int count) {
    isUsed = true;
    int tick = fromTick;
    while (tick < toTick) {
      int page = tick >> PAGE_BITS;
      int[] counts = pages[page];
      if (counts == null) {
        counts = new int[PAGE_TICKS];
        pages[page] = counts;
      }
      int start = page << PAGE_BITS;
      int end = Math.min(toTick - start, PAGE_TICKS);
      for (int i = tick - start; i < end; i++) {
        counts[i] += count;
      }
      tick = start + end;
    }
  }

  /** Whether with so many more there would be no more than {@code most} at any tick of [fromTick, toTick). */
  boolean hasRoom(int fromTick, int toTick, int more, int most) {
    if (fromTick < toTick && more > most) {
      return false;
    }
    int tick = fromTick;
    while (tick < toTick) {
      int page = tick >> PAGE_BITS;
      int start = page << PAGE_BITS;
      int end = Math.min(toTick - start, PAGE_TICKS);
      int[] counts = pages[page];
      for (int i = tick - start; counts != null && i < end; i++) {
        if (counts[i] + more > most) {
          return false;
        }
      }
      tick = start + end;
    }
    return true;
  }

  /** The first tick from the given one on with anybody; {@code none} if there is none. */
  int findFirst(int fromTick, int none) {
    int tick = fromTick;
    while (tick >> PAGE_BITS < pages.length) {
      int page = tick >> PAGE_BITS;
      int until = (page + 1) << PAGE_BITS;
      int[] counts = pages[page];
      for (; counts != null && tick < until; tick++) {
        if (counts[tick & (PAGE_TICKS - 1)] != 0) {
          return tick;
        }
      }
      tick = until;
    }
    return none;
  }

  /** Takes over the counts of another of the same length. */
  void copyFrom(TickCounts other) {
    if (!isUsed && !other.isUsed) {
      return;
    }
    isUsed = other.isUsed;
    for (int page = 0; page < pages.length; page++) {
      int[] source = other.pages[page];
      int[] target = pages[page];
      if (source != null && target != null) {
        System.arraycopy(source, 0, target, 0, PAGE_TICKS);
      } else if (source != null) {
        pages[page] = source.clone();
      } else if (target != null) {
        Arrays.fill(target, 0);
      }
    }
  }
}
