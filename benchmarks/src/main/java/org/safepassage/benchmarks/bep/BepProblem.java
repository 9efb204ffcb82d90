package org.safepassage.benchmarks.bep;

import java.util.ArrayList;
import java.util.List;

/**
 * One problem in the papers' terms. Every trip carries a full bus, from one pick-up to one shelter; a route's way back from its
 * last shelter is free.
 *
 * @param personsPerBus how many fill a bus
 * @param buses how many stand at each depot
 * @param demand bus loads at each pick-up
 * @param room bus loads that each shelter takes
 * @param toPickup from each depot to each pick-up
 * @param toShelter from each pick-up to each shelter, and back
 */
public record BepProblem(
    int personsPerBus, List<Integer> buses, List<Integer> demand, List<Integer> room, List<List<Integer>> toPickup, List<List<Integer>> toShelter) {

  public BepProblem {
    buses = List.copyOf(buses);
    demand = List.copyOf(demand);
    room = List.copyOf(room);
    toPickup = toPickup.stream().map(List::copyOf).toList();
    toShelter = toShelter.stream().map(List::copyOf).toList();
    if (loads(demand) > loads(room)) {
      throw new IllegalArgumentException(loads(demand) + " bus loads for shelters that take " + loads(room));
    }
  }

  /** How many bus loads are to be brought: so many trips are made. */
  public int trips() {
    return loads(demand);
  }

  /** The depot of each bus. */
  public List<Integer> listBuses() {
    List<Integer> depots = new ArrayList<>();
    for (int depot = 0; depot < buses.size(); depot++) {
      for (int bus = 0; bus < buses.get(depot); bus++) {
        depots.add(depot);
      }
    }
    return depots;
  }

  private static int loads(List<Integer> each) {
    return each.stream().mapToInt(Integer::intValue).sum();
  }
}
