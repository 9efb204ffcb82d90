package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Vehicles that can come to a place: three cars of 4 seats at once, a van of 7 from tick 20 on, a bus of 45 from tick 50 on. */
class ComersTest {
  private final MovementProblem problem = problem();
  private final Comers comers = new Comers(problem.movers().size());

  private static MovementProblem problem() {
    Sketch sketch = NearAndFar.sketch(9);
    sketch.fleets.clear();
    sketch.fleet("car", "base", 4).count = 3;
    sketch.fleet("van", "base", 7);
    sketch.fleet("bus", "base", 45);
    return new Compiler(sketch.situation()).compile();
  }

  ComersTest() {
    for (Mover mover : problem.movers()) {
      comers.put(mover, mover.seats() == 4 ? 0 : mover.seats() == 7 ? 20 : 50);
    }
  }

  private List<Integer> listSeats(int readyTick, int people) {
    return comers.listFirst(readyTick, 2, mover -> mover.takes(people, 0, 0)).stream().map(Mover::seats).toList();
  }

  @Test
  void whoeverFitsAnywhereIsOfferedTheFirstToCome() {
    assertThat(listSeats(0, 3)).containsExactly(4, 4);
  }

  @Test
  void aLargeFamilyIsOfferedVehiclesThatTakeItHoweverManySmallerOnesStandThere() {
    assertThat(listSeats(0, 6)).containsExactly(7, 45);
    assertThat(listSeats(0, 9)).containsExactly(45);
  }

  @Test
  void ofThoseWhoAreThereAtOnceTheLargestComesFirst() {
    assertThat(listSeats(60, 3)).containsExactly(45, 7);
  }
}
