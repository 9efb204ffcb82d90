package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CoolingTest {
  private final Cooling.BySteps cooling = new Cooling.BySteps(10);

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

  @Test
  void theLastFortiethOfEveryRoundIsAmongTheLast() {
    Cooling.BySteps longer = new Cooling.BySteps(400);
    for (long step = 0; step < 1200; step++) {
      assertThat(longer.isAmongLast(step, 40)).isEqualTo((step >= 390 && step < 400) || step >= 1180);
    }
  }

  @Test
  void byShareThereIsOneRoundThatGoesAsFarAsTheShare() {
    double[] used = {0};
    Cooling byTime = new Cooling.ByShare(() -> used[0]);
    assertThat(byTime.share(1_000_000)).isZero();
    used[0] = 0.9;
    assertThat(byTime.share(3)).isEqualTo(0.9);
    assertThat(byTime.roundOf(1_000_000)).isZero();
    assertThat(byTime.isAmongLast(3, 40)).isFalse();
    used[0] = 1.7;
    assertThat(byTime.share(3)).isEqualTo(1);
    assertThat(byTime.isAmongLast(3, 40)).isTrue();
  }

  @Test
  void heatedAgainItCoolsFromTheStartInWhatIsLeftOfTheRound() {
    Cooling again = Cooling.Again.from(cooling, 20);
    assertThat(cooling.share(20)).isEqualTo(0.5);
    assertThat(again.share(20)).isZero();
    assertThat(again.share(25)).isEqualTo(0.5);
    assertThat(again.share(29)).isCloseTo(0.9, Offset.offset(1e-9));
    assertThat(again.roundOf(29)).isEqualTo(1);
    assertThat(again.isAmongLast(29, 20)).isTrue();
  }

  @Test
  void theRoundsAfterTheOneInWhichItWasHeatedAgainAreAsTheyWere() {
    Cooling again = Cooling.Again.from(cooling, 20);
    for (long step = 30; step < 150; step++) {
      assertThat(again.share(step)).isEqualTo(cooling.share(step));
    }
  }
}
