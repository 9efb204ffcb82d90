package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One trip of one vehicle: whether it is made, to which gate, where it picks up and when. */
final class Trip {
  final int vehicle;
  final int number;
  final List<Integer> nodes;
  final BoolVar used;
  final IntVar arrive;

  /** When everybody has got off. */
  final IntVar end;

  final Map<Integer, BoolVar> toGate = new LinkedHashMap<>();
  final Map<Integer, BoolVar> visits = new LinkedHashMap<>();
  private final Map<Integer, IntVar> departs = new LinkedHashMap<>();

  /** @param nodes at which it may pick up: places, or the same places come to again */
  Trip(CpModel model, Scene scene, int vehicle, int number, List<Integer> nodes) {
    this.vehicle = vehicle;
    this.number = number;
    this.nodes = nodes;
    Scene.Vehicle what = scene.vehicles.get(vehicle);
    used = model.newBoolVar("trip");
    arrive = model.newIntVar(0, scene.horizon, "arrive");
    end = model.newIntVar(0, Math.max(0, what.untilTick()), "end");
    for (int g = 0; g < scene.gates.size(); g++) {
      int gate = g;
      if (nodes.stream().anyMatch(node -> scene.leadsTo(gate, what, FixedPlan.place(scene, node)))) {
        toGate.put(g, model.newBoolVar("to"));
      }
    }
    for (int node : nodes) {
      visits.put(node, model.newBoolVar("visit"));
      departs.put(node, model.newIntVar(0, Math.min(scene.lostTick[FixedPlan.place(scene, node)], scene.horizon), "depart"));
    }
  }

  BoolVar visit(int node) {
    return Objects.requireNonNull(visits.get(node));
  }

  IntVar departs(int node) {
    return Objects.requireNonNull(departs.get(node));
  }
}
