package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** On {@link NearAndFar}: at "near" wait N1 (4 people) and N2 (2 people); each offers what is drawn. */
class FullFaresTest {
  private static final int DRAWS = 300;

  private final Draft draft = draft(9);
  private final MovementProblem problem = draft.problem();
  private final WaitingUnits waiting = new WaitingUnits(draft);
  private final int near = problem.riders().stream().filter(rider -> rider.people() == 4).findFirst().orElseThrow().place();

  private static Draft draft(int seats) {
    Sketch sketch = NearAndFar.sketch(seats);
    sketch.fleet("small", "base", 3);
    return new Draft(new Compiler(sketch.situation()).compile(), Plans.guarantees(sketch));
  }

  private Mover mover(int seats) {
    return problem.movers().stream().filter(mover -> mover.seats() == seats).findFirst().orElseThrow();
  }

  @Test
  void aVehicleThatHasSeatsForAllIsPaidByAll() {
    waiting.lookAround(0);
    assertThat(new FullFares(problem, waiting, MovingUnit::people).of(mover(9), near)).isEqualTo(6);
  }

  @Test
  void aSmallerOneIsPaidByTheBestForASeatAndForTheSeatsThatItHas() {
    waiting.lookAround(0);
    assertThat(new FullFares(problem, waiting, unit -> unit.people() == 2 ? 3 : 4).of(mover(3), near)).isEqualTo(4);
  }

  @Test
  void whoHasGoneDoesNotPayAnyMore() {
    waiting.lookAround(0);
    FullFares fares = new FullFares(problem, waiting, MovingUnit::people);
    assertThat(fares.of(mover(9), near)).isEqualTo(6);
    MovingUnit family = waiting.listAt(near).getFirst().unit();
    assertThat(new Inserter(problem, new SplittableRandom(1), false).insert(draft, family, 4)).isTrue();
    waiting.lookAt(family.index());
    assertThat(fares.of(mover(9), near)).isEqualTo(6 - family.people());
  }

  @Test
  void noLoadThatFitsPaysMoreWhateverIsOffered() {
    waiting.lookAround(0);
    SplittableRandom random = new SplittableRandom(3);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] offers = problem.units().stream().mapToDouble(unit -> random.nextDouble()).toArray();
      FullFares fares = new FullFares(problem, waiting, unit -> offers[unit.index()]);
      for (Mover mover : problem.movers()) {
        List<StopQueue.Waiting> there = waiting.listAt(near);
        for (int load = 0; load < 1 << there.size(); load++) {
          int chosen = load;
          int seats = sumSeats(there, chosen);
          double paid = 0;
          for (int i = 0; i < there.size(); i++) {
            paid += (chosen >> i & 1) == 1 ? offers[there.get(i).unit().index()] : 0;
          }
          if (seats <= mover.seats()) {
            assertThat(paid).as("draw " + draw).isLessThanOrEqualTo(fares.of(mover, near) + 1e-9);
          }
        }
      }
    }
  }

  private static int sumSeats(List<StopQueue.Waiting> some, int chosen) {
    int seats = 0;
    for (int i = 0; i < some.size(); i++) {
      seats += (chosen >> i & 1) == 1 ? some.get(i).seats() : 0;
    }
    return seats;
  }
}
