package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Values are drawn from few so close together that tolerances overlap: where comparing by pairs would go round in circles. */
class YardstickTest {
  private static final int SETS = 2000;

  @Test
  void shownAllPlansOftenEnoughItSettlesOnTheBestByTheAimsInOrder() {
    for (int seed = 0; seed < SETS; seed++) {
      List<MovementValue> values = draw(new SplittableRandom(seed));
      Yardstick yardstick = new Yardstick(LaterAims.USUAL);
      showUntilSettled(yardstick, values);
      MovementValue best = yardstick.best();
      assertThat(listBest(values)).as("seed %d of %s", seed, values).contains(best);
    }
  }

  @Test
  void noPlanTakesTurnsWithAnother() {
    for (int seed = 0; seed < SETS; seed++) {
      List<MovementValue> values = draw(new SplittableRandom(seed));
      // Each plan can raise the weight, the margin or the exposure seen once; between two such no plan comes back.
      assertThat(showUntilSettled(new Yardstick(LaterAims.USUAL), values)).as("seed %d", seed).isLessThanOrEqualTo(3 * values.size());
    }
  }

  @Test
  void manySmallStepsForTheWorseDoNotAddUp() {
    Yardstick yardstick = new Yardstick(LaterAims.USUAL);
    for (int step = 0; step < 50; step++) {
      yardstick.take(new MovementValue(10, 100 - step, 1000 + step, 500 - step));
    }
    assertThat(yardstick.best()).isEqualTo(new MovementValue(10, 95, 1005, 495));
  }

  @Test
  void morePeopleComeBeforeEverythingElse() {
    Yardstick yardstick = new Yardstick(LaterAims.USUAL);
    yardstick.take(new MovementValue(10, 100, 0, 1));
    assertThat(yardstick.take(new MovementValue(11, -5, 9000, 900))).isTrue();
    assertThat(yardstick.take(new MovementValue(10, 100, 0, 1))).isFalse();
  }

  /** Shows the plans again and again until the best stays for a whole round; returns how many rounds that took. */
  private static int showUntilSettled(Yardstick yardstick, List<MovementValue> values) {
    int rounds = 0;
    boolean changed = true;
    while (changed && rounds < 1000) {
      changed = false;
      rounds++;
      for (MovementValue value : values) {
        changed |= yardstick.take(value);
      }
    }
    return rounds;
  }

  private static List<MovementValue> draw(SplittableRandom random) {
    List<MovementValue> values = new ArrayList<>();
    int count = 2 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      values.add(
          new MovementValue(
              1 + random.nextInt(2), 30 + random.nextInt(14), 1000 + 5 * random.nextInt(14), 100 + random.nextInt(5)));
    }
    return values;
  }

  /** By the definition: at each aim those within its tolerance of the best left. */
  private static List<MovementValue> listBest(List<MovementValue> values) {
    long weight = values.stream().mapToLong(MovementValue::weight).max().orElseThrow();
    List<MovementValue> left = values.stream().filter(value -> value.weight() == weight).toList();
    int margin = left.stream().mapToInt(MovementValue::marginMinutes).max().orElseThrow();
    left = left.stream().filter(value -> value.marginMinutes() >= margin - 5).toList();
    long exposure = left.stream().mapToLong(MovementValue::exposure).min().orElseThrow();
    left = left.stream().filter(value -> value.exposure() <= exposure * 1.02).toList();
    int last = left.stream().mapToInt(MovementValue::lastAcrossTick).min().orElseThrow();
    return left.stream().filter(value -> value.lastAcrossTick() == last).toList();
  }
}
