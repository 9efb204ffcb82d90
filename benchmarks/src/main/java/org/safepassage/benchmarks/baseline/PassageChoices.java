package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.outlook.TickWindow;

/** In which window a unit passes each gate of its chain, and when each of its households does. */
final class PassageChoices {
  private final CpModel model;
  private final Scene scene;

  /** Whether each household passes each gate that it may pass. */
  final Map<FixedPlan.HouseholdGate, Literal> passes = new LinkedHashMap<>();

  private final Map<FixedPlan.HouseholdGate, IntVar> starts = new LinkedHashMap<>();
  private final List<Map<FixedPlan.Passage, Literal>> windowsOf = new ArrayList<>();

  PassageChoices(CpModel model, Scene scene, UnitChoices units) {
    this.model = model;
    this.scene = scene;
    for (int u = 0; u < scene.units.size(); u++) {
      int unit = u;
      windowsOf.add(new LinkedHashMap<>());
      for (int g = 0; g < scene.gates.size(); g++) {
        int gate = g;
        Literal goes = units.byChain(u, gates -> gates.contains(gate));
        if (goes != null) {
          addWindows(u, g, goes);
          scene.units.get(u).households().forEach(h -> addPassage(unit, new FixedPlan.HouseholdGate(h, gate), goes));
        }
      }
    }
  }

  private void addWindows(int u, int g, Literal goes) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int w = 0; w < scene.gates.get(g).windows().size(); w++) {
      BoolVar in = model.newBoolVar("window");
      windowsOf.get(u).put(new FixedPlan.Passage(w, g), in);
      sum.add(in);
    }
    model.addEquality(sum, goes);
  }

  private void addPassage(int u, FixedPlan.HouseholdGate at, Literal goes) {
    Scene.Gate gate = scene.gates.get(at.gate());
    int ticks = scene.deskTicks(at.gate(), at.household());
    IntVar start = model.newIntVar(0, scene.horizon, "start");
    passes.put(at, goes);
    starts.put(at, start);
    model.addGreaterOrEqual(start, Math.max(gate.leadTicks(), scene.firstPassageFrom)).onlyEnforceIf(goes);
    for (int w = 0; w < gate.windows().size(); w++) {
      TickWindow open = gate.windows().get(w);
      Literal in = Objects.requireNonNull(findWindow(u, w, at.gate()));
      model.addGreaterOrEqual(start, open.opensTick()).onlyEnforceIf(in);
      model.addLessOrEqual(start, Math.min(open.closesTick(), gate.lostTick()) - (long) ticks).onlyEnforceIf(in);
    }
  }

  Literal passes(FixedPlan.HouseholdGate at) {
    return Objects.requireNonNull(passes.get(at));
  }

  IntVar start(FixedPlan.HouseholdGate at) {
    return Objects.requireNonNull(starts.get(at));
  }

  /** When a household has passed. */
  LinearExpr end(FixedPlan.HouseholdGate at) {
    return LinearExpr.newBuilder().add(start(at)).add(scene.deskTicks(at.gate(), at.household())).build();
  }

  /** Whether a unit passes a gate in one of its windows; null if it never does. */
  @Nullable Literal findWindow(int unit, int window, int gate) {
    return windowsOf.get(unit).get(new FixedPlan.Passage(window, gate));
  }
}
