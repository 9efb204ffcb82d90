package org.safepassage.publish.field;

import java.util.List;
import java.util.Optional;
import org.safepassage.operation.PlaceId;
import org.safepassage.outlook.TickWindow;
import org.safepassage.plan.abort.AbortTable.TurnBack;

/**
 * What a run meets on its way, place by place.
 *
 * @param noWayBack it carries people and has no place to turn back to from anywhere
 */
record Strip(String run, String vehicle, boolean noWayBack, List<Point> points) {
  Strip {
    points = List.copyOf(points);
  }

  /**
   * A place on the way.
   *
   * @param stop number of the stop from 1; 0 between two stops
   * @param way the road that leads here; none at the first place
   * @param boards people who board
   * @param leaves people who leave
   * @param aboard people aboard when it goes on
   * @param limits what is critical about the place itself
   * @param turnBack where to go from here if the operation is stopped, on the last place from which there is somewhere to go
   */
  record Point(
      int stop, PlaceId place, int arriveTick, int departTick, Optional<Way> way, int boards, int leaves, int aboard, Limits limits, Optional<TurnBack> turnBack) {

    /** Stands here with nobody to board or leave and nothing else that the plan says. */
    boolean isStand() {
      return stop == 0 && departTick > arriveTick;
    }
  }

  /**
   * A road driven.
   *
   * @param clearByTick from then on it counts as lost
   * @param haltMinutes spent at its checkpoint; 0 without one
   * @param window when it is open, if not always
   */
  record Way(double km, int enterTick, int exitTick, int clearByTick, double haltMinutes, Optional<TickWindow> window) {}

  /**
   * @param clearByTick from then on the place counts as lost
   * @param mostPeople how many may be there, before the first passage unnoticed; no limit where nobody boards or leaves
   * @param longestMinutes how long anybody may stay, before the first passage unnoticed; no limit where nobody boards or leaves
   * @param gate the window of the gate that people go to from here
   */
  record Limits(int clearByTick, int mostPeople, int longestMinutes, Optional<TickWindow> gate) {}
}
