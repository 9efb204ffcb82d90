package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.solve.packing.Column;
import org.safepassage.solve.packing.PackingMaster;

/**
 * Looks for prices which prove that not everything can be brought before a moment: column generation (Desrochers, Desrosiers and
 * Solomon, Operations Research 40(2), 1992) over routes that end before it.
 *
 * <pre>
 *   repeat
 *     prices ← those of a linear program that brings as much as it can by mixtures of the routes seen so far
 *     if all carriers' best routes at these prices earn less than all that waits is worth: proven
 *     add the best routes
 *   until the mixtures bring everything, or no route is better than those seen
 * </pre>
 */
final class PriceBound {
  /** Prices are whole numbers: so many to one. */
  private static final double ONE = 1 << 24;

  private static final int MOST_ROUNDS = 300;

  private final ShuttleProblem problem;
  private final BestRoute routes;
  private final Kinds kinds;
  private final long demand;

  /** For each kind of carrier the routes seen so far, and when they end. */
  private final List<Map<List<Integer>, Long>> seen = new ArrayList<>();

  PriceBound(ShuttleProblem problem, int mostLabels) {
    this.problem = problem;
    routes = new BestRoute(problem, mostLabels);
    kinds = new Kinds(problem.shuttles());
    for (int kind = 0; kind < kinds.size(); kind++) {
      seen.add(new LinkedHashMap<>());
    }
    demand = Arrays.stream(problem.demand()).asLongStream().sum();
  }

  // Rows: what is brought of each source is no more than waits there, and no more than routes bring; rooms; carriers.

  private int broughtRow(int source) {
    return problem.sources() + source;
  }

  private int roomRow(int sink) {
    return 2 * problem.sources() + sink;
  }

  private int kindRow(int kind) {
    return 2 * problem.sources() + problem.sinks() + kind;
  }

  private double[] capacities() {
    double[] capacities = new double[kindRow(kinds.size())];
    for (int from = 0; from < problem.sources(); from++) {
      capacities[from] = problem.demand()[from];
    }
    for (int to = 0; to < problem.sinks(); to++) {
      capacities[roomRow(to)] = problem.room()[to] == ShuttleProblem.UNLIMITED ? Double.POSITIVE_INFINITY : problem.room()[to];
    }
    for (int kind = 0; kind < kinds.size(); kind++) {
      capacities[kindRow(kind)] = kinds.count(kind);
    }
    return capacities;
  }

  /** Shows a route that may be worth mixing in. */
  void show(int shuttle, List<ShuttleTrip> trips) {
    List<Integer> stops = trips.stream().flatMap(trip -> Stream.of(trip.source(), trip.sink())).toList();
    seen.get(kinds.kindOf(shuttle)).put(stops, FinishOf.ofOne(problem.shuttles().get(shuttle), trips));
  }

  /** Prices by which nothing that brings everything ends before a moment; empty if none were found. */
  Optional<ShuttleProof.ByPrices> prove(long before) {
    try (PackingMaster master = new PackingMaster(capacities())) {
      for (int from = 0; from < problem.sources(); from++) {
        master.add(new Column(1, new int[] {from, broughtRow(from)}, new double[] {1, 1}));
      }
      for (int kind = 0; kind < kinds.size(); kind++) {
        for (Map.Entry<List<Integer>, Long> route : seen.get(kind).entrySet()) {
          if (route.getValue() < before) {
            master.add(column(kind, route.getKey()));
          }
        }
      }
      return prove(before, master);
    }
  }

  private Optional<ShuttleProof.ByPrices> prove(long before, PackingMaster master) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] duals = master.solve();
      ShuttleProof.ByPrices prices = pricesOf(duals);
      if (master.value() >= demand - 1e-7) {
        return Optional.empty();
      }
      List<List<BestRoute.Route>> best = new ArrayList<>();
      for (int kind = 0; kind < kinds.size(); kind++) {
        best.add(routes.listBest(kinds.get(kind), prices, before));
      }
      if (best.stream().anyMatch(List::isEmpty)) {
        return Optional.empty();
      }
      if (isProof(prices, best)) {
        return Optional.of(prices);
      }
      if (!add(best, duals, master)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private ShuttleProof.ByPrices pricesOf(double[] duals) {
    long[] source = new long[problem.sources()];
    long[] sink = new long[problem.sinks()];
    Arrays.setAll(source, from -> Math.round(duals[broughtRow(from)] * ONE));
    Arrays.setAll(sink, to -> problem.room()[to] == ShuttleProblem.UNLIMITED ? 0 : Math.round(duals[roomRow(to)] * ONE));
    return new ShuttleProof.ByPrices(source, sink);
  }

  private boolean isProof(ShuttleProof.ByPrices prices, List<List<BestRoute.Route>> best) {
    long earned = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      earned += kinds.count(kind) * best.get(kind).getFirst().value();
    }
    return earned + ProofChecker.worthOfRoom(problem, prices) < ProofChecker.worthOfDemand(problem, prices);
  }

  /** Adds what earns more than its carrier costs; false if there is nothing new. */
  private boolean add(List<List<BestRoute.Route>> best, double[] duals, PackingMaster master) {
    boolean isNew = false;
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (BestRoute.Route route : best.get(kind)) {
        if (route.value() > duals[kindRow(kind)] * ONE && seen.get(kind).putIfAbsent(route.stops(), route.end()) == null) {
          master.add(column(kind, route.stops()));
          isNew = true;
        }
      }
    }
    return isNew;
  }

  private Column column(int kind, List<Integer> stops) {
    double[] use = new double[kindRow(kinds.size())];
    use[kindRow(kind)] = 1;
    for (int i = 0; i < stops.size(); i += 2) {
      int most = Math.min(kinds.get(kind).capacity(), problem.demand()[stops.get(i)]);
      use[broughtRow(stops.get(i))] -= most;
      use[roomRow(stops.get(i + 1))] += most;
    }
    int[] rows = java.util.stream.IntStream.range(0, use.length).filter(row -> use[row] != 0).toArray();
    return new Column(0, rows, Arrays.stream(rows).mapToDouble(row -> use[row]).toArray());
  }
}
