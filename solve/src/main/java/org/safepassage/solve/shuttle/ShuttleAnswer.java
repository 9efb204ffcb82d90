package org.safepassage.solve.shuttle;

import java.util.List;

/**
 * Trips for each carrier.
 *
 * @param trips for each carrier, in order
 * @param finish when the last trip ends
 * @param bound no other answer finishes earlier
 * @param proof of the bound
 */
public record ShuttleAnswer(List<List<ShuttleTrip>> trips, long finish, long bound, ShuttleProof proof) {
  public ShuttleAnswer {
    trips = trips.stream().map(List::copyOf).toList();
    if (bound > finish) {
      throw new IllegalArgumentException("finished at " + finish + ", before the bound " + bound);
    }
  }
}
