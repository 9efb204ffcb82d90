package org.safepassage.operation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that the crisis cell wrote down: structure first, then the reports on what changes. Lists keep the order of the
 * files; everything that refers to something refers to something that exists.
 *
 * @param zone in which moments are shown to people
 * @param tickSeconds the planner's unit of time; divides a quarter of an hour
 * @param defaultAsOf the moment that is planned from when none is named
 * @param synthetic whether the roster is made up
 */
public record Operation(
    String name,
    String title,
    boolean synthetic,
    ZoneId zone,
    int tickSeconds,
    Instant defaultAsOf,
    Policy policy,
    List<Party> parties,
    List<Source> sources,
    List<Place> places,
    List<Area> areas,
    List<Road> roads,
    List<Crossing> crossings,
    List<Chain> chains,
    List<Camp> camps,
    List<VehicleGroup> vehicleGroups,
    List<Household> households,
    List<Host> hosts,
    List<Pledge> pledges,
    List<Report> reports) {

  public Operation {
    if (tickSeconds < 1 || 900 % tickSeconds != 0) {
      throw new IllegalArgumentException("tick of " + tickSeconds + " s: must divide a quarter of an hour, such as 60");
    }
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
    places = List.copyOf(places);
    areas = List.copyOf(areas);
    roads = List.copyOf(roads);
    crossings = List.copyOf(crossings);
    chains = List.copyOf(chains);
    camps = List.copyOf(camps);
    vehicleGroups = List.copyOf(vehicleGroups);
    households = List.copyOf(households);
    hosts = List.copyOf(hosts);
    pledges = List.copyOf(pledges);
    reports = List.copyOf(reports);
  }

  /** The same but for what a what-if changes. */
  public Operation with(Policy changedPolicy, List<Road> changedRoads, List<Crossing> changedCrossings, List<Household> changedHouseholds) {
    return new Operation(
        name, title, synthetic, zone, tickSeconds, defaultAsOf, changedPolicy, parties, sources, places, areas, changedRoads, changedCrossings,
        chains, camps, vehicleGroups, changedHouseholds, hosts, pledges, reports);
  }
}
