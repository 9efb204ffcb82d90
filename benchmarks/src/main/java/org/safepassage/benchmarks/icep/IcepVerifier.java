package org.safepassage.benchmarks.icep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges routes by the paper's rules alone; knows no planner. */
public final class IcepVerifier {
  private final IcepProblem problem;
  private final List<String> broken = new ArrayList<>();

  private IcepVerifier(IcepProblem problem) {
    this.problem = problem;
  }

  public static IcepVerdict judge(IcepProblem problem, List<VesselRoute> routes) {
    IcepVerifier verifier = new IcepVerifier(problem);
    verifier.eachVesselGoesOneRoute(routes);
    double finish = 0;
    for (VesselRoute route : routes) {
      Optional<Vessel> vessel = problem.vessels().stream().filter(each -> each.name().equals(route.vessel())).findFirst();
      if (vessel.isEmpty()) {
        verifier.broken.add("there is no vessel " + route.vessel());
      } else if (!route.trips().isEmpty()) {
        route.trips().forEach(trip -> verifier.aTripFitsItsVessel(vessel.get(), trip));
        finish = Math.max(finish, verifier.minutes(vessel.get(), route.trips()));
      }
    }
    verifier.everybodyIsCollected(routes);
    return new IcepVerdict(verifier.broken, finish);
  }

  private void eachVesselGoesOneRoute(List<VesselRoute> routes) {
    Set<String> seen = new HashSet<>();
    routes.stream().filter(route -> !seen.add(route.vessel())).forEach(route -> broken.add(route.vessel() + " has two routes"));
  }

  private void aTripFitsItsVessel(Vessel vessel, VesselTrip trip) {
    if (trip.persons() < 1 || trip.persons() > vessel.capacity()) {
      broken.add(vessel.name() + " takes " + trip.persons() + " persons: from 1 to " + vessel.capacity());
    }
    for (String dock : List.of(vessel.berth(), trip.evacuationDock(), trip.safeDock())) {
      if (!problem.canLand(vessel, dock)) {
        broken.add(vessel.name() + " cannot land at " + dock);
      }
    }
    if (!problem.listEvacuationDocks().contains(trip.evacuationDock())) {
      broken.add(trip.evacuationDock() + " is no evacuation dock");
    }
    if (!problem.safeDocks().contains(trip.safeDock())) {
      broken.add(trip.safeDock() + " is no safe dock");
    }
  }

  private void everybodyIsCollected(List<VesselRoute> routes) {
    for (Location location : problem.locations()) {
      int collected =
          routes.stream()
              .flatMap(route -> route.trips().stream())
              .filter(trip -> location.docks().contains(trip.evacuationDock()))
              .mapToInt(VesselTrip::persons)
              .sum();
      if (collected != location.persons()) {
        broken.add(collected + " persons are collected at " + location.name() + " where " + location.persons() + " wait");
      }
    }
  }

  /** Available, then for each trip: empty to the evacuation dock, load, loaded to the safe dock, unload. */
  private double minutes(Vessel vessel, List<VesselTrip> trips) {
    double clock = vessel.availableMinutes();
    String at = vessel.berth();
    Map<Leg, Double> empty = problem.first();
    for (VesselTrip trip : trips) {
      clock += distance(empty, at, trip.evacuationDock()) / vessel.emptySpeed() * 60 + vessel.loadingMinutes();
      clock += distance(problem.loaded(), trip.evacuationDock(), trip.safeDock()) / vessel.loadedSpeed() * 60 + vessel.loadingMinutes();
      at = trip.safeDock();
      empty = problem.back();
    }
    return clock;
  }

  private double distance(Map<Leg, Double> distances, String from, String to) {
    Double distance = distances.get(new Leg(from, to));
    if (distance == null) {
      broken.add("no leg leads from " + from + " to " + to);
      return 0;
    }
    return distance;
  }
}
