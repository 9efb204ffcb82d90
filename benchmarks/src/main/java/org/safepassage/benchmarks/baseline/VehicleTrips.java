package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trips of every vehicle, one after another. */
final class VehicleTrips {
  private final CpModel model;
  private final Scene scene;
  private final Pickups pickups;
  private final Boardings boardings;
  private final Circuits circuits;
  final List<Trip> trips = new ArrayList<>();

  VehicleTrips(CpModel model, Scene scene, Pickups pickups, Boardings boardings) {
    this.model = model;
    this.scene = scene;
    this.pickups = pickups;
    this.boardings = boardings;
    circuits = new Circuits(model, scene, pickups);
    for (int v = 0; v < scene.vehicles.size(); v++) {
      Trip before = null;
      for (int k = 0; k < pickups.mostTrips(v); k++) {
        before = add(v, k, before);
      }
    }
    orderAlikes();
  }

  private Trip add(int vehicle, int number, @Nullable Trip before) {
    Trip trip = new Trip(model, scene, vehicle, number, pickups.listNodes(vehicle, number));
    if (before != null) {
      model.addImplication(trip.used, before.used);
    }
    trip.toGate.forEach((gate, to) -> model.addLessOrEqual(trip.end, scene.gates.get(gate).lostTick()).onlyEnforceIf(to));
    model.addEquality(LinearExpr.sum(trip.toGate.values().toArray(Literal[]::new)), trip.used);
    circuits.add(trip, before, boardings.add(trip));
    trips.add(trip);
    return trip;
  }

  /** Of two vehicles alike, the second makes a trip only if the first makes one of that number. */
  private void orderAlikes() {
    for (Trip one : trips) {
      for (Trip other : trips) {
        boolean areNext = other.vehicle == one.vehicle + 1 && other.number == one.number;
        if (areNext && scene.vehicles.get(one.vehicle).groupIndex() == scene.vehicles.get(other.vehicle).groupIndex()) {
          model.addImplication(other.used, one.used);
        }
      }
    }
  }
}
