package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan's choices and times, added as facts to a model that has room for them. */
final class PlanAsFacts {
  private final CpModel model;
  private final Scene scene;
  private final UnitChoices units;
  private final PassageChoices passages;
  private final FixedPlan plan;

  private record VehicleTrip(int vehicle, int number) {}

  PlanAsFacts(CpModel model, Scene scene, UnitChoices units, PassageChoices passages, FixedPlan plan) {
    this.model = model;
    this.scene = scene;
    this.units = units;
    this.passages = passages;
    this.plan = plan;
  }

  void add(RidersToFirstGate riders, OnwardRiders onward, VehicleTrips vehicles) {
    addUnits();
    addPassages();
    plan.rideOfRider.forEach((r, ride) -> model.addEquality(ride(riders.boarders.get(r), ride), 1));
    plan.onward.forEach((at, ride) -> model.addEquality(ride(Objects.requireNonNull(onward.boarders.get(at)), ride), 1));
    plan.directOfRider.forEach((r, direct) -> addDirect(riders.boarders.get(r), direct));
    Map<VehicleTrip, FixedPlan.Trip> driven = new HashMap<>();
    plan.listTrips().forEach(trip -> driven.put(new VehicleTrip(trip.vehicle(), trip.number()), trip));
    vehicles.trips.forEach(trip -> addTrip(trip, driven.get(new VehicleTrip(trip.vehicle, trip.number))));
  }

  private void addUnits() {
    for (int u = 0; u < units.out.size(); u++) {
      Integer chain = plan.chainOfUnit.get(u);
      model.addEquality(units.out.get(u), chain == null ? 0 : 1);
      if (chain != null) {
        model.addEquality(Objects.requireNonNull(units.chains.get(u).get(chain)), 1);
      }
    }
  }

  private void addPassages() {
    plan.passages.forEach((at, passage) -> {
      model.addEquality(passages.start(at), passage.startTick());
      model.addEquality(Objects.requireNonNull(passages.findWindow(unitOf(at.household()), passage.window(), at.gate())), 1);
    });
  }

  private int unitOf(int household) {
    return scene.riders.stream().filter(rider -> rider.households().contains(household)).findFirst().orElseThrow().unit();
  }

  private static BoolVar ride(Boarder boarder, FixedPlan.Ride ride) {
    BoolVar found = boarder.rides.get(ride);
    if (found == null) {
      throw new IllegalStateException("the model has no " + ride + " for this rider, who may board at " + boarder.meetings);
    }
    return found;
  }

  private void addDirect(Boarder boarder, FixedPlan.Direct direct) {
    model.addEquality(LinearExpr.sum(boarder.directs.toArray(Literal[]::new)), 1);
    model.addEquality(Objects.requireNonNull(boarder.arrives), direct.arriveTick());
  }

  private void addTrip(Trip trip, FixedPlan.@Nullable Trip driven) {
    model.addEquality(trip.used, driven == null ? 0 : 1);
    if (driven == null) {
      return;
    }
    model.addEquality(Objects.requireNonNull(trip.toGate.get(driven.gate())), 1);
    model.addEquality(trip.arrive, driven.arriveTick());
    model.addEquality(trip.end, driven.endTick());
    trip.visits.forEach((node, visit) -> model.addEquality(visit, driven.departs().containsKey(node) ? 1 : 0));
    driven.departs().forEach((node, tick) -> model.addEquality(trip.departs(node), tick));
  }
}
