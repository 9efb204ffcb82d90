package org.safepassage.operation;

import java.util.List;

/**
 * One trip of one vehicle: from where it stood (first stop) over pick-ups to the fence of a gate (last stop). Drive {@code
 * i} leads from stop {@code i} to stop {@code i + 1}. A vehicle's next run starts where and not before its last one ended.
 */
public record Run(String id, VehicleId vehicle, List<Stop> stops, List<List<RoadUse>> drives) {
  public Run {
    stops = List.copyOf(stops);
    drives = drives.stream().map(List::copyOf).toList();
    if (drives.size() != stops.size() - 1) {
      throw new IllegalArgumentException(
          "run " + id + " has " + stops.size() + " stops and " + drives.size() + " drives: there is one drive between two stops");
    }
  }
}
