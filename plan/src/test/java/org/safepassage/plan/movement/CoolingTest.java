package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoolingTest {
  private final Cooling cooling = new Cooling(10);

  @Test
  void eachRoundIsTwiceAsLongAsTheOneBefore() {
    assertThat(cooling.roundOf(0)).isZero();
    assertThat(cooling.roundOf(9)).isZero();
    assertThat(cooling.roundOf(10)).isEqualTo(1);
    assertThat(cooling.roundOf(29)).isEqualTo(1);
    assertThat(cooling.roundOf(30)).isEqualTo(2);
    assertThat(cooling.stepsIn(35)).isEqualTo(40);
  }

  @Test
  void theStepsLeftCountDownToOneInEveryRound() {
    for (long step = 0; step < 69; step++) {
      boolean isLast = cooling.stepsLeft(step) == 1;
      assertThat(cooling.stepsLeft(step)).isBetween(1L, cooling.stepsIn(step));
      assertThat(cooling.roundOf(step + 1) > cooling.roundOf(step)).isEqualTo(isLast);
    }
  }

  @Test
  void theShareGrowsFromNothingToNearlyAllOfARound() {
    assertThat(cooling.share(10)).isZero();
    assertThat(cooling.share(20)).isEqualTo(0.5);
    assertThat(cooling.share(29)).isEqualTo(0.95);
  }
}
