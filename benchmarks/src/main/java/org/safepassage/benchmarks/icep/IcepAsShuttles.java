package org.safepassage.benchmarks.icep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.solve.shuttle.Shuttle;
import org.safepassage.solve.shuttle.ShuttleProblem;
import org.safepassage.solve.shuttle.ShuttleTrip;

/**
 * A problem in the words of the solver, in microseconds rounded down, so that a bound and its proof are about the paper's problem itself. Its sources
 * are the locations: of a location's docks a trip takes the one by which it is soonest.
 */
final class IcepAsShuttles {
  private static final double MICROSECONDS_A_MINUTE = 60e6;

  private final IcepProblem problem;

  IcepAsShuttles(IcepProblem problem) {
    this.problem = problem;
  }

  static double minutes(long microseconds) {
    return microseconds / MICROSECONDS_A_MINUTE;
  }

  ShuttleProblem shuttles() {
    List<Shuttle> shuttles = problem.vessels().stream().map(this::shuttle).toList();
    int[] demand = problem.locations().stream().mapToInt(Location::persons).toArray();
    int[] room = new int[problem.safeDocks().size()];
    Arrays.fill(room, ShuttleProblem.UNLIMITED);
    return new ShuttleProblem(shuttles, demand, room);
  }

  private Shuttle shuttle(Vessel vessel) {
    int safe = problem.safeDocks().size();
    long[][] first = times(vessel, problem.first(), vessel.berth(), vessel.availableMinutes());
    long[][][] next = new long[safe][][];
    for (int at = 0; at < safe; at++) {
      next[at] = times(vessel, problem.back(), problem.safeDocks().get(at), 0);
    }
    return new Shuttle(vessel.capacity(), first, next);
  }

  private long[][] times(Vessel vessel, Map<Leg, Double> empty, String from, double before) {
    long[][] times = new long[problem.locations().size()][problem.safeDocks().size()];
    for (int location = 0; location < times.length; location++) {
      for (int to = 0; to < times[location].length; to++) {
        Trip trip = findSoonest(vessel, empty, from, problem.locations().get(location), problem.safeDocks().get(to));
        times[location][to] = trip == null ? Shuttle.NEVER : (long) ((before + trip.minutes) * MICROSECONDS_A_MINUTE);
      }
    }
    return times;
  }

  private record Trip(String dock, double minutes) {}

  private @Nullable Trip findSoonest(Vessel vessel, Map<Leg, Double> empty, String from, Location location, String to) {
    Trip soonest = null;
    for (String dock : location.docks()) {
      Double way = empty.get(new Leg(from, dock));
      Double loaded = problem.loaded().get(new Leg(dock, to));
      if (way != null && loaded != null && problem.canLand(vessel, vessel.berth()) && problem.canLand(vessel, dock) && problem.canLand(vessel, to)) {
        double minutes = way / vessel.emptySpeed() * 60 + loaded / vessel.loadedSpeed() * 60 + 2 * vessel.loadingMinutes();
        soonest = soonest == null || minutes < soonest.minutes ? new Trip(dock, minutes) : soonest;
      }
    }
    return soonest;
  }

  /** In the paper's words. */
  List<VesselRoute> routes(List<List<ShuttleTrip>> trips) {
    List<VesselRoute> routes = new ArrayList<>();
    for (int v = 0; v < trips.size(); v++) {
      routes.add(route(problem.vessels().get(v), trips.get(v)));
    }
    return routes;
  }

  private VesselRoute route(Vessel vessel, List<ShuttleTrip> trips) {
    List<VesselTrip> route = new ArrayList<>();
    String at = vessel.berth();
    Map<Leg, Double> empty = problem.first();
    for (ShuttleTrip each : trips) {
      String to = problem.safeDocks().get(each.sink());
      Trip trip = java.util.Objects.requireNonNull(findSoonest(vessel, empty, at, problem.locations().get(each.source()), to));
      route.add(new VesselTrip(trip.dock, to, each.load()));
      at = to;
      empty = problem.back();
    }
    return new VesselRoute(vessel.name(), route);
  }
}
