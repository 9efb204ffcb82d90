package org.safepassage.benchmarks.bep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.solve.shuttle.Shuttle;
import org.safepassage.solve.shuttle.ShuttleProblem;
import org.safepassage.solve.shuttle.ShuttleTrip;

/** A problem in the words of the solver, in its own whole units, so that a bound and its proof are about the papers' problem itself. */
final class BepAsShuttles {
  private BepAsShuttles() {}

  static ShuttleProblem of(BepProblem problem) {
    List<Shuttle> shuttles = new ArrayList<>();
    for (int depot : problem.listBuses()) {
      shuttles.add(new Shuttle(1, numbers(problem.toPickup().get(depot)), loaded(problem), back(problem)));
    }
    int[] demand = problem.demand().stream().mapToInt(Integer::intValue).toArray();
    int[] room = problem.room().stream().mapToInt(Integer::intValue).toArray();
    return new ShuttleProblem(shuttles, demand, room);
  }

  static List<BusRoute> routes(BepProblem problem, List<List<ShuttleTrip>> trips) {
    List<BusRoute> routes = new ArrayList<>();
    for (int bus = 0; bus < trips.size(); bus++) {
      List<BusTrip> own = trips.get(bus).stream().map(trip -> new BusTrip(trip.source(), trip.sink())).toList();
      routes.add(new BusRoute(problem.listBuses().get(bus), own));
    }
    return routes;
  }

  private static long[][] loaded(BepProblem problem) {
    return problem.toShelter().stream().map(BepAsShuttles::numbers).toArray(long[][]::new);
  }

  private static long[][] back(BepProblem problem) {
    long[][] back = new long[problem.room().size()][problem.demand().size()];
    for (int shelter = 0; shelter < back.length; shelter++) {
      int to = shelter;
      Arrays.setAll(back[shelter], pickup -> problem.toShelter().get(pickup).get(to));
    }
    return back;
  }

  private static long[] numbers(List<Integer> values) {
    return values.stream().mapToLong(Integer::longValue).toArray();
  }
}
