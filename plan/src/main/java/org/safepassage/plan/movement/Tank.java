package org.safepassage.plan.movement;

import java.util.List;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;

/** Km since a vehicle was last full, as it drives a plan's runs one after another. */
final class Tank {
  private final MovementProblem problem;
  private final TripClock clock;
  private final Mover mover;
  private double km;

  Tank(MovementProblem problem, TripClock clock, Mover mover) {
    this.problem = problem;
    this.clock = clock;
    this.mover = mover;
  }

  double km() {
    return km;
  }

  /** Drives a run on which these board. */
  void drive(Run run, List<TimedTrip.Boarding> boards) {
    int first = boards.stream().mapToInt(TimedTrip.Boarding::stop).min().orElse(Integer.MAX_VALUE);
    for (int s = 0; s < run.stops().size(); s++) {
      Stop stop = run.stops().get(s);
      int place = problem.roadways().indexOf(stop.place());
      boolean fuel = place == mover.base() || problem.spots().fuel()[place];
      boolean isEmpty = s < first && (s < run.stops().size() - 1 || first == Integer.MAX_VALUE);
      if (fuel && isEmpty && stop.departTick() - stop.arriveTick() >= mover.refuelTicks()) {
        km = 0;
      }
      if (s < run.drives().size()) {
        km += clock.wayOf(run.drives().get(s)).length();
      }
    }
  }
}
