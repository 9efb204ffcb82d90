package org.safepassage.benchmarks.bep;

import java.util.List;

/** The trips of one bus, in order, from its depot on; a bus without any is idle. */
public record BusRoute(int depot, List<BusTrip> trips) {
  public BusRoute {
    trips = List.copyOf(trips);
  }

  /** From the depot until the last shelter is reached. */
  public int length(BepProblem problem) {
    int length = 0;
    for (int i = 0; i < trips.size(); i++) {
      BusTrip trip = trips.get(i);
      length += i == 0 ? problem.toPickup().get(depot).get(trip.pickup()) : problem.toShelter().get(trip.pickup()).get(trips.get(i - 1).shelter());
      length += problem.toShelter().get(trip.pickup()).get(trip.shelter());
    }
    return length;
  }
}
