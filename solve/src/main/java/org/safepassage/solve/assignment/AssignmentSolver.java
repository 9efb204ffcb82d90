package org.safepassage.solve.assignment;

import java.util.Arrays;

/** Solves the generalised assignment problem: prices for the bound, local search for the choice, then the gap is searched. */
public final class AssignmentSolver {
  private AssignmentSolver() {}

  /** The best choice found and a proven bound; the same problem gives the same answer always. */
  public static AssignmentAnswer solve(AssignmentProblem problem) {
    Instance instance = new Instance(problem);
    LocalSearch localSearch = new LocalSearch(instance);
    PriceSearch priceSearch = new PriceSearch(instance, localSearch);
    priceSearch.run();
    long bound = Math.floorDiv(priceSearch.best().bound(), Prices.SCALE);
    if (bound > localSearch.bestValue() && new RegretSearch(instance, priceSearch.best(), localSearch).run()) {
      bound = localSearch.bestValue();
    }
    return new AssignmentAnswer(Arrays.stream(localSearch.best()).boxed().toList(), localSearch.bestValue(), bound);
  }
}
