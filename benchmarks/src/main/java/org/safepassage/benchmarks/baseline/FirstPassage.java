package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Limits;

/** The first passage of any first gate is somebody's; nobody's passage ends too long after it. */
final class FirstPassage {
  private final CpModel model;
  private final Scene scene;
  final IntVar start;

  FirstPassage(CpModel model, Scene scene) {
    this.model = model;
    this.scene = scene;
    start = model.newIntVar(Math.min(scene.firstPassageFrom, scene.horizon), scene.horizon, "first");
  }

  void add(UnitChoices units, PassageChoices passages) {
    List<Literal> leads = new ArrayList<>();
    passages.passes.forEach((at, goes) -> {
      if (isFirstGate(at.gate())) {
        leads.add(addPassage(at, goes, passages.start(at)));
      }
    });
    BoolVar anybody = model.newBoolVar("anybody");
    units.out.forEach(goes -> model.addImplication(goes, anybody));
    leads.add(anybody.not());
    model.addBoolOr(leads.toArray(Literal[]::new));
  }

  private boolean isFirstGate(int g) {
    return scene.chainGates.stream().anyMatch(gates -> gates.getFirst() == g);
  }

  /** Returns whether this one is the first. */
  private BoolVar addPassage(FixedPlan.HouseholdGate at, Literal goes, IntVar passes) {
    BoolVar isFirst = model.newBoolVar("leads");
    model.addImplication(isFirst, goes);
    model.addGreaterOrEqual(start, passes).onlyEnforceIf(isFirst);
    model.addLessOrEqual(start, passes).onlyEnforceIf(goes);
    long span = scene.floorTicks(scene.operation.policy().firstToLastPassageMinutes());
    if (span != Limits.NONE) {
      long ticks = scene.deskTicks(at.gate(), at.household());
      model.addLessOrEqual(passes, LinearExpr.newBuilder().add(start).add(span - ticks)).onlyEnforceIf(goes);
    }
    return isFirst;
  }
}
