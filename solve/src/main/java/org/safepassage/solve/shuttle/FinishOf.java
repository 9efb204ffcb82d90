package org.safepassage.solve.shuttle;

import java.util.List;

/** When trips end: what anybody can work out again. */
public final class FinishOf {
  private FinishOf() {}

  /** When the last of all trips ends; 0 if there are none. */
  public static long trips(ShuttleProblem problem, List<List<ShuttleTrip>> trips) {
    long finish = 0;
    for (int v = 0; v < trips.size(); v++) {
      finish = Math.max(finish, ofOne(problem.shuttles().get(v), trips.get(v)));
    }
    return finish;
  }

  /** When one carrier's last trip ends; {@link Shuttle#NEVER} or more if it cannot make them. */
  public static long ofOne(Shuttle shuttle, List<ShuttleTrip> trips) {
    long time = 0;
    int at = Shuttle.START;
    for (ShuttleTrip trip : trips) {
      time += shuttle.time(at, trip.source(), trip.sink());
      at = trip.sink();
    }
    return time;
  }
}
