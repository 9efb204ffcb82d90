package org.safepassage.plan.movement.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CuttingTest {

  @Test
  void aFlatSequenceIsOneStretch() {
    assertThat(new Cutting(new double[] {2, 2, 2}, 3).starts()).containsExactly(0);
  }

  @Test
  void whatIsInfiniteIsAStretchOfItsOwn() {
    assertThat(new Cutting(new double[] {2, 2, Double.POSITIVE_INFINITY}, 3).starts()).containsExactly(0, 2);
  }

  @Test
  void noOtherCutsLoseLess() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 200; trial++) {
      double[] values = random.doubles(1 + random.nextInt(8)).map(v -> Math.floor(v * 5)).sorted().toArray();
      int most = 1 + random.nextInt(4);
      int[] starts = new Cutting(values, most).starts();
      assertThat(starts.length).isBetween(1, most);
      assertThat(lost(values, starts)).isEqualTo(leastLost(values, most));
    }
  }

  private static double leastLost(double[] values, int most) {
    double least = Double.POSITIVE_INFINITY;
    for (int mask = 1; mask < 1 << values.length; mask += 2) {
      if (Integer.bitCount(mask) <= most) {
        int chosen = mask;
        int[] starts = java.util.stream.IntStream.range(0, values.length).filter(i -> (chosen >> i & 1) == 1).toArray();
        least = Math.min(least, lost(values, starts));
      }
    }
    return least;
  }

  private static double lost(double[] values, int[] starts) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      int index = Arrays.binarySearch(starts, i);
      sum += values[i] - values[starts[index >= 0 ? index : -index - 2]];
    }
    return sum;
  }
}
