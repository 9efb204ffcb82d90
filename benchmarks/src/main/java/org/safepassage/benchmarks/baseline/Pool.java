package org.safepassage.benchmarks.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Candidate runs to a first gate: those of some plans, and many more drawn from them. */
final class Pool {
  /** A stop at which riders board. */
  record Stop(int place, List<Integer> riders) {}

  /** A run of one vehicle of a group, from where one stands at {@code startTick} until it is free at the gate. */
  record Column(int group, int startPlace, int startTick, List<Stop> stops, int gate, int arriveTick, int endTick) {
    List<Integer> listRiders() {
      return stops.stream().flatMap(stop -> stop.riders().stream()).toList();
    }
  }

  private static final int[] SHIFTS = {-40, -20, -10, -5, 5, 10, 20, 40};

  private final Scene scene;
  private final LinkedHashSet<Column> columns = new LinkedHashSet<>();
  private final Map<Integer, Scene.Vehicle> vehicleOf = new LinkedHashMap<>();

  private Pool(Scene scene) {
    this.scene = scene;
    scene.vehicles.forEach(vehicle -> vehicleOf.putIfAbsent(vehicle.groupIndex(), vehicle));
  }

  /** As many columns as asked for, or as many as there are; those of the plans first. */
  static List<Column> of(Scene scene, List<FixedPlan> plans, int most, long seed) {
    Pool pool = new Pool(scene);
    plans.forEach(plan -> pool.columns.addAll(columnsOf(scene, plan)));
    pool.perturb(most, new SplittableRandom(seed));
    return pool.columns.stream().limit(most).toList();
  }

  /** The runs of one plan to first gates, each leaving as soon as its vehicle is free, as early as it can be. */
  static List<Column> columnsOf(Scene scene, FixedPlan plan) {
    Pool pool = new Pool(scene);
    Map<List<Integer>, Map<Integer, List<Integer>>> riders = new HashMap<>();
    plan.rideOfRider.forEach(
        (r, ride) ->
            riders.computeIfAbsent(List.of(ride.vehicle(), ride.number()), key -> new HashMap<>()).computeIfAbsent(ride.node(), key -> new ArrayList<>()).add(r));
    Map<List<Integer>, FixedPlan.Trip> trips = new HashMap<>();
    plan.listTrips().forEach(trip -> trips.put(List.of(trip.vehicle(), trip.number()), trip));
    List<Column> found = new ArrayList<>();
    for (FixedPlan.Trip trip : plan.listTrips()) {
      Map<Integer, List<Integer>> boarding = riders.get(List.of(trip.vehicle(), trip.number()));
      if (boarding == null) {
        continue;
      }
      List<Stop> stops =
          trip.departs().entrySet().stream().sorted(Map.Entry.comparingByValue()).map(e -> new Stop(FixedPlan.place(scene, e.getKey()), boarding.getOrDefault(e.getKey(), List.of()))).toList();
      Scene.Vehicle vehicle = scene.vehicles.get(trip.vehicle());
      FixedPlan.Trip before = trips.get(List.of(trip.vehicle(), trip.number() - 1));
      int place = before == null ? vehicle.base() : scene.gates.get(before.gate()).inside();
      Column timed = pool.time(vehicle.groupIndex(), place, before == null ? vehicle.fromTick() : before.endTick(), stops, trip.gate());
      if (timed != null) {
        // It waits as it does in the plan: whoever was to be unnoticed there stays so.
        found.add(new Column(timed.group, timed.startPlace, timed.startTick, stops, timed.gate, trip.arriveTick(), trip.endTick()));
      }
    }
    return found;
  }

  private void perturb(int most, SplittableRandom random) {
    List<Column> known = new ArrayList<>(columns);
    for (int i = 0; i < 40 * most && columns.size() < most && !known.isEmpty(); i++) {
      Column base = known.get(random.nextInt(known.size()));
      Column drawn = draw(base, random);
      if (drawn != null && columns.add(drawn) && random.nextInt(4) == 0) {
        known.add(drawn);
      }
    }
  }

  private @Nullable Column draw(Column base, SplittableRandom random) {
    int group = base.group;
    int place = base.startPlace;
    int tick = base.startTick;
    List<Stop> stops = new ArrayList<>(base.stops);
    switch (random.nextInt(5)) {
      case 0 -> tick = Math.max(0, tick + SHIFTS[random.nextInt(SHIFTS.length)]);
      case 1 -> dropOne(stops, random);
      case 2 -> addOne(stops, random);
      case 3 -> {
        List<Integer> groups = List.copyOf(vehicleOf.keySet());
        group = groups.get(random.nextInt(groups.size()));
        Scene.Vehicle vehicle = Objects.requireNonNull(vehicleOf.get(group));
        place = random.nextBoolean() ? vehicle.base() : scene.gates.get(base.gate).inside();
        tick = Math.max(vehicle.fromTick(), place == vehicle.base() ? vehicle.fromTick() : tick);
      }
      default -> {
        dropOne(stops, random);
        addOne(stops, random);
      }
    }
    stops.removeIf(stop -> stop.riders().isEmpty());
    return stops.isEmpty() ? null : time(group, place, tick, stops, base.gate);
  }

  private static void dropOne(List<Stop> stops, SplittableRandom random) {
    int at = random.nextInt(stops.size());
    List<Integer> riders = new ArrayList<>(stops.get(at).riders());
    if (!riders.isEmpty()) {
      riders.remove(random.nextInt(riders.size()));
      stops.set(at, new Stop(stops.get(at).place(), riders));
    }
  }

  /** Somebody who can board at a stop, or at a new stop where they are. */
  private void addOne(List<Stop> stops, SplittableRandom random) {
    int r = random.nextInt(scene.riders.size());
    if (stops.stream().anyMatch(stop -> stop.riders().contains(r))) {
      return;
    }
    for (int s = 0; s < stops.size(); s++) {
      int place = stops.get(s).place();
      if (scene.riders.get(r).meetings().stream().anyMatch(meeting -> meeting.place() == place)) {
        List<Integer> riders = new ArrayList<>(stops.get(s).riders());
        riders.add(r);
        stops.set(s, new Stop(place, riders));
        return;
      }
    }
    stops.add(random.nextInt(stops.size() + 1), new Stop(scene.riders.get(r).place(), List.of(r)));
  }

  /** As early as it can be; null if it cannot. */
  private @Nullable Column time(int group, int startPlace, int startTick, List<Stop> stops, int gate) {
    Scene.Vehicle vehicle = Objects.requireNonNull(vehicleOf.get(group));
    int[] loads = new int[3];
    int tick = startTick;
    int place = startPlace;
    for (Stop stop : stops) {
      tick = place == stop.place() ? tick : vehicle.ways().arrival(place, stop.place(), tick);
      if (tick < 0) {
        return null;
      }
      int people = 0;
      for (int r : stop.riders()) {
        Scene.Rider rider = scene.riders.get(r);
        int from = rider.reach().getOrDefault(stop.place(), Integer.MAX_VALUE / 2);
        tick = Math.max(tick, from - handling(vehicle, rider.loads()[0] + rider.loads()[1] + rider.loads()[2]));
        for (int i = 0; i < 3; i++) {
          loads[i] += rider.loads()[i];
          people += rider.loads()[i];
        }
        if (scene.units.get(rider.unit()).chains().stream().noneMatch(c -> scene.chainGates.get(c).getFirst() == gate)) {
          return null;
        }
      }
      tick += handling(vehicle, people);
      for (int r : stop.riders()) {
        int from = scene.riders.get(r).reach().getOrDefault(stop.place(), Integer.MAX_VALUE / 2);
        tick = Math.max(tick, from);
      }
      place = stop.place();
      if (tick > Math.min(scene.lostTick[place], scene.horizon)) {
        return null;
      }
    }
    int inside = scene.gates.get(gate).inside();
    int arrive = place == inside ? -1 : vehicle.ways().arrival(place, inside, tick);
    int end = arrive + handling(vehicle, loads[0] + loads[1] + loads[2]);
    int[] places = vehicle.places();
    boolean fits = loads[0] <= places[0] && loads[1] <= places[1] && loads[2] <= places[2];
    boolean inTime = arrive >= 0 && end <= Math.min(vehicle.untilTick(), scene.gates.get(gate).lostTick()) && startTick >= vehicle.fromTick();
    return fits && inTime ? new Column(group, startPlace, startTick, List.copyOf(stops), gate, arrive, end) : null;
  }

  private int handling(Scene.Vehicle vehicle, int people) {
    return scene.situation.ticksOf(vehicle.group().stopMinutes() + vehicle.group().secondsPerPerson() * people / 60);
  }
}
