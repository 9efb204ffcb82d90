package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  PriceBound(ShuttleProblem problem, int mostLabels) {
    this.problem = problem;
    routes = new BestRoute(problem, mostLabels);
    kinds = new Kinds(problem.shuttles());
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

  /** Prices by which nothing that brings everything ends before a moment; empty if none were found. */
  Optional<ShuttleProof.ByPrices> prove(long before) {
    Set<List<Integer>> seen = new HashSet<>();
    try (PackingMaster master = new PackingMaster(capacities())) {
      for (int from = 0; from < problem.sources(); from++) {
        master.add(new Column(1, new int[] {from, broughtRow(from)}, new double[] {1, 1}));
      }
      for (int round = 0; round < MOST_ROUNDS; round++) {
        ShuttleProof.ByPrices prices = pricesOf(master.solve());
        if (master.value() >= demand - 1e-7) {
          return Optional.empty();
        }
        Optional<List<BestRoute.Route>> best = bestRoutes(prices, before);
        if (best.isEmpty() || isProof(prices, best.get())) {
          return best.map(proven -> prices);
        }
        if (!add(best.get(), seen, master)) {
          return Optional.empty();
        }
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

  private Optional<List<BestRoute.Route>> bestRoutes(ShuttleProof.ByPrices prices, long before) {
    List<BestRoute.Route> best = new ArrayList<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      BestRoute.Route route = routes.find(kinds.get(kind), prices, before);
      if (route == null) {
        return Optional.empty();
      }
      best.add(route);
    }
    return Optional.of(best);
  }

  private boolean isProof(ShuttleProof.ByPrices prices, List<BestRoute.Route> best) {
    long earned = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      earned += kinds.count(kind) * best.get(kind).value();
    }
    return earned + ProofChecker.worthOfRoom(problem, prices) < ProofChecker.worthOfDemand(problem, prices);
  }

  private boolean add(List<BestRoute.Route> best, Set<List<Integer>> seen, PackingMaster master) {
    boolean isNew = false;
    for (int kind = 0; kind < kinds.size(); kind++) {
      List<Integer> key = new ArrayList<>(best.get(kind).stops());
      key.add(kind);
      if (seen.add(key)) {
        master.add(column(kind, best.get(kind).stops()));
        isNew = true;
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
