package org.safepassage.check;

import java.util.Arrays;

/** How many people are somewhere over time, from intervals [from, until). */
final class Crowd {
  private static final int ZERO = 1 << 30;

  private long[] events = new long[16];
  private int size;
  private int people;

  void add(int from, int until, int count) {
    if (until > from) {
      event(from, count);
      event(until, -count);
    }
  }

  /** At one tick those who leave sort before those who come. */
  private void event(int tick, int change) {
    if (size == events.length) {
      events = Arrays.copyOf(events, size * 2);
    }
    events[size++] = ((long) tick << 32) | (change + ZERO);
  }

  /** The first tick from now on at which more than {@code limit} are there, or -1; {@link #people} then says how many. */
  int firstAbove(int limit) {
    Arrays.sort(events, 0, size);
    int now = 0;
    for (int i = 0; i < size; i++) {
      now += (int) (events[i] & 0xffffffffL) - ZERO;
      int tick = (int) (events[i] >> 32);
      boolean last = i + 1 == size || (int) (events[i + 1] >> 32) != tick;
      if (last && now > limit && !PlanView.hasBegun(tick)) {
        people = now;
        return tick;
      }
    }
    return -1;
  }

  int people() {
    return people;
  }
}
