package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Road;

/**
 * How far people come on foot: the places whose shortest way from a home is within their strength, each with the least ticks over ways that leave these
 * places nowhere. The hours of roads and lost ground are left out of account, so that it is only ever too hopeful.
 */
final class Walks {
  private record From(int home, double kmh, double mostKm) {}

  private record Way(int to, double km, Road road) {}

  private record Reached(double far, int node) {}

  private final Ground ground;
  private final List<List<Way>> leaving;
  private final Map<From, List<Crowd.Boarding>> known = new HashMap<>();

  Walks(Ground ground) {
    this.ground = ground;
    leaving = IntStream.range(0, ground.size()).mapToObj(node -> (List<Way>) new ArrayList<Way>()).toList();
    for (Road road : ground.listUsableRoads()) {
      int from = ground.node(road.from());
      int to = ground.node(road.to());
      leaving.get(from).add(new Way(to, road.lengthKm(), road));
      if (!road.oneWay()) {
        leaving.get(to).add(new Way(from, road.lengthKm(), road));
      }
    }
  }

  /** The home itself first. */
  List<Crowd.Boarding> from(int home, double kmh, double mostKm) {
    return known.computeIfAbsent(new From(home, kmh, mostKm), this::walk);
  }

  private List<Crowd.Boarding> walk(From from) {
    Map<Integer, Double> km = nearest(from.home, from.mostKm + 1e-9, Way::km, null);
    Map<Integer, Double> ticks = nearest(from.home, Double.MAX_VALUE, way -> ground.ticksOn(way.road, from.kmh), km);
    List<Crowd.Boarding> boardings = new ArrayList<>();
    ticks.forEach((node, far) -> boardings.add(new Crowd.Boarding(node, (int) Math.round(far))));
    boardings.sort(Comparator.comparingInt(Crowd.Boarding::walkTicks).thenComparingInt(Crowd.Boarding::node));
    return List.copyOf(boardings);
  }

  /** Dijkstra over what is near. @param within only these nodes, if it is not null */
  private Map<Integer, Double> nearest(int home, double most, ToDoubleFunction<Way> length, @Nullable Map<Integer, Double> within) {
    Map<Integer, Double> least = new HashMap<>();
    least.put(home, 0.0);
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::far).thenComparingInt(Reached::node));
    queue.add(new Reached(0, home));
    while (!queue.isEmpty()) {
      Reached next = queue.poll();
      for (Way way : next.far > least.getOrDefault(next.node, 0.0) ? List.<Way>of() : leaving.get(next.node)) {
        double far = next.far + length.applyAsDouble(way);
        if (far <= most && far < least.getOrDefault(way.to, Double.MAX_VALUE) && (within == null || within.containsKey(way.to))) {
          least.put(way.to, far);
          queue.add(new Reached(far, way.to));
        }
      }
    }
    return least;
  }
}
