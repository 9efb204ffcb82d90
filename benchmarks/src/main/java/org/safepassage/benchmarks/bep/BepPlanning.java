package org.safepassage.benchmarks.bep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.benchmarks.OnePlanning;
import org.safepassage.benchmarks.published.InstanceOperation;
import org.safepassage.benchmarks.published.PlannedTrips;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situations;

/**
 * A problem as an operation, and the planner's plan as routes: a unit of distance is a kilometre and takes a minute, a bus load is a household that
 * fills a bus, a shelter is a gate that lets its room pass.
 */
final class BepPlanning {
  private static final int TICK_SECONDS = 60;
  private static final double KMH = 60;

  /** A road's length must be above 0. */
  private static final double LEAST_KM = 1e-6;

  private BepPlanning() {}

  static List<BusRoute> plan(BepProblem problem, long seed) {
    Operation operation = operation(problem);
    Plan plan = OnePlanning.bySteps(Situations.asOf(operation, operation.defaultAsOf(), List.of()), 1, seed, BepRuns.PLANNER_STEPS).plan();
    return routes(problem, PlannedTrips.of(plan));
  }

  static Operation operation(BepProblem problem) {
    InstanceOperation made = new InstanceOperation("bep", TICK_SECONDS);
    List<PlaceId> pickups = new ArrayList<>();
    for (int pickup = 0; pickup < problem.demand().size(); pickup++) {
      pickups.add(made.place("pickup-" + pickup));
      made.households(pickups.get(pickup), problem.demand().get(pickup), problem.personsPerBus());
    }
    for (int shelter = 0; shelter < problem.room().size(); shelter++) {
      PlaceId inside = made.gate("shelter-" + shelter, problem.room().get(shelter) * problem.personsPerBus());
      for (int pickup = 0; pickup < pickups.size(); pickup++) {
        double km = Math.max(LEAST_KM, problem.toShelter().get(pickup).get(shelter));
        made.oneWay(pickups.get(pickup), inside, km);
        made.oneWay(inside, pickups.get(pickup), km);
      }
    }
    for (int depot = 0; depot < problem.buses().size(); depot++) {
      PlaceId base = made.place("depot-" + depot);
      for (int pickup = 0; pickup < pickups.size(); pickup++) {
        made.oneWay(base, pickups.get(pickup), Math.max(LEAST_KM, problem.toPickup().get(depot).get(pickup)));
      }
      if (problem.buses().get(depot) > 0) {
        made.vehicles("bus-" + depot, problem.buses().get(depot), base, problem.personsPerBus(), Duration.ZERO, 0, KMH, Set.of());
      }
    }
    return made.operation();
  }

  /** One for each bus, those that stay idle too. */
  private static List<BusRoute> routes(BepProblem problem, Map<VehicleId, List<PlannedTrips.Trip>> trips) {
    List<BusRoute> routes = new ArrayList<>();
    for (int depot = 0; depot < problem.buses().size(); depot++) {
      for (int number = 1; number <= problem.buses().get(depot); number++) {
        VehicleId bus = new VehicleId(new org.safepassage.operation.VehicleGroupId("bus-" + depot), number);
        List<BusTrip> own = trips.getOrDefault(bus, List.of()).stream().map(trip -> new BusTrip(numberOf(trip.from()), numberOf(trip.to()))).toList();
        routes.add(new BusRoute(depot, own));
      }
    }
    return routes;
  }

  private static int numberOf(PlaceId place) {
    return Integer.parseInt(place.value().substring(place.value().indexOf('-') + 1));
  }
}
