package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Limits;

/** Waiting at the inside of one gate: how many, how long, and unnoticed before the first passage. */
final class Fence {
  private final CpModel model;
  private final Scene scene;
  private final int number;
  private final Scene.Gate gate;
  private final UnitChoices units;
  private final PassageChoices passages;
  private final IntVar firstPassage;

  /** None where any number may wait. */
  private final @Nullable CumulativeConstraint waiting;

  private final LinearExprBuilder early = LinearExpr.newBuilder();

  Fence(CpModel model, Scene scene, int number, UnitChoices units, PassageChoices passages, IntVar firstPassage) {
    this.model = model;
    this.scene = scene;
    this.number = number;
    this.units = units;
    this.passages = passages;
    this.firstPassage = firstPassage;
    gate = scene.gates.get(number);
    waiting = gate.mostWaiting() == Limits.NONE ? null : model.addCumulative(gate.mostWaiting());
  }

  /** @param boarders in the scene's order of riders */
  void add(List<Boarder> boarders) {
    for (int r = 0; r < scene.riders.size(); r++) {
      Scene.Rider rider = scene.riders.get(r);
      Literal goes = rider.place() == gate.inside() ? null : units.firstGate(rider.unit(), number);
      if (goes != null) {
        IntVar arrives = Objects.requireNonNull(boarders.get(r).arrives);
        addWaits(rider, goes, arrives);
        addUnnoticed(rider, goes, arrives);
      }
    }
    if (gate.unnoticedPersons() != Limits.NONE) {
      model.addLessOrEqual(early, gate.unnoticedPersons());
    }
  }

  private void addWaits(Scene.Rider rider, Literal goes, IntVar arrives) {
    for (int i = 0; i < rider.households().size(); i++) {
      IntVar start = passages.start(new FixedPlan.HouseholdGate(rider.households().get(i), number));
      if (gate.longestWait() != Limits.NONE) {
        model.addLessOrEqual(start, LinearExpr.newBuilder().add(arrives).add(gate.longestWait())).onlyEnforceIf(goes);
      }
      if (waiting != null) {
        IntVar ticks = model.newIntVar(0, scene.horizon, "wait");
        IntervalVar wait = model.newOptionalIntervalVar(arrives, ticks, start, goes, "waits");
        waiting.addDemand(wait, rider.people().get(i));
      }
    }
  }

  private void addUnnoticed(Scene.Rider rider, Literal goes, IntVar arrives) {
    if (gate.unnoticedTicks() != Limits.NONE) {
      model.addLessOrEqual(firstPassage, LinearExpr.newBuilder().add(arrives).add(gate.unnoticedTicks())).onlyEnforceIf(goes);
    }
    if (gate.unnoticedPersons() != Limits.NONE) {
      BoolVar before = model.newBoolVar("early");
      model.addGreaterOrEqual(arrives, firstPassage).onlyEnforceIf(new Literal[] {goes, before.not()});
      early.addTerm(before, rider.people().stream().mapToInt(i -> i).sum());
    }
  }
}
