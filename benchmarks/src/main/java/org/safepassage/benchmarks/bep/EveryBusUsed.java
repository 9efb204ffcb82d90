package org.safepassage.benchmarks.bep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Routes in which no bus stays idle, from routes in which some may: each idle bus takes over one trip of a route that has more, the one by which
 * the longest route of all ends up shortest. Where that lengthens it, so it stands in the figures.
 */
final class EveryBusUsed {
  private EveryBusUsed() {}

  static List<BusRoute> from(BepProblem problem, List<BusRoute> routes) {
    List<BusRoute> all = new ArrayList<>(routes);
    Optional<BusRoute> idle = findIdle(all);
    while (idle.isPresent()) {
      Optional<List<BusRoute>> better = takeOver(problem, all, all.indexOf(idle.get()));
      if (better.isEmpty()) {
        return all;
      }
      all = new ArrayList<>(better.get());
      idle = findIdle(all);
    }
    return all;
  }

  private static Optional<BusRoute> findIdle(List<BusRoute> routes) {
    return routes.stream().filter(route -> route.trips().isEmpty()).findFirst();
  }

  private static Optional<List<BusRoute>> takeOver(BepProblem problem, List<BusRoute> routes, int idle) {
    return IntStream.range(0, routes.size())
        .filter(giver -> routes.get(giver).trips().size() > 1)
        .boxed()
        .flatMap(
            giver -> IntStream.range(0, routes.get(giver).trips().size()).mapToObj(trip -> moved(routes, giver, trip, idle)))
        .min(Comparator.comparingInt(each -> each.stream().mapToInt(route -> route.length(problem)).max().orElse(0)));
  }

  private static List<BusRoute> moved(List<BusRoute> routes, int giver, int trip, int idle) {
    List<BusRoute> changed = new ArrayList<>(routes);
    List<BusTrip> left = new ArrayList<>(routes.get(giver).trips());
    BusTrip taken = left.remove(trip);
    changed.set(giver, new BusRoute(routes.get(giver).depot(), left));
    changed.set(idle, new BusRoute(routes.get(idle).depot(), List.of(taken)));
    return changed;
  }
}
