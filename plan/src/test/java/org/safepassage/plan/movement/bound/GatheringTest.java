package org.safepassage.plan.movement.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.outlook.Situation;

class GatheringTest {
  private static Gathering before(int firstOpeningOfAll, int firstOpening) {
    return before(firstOpeningOfAll, firstOpening, 100);
  }

  private static Gathering before(int firstOpeningOfAll, int firstOpening, int unnoticedPersons) {
    Drawn drawn = Drawn.small();
    drawn.unnoticedMinutes = 60;
    drawn.unnoticedPersons = unnoticedPersons;
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
  void atAGateThatOpensLaterNoMoreGatherUntilTheFirstOpensThanStayUnnoticed() {
    assertThat(before(480, 600, 10)).isEqualTo(new Gathering(480, 10, 420));
  }

  @Test
  void whereTheFenceHasRoomForFewerThanStayUnnoticedThatCountsUntilTheGateOpens() {
    assertThat(before(480, 600, 100_000).untilTick()).isEqualTo(600);
  }

  @Test
  void whereAGateIsOpenAlreadyWaitingForAnotherNeedNotBeUnnoticed() {
    assertThat(before(0, 600).earliestTick()).isZero();
  }
}
