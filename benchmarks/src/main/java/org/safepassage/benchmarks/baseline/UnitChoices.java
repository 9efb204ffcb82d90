package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which units go out, each by one chain. */
final class UnitChoices {
  private final CpModel model;
  private final Scene scene;

  /** By unit: whether it goes out. */
  final List<BoolVar> out = new ArrayList<>();

  /** By unit: whether it goes by each chain that it may take. */
  final List<Map<Integer, Literal>> chains = new ArrayList<>();

  private record UnitGate(int unit, int gate) {}

  private final Map<UnitGate, Optional<Literal>> firstGates = new HashMap<>();

  UnitChoices(CpModel model, Scene scene) {
    this.model = model;
    this.scene = scene;
    scene.units.forEach(this::add);
  }

  private void add(Scene.Unit unit) {
    BoolVar goes = model.newBoolVar("out");
    out.add(goes);
    Map<Integer, Literal> mine = new LinkedHashMap<>();
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int c : unit.chains()) {
      BoolVar by = model.newBoolVar("chain");
      mine.put(c, by);
      sum.add(by);
    }
    model.addEquality(sum, goes);
    chains.add(mine);
  }

  /** True if the unit goes by a chain with some order of gates; null if it cannot. */
  @Nullable Literal byChain(int unit, Predicate<List<Integer>> kind) {
    List<Literal> those = new ArrayList<>();
    chains.get(unit).forEach((c, by) -> {
      if (kind.test(scene.chainGates.get(c))) {
        those.add(by);
      }
    });
    if (those.isEmpty()) {
      return null;
    }
    if (those.size() == 1) {
      return those.getFirst();
    }
    BoolVar any = model.newBoolVar("by");
    model.addEquality(LinearExpr.sum(those.toArray(Literal[]::new)), any);
    return any;
  }

  /** True if the unit's first gate is this one; null if it cannot be. */
  @Nullable Literal firstGate(int unit, int gate) {
    return firstGates
        .computeIfAbsent(new UnitGate(unit, gate), key -> Optional.ofNullable(byChain(unit, gates -> gates.getFirst() == gate)))
        .orElse(null);
  }

  boolean mayPassFirst(int unit, int gate) {
    return chains.get(unit).keySet().stream().anyMatch(c -> scene.chainGates.get(c).getFirst() == gate);
  }
}
