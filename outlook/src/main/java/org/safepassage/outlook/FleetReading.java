package org.safepassage.outlook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;

/** Reads how many of each group of vehicles there are; without report, as many as its row says. */
final class FleetReading {
  private FleetReading() {}

  /** {@code asWritten} are the groups before any what-if, which then multiplies what is read. */
  static Map<VehicleGroupId, Integer> read(Bearings bearings, Iterable<VehicleGroup> asWritten) {
    Map<VehicleGroupId, Integer> counts = new LinkedHashMap<>();
    for (VehicleGroup group : asWritten) {
      int there = bearings.intake().read(group.id(), Questions.VEHICLES, group.count()).value();
      boolean avoided = bearings.whatIf().avoided().contains(group.owner());
      counts.put(group.id(), avoided ? 0 : RelaxedOperation.times(bearings.whatIf().fleetFactor(), there));
    }
    return counts;
  }
}
