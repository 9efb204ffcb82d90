package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The most that one carrier can earn by trips that all end before a moment, when each unit brought earns its source's price less
 * its sink's: labels by time, of which at each sink only those stay that earn more than all earlier ones. A source may be loaded
 * from more often than something waits there, so that this is never less than what can truly be earned.
 */
final class BestRoute {
  private record Label(long time, int sink, long value, @Nullable Label before, int source) {
    Route route() {
      List<Integer> stops = new ArrayList<>();
      for (Label each = this; each != null && each.sink >= 0; each = each.before) {
        stops.addFirst(each.sink);
        stops.addFirst(each.source);
      }
      return new Route(value, time, stops);
    }
  }

  private final ShuttleProblem problem;
  private final int mostLabels;

  /** @param mostLabels after how many it gives up */
  BestRoute(ShuttleProblem problem, int mostLabels) {
    this.problem = problem;
    this.mostLabels = mostLabels;
  }

  /** What was earned, when its last trip ends, and by which trips: source, sink, source, sink, ... */
  record Route(long value, long end, List<Integer> stops) {
    Route {
      stops = List.copyOf(stops);
    }
  }

  /** Only the value; empty if there were too many labels. */
  OptionalLong findValue(Shuttle shuttle, ShuttleProof.ByPrices prices, long before) {
    List<Route> best = listBest(shuttle, prices, before);
    return best.isEmpty() ? OptionalLong.empty() : OptionalLong.of(best.getFirst().value);
  }

  /** The best route, and then for each sink the best that ends there; empty if there were too many labels. */
  List<Route> listBest(Shuttle shuttle, ShuttleProof.ByPrices prices, long before) {
    PriorityQueue<Label> open = new PriorityQueue<>(Comparator.comparingLong(Label::time).thenComparing(Comparator.comparingLong(Label::value).reversed()));
    @Nullable Label[] best = new Label[problem.sinks()];
    Label nothing = new Label(0, Shuttle.START, 0, null, -1);
    extend(shuttle, prices, before, nothing, open);
    for (int seen = 0; !open.isEmpty(); seen++) {
      Label label = open.remove();
      Label known = best[label.sink];
      if (known != null && label.value <= known.value) {
        continue;
      }
      if (seen > mostLabels) {
        return List.of();
      }
      best[label.sink] = label;
      extend(shuttle, prices, before, label, open);
    }
    List<Route> routes = new ArrayList<>(List.of(nothing.route()));
    for (Label label : best) {
      if (label != null) {
        routes.add(label.route());
      }
    }
    routes.sort(Comparator.comparingLong(Route::value).reversed());
    return routes;
  }

  private void extend(Shuttle shuttle, ShuttleProof.ByPrices prices, long before, Label label, PriorityQueue<Label> open) {
    for (int from = 0; from < problem.sources(); from++) {
      int most = Math.min(shuttle.capacity(), problem.demand()[from]);
      if (most == 0) {
        continue;
      }
      for (int to = 0; to < problem.sinks(); to++) {
        long took = shuttle.time(label.sink, from, to);
        long time = label.time + took;
        if (took < Shuttle.NEVER && time < before && problem.room()[to] > 0) {
          long ofOne = prices.source()[from] - prices.sink()[to];
          // Where room costs more than bringing earns, the trip brings as little as it can.
          open.add(new Label(time, to, label.value + (ofOne > 0 ? most : 1) * ofOne, label, from));
        }
      }
    }
  }
}
