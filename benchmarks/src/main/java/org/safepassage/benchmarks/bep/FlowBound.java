package org.safepassage.benchmarks.bep;

import java.util.Arrays;

/**
 * The plain bound that others get for nothing: all first ways, loaded ways and ways back as one transport problem, without saying which
 * bus goes where; its least sum, divided by the buses and rounded up.
 */
public final class FlowBound {
  private FlowBound() {}

  public static int of(BepProblem problem, Reading reading) {
    int buses = problem.listBuses().size();
    int most = Math.min(buses, problem.trips());
    int least = reading == Reading.EVERY_BUS_USED ? most : 1;
    int best = Integer.MAX_VALUE;
    for (int used = least; used <= most; used++) {
      best = Math.min(best, leastSum(problem, used));
    }
    return Math.ceilDiv(best, buses);
  }

  /** The least sum of all ways if so many buses set out. */
  private static int leastSum(BepProblem problem, int used) {
    int pickups = problem.demand().size();
    int shelters = problem.room().size();
    // Nodes: source, sink, setting out, the depots, pick-ups reached empty, pick-ups left full, shelters reached, shelters left.
    int depots = 3;
    int reached = depots + problem.buses().size();
    int left = reached + pickups;
    int entered = left + pickups;
    int exited = entered + shelters;
    CheapestFlow flow = new CheapestFlow(exited + shelters);
    flow.arc(0, 2, used, 0);
    for (int depot = 0; depot < problem.buses().size(); depot++) {
      flow.arc(2, depots + depot, problem.buses().get(depot), 0);
      for (int pickup = 0; pickup < pickups; pickup++) {
        flow.arc(depots + depot, reached + pickup, used, problem.toPickup().get(depot).get(pickup));
      }
    }
    for (int pickup = 0; pickup < pickups; pickup++) {
      flow.arc(reached + pickup, 1, problem.demand().get(pickup), 0);
      flow.arc(0, left + pickup, problem.demand().get(pickup), 0);
      for (int shelter = 0; shelter < shelters; shelter++) {
        int way = problem.toShelter().get(pickup).get(shelter);
        flow.arc(left + pickup, entered + shelter, problem.trips(), way);
        flow.arc(exited + shelter, reached + pickup, problem.trips(), way);
      }
    }
    int ends = flow.node();
    flow.arc(ends, 1, used, 0);
    for (int shelter = 0; shelter < shelters; shelter++) {
      flow.arc(entered + shelter, exited + shelter, problem.room().get(shelter), 0);
      flow.arc(exited + shelter, ends, used, 0);
    }
    return flow.leastSum(0, 1, problem.trips() + used);
  }

  /** Least-cost flow by cheapest augmenting paths (Bellman and Ford's labels). */
  private static final class CheapestFlow {
    private int nodes;
    private int arcs;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] free = new int[64];
    private int[] cost = new int[64];

    CheapestFlow(int nodes) {
      this.nodes = nodes;
    }

    int node() {
      return nodes++;
    }

    void arc(int tail, int head, int capacity, int each) {
      add(tail, head, capacity, each);
      add(head, tail, 0, -each);
    }

    private void add(int tail, int head, int capacity, int each) {
      if (arcs == from.length) {
        from = Arrays.copyOf(from, 2 * arcs);
        to = Arrays.copyOf(to, 2 * arcs);
        free = Arrays.copyOf(free, 2 * arcs);
        cost = Arrays.copyOf(cost, 2 * arcs);
      }
      from[arcs] = tail;
      to[arcs] = head;
      free[arcs] = capacity;
      cost[arcs] = each;
      arcs++;
    }

    int leastSum(int source, int sink, int amount) {
      int sum = 0;
      for (int sent = 0; sent < amount; sent++) {
        int[] via = cheapestWays(source);
        if (via[sink] < 0) {
          throw new IllegalStateException(sent + " of " + amount + " can flow");
        }
        for (int node = sink; node != source; node = from[via[node]]) {
          free[via[node]]--;
          free[via[node] ^ 1]++;
          sum += cost[via[node]];
        }
      }
      return sum;
    }

    /** The last arc of the cheapest way to each node; -1 where none leads. */
    private int[] cheapestWays(int source) {
      int[] label = new int[nodes];
      int[] via = new int[nodes];
      Arrays.fill(label, Integer.MAX_VALUE);
      Arrays.fill(via, -1);
      label[source] = 0;
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int arc = 0; arc < arcs; arc++) {
          if (free[arc] > 0 && label[from[arc]] < Integer.MAX_VALUE && label[from[arc]] + cost[arc] < label[to[arc]]) {
            label[to[arc]] = label[from[arc]] + cost[arc];
            via[to[arc]] = arc;
            changed = true;
          }
        }
      }
      return via;
    }
  }
}
