package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.solve.path.TimedPath;

class TimedTripTest {
  private static final int BASE = 0;
  private static final int A = 1;
  private static final int B = 2;
  private static final int C = 3;
  private static final int GATE = 4;

  private static TimedTrip.Boarding boarding(int place, int stop) {
    Rider who = new Rider(stop, stop, List.of(new Rider.Part(stop, 0, 4)), place, 4, 0, 0, 0, 0, 0, 0, Rider.Car.NONE);
    return new TimedTrip.Boarding(new Trip.Boarder(who, Trip.Mode.HOME, 0), stop, stop * 10, TimedPath.NOWHERE);
  }

  /** As a plan in force has it once those of B have declined: base, A, B where nobody boards any more, C, gate. */
  @Test
  void thePickUpAfterAStopWhereNobodyBoardsAnyMoreIsTheOneWherePeopleBoard() {
    List<TimedTrip.Boarding> boardings = List.of(boarding(A, 1), boarding(A, 1), boarding(C, 3));
    Trip trip = new Trip(0, boardings.stream().map(it -> new Trip.Pickup(it.boarder().who().place(), List.of(it.boarder()))).toList(), 0, false);
    List<TimedTrip.TimedStop> stops =
        List.of(new TimedTrip.TimedStop(BASE, 0, 0), new TimedTrip.TimedStop(A, 10, 10), new TimedTrip.TimedStop(B, 20, 20), new TimedTrip.TimedStop(C, 30, 30), new TimedTrip.TimedStop(GATE, 40, 40));
    TimedTrip timed = new TimedTrip(trip, stops, List.of(), new int[0], boardings, List.of(), 0);

    assertThat(trip.pickups()).hasSize(2);
    assertThat(timed.stopOf(0)).isEqualTo(1);
    assertThat(timed.stopOf(1)).isEqualTo(3);
    assertThat(timed.stopOf(2)).isEqualTo(4);
  }
}
