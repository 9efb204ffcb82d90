package org.safepassage.solve.assignment;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * The problem with shares of options, solved by GLOP: its prices and its whole shares are suggestions to start from. What they are
 * worth is found out exactly by {@link Prices} and {@link Choice}, so that a wrong answer costs quality, never truth.
 */
final class LinearRelaxation {
  private static final double WHOLE = 1 - 1e-6;

  private final Instance instance;
  private final long[] price;
  private final int[] whole;

  LinearRelaxation(Instance instance) {
    this.instance = instance;
    this.price = new long[instance.capacity.length];
    this.whole = new Choice(instance).copyOfChosen();
    Loader.loadNativeLibraries();
    MPSolver solver = MPSolver.createSolver("GLOP");
    try {
      solve(solver);
    } finally {
      solver.delete();
    }
  }

  /** The price of each capacity in fixed point; 0 if the solver failed. */
  long[] price() {
    return price.clone();
  }

  /** For each item the option that it takes wholly, or nothing. */
  int[] whole() {
    return whole.clone();
  }

  private void solve(MPSolver solver) {
    double scale = 1.0 / Math.max(1, mostValue());
    MPConstraint[] rows = new MPConstraint[instance.capacity.length];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = solver.makeConstraint(Double.NEGATIVE_INFINITY, instance.capacity[r]);
    }
    MPObjective objective = solver.objective();
    objective.setMaximization();
    MPVariable[][] shares = new MPVariable[instance.items()][];
    for (int item = 0; item < shares.length; item++) {
      shares[item] = addItem(solver, objective, rows, item, scale);
    }
    if (solver.solve() == MPSolver.ResultStatus.OPTIMAL) {
      for (int r = 0; r < rows.length; r++) {
        price[r] = Math.max(0, Math.round(rows[r].dualValue() / scale * Prices.SCALE));
      }
      keepWhole(shares);
    }
  }

  private MPVariable[] addItem(MPSolver solver, MPObjective objective, MPConstraint[] rows, int item, double scale) {
    MPConstraint once = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
    MPVariable[] shares = new MPVariable[instance.options(item)];
    for (int option = 0; option < shares.length; option++) {
      shares[option] = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
      objective.setCoefficient(shares[option], instance.value[item][option] * scale);
      once.setCoefficient(shares[option], 1);
      for (int u = 0; u < instance.usedCapacities[item][option].length; u++) {
        rows[instance.usedCapacities[item][option][u]].setCoefficient(shares[option], instance.usedAmounts[item][option][u]);
      }
    }
    return shares;
  }

  private void keepWhole(MPVariable[][] shares) {
    for (int item = 0; item < shares.length; item++) {
      for (int option = 0; option < shares[item].length; option++) {
        if (shares[item][option].solutionValue() >= WHOLE) {
          whole[item] = option;
        }
      }
    }
  }

  private long mostValue() {
    long most = 0;
    for (int item = 0; item < instance.items(); item++) {
      most = Math.max(most, instance.mostValue(item));
    }
    return most;
  }
}
