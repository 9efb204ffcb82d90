package org.safepassage.plan.movement.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.outlook.Situation;

class GatheringTest {
  private static Gathering before(int firstOpeningOfAll, int firstOpening) {
    Drawn drawn = Drawn.small();
    drawn.unnoticedMinutes = 60;
    Situation situation = drawn.situation();
    return Gathering.before(situation, situation.operation().crossings().getFirst(), firstOpeningOfAll, firstOpening);
  }

  @Test
  void atTheGateThatOpensFirstNobodyWaitsLongerThanUnnoticed() {
    assertThat(before(480, 480)).isEqualTo(new Gathering(480, 100, 420));
  }

  @Test
  void atAGateThatOpensLaterNobodyIsThereSoonerEitherForNoGateHasOpenedThen() {
    assertThat(before(480, 600).earliestTick()).isEqualTo(420);
  }

  @Test
  void whereAGateIsOpenAlreadyWaitingForAnotherNeedNotBeUnnoticed() {
    assertThat(before(0, 600).earliestTick()).isZero();
  }
}
