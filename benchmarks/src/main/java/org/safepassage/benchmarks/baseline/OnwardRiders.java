package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The households between two gates of a chain: they ride on, unless the next gate begins where the last one ends. */
final class OnwardRiders {
  private final CpModel model;
  private final Scene scene;
  private final PassageChoices passages;

  /** By the passage to which they ride. */
  final Map<FixedPlan.HouseholdGate, Boarder> boarders = new LinkedHashMap<>();

  OnwardRiders(CpModel model, Scene scene, UnitChoices units, PassageChoices passages) {
    this.model = model;
    this.scene = scene;
    this.passages = passages;
    for (int u = 0; u < scene.units.size(); u++) {
      for (int h : scene.units.get(u).households()) {
        for (int c : units.chains.get(u).keySet()) {
          addAlong(u, h, scene.chainGates.get(c));
        }
      }
    }
  }

  private void addAlong(int unit, int household, List<Integer> gates) {
    for (int s = 1; s < gates.size(); s++) {
      FixedPlan.HouseholdGate next = new FixedPlan.HouseholdGate(household, gates.get(s));
      if (!boarders.containsKey(next)) {
        add(unit, new FixedPlan.HouseholdGate(household, gates.get(s - 1)), next);
      }
    }
  }

  private void add(int unit, FixedPlan.HouseholdGate before, FixedPlan.HouseholdGate next) {
    LinearExpr passed = passages.end(before);
    int outside = scene.gates.get(before.gate()).outside();
    if (outside == scene.gates.get(next.gate()).inside()) {
      model.addGreaterOrEqual(passages.start(next), passed).onlyEnforceIf(passages.passes(next));
    } else {
      boarders.put(next, Boarder.toNextGate(unit, loadsOf(next.household()), outside, passed, next));
    }
  }

  private int[] loadsOf(int household) {
    int[] loads = new int[3];
    for (Scene.Rider rider : scene.riders) {
      int place = rider.households().indexOf(household);
      for (int i = 0; place >= 0 && i < 3; i++) {
        // Riders who lead another household's children count for theirs alone here: all seats of the rider, by share.
        loads[i] += rider.households().size() == 1 ? rider.loads()[i] : i == 0 ? rider.people().get(place) : 0;
      }
    }
    return loads;
  }
}
