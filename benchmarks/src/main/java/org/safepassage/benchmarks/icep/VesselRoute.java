package org.safepassage.benchmarks.icep;

import java.util.List;

/** The trips of one vessel, in order; a vessel without any is not used. */
public record VesselRoute(String vessel, List<VesselTrip> trips) {
  public VesselRoute {
    trips = List.copyOf(trips);
  }
}
