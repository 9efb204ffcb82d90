package org.safepassage.outlook.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
  private static final long KEY = Draws.key("permission", "gate");

  @Test
  void aScenarioHasTheSameDrawWhicheverOthersAreAskedFor() {
    double[] all = new Draws(5).uniforms(0, 200, KEY);
    for (int first : new int[] {0, 1, 49, 50, 73, 150}) {
      assertThat(new Draws(5).uniforms(first, 200 - first, KEY)).containsExactly(Arrays.copyOfRange(all, first, 200));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4711})
  void ofFiftyScenariosOneLiesInEachFiftieth(long seed) {
    double[] drawn = new Draws(seed).uniforms(0, 150, KEY);
    for (int block = 0; block < 3; block++) {
      int[] parts = Arrays.stream(drawn, block * 50, block * 50 + 50).mapToInt(u -> (int) (u * 50)).sorted().toArray();
      assertThat(parts).containsExactly(IntStream.range(0, 50).toArray());
    }
  }

  @Test
  void whatIsDrawnOfOneThingSaysNothingOfAnother() {
    double[] one = new Draws(7).normals(0, 20_000, KEY);
    double[] other = new Draws(7).normals(0, 20_000, Draws.key("permission", "other"));
    assertThat(correlation(one, other)).isCloseTo(0, within(0.03));
  }

  @Test
  void oneScenarioSaysNothingOfTheNext() {
    double[] drawn = new Draws(7).normals(0, 20_001, KEY);
    // Who lies in one part leaves 49 others to the next: a correlation of −1/49 within a block.
    assertThat(correlation(Arrays.copyOf(drawn, 20_000), Arrays.copyOfRange(drawn, 1, 20_001))).isCloseTo(0, within(0.05));
  }

  private static double correlation(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum / x.length; // Both are of the standard normal distribution.
  }
}
