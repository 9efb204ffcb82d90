package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How little weight for desk time a unit may bring if those who bring the most come first and the desks run out. */
final class DeskShares {
  private final MovementProblem problem;

  DeskShares(MovementProblem problem) {
    this.problem = problem;
  }

  /**
   * The weight for a tick of a desk at which those who bring at least as much would take a share of all first gates' desk time; 0 if everybody together takes less.
   */
  double leastWorth(double share) {
    record Taken(double worth, int ticks) {}
    List<Taken> all = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      if (unit.chains().length > 0) {
        all.add(new Taken(problem.weightForDeskTick(unit), problem.deskTicksOf(unit)));
      }
    }
    all.sort(Comparator.comparingDouble(taken -> -taken.worth));
    double left = share * ticksThere();
    for (Taken taken : all) {
      left -= taken.ticks;
      if (left < 0) {
        return taken.worth;
      }
    }
    return 0;
  }

  private double ticksThere() {
    double ticks = 0;
    boolean[] seen = new boolean[problem.gates().size()];
    for (int[] chain : problem.listOpenWays()) {
      Gate gate = problem.gates().get(chain[0]);
      if (!seen[gate.index()]) {
        seen[gate.index()] = true;
        ticks += gate.windows().stream().mapToDouble(window -> (double) (window.closesTick() - Math.max(0, window.opensTick())) * gate.desks()).sum();
      }
    }
    return ticks;
  }
}
