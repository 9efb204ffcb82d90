package org.safepassage.solve.assignment.solver;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.PriceBound;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;

/** Brings one objective as far as it goes, given what the incumbent has of those before. Efforts are CP-SAT's deterministic seconds. */
final class StageSolver {
  private static final double FIRST_EFFORT = 0.5;
  private static final double STEP_EFFORT = 0.25;
  private static final double POLISH_EFFORT = 3;
  private static final double WINDOW_EFFORT = 1.5;
  private static final double STEP_GAP = 0.001;
  private static final double PERIOD_EFFORT = 0.2;
  private static final double LEAST_EFFORT = 0.1;
  private static final int FIRST_WIDTH = 3;

  private final AssignmentProblem problem;
  private final List<Kind> kinds;
  private final int objective;
  private final Incumbent incumbent;
  private final Effort effort;
  private final List<Long> earlierValues;
  private final long[] laterToo;
  private final boolean isKnown;
  private final Formulation all;
  private final double[] rowPrices;
  private Prices prices;
  private long bound;
  private Sieve sieve;

  /** The search says that nothing has so much. */
  private long denied = Long.MAX_VALUE;

  /** @param known prices that may be good ones, from a problem like this one */
  StageSolver(AssignmentProblem problem, List<Kind> kinds, int objective, Incumbent incumbent, Effort effort, Optional<Prices> known) {
    this.problem = problem;
    this.kinds = kinds;
    this.objective = objective;
    this.incumbent = incumbent;
    this.effort = effort;
    this.earlierValues = List.copyOf(incumbent.values().subList(0, objective));
    this.all = formulate(Bins.all(kinds));
    this.rowPrices = LinearProgram.prices(all.form, objective);
    this.prices = all.prices(rowPrices, new double[kinds.size()], List.of());
    PriceBound proven = new PriceBound(problem, objective, earlierValues, prices);
    this.bound = proven.bound();
    this.sieve = Sieve.of(problem, kinds, proven);
    this.laterToo = Draft.weights(problem);
    java.util.Arrays.fill(laterToo, 0, objective, 0);
    this.isKnown = known.isPresent();
    known.ifPresent(this::take);
  }

  /** Takes prices if they prove more. */
  private void take(Prices others) {
    long proven = new PriceBound(problem, objective, earlierValues, others).bound();
    if (proven < bound) {
      bound = proven;
      prices = others;
    }
  }

  Stage solve() {
    boolean isSure = !isKnown && search(bound, FIRST_EFFORT);
    if (!isSure) {
      polish();
    }
    if (!isClosed() && !isKnown) {
      improvePrices();
      comeDown();
      polish();
      comeDown();
    }
    return new Stage(problem.objectives().get(objective).name(), value(), bound, standing(), prices);
  }

  private Standing standing() {
    if (isClosed()) {
      return Standing.PROVEN;
    }
    long better = value() + 1;
    if (denied > better) {
      return Standing.UNPROVEN;
    }
    LinearForm form = formulateWithCuts(sieve.listAlive(better)).form;
    double cost = SecondSolver.effort(form);
    if (!effort.has(cost)) {
      return Standing.UNPROVEN;
    }
    effort.spend(cost);
    return SecondSolver.deniesAny(form, objective, better) ? Standing.AGREED : Standing.UNPROVEN;
  }

  private Formulation formulate(Bins alive) {
    return new Formulation(problem, kinds, earlierValues, incumbent.whole(), alive);
  }

  private Formulation formulateWithCuts(Bins alive) {
    Formulation formulation = formulate(alive);
    sieve.addCuts(formulation);
    return formulation;
  }

  private long value() {
    return incumbent.values().get(objective);
  }

  private boolean isClosed() {
    return bound == value();
  }

  private long mostPossible() {
    return Math.min(bound, denied - 1);
  }

  /** Whether there may be something better, and effort left to look for it. */
  private boolean isOpen() {
    return value() < mostPossible() && effort.has(LEAST_EFFORT);
  }

  private void improvePrices() {
    if (!PackingPrices.isWorthwhile(problem, kinds, all, rowPrices)) {
      return;
    }
    try (PackingPrices packing = new PackingPrices(problem, kinds, all, objective, rowPrices)) {
      effort.spendEntries(packing.improve(value()));
      Prices better = packing.best();
      long proven = new PriceBound(problem, objective, earlierValues, better).bound();
      if (proven < bound) {
        bound = proven;
        prices = better;
        sieve = packing.sieve();
      }
    }
  }

  /** Some bins anew, the others as they are, again and again; more of them when nothing better is found. */
  private void polish() {
    Random random = new Random(1);
    double until = POLISH_EFFORT;
    int bins = kinds.stream().flatMap(kind -> kind.bins().stream()).mapToInt(bin -> bin + 1).max().orElse(0);
    int failures = 0;
    for (int free = Math.max(2, bins / 3); free < bins && isOpen() && until > 0; ) {
      long before = value();
      ChoiceSearch.Outcome outcome = polish(new Neighbourhood(problem, kinds, incumbent.choices(), bins, free, List.of(), random));
      until -= outcome.effort();
      switch (outcome) {
        case ChoiceSearch.Outcome.Found found when value() > before -> failures = 0;
        case ChoiceSearch.Outcome.Found found -> free++;
        case ChoiceSearch.Outcome.Nothing nothing -> {
          failures++;
          free += failures % 2 == 0 ? 1 : 0;
        }
        case ChoiceSearch.Outcome.Unknown unknown -> free = Math.max(2, free - 1);
      }
    }
  }

  private ChoiceSearch.Outcome polish(Neighbourhood neighbourhood) {
    Formulation formulation = formulateWithCuts(neighbourhood.listNear(sieve.listAlive(value() + 1)));
    neighbourhood.hold(formulation);
    ChoiceSearch.Outcome outcome = new ChoiceSearch(formulation.form, ChoiceSearch.only(objective), laterToo, STEP_GAP).search(value() + 1, mostPossible(), false, effort.atMost(STEP_EFFORT));
    effort.spend(outcome.effort());
    if (outcome instanceof ChoiceSearch.Outcome.Found found) {
      isRealised(formulation, found, false);
    }
    return outcome;
  }

  /** Window by window down from the bound, each twice as wide as the last: the higher it lies, the less there is to look at. */
  private void comeDown() {
    boolean isSure = true;
    for (long width = FIRST_WIDTH; isSure && isOpen(); width *= 2) {
      isSure = search(mostPossible() - width, WINDOW_EFFORT);
    }
  }

  /**
   * Looks for the best choice with so much or more, and up to what is possible.
   *
   * @return whether the solver is sure of what it says
   */
  private boolean search(long from, double mostEffort) {
    long least = Math.max(from, value() + 1);
    boolean isSure = false;
    for (boolean again = true; again && isOpen() && least <= mostPossible(); ) {
      Formulation formulation = formulateWithCuts(sieve.listAlive(least));
      ChoiceSearch.Outcome outcome = new ChoiceSearch(formulation.form, objective).search(least, mostPossible(), true, effort.atMost(mostEffort));
      effort.spend(outcome.effort());
      again = false;
      switch (outcome) {
        case ChoiceSearch.Outcome.Found found -> {
          again = !isRealised(formulation, found, found.isBest());
          isSure = found.isBest() && !again;
        }
        case ChoiceSearch.Outcome.Nothing nothing -> {
          denied = least;
          isSure = true;
        }
        case ChoiceSearch.Outcome.Unknown unknown -> isSure = false;
      }
    }
    return isSure;
  }

  /** Offers what was found; false if some timetable has turned out to be too full and is taken whole from now on. */
  private boolean isRealised(Formulation formulation, ChoiceSearch.Outcome.Found found, boolean isBest) {
    ChoiceBuilder builder = new ChoiceBuilder(problem, kinds, formulation, found.amounts());
    boolean countsTimely = problem.objectives().stream().limit(objective + 1L).anyMatch(Objective::countsTimely);
    incumbent.offer(builder.build(countsTimely, PERIOD_EFFORT));
    if (builder.listTooFull().isEmpty() && isBest) {
      denied = found.value() + 1;
    }
    return !incumbent.whole().addAll(builder.listTooFull());
  }
}
