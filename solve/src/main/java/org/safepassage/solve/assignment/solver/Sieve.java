package org.safepassage.solve.assignment.solver;

import java.util.List;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.PriceBound;
import org.safepassage.solve.assignment.Prices;

/** Where units may lie in any choice that reaches a value: whatever loses more against a bound than lies between is left out. */
interface Sieve {
  Bins listAlive(long target);

  /** Adds inequalities that hold whatever the choice, where there are any. */
  default void addCuts(Formulation formulation) {}

  /** By prices that keep nothing: a unit in a bin loses what it could have had in its best one (reduced-cost fixing). */
  static Sieve of(AssignmentProblem problem, List<Kind> kinds, PriceBound prices) {
    List<List<Integer>> units = problem.listUnits();
    long bound = prices.boundInFixedPoint();
    return target -> {
      Bins alive = Bins.none(kinds.size());
      for (int k = 0; k < kinds.size(); k++) {
        List<Integer> unit = units.get(kinds.get(k).units().getFirst());
        long best = kinds.get(k).bins().stream().mapToLong(bin -> prices.worth(unit, bin)).reduce(0, Math::max);
        for (int bin : kinds.get(k).bins()) {
          if (bound - best + prices.worth(unit, bin) >= target * Prices.ONE) {
            alive.revive(k, bin);
          }
        }
      }
      return alive;
    };
  }
}
