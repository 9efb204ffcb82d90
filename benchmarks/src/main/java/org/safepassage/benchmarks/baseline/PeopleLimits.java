package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.function.IntPredicate;
import org.safepassage.operation.Limits;

/** How many people may go at most: as guaranteed at a gate, in one of its windows, into a camp. */
final class PeopleLimits {
  private final CpModel model;
  private final Scene scene;
  private final UnitChoices units;
  private final PassageChoices passages;

  PeopleLimits(CpModel model, Scene scene, UnitChoices units, PassageChoices passages) {
    this.model = model;
    this.scene = scene;
    this.units = units;
    this.passages = passages;
  }

  void add() {
    for (int g = 0; g < scene.gates.size(); g++) {
      int gate = g;
      addLimit(peopleBy(c -> scene.chainGates.get(c).contains(gate)), scene.gates.get(g).guaranteed());
      for (int w = 0; w < scene.gates.get(g).windows().size(); w++) {
        addLimit(peopleIn(w, g), scene.gates.get(g).cap());
      }
    }
    scene
        .situation
        .camps()
        .forEach((camp, outlook) -> addLimit(peopleBy(c -> scene.operation.chains().get(c).camp().equals(camp)), outlook.capacityPersons()));
  }

  private void addLimit(LinearExprBuilder people, int most) {
    if (most != Limits.NONE) {
      model.addLessOrEqual(people, most);
    }
  }

  private LinearExprBuilder peopleBy(IntPredicate isChain) {
    LinearExprBuilder people = LinearExpr.newBuilder();
    for (int u = 0; u < scene.units.size(); u++) {
      int all = scene.units.get(u).people();
      units.chains.get(u).forEach((c, by) -> {
        if (isChain.test(c)) {
          people.addTerm(by, all);
        }
      });
    }
    return people;
  }

  private LinearExprBuilder peopleIn(int window, int gate) {
    LinearExprBuilder people = LinearExpr.newBuilder();
    for (int u = 0; u < scene.units.size(); u++) {
      Literal in = passages.findWindow(u, window, gate);
      if (in != null) {
        people.addTerm(in, scene.units.get(u).people());
      }
    }
    return people;
  }
}
