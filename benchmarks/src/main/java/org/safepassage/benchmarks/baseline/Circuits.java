package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CircuitConstraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which order a trip goes to its stops, and that its drives take their time. */
final class Circuits {
  private final CpModel model;
  private final Scene scene;
  private final Pickups pickups;

  Circuits(CpModel model, Scene scene, Pickups pickups) {
    this.model = model;
    this.scene = scene;
    this.pickups = pickups;
  }

  /** A trip, the one of its vehicle before it, and what each stop takes. */
  private record Timed(Trip trip, @Nullable Trip before, Scene.Vehicle vehicle, Map<Integer, LinearArgument> handling) {
    LinearArgument handling(int node) {
      return Objects.requireNonNull(handling.get(node));
    }
  }

  void add(Trip trip, @Nullable Trip before, Map<Integer, LinearArgument> handling) {
    Timed timed = new Timed(trip, before, scene.vehicles.get(trip.vehicle), handling);
    CircuitConstraint circuit = model.addCircuit();
    circuit.addArc(0, 0, trip.used.not());
    for (int i = 0; i < trip.nodes.size(); i++) {
      int node = trip.nodes.get(i);
      circuit.addArc(i + 1, i + 1, trip.visit(node).not());
      BoolVar isFirst = model.newBoolVar("first");
      circuit.addArc(0, i + 1, isFirst);
      addStart(timed, node, isFirst);
      BoolVar isLast = model.newBoolVar("last");
      circuit.addArc(i + 1, 0, isLast);
      addLast(timed, node, isLast);
      for (int j = 0; j < trip.nodes.size(); j++) {
        int there = trip.nodes.get(j);
        if (pickups.isArc(timed.vehicle, trip.nodes, node, there)) {
          BoolVar isNext = model.newBoolVar("next");
          circuit.addArc(i + 1, j + 1, isNext);
          List<Ways.Way> ways = timed.vehicle.ways().list(place(node), place(there));
          addDrive(ways, trip.departs(node), trip.departs(there), timed.handling(there), new Literal[] {isNext});
        }
      }
    }
  }

  private int place(int node) {
    return FixedPlan.place(scene, node);
  }

  /** To the first stop from the base, or from the gate of the trip before. */
  private void addStart(Timed timed, int node, BoolVar isFirst) {
    Scene.Vehicle vehicle = timed.vehicle;
    IntVar departs = timed.trip.departs(node);
    LinearArgument stands = timed.handling(node);
    if (timed.before == null) {
      int there = vehicle.ways().arrival(vehicle.base(), place(node), vehicle.fromTick());
      if (there < 0) {
        // It may have driven there before it is in use.
        there = vehicle.fromTick() + vehicle.ways().leastTicks(vehicle.base(), place(node));
      }
      model.addGreaterOrEqual(departs, LinearExpr.newBuilder().add(stands).add(Math.min(there, scene.horizon))).onlyEnforceIf(isFirst);
      return;
    }
    IntVar free = timed.before.end;
    timed.before.toGate.forEach(
        (gate, to) -> addDrive(vehicle.ways().list(scene.gates.get(gate).inside(), place(node)), free, departs, stands, new Literal[] {isFirst, to}));
  }

  /** From the last stop to the gate. */
  private void addLast(Timed timed, int node, BoolVar isLast) {
    timed.trip.toGate.forEach((gate, to) -> {
      int inside = scene.gates.get(gate).inside();
      List<Ways.Way> ways = inside == place(node) ? List.of() : timed.vehicle.ways().list(place(node), inside);
      addDrive(ways, timed.trip.departs(node), timed.trip.arrive, LinearExpr.constant(0), new Literal[] {isLast, to});
    });
  }

  /** From when it departs until it departs from the next stop, or arrives at the fence: by one of several ways. */
  private void addDrive(List<Ways.Way> ways, IntVar departs, IntVar next, LinearArgument stands, Literal[] when) {
    if (ways.isEmpty()) {
      model.addBoolOr(Arrays.stream(when).map(Literal::not).toArray(Literal[]::new));
      return;
    }
    model.addLessOrEqual(departs, ways.getLast().latestTick()).onlyEnforceIf(when);
    model.addGreaterOrEqual(next, LinearExpr.newBuilder().add(departs).add(stands).add(ways.getFirst().ticks())).onlyEnforceIf(when);
    for (int w = 1; w < ways.size(); w++) {
      BoolVar isLater = model.newBoolVar("later");
      model.addLessOrEqual(departs, ways.get(w - 1).latestTick()).onlyEnforceIf(isLater.not());
      Literal[] both = Arrays.copyOf(when, when.length + 1);
      both[when.length] = isLater;
      model.addGreaterOrEqual(next, LinearExpr.newBuilder().add(departs).add(stands).add(ways.get(w).ticks())).onlyEnforceIf(both);
    }
  }
}
