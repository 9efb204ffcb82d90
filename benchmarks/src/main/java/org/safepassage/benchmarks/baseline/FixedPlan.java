package org.safepassage.benchmarks.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.safepassage.operation.Approach;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleId;

/** A plan's choices and times, in a scene's indices: what is fixed into the model, or hinted to it. */
public final class FixedPlan {
  /** A run that carries somebody; {@code departs} by {@link #place node}, for the stops at which people board. */
  record Trip(int vehicle, int number, int gate, Map<Integer, Integer> departs, int arriveTick, int endTick) {}

  /** Boards at a node a vehicle's trip of that number. */
  record Ride(int node, int vehicle, int number) {}

  private record RunStop(String run, int stop) {}

  record Direct(int leaveTick, int arriveTick) {}

  record Passage(int window, int startTick) {}

  record HouseholdGate(int household, int gate) {}

  private final Scene scene;
  private final Map<String, Trip> tripOf = new HashMap<>();
  private final Map<RunStop, Integer> nodeOf = new HashMap<>();
  final Map<Integer, Integer> chainOfUnit = new HashMap<>();
  final Map<Integer, Ride> rideOfRider = new HashMap<>();
  final Map<Integer, Direct> directOfRider = new HashMap<>();
  final Map<HouseholdGate, Ride> onward = new HashMap<>();
  final Map<HouseholdGate, Passage> passages = new HashMap<>();

  public FixedPlan(Scene scene, Plan plan) {
    this.scene = scene;
    Map<HouseholdId, Integer> households = new HashMap<>();
    scene.operation.households().forEach(household -> households.put(household.id(), households.size()));
    readTrips(plan);
    for (Journey journey : plan.journeys()) {
      int h = Objects.requireNonNull(households.get(journey.household()));
      read(h, journey);
    }
  }

  /** Where a node is: a place, or the same place when it is come to again on one run. */
  static int place(Scene scene, int node) {
    return node % scene.places;
  }

  List<Trip> listTrips() {
    return List.copyOf(tripOf.values());
  }

  int mostTrips() {
    return tripOf.values().stream().mapToInt(trip -> trip.number + 1).max().orElse(0);
  }

  private void readTrips(Plan plan) {
    Map<String, List<Integer>> boardStops = new HashMap<>();
    Map<String, Integer> gates = new HashMap<>();
    for (Journey journey : plan.journeys()) {
      int first = scene.gateOf(((Leg.Passage) journey.onward().stream().filter(Leg.Passage.class::isInstance).findFirst().orElseThrow()).crossing());
      for (Approach approach : journey.approaches()) {
        approach.legs().forEach(leg -> note(leg, first, boardStops, gates));
      }
      for (int i = 0; i + 1 < journey.onward().size(); i++) {
        if (journey.onward().get(i + 1) instanceof Leg.Passage next) {
          note(journey.onward().get(i), scene.gateOf(next.crossing()), boardStops, gates);
        }
      }
    }
    Map<VehicleId, List<Run>> loaded = new HashMap<>();
    for (Run run : plan.runs()) {
      if (boardStops.containsKey(run.id())) {
        loaded.computeIfAbsent(run.vehicle(), key -> new ArrayList<>()).add(run);
      }
    }
    loaded.values().forEach(runs -> runs.sort(Comparator.comparingInt(run -> run.stops().getLast().arriveTick())));
    Map<VehicleId, Integer> index = vehiclesByUse(loaded);
    loaded.forEach(
        (vehicle, runs) -> {
          for (int k = 0; k < runs.size(); k++) {
            Run run = runs.get(k);
            Map<Integer, Integer> departs = new HashMap<>();
            for (int stop : new TreeSet<>(Objects.requireNonNull(boardStops.get(run.id())))) {
              int node = scene.placeOf(run.stops().get(stop).place());
              while (departs.containsKey(node)) {
                node += scene.places;
              }
              departs.put(node, run.stops().get(stop).departTick());
              nodeOf.put(new RunStop(run.id(), stop), node);
            }
            Stop last = run.stops().getLast();
            int gate = Objects.requireNonNull(gates.get(run.id()));
            tripOf.put(run.id(), new Trip(Objects.requireNonNull(index.get(vehicle)), k, gate, departs, last.arriveTick(), last.departTick()));
          }
        });
  }

  private static void note(Leg leg, int gate, Map<String, List<Integer>> boardStops, Map<String, Integer> gates) {
    if (leg instanceof Leg.Ride ride) {
      boardStops.computeIfAbsent(ride.run(), key -> new ArrayList<>()).add(ride.boardStop());
      gates.put(ride.run(), gate);
    }
  }

  /** Vehicles of one group are alike: those with the most trips come first, as the model has it. */
  private Map<VehicleId, Integer> vehiclesByUse(Map<VehicleId, List<Run>> loaded) {
    Map<VehicleId, Integer> index = new HashMap<>();
    Map<Integer, Integer> next = new HashMap<>();
    for (int v = scene.vehicles.size() - 1; v >= 0; v--) {
      next.put(scene.vehicles.get(v).groupIndex(), v);
    }
    List<VehicleId> used = new ArrayList<>(loaded.keySet());
    used.sort(
        Comparator.<VehicleId>comparingInt(id -> -Objects.requireNonNull(loaded.get(id)).size()).thenComparing(VehicleId::toString));
    for (VehicleId id : used) {
      for (int v = 0; v < scene.vehicles.size(); v++) {
        if (scene.vehicles.get(v).group().id().equals(id.group())) {
          index.put(id, next.merge(scene.vehicles.get(v).groupIndex(), 1, Integer::sum) - 1);
          break;
        }
      }
    }
    return index;
  }

  private void read(int h, Journey journey) {
    for (Approach approach : journey.approaches()) {
      int place = scene.placeOf(approach.from());
      for (int r = 0; r < scene.riders.size(); r++) {
        Scene.Rider rider = scene.riders.get(r);
        if (rider.place() == place && rider.households().contains(h)) {
          readApproach(r, approach);
          chainOfUnit.put(rider.unit(), chainOf(journey));
        }
      }
    }
    for (int i = 0; i < journey.onward().size(); i++) {
      if (journey.onward().get(i) instanceof Leg.Passage passage) {
        HouseholdGate at = new HouseholdGate(h, scene.gateOf(passage.crossing()));
        passages.put(at, new Passage(passage.window(), passage.startTick()));
        if (i > 0 && journey.onward().get(i - 1) instanceof Leg.Ride ride) {
          Trip trip = Objects.requireNonNull(tripOf.get(ride.run()));
          onward.put(at, new Ride(nodeOf(ride), trip.vehicle, trip.number));
        }
      }
    }
  }

  private int chainOf(Journey journey) {
    for (int c = 0; c < scene.operation.chains().size(); c++) {
      if (scene.operation.chains().get(c).id().equals(journey.chain())) {
        return c;
      }
    }
    throw new IllegalArgumentException("no chain " + journey.chain());
  }

  private void readApproach(int r, Approach approach) {
    int arrive = approach.leaveTick();
    for (Leg leg : approach.legs()) {
      switch (leg) {
        case Leg.Walk walk -> arrive = walk.roads().getLast().exitTick();
        case Leg.Drive drive -> arrive = drive.roads().getLast().exitTick();
        case Leg.Ride ride -> {
          Trip trip = Objects.requireNonNull(tripOf.get(ride.run()));
          rideOfRider.put(r, new Ride(nodeOf(ride), trip.vehicle, trip.number));
          return;
        }
        case Leg.Passage passage -> throw new IllegalArgumentException("a passage before the first gate");
      }
    }
    directOfRider.put(r, new Direct(approach.leaveTick(), arrive));
  }

  private int nodeOf(Leg.Ride ride) {
    return Objects.requireNonNull(nodeOf.get(new RunStop(ride.run(), ride.boardStop())));
  }
}
