package org.safepassage.benchmarks.baseline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each vehicle may pick up, on how many trips, and which pick-ups may follow which. */
final class Pickups {
  /** Trips a vehicle may make at most, if time allows more and the plan to be held in it does not make more. */
  private static final int MOST_TRIPS = 8;

  /** Above so many arcs, a pick-up is followed only by one of those nearest to it. */
  private static final int MOST_ARCS = 300_000;

  /** Every pick-up may follow every other. */
  static final int ALL = Integer.MAX_VALUE;

  private final Scene scene;
  private final @Nullable FixedPlan plan;
  private final List<List<Integer>> placesOf = new ArrayList<>();
  private final List<Integer> tripsOf = new ArrayList<>();

  /** A pick-up is followed by one of so many that are nearest to it, or {@link #ALL}. */
  final int near;

  Pickups(Scene scene, @Nullable FixedPlan plan, List<Boarder> boarders) {
    this.scene = scene;
    this.plan = plan;
    for (Scene.Vehicle vehicle : scene.vehicles) {
      List<Integer> places = listPlaces(vehicle, boarders);
      placesOf.add(places);
      tripsOf.add(places.isEmpty() ? 0 : mostTrips(vehicle, places));
    }
    near = nearest();
  }

  private int nearest() {
    long arcs = 0;
    long nodes = 0;
    for (int v = 0; v < placesOf.size(); v++) {
      long places = placesOf.get(v).size();
      arcs += places * places * tripsOf.get(v);
      nodes += places * tripsOf.get(v);
    }
    return arcs > MOST_ARCS ? (int) Math.max(4, MOST_ARCS / Math.max(1, nodes)) : ALL;
  }

  private List<Integer> listPlaces(Scene.Vehicle vehicle, List<Boarder> boarders) {
    List<Integer> places = new ArrayList<>();
    for (int p = 0; p < scene.places; p++) {
      int place = p;
      boolean isWanted = boarders.stream().anyMatch(b -> b.fits(vehicle) && b.meetings.stream().anyMatch(m -> m.place() == place));
      if (isWanted && vehicle.ways().leastTicks(vehicle.base(), p) >= 0 && !scene.listGatesFrom(vehicle, p).isEmpty()) {
        places.add(p);
      }
    }
    return places;
  }

  /** No vehicle could make more: at least from the fence to the nearest pick-up and back for each but the first. */
  private int mostTrips(Scene.Vehicle vehicle, List<Integer> places) {
    int cycle = scene.horizon;
    for (int p : places) {
      for (int g : scene.listGatesFrom(vehicle, p)) {
        int back = vehicle.ways().leastTicks(scene.gates.get(g).inside(), p);
        cycle = back < 0 ? cycle : Math.min(cycle, back + vehicle.ways().leastTicks(p, scene.gates.get(g).inside()));
      }
    }
    int time = Math.max(0, Math.min(vehicle.untilTick(), scene.horizon) - vehicle.fromTick());
    int most = Math.min(MOST_TRIPS, 1 + time / Math.max(1, cycle));
    return plan == null ? most : Math.max(most, plan.mostTrips());
  }

  int mostTrips(int vehicle) {
    return tripsOf.get(vehicle);
  }

  /** A place is a pick-up once on each trip, and again where the plan that must have room comes to it again. */
  List<Integer> listNodes(int vehicle, int number) {
    List<Integer> nodes = new ArrayList<>(placesOf.get(vehicle));
    for (FixedPlan.Trip driven : plan == null ? List.<FixedPlan.Trip>of() : plan.listTrips()) {
      if (driven.vehicle() == vehicle && driven.number() == number) {
        driven.departs().keySet().stream().filter(node -> node >= scene.places).sorted().forEach(nodes::add);
      }
    }
    return nodes;
  }

  /** Whether a vehicle may go from one of the nodes of its trip to another next. */
  boolean isArc(Scene.Vehicle vehicle, List<Integer> nodes, int from, int to) {
    int here = FixedPlan.place(scene, from);
    int ticks = vehicle.ways().leastTicks(here, FixedPlan.place(scene, to));
    if (from == to || ticks < 0 || near == ALL) {
      return from != to && ticks >= 0;
    }
    long nearer =
        nodes.stream().mapToInt(node -> vehicle.ways().leastTicks(here, FixedPlan.place(scene, node))).filter(other -> other >= 0 && other < ticks).count();
    return nearer <= near || isDriven(from, to);
  }

  /** Whether the plan that must have room may go so. */
  private boolean isDriven(int from, int to) {
    return plan != null && plan.listTrips().stream().anyMatch(trip -> trip.departs().containsKey(from) && trip.departs().containsKey(to));
  }
}
