package org.safepassage.benchmarks.icep;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One problem in the paper's terms; two folders with equal ones hold the same problem.
 *
 * @param first distances from where a vessel lies to an evacuation dock (zeta)
 * @param loaded distances from an evacuation dock to a safe dock (gamma)
 * @param back distances from a safe dock to an evacuation dock (delta)
 */
public record IcepProblem(
    List<Vessel> vessels,
    List<Location> locations,
    List<String> safeDocks,
    Map<Leg, Double> first,
    Map<Leg, Double> loaded,
    Map<Leg, Double> back,
    Set<Landing> landings) {

  public IcepProblem {
    vessels = List.copyOf(vessels);
    locations = List.copyOf(locations);
    safeDocks = List.copyOf(safeDocks);
    first = Map.copyOf(first);
    loaded = Map.copyOf(loaded);
    back = Map.copyOf(back);
    landings = Set.copyOf(landings);
  }

  public int persons() {
    return locations.stream().mapToInt(Location::persons).sum();
  }

  /** All docks of all locations, in order. */
  public List<String> listEvacuationDocks() {
    return locations.stream().flatMap(location -> location.docks().stream()).toList();
  }

  public boolean canLand(Vessel vessel, String dock) {
    return landings.contains(new Landing(vessel.name(), dock));
  }
}
