package org.safepassage.benchmarks.icep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.safepassage.benchmarks.OnePlanning;
import org.safepassage.benchmarks.published.InstanceOperation;
import org.safepassage.benchmarks.published.PlannedTrips;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situations;

/**
 * A problem as an operation, and the planner's plan as routes. Everything takes ten times as long there, so that a tick is a tenth of a second of the
 * paper's. Each leg is a one-way road, each person a household. At which of a location's docks a person boards has to be said: the planner does not choose
 * among them when it plans trips to and fro.
 */
final class IcepPlanning {
  private static final int TICK_SECONDS = 1;
  private static final int TIMES_AS_LONG = 10;

  /** A road's length must be above 0. */
  private static final double LEAST_KM = 1e-6;

  private final IcepProblem problem;
  private final Map<String, PlaceId> places = new HashMap<>();

  private IcepPlanning(IcepProblem problem) {
    this.problem = problem;
  }

  /** @param persons how many board at each evacuation dock */
  static List<VesselRoute> plan(IcepProblem problem, Map<String, Integer> persons, long seed) {
    IcepPlanning planning = new IcepPlanning(problem);
    Operation operation = planning.operation(persons);
    Plan plan = OnePlanning.bySteps(Situations.asOf(operation, operation.defaultAsOf(), List.of()), 1, seed, IcepRuns.PLANNER_STEPS).plan();
    return planning.routes(PlannedTrips.of(plan));
  }

  private Operation operation(Map<String, Integer> persons) {
    InstanceOperation made = new InstanceOperation("icep", TICK_SECONDS);
    for (String dock : problem.listEvacuationDocks()) {
      places.put(dock, made.place("evacuation-" + places.size()));
      made.households(placeOf(dock), persons.getOrDefault(dock, 0), 1);
    }
    for (String dock : problem.safeDocks()) {
      places.put(dock, made.gate("safe-" + places.size(), Limits.NONE));
    }
    problem.loaded().forEach((leg, distance) -> made.oneWay(placeOf(leg.from()), placeOf(leg.to()), Math.max(LEAST_KM, distance)));
    problem.back().forEach((leg, distance) -> made.oneWay(placeOf(leg.from()), placeOf(leg.to()), Math.max(LEAST_KM, distance)));
    for (int v = 0; v < problem.vessels().size(); v++) {
      add(made, v, problem.vessels().get(v));
    }
    return made.operation();
  }

  private PlaceId placeOf(String dock) {
    return Objects.requireNonNull(places.get(dock));
  }

  private void add(InstanceOperation made, int number, Vessel vessel) {
    if (vessel.emptySpeed() != vessel.loadedSpeed()) {
      throw new IllegalArgumentException(
          vessel.name() + " goes at " + vessel.emptySpeed() + " empty and at " + vessel.loadedSpeed() + " loaded: an operation's vehicle has one speed");
    }
    PlaceId start = made.place("start-" + number);
    Set<PlaceId> mayUse = new LinkedHashSet<>(Set.of(start));
    for (Map.Entry<String, PlaceId> dock : places.entrySet()) {
      if (problem.canLand(vessel, dock.getKey()) && problem.canLand(vessel, vessel.berth())) {
        mayUse.add(dock.getValue());
      }
      Double distance = problem.first().get(new Leg(vessel.berth(), dock.getKey()));
      if (distance != null) {
        made.oneWay(start, dock.getValue(), Math.max(LEAST_KM, distance));
      }
    }
    Duration available = Duration.ofMillis(Math.round(vessel.availableMinutes() * TIMES_AS_LONG * 60_000));
    made.vehicles(
        "vessel-" + number, 1, start, vessel.capacity(), available, vessel.loadingMinutes() * TIMES_AS_LONG, vessel.emptySpeed() / TIMES_AS_LONG, mayUse);
  }

  private List<VesselRoute> routes(Map<VehicleId, List<PlannedTrips.Trip>> trips) {
    Map<PlaceId, String> docks = new HashMap<>();
    places.forEach((dock, place) -> docks.put(place, dock));
    List<VesselRoute> routes = new ArrayList<>();
    for (int v = 0; v < problem.vessels().size(); v++) {
      List<VesselTrip> own =
          trips.getOrDefault(new VehicleId(new VehicleGroupId("vessel-" + v), 1), List.of()).stream()
              .map(trip -> new VesselTrip(docks.getOrDefault(trip.from(), "?"), docks.getOrDefault(trip.to(), "?"), trip.people()))
              .toList();
      routes.add(new VesselRoute(problem.vessels().get(v).name(), own));
    }
    return routes;
  }
}
