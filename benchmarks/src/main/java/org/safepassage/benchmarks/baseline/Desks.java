package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Desk time of one gate used in each quarter of an hour, as the rule has it: weaker than desks at each moment. */
final class Desks {
  private final CpModel model;
  private final Scene scene;
  private final int gate;
  private final PassageChoices passages;
  private final Map<Integer, Quarter> quarters;
  private final Map<Integer, LinearExprBuilder> used = new LinkedHashMap<>();

  /** The ticks of a quarter of an hour. */
  private record Quarter(int from, int to) {
    int length() {
      return to - from;
    }
  }

  Desks(CpModel model, Scene scene, int gate, PassageChoices passages) {
    this.model = model;
    this.scene = scene;
    this.gate = gate;
    this.passages = passages;
    quarters = quarters();
    quarters.keySet().forEach(q -> used.put(q, LinearExpr.newBuilder()));
  }

  void add() {
    passages.passes.forEach((at, goes) -> {
      if (at.gate() == gate) {
        addUse(at, goes);
      }
    });
    quarters.forEach((q, quarter) -> model.addLessOrEqual(usedIn(q), (long) scene.gates.get(gate).desks() * quarter.length()));
  }

  private LinearExprBuilder usedIn(int q) {
    return Objects.requireNonNull(used.get(q));
  }

  /** Those in which the gate may be open. */
  private Map<Integer, Quarter> quarters() {
    Map<Integer, Quarter> found = new LinkedHashMap<>();
    int margin = 900 / scene.operation.tickSeconds();
    for (int tick = -margin; tick <= scene.horizon + margin; tick++) {
      int q = scene.situation.quarterHourOf(tick);
      if (isOpenIn(q)) {
        found.merge(q, new Quarter(tick, tick + 1), (before, now) -> new Quarter(before.from, now.to));
      }
    }
    return found;
  }

  private boolean isOpenIn(int q) {
    return scene.gates.get(gate).windows().stream()
        .anyMatch(w -> scene.situation.quarterHourOf(w.opensTick()) <= q && scene.situation.quarterHourOf(w.closesTick()) >= q);
  }

  /** A passage starts in one quarter. */
  private void addUse(FixedPlan.HouseholdGate at, Literal goes) {
    int ticks = scene.deskTicks(gate, at.household());
    LinearExprBuilder sum = LinearExpr.newBuilder();
    quarters.forEach((q, quarter) -> {
      BoolVar here = model.newBoolVar("quarter");
      sum.add(here);
      IntVar now = addStartIn(quarter, passages.start(at), ticks, here);
      usedIn(q).add(now);
      addRest(q, ticks, here, now);
    });
    model.addEquality(sum, goes);
  }

  /** What a passage that starts in a quarter takes of it: all that is left of the quarter, or all that it takes. */
  private IntVar addStartIn(Quarter quarter, IntVar start, int ticks, BoolVar here) {
    model.addGreaterOrEqual(start, quarter.from).onlyEnforceIf(here);
    model.addLessOrEqual(start, quarter.to - 1L).onlyEnforceIf(here);
    IntVar now = model.newIntVar(0, Math.min(ticks, quarter.length()), "ticks");
    model.addEquality(now, 0).onlyEnforceIf(here.not());
    BoolVar fills = model.newBoolVar("fills");
    model.addEquality(LinearExpr.newBuilder().add(start).add(now), quarter.to).onlyEnforceIf(new Literal[] {here, fills});
    model.addEquality(now, ticks).onlyEnforceIf(new Literal[] {here, fills.not()});
    model.addLessOrEqual(LinearExpr.newBuilder().add(start).add(now), quarter.to).onlyEnforceIf(here);
    return now;
  }

  /** What is left for the quarters after it. */
  private void addRest(int q, int ticks, BoolVar here, IntVar now) {
    int length = Objects.requireNonNull(quarters.get(q)).length();
    LinearExprBuilder all = LinearExpr.newBuilder().add(now);
    for (int later = 1; (later - 1) * length < ticks - 1; later++) {
      LinearExprBuilder then = used.get(q + later);
      if (then != null) {
        IntVar more = model.newIntVar(0, Math.min(ticks, length), "ticks");
        then.add(more);
        all.add(more);
      }
    }
    model.addEquality(all, LinearExpr.newBuilder().addTerm(here, ticks));
  }
}
