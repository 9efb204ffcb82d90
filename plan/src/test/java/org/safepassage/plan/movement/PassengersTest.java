package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** F1 is 0, N1 is 1 and N2 is 2 of {@link NearAndFar}; a van of 7 seats. */
class PassengersTest {
  private final MovementProblem problem = problem();
  private final Mover van = problem.movers().getFirst();
  private final Passengers.Seating seating = new Passengers.Seating(problem, van);

  private static MovementProblem problem() {
    return new Compiler(NearAndFar.sketch(7).situation()).compile();
  }

  private MovingUnit unit(int index) {
    return problem.units().get(index);
  }

  private int homeOf(int unit) {
    return problem.riders().get(unit(unit).riders()[0]).place();
  }

  private void board(int unit) {
    seating.board(unit(unit), homeOf(unit));
  }

  @Test
  void whoFindsNoSeatDoesNotBoardAndLeavesTheSeatsToOthers() {
    board(0);
    board(1);
    board(2);
    assertThat(seating.passengers().units()).containsExactly(unit(0), unit(1));
    assertThat(seating.load().seatsLeft()).isZero();
  }

  @Test
  void whoBoardsAtOnePlaceIsPickedUpAtOnce() {
    board(1);
    board(2);
    assertThat(seating.passengers().pickups()).hasSize(1);
    assertThat(seating.listPlaces()).containsExactly(homeOf(1));
  }

  @Test
  void aUnitIsKnownByItsNumberWhicheverSearchItComesFrom() {
    board(1);
    MovingUnit same = problem().units().get(1);
    assertThat(seating.has(same)).isTrue();
    assertThat(seating.has(unit(2))).isFalse();
  }

  @Test
  void theFirstFewStopOnlyWhereSomebodyOfThemBoards() {
    board(1);
    board(0);
    Passengers first = seating.passengers().first(1);
    assertThat(first.units()).containsExactly(unit(1));
    assertThat(first.pickups()).extracting(Trip.Pickup::place).containsExactly(homeOf(1));
  }
}
