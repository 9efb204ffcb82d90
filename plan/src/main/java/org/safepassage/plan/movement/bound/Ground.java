package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.safepassage.operation.Checkpoint;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Road;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.solve.chain.Arc;
import org.safepassage.solve.chain.Network;

/** The places as nodes, in file order, and the roads as arcs for whoever drives or walks. */
final class Ground {
  private final Situation situation;
  private final List<Place> places;
  private final Map<PlaceId, Integer> nodes = new HashMap<>();
  private final int[] closesTick;

  Ground(Situation situation) {
    this.situation = situation;
    this.places = situation.operation().places();
    this.closesTick = new int[places.size()];
    for (int node = 0; node < places.size(); node++) {
      nodes.put(places.get(node).id(), node);
      closesTick[node] = situation.getPlace(places.get(node).id()).lostTick();
    }
  }

  int size() {
    return places.size();
  }

  int node(PlaceId place) {
    Integer node = nodes.get(place);
    if (node == null) {
      throw new IllegalArgumentException("no place " + place.value() + " in this operation");
    }
    return node;
  }

  Place place(int node) {
    return places.get(node);
  }

  int closesTick(int node) {
    return closesTick[node];
  }

  /** For people on foot or in their own car: all ground that is usable. */
  Network networkAt(double kmh) {
    return network(kmh, (place, road) -> true);
  }

  /** For the vehicles of a group: only places that they may use and ground that they may enter. */
  Network networkOf(VehicleGroup group) {
    Set<PlaceId> allowed = group.places();
    return network(
        group.maxKmh(),
        (place, road) ->
            (allowed.isEmpty() || allowed.contains(place.id()))
                && mayEnter(group, situation.getPlace(place.id()).holder())
                && mayEnter(group, situation.getRoad(road.id()).holder()));
  }

  private static boolean mayEnter(VehicleGroup group, Optional<PartyId> holder) {
    return group.mayEnter().isEmpty() || holder.isEmpty() || group.mayEnter().contains(holder.get());
  }

  private Network network(double kmh, BiPredicate<Place, Road> allowed) {
    List<Arc> arcs = new ArrayList<>();
    for (Road road : situation.operation().roads()) {
      int from = node(road.from());
      int to = node(road.to());
      RoadOutlook outlook = situation.getRoad(road.id());
      if (outlook.usable() && allowed.test(places.get(from), road) && allowed.test(places.get(to), road)) {
        int ticks = ticksOn(road, kmh);
        int[] opens = outlook.windows().stream().mapToInt(TickWindow::opensTick).toArray();
        int[] shuts = outlook.windows().stream().mapToInt(TickWindow::closesTick).toArray();
        arcs.add(new Arc(from, to, ticks, outlook.lostTick(), opens, shuts));
        if (!road.oneWay()) {
          arcs.add(new Arc(to, from, ticks, outlook.lostTick(), opens, shuts));
        }
      }
    }
    return new Network(places.size(), arcs, closesTick);
  }

  List<Road> listUsableRoads() {
    return situation.operation().roads().stream().filter(road -> situation.getRoad(road.id()).usable()).toList();
  }

  /** The least that anybody takes: with nobody aboard to be looked at. */
  int ticksOn(Road road, double kmh) {
    double minutes =
        road.lengthKm() / Math.min(road.speedKmh(), kmh) * 60
            + road.checkpoint().map(Checkpoint::minutesPerVehicle).orElse(0.0);
    return Math.max(1, situation.ticksOf(minutes));
  }

  /** The shortest way in km over usable roads from one place to all. */
  double[] shortestKm(int start) {
    return shortestKm(new int[] {start}, false);
  }

  /** The shortest way in km over usable roads from all places to the nearest of some. */
  double[] shortestKmTo(int[] ends) {
    return shortestKm(ends, true);
  }

  private double[] shortestKm(int[] nodes, boolean backwards) {
    double[] km = new double[size()];
    Arrays.fill(km, Double.POSITIVE_INFINITY);
    Arrays.stream(nodes).forEach(node -> km[node] = 0);
    List<Road> roads = listUsableRoads();
    // Bellman and Ford: few roads, few rounds.
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Road road : roads) {
        int from = node(backwards ? road.to() : road.from());
        int to = node(backwards ? road.from() : road.to());
        changed |= relax(km, from, to, road.lengthKm());
        changed |= !road.oneWay() && relax(km, to, from, road.lengthKm());
      }
    }
    return km;
  }

  private static boolean relax(double[] km, int from, int to, double lengthKm) {
    if (km[from] + lengthKm < km[to] - 1e-9) {
      km[to] = km[from] + lengthKm;
      return true;
    }
    return false;
  }
}
