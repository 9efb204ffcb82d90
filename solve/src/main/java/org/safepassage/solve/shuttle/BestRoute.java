package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * The most that one carrier can earn by trips that all end before a moment, when each unit brought earns its source's price less
 * its sink's: labels by time, of which at each sink only those stay that earn more than all earlier ones. A source may be loaded
 * from more often than something waits there, so that this is never less than what can truly be earned.
 */
final class BestRoute {
  private record Label(long time, int sink, long value, int[] route) {}

  private final ShuttleProblem problem;
  private final int mostLabels;

  /** @param mostLabels after how many it gives up */
  BestRoute(ShuttleProblem problem, int mostLabels) {
    this.problem = problem;
    this.mostLabels = mostLabels;
  }

  /** What was earned, and by which trips: source, sink, source, sink, ... */
  record Route(long value, List<Integer> stops) {
    Route {
      stops = List.copyOf(stops);
    }
  }

  /** Only the value; empty if there were too many labels. */
  OptionalLong findValue(Shuttle shuttle, ShuttleProof.ByPrices prices, long before) {
    Route route = find(shuttle, prices, before);
    return route == null ? OptionalLong.empty() : OptionalLong.of(route.value);
  }

  @org.jspecify.annotations.Nullable Route find(Shuttle shuttle, ShuttleProof.ByPrices prices, long before) {
    PriorityQueue<Label> open = new PriorityQueue<>(Comparator.comparingLong(Label::time).thenComparing(Comparator.comparingLong(Label::value).reversed()));
    long[] earned = new long[problem.sinks()];
    java.util.Arrays.fill(earned, -1);
    Label best = new Label(0, -1, 0, new int[0]);
    extend(shuttle, prices, before, best, open);
    for (int seen = 0; !open.isEmpty(); seen++) {
      Label label = open.remove();
      if (label.value <= earned[label.sink]) {
        continue;
      }
      if (seen > mostLabels) {
        return null;
      }
      earned[label.sink] = label.value;
      if (label.value > best.value) {
        best = label;
      }
      extend(shuttle, prices, before, label, open);
    }
    List<Integer> stops = new ArrayList<>();
    for (int stop : best.route) {
      stops.add(stop);
    }
    return new Route(best.value, stops);
  }

  private void extend(Shuttle shuttle, ShuttleProof.ByPrices prices, long before, Label label, PriorityQueue<Label> open) {
    long[] there = label.sink < 0 ? shuttle.first() : shuttle.back()[label.sink];
    for (int from = 0; from < there.length; from++) {
      int most = Math.min(shuttle.capacity(), problem.demand()[from]);
      if (most == 0 || there[from] >= Shuttle.NEVER) {
        continue;
      }
      for (int to = 0; to < problem.sinks(); to++) {
        long loaded = shuttle.loaded()[from][to];
        long time = label.time + there[from] + loaded;
        if (loaded < Shuttle.NEVER && time < before && problem.room()[to] > 0) {
          long gain = most * Math.max(0, prices.source()[from] - prices.sink()[to]);
          int[] route = java.util.Arrays.copyOf(label.route, label.route.length + 2);
          route[route.length - 2] = from;
          route[route.length - 1] = to;
          open.add(new Label(time, to, label.value + gain, route));
        }
      }
    }
  }
}
