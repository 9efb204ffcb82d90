package org.safepassage.benchmarks.bep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges routes by the papers' rules alone; knows no planner. */
public final class BepVerifier {
  private final BepProblem problem;
  private final List<BusRoute> routes;
  private final List<String> broken = new ArrayList<>();

  private BepVerifier(BepProblem problem, List<BusRoute> routes) {
    this.problem = problem;
    this.routes = routes;
  }

  public static BepVerdict judge(BepProblem problem, Reading reading, List<BusRoute> routes) {
    BepVerifier verifier = new BepVerifier(problem, routes);
    if (!verifier.everythingNamedExists()) {
      return new BepVerdict(verifier.broken, 0);
    }
    verifier.noDepotSendsMoreBusesThanItHas();
    verifier.everybodyIsCollected();
    verifier.noShelterIsOverfull();
    if (reading == Reading.EVERY_BUS_USED) {
      verifier.noBusIsIdle();
    }
    return new BepVerdict(verifier.broken, routes.stream().mapToInt(route -> route.length(problem)).max().orElse(0));
  }

  private boolean everythingNamedExists() {
    for (BusRoute route : routes) {
      boolean isKnown =
          isIndex(route.depot(), problem.buses())
              && route.trips().stream().allMatch(trip -> isIndex(trip.pickup(), problem.demand()) && isIndex(trip.shelter(), problem.room()));
      if (!isKnown) {
        broken.add("a depot, pick-up or shelter that does not exist: " + route);
      }
    }
    return broken.isEmpty();
  }

  private static boolean isIndex(int at, List<?> list) {
    return at >= 0 && at < list.size();
  }

  private void noDepotSendsMoreBusesThanItHas() {
    for (int depot = 0; depot < problem.buses().size(); depot++) {
      int sent = used(depot);
      if (sent > problem.buses().get(depot)) {
        broken.add("depot " + depot + " sends " + sent + " buses of " + problem.buses().get(depot));
      }
    }
  }

  private void noBusIsIdle() {
    for (int depot = 0; depot < problem.buses().size(); depot++) {
      int idle = problem.buses().get(depot) - used(depot);
      if (idle > 0) {
        broken.add("at depot " + depot + " buses stay idle: " + idle);
      }
    }
  }

  private int used(int depot) {
    return (int) routes.stream().filter(route -> route.depot() == depot && !route.trips().isEmpty()).count();
  }

  private void everybodyIsCollected() {
    for (int pickup : IntStream.range(0, problem.demand().size()).toArray()) {
      long collected = listTrips().stream().filter(trip -> trip.pickup() == pickup).count();
      if (collected != problem.demand().get(pickup)) {
        broken.add(collected + " bus loads are collected at pick-up " + pickup + " where " + problem.demand().get(pickup) + " wait");
      }
    }
  }

  private void noShelterIsOverfull() {
    for (int shelter : IntStream.range(0, problem.room().size()).toArray()) {
      long brought = listTrips().stream().filter(trip -> trip.shelter() == shelter).count();
      if (brought > problem.room().get(shelter)) {
        broken.add(brought + " bus loads are brought to shelter " + shelter + " which takes " + problem.room().get(shelter));
      }
    }
  }

  private List<BusTrip> listTrips() {
    return routes.stream().flatMap(route -> route.trips().stream()).toList();
  }
}
