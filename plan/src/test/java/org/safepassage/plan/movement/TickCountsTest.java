package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TickCountsTest {
  private static final int TICKS = 5000;

  @Test
  void theyCountAsOneArrayWouldAndSoDoTheirCopies() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TickCounts counts = new TickCounts(TICKS);
      TickCounts other = new TickCounts(TICKS);
      int[] array = new int[TICKS];
      for (int change = 0; change < 20; change++) {
        int from = random.nextInt(TICKS);
        int to = from + random.nextInt(Math.min(3000, TICKS - from));
        int count = 1 + random.nextInt(3);
        counts.add(from, to, count);
        for (int tick = from; tick < to; tick++) {
          array[tick] += count;
        }
        if (random.nextInt(4) == 0) {
          other.add(random.nextInt(TICKS), 1);
          other.copyFrom(counts);
          TickCounts swap = counts;
          counts = other;
          other = swap;
        }
        compare(counts, array, random, "seed " + seed + " change " + change);
      }
    }
  }

  private static void compare(TickCounts counts, int[] array, SplittableRandom random, String what) {
    int from = random.nextInt(TICKS);
    int to = from + random.nextInt(TICKS - from);
    int most = random.nextInt(8);
    boolean hasRoom = true;
    for (int tick = from; tick < to; tick++) {
      assertThat(counts.at(tick)).as(what).isEqualTo(array[tick]);
      hasRoom &= array[tick] + 1 <= most;
    }
    int first = from;
    while (first < TICKS && array[first] == 0) {
      first++;
    }
    assertThat(counts.hasRoom(from, to, 1, most)).as(what).isEqualTo(hasRoom);
    assertThat(counts.findFirst(from, TICKS)).as(what).isEqualTo(first);
  }
}
