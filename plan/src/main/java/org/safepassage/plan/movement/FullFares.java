package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The most that those who wait at a place could pay a vehicle, full and with the best of them; looked up anew only where somebody has come or gone. */
final class FullFares {
  /** Who wants no seat but a place of another sort takes next to none. */
  private static final double NO_SEAT = 1e-3;

  private final WaitingUnits waiting;
  private final ToDoubleFunction<MovingUnit> mostOffered;

  /** Of vehicles, in order. */
  private final int[] sizes;

  /** By vehicle, which size it has. */
  private final int[] sizeOf;

  /** By size and place. */
  private final double[][] fares;

  /** By place, after how many changes they were looked up. */
  private final int[] lookedUpAt;

  FullFares(MovementProblem problem, WaitingUnits waiting, ToDoubleFunction<MovingUnit> mostOffered) {
    this.waiting = waiting;
    this.mostOffered = mostOffered;
    sizes = problem.movers().stream().mapToInt(Mover::seats).distinct().sorted().toArray();
    sizeOf = problem.movers().stream().mapToInt(mover -> Arrays.binarySearch(sizes, mover.seats())).toArray();
    fares = new double[sizes.length][problem.roadways().placeCount()];
    lookedUpAt = new int[problem.roadways().placeCount()];
    Arrays.fill(lookedUpAt, -1);
  }

  /** In people. */
  double of(Mover mover, int place) {
    if (lookedUpAt[place] != waiting.changesAt(place)) {
      lookedUpAt[place] = waiting.changesAt(place);
      lookUp(place);
    }
    return fares[sizeOf[mover.index()]][place];
  }

  private record Fare(double seats, double paid, double forASeat) {}

  /** The best by seat first; the last who finds room, in part. */
  private void lookUp(int place) {
    List<Fare> some = new ArrayList<>(waiting.listAt(place).size() + waiting.listFromElsewhere(place).size());
    waiting.listAt(place).forEach(one -> some.add(fareOf(one)));
    waiting.listFromElsewhere(place).forEach(one -> some.add(fareOf(one)));
    some.sort(Comparator.comparingDouble(fare -> -fare.forASeat));
    int next = 0;
    double seats = 0;
    double paid = 0;
    for (int size = 0; size < sizes.length; size++) {
      while (next < some.size() && seats + some.get(next).seats <= sizes[size]) {
        seats += some.get(next).seats;
        paid += some.get(next).paid;
        next++;
      }
      fares[size][place] = paid + (next < some.size() ? (sizes[size] - seats) * some.get(next).forASeat : 0);
    }
  }

  private Fare fareOf(StopQueue.Waiting one) {
    double seats = Math.max(NO_SEAT, one.seats());
    double paid = one.share() * mostOffered.applyAsDouble(one.unit());
    return new Fare(seats, paid, paid / seats);
  }
}
