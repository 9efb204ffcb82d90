package org.safepassage.solve.assignment.solver;

import java.util.List;
import java.util.Optional;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.PriceBound;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;

/** Brings one objective as far as it goes, given what the incumbent has of those before. */
final class StageSolver {
  private static final double QUICK_EFFORT = 1;
  private static final double THOROUGH_EFFORT = 8;

  private final AssignmentProblem problem;
  private final List<Kind> kinds;
  private final int objective;
  private final Incumbent incumbent;
  private final List<Long> earlierValues;
  private final Formulation all;
  private final double[] rowPrices;
  private Prices prices;
  private long bound;
  private Sieve sieve;

  /** The search says that nothing has so much. */
  private long denied = Long.MAX_VALUE;

  StageSolver(AssignmentProblem problem, List<Kind> kinds, int objective, Incumbent incumbent) {
    this.problem = problem;
    this.kinds = kinds;
    this.objective = objective;
    this.incumbent = incumbent;
    this.earlierValues = List.copyOf(incumbent.values().subList(0, objective));
    this.all = formulate(Bins.all(kinds));
    this.rowPrices = LinearProgram.prices(all.form, objective);
    this.prices = all.prices(rowPrices, new double[kinds.size()], List.of());
    PriceBound proven = new PriceBound(problem, objective, earlierValues, prices);
    this.bound = proven.bound();
    this.sieve = Sieve.of(problem, kinds, proven);
  }

  Stage solve() {
    search(bound, QUICK_EFFORT);
    if (!isClosed()) {
      improvePrices();
      search(Math.max(value() + 1, bound - 1), THOROUGH_EFFORT);
      search(value() + 1, THOROUGH_EFFORT);
    }
    return new Stage(problem.objectives().get(objective).name(), value(), bound, standing(), prices);
  }

  private Standing standing() {
    if (isClosed()) {
      return Standing.PROVEN;
    }
    long better = value() + 1;
    boolean isAgreed = denied <= better && SecondSolver.deniesAny(formulate(sieve.listAlive(better)).form, objective, better);
    return isAgreed ? Standing.AGREED : Standing.UNPROVEN;
  }

  private Formulation formulate(Bins alive) {
    return new Formulation(problem, kinds, earlierValues, incumbent.whole(), alive);
  }

  private long value() {
    return incumbent.values().get(objective);
  }

  private boolean isClosed() {
    return bound == value();
  }

  private void improvePrices() {
    try (PackingPrices packing = new PackingPrices(problem, kinds, all, objective, rowPrices)) {
      if (packing.isWorthwhile()) {
        packing.improve(value());
        Prices better = packing.best();
        long proven = new PriceBound(problem, objective, earlierValues, better).bound();
        if (proven < bound) {
          bound = proven;
          prices = better;
          sieve = packing::listAlive;
        }
      }
    }
  }

  /** Looks for a choice with so much or more, and up to the bound; the best there is, or as far as the effort goes. */
  private void search(long least, double effort) {
    long most = Math.min(bound, denied - 1);
    for (boolean again = true; again && Math.max(least, value() + 1) <= most; ) {
      Formulation formulation = formulate(sieve.listAlive(least));
      Optional<ChoiceSearch.Found> found = new ChoiceSearch(formulation.form, objective).search(least, most, effort);
      again = found.isPresent() && !settle(formulation, found.get(), least);
    }
  }

  /** Whether the search is over; if not, some timetable has turned out to be too full and is taken whole from now on. */
  private boolean settle(Formulation formulation, ChoiceSearch.Found found, long least) {
    if (found.amounts().length == 0) {
      denied = least;
      return true;
    }
    ChoiceBuilder builder = new ChoiceBuilder(problem, kinds, formulation, found.amounts());
    boolean countsTimely = problem.objectives().stream().limit(objective + 1L).anyMatch(any -> any.countsTimely());
    incumbent.offer(builder.build(countsTimely));
    boolean isNew = incumbent.whole().addAll(builder.listTooFull());
    if (builder.listTooFull().isEmpty() && found.isEnded()) {
      denied = found.value() + 1;
    }
    return !isNew;
  }
}
