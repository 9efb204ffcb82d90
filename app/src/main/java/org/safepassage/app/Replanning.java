package org.safepassage.app;

import java.nio.file.Path;
import java.util.List;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Supposition;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A plan that a command asks about, and planning again from it. */
final class Replanning {
  @Parameters(index = "0", paramLabel = "OPERATION", description = "The operation folder.")
  Path operation;

  @Parameters(index = "1", paramLabel = "PLAN.json", description = "The plan.")
  private Path planFile;

  @Option(names = "--threads", paramLabel = "1|2", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}).")
  private int threads;

  /** The facts and the plan that was made from them. */
  record Given(Loaded facts, PlanFile file) {}

  /** A plan, and how to go on from it. */
  record Begun(Surroundings surroundings, Planner planner, Plan before) {
    Planned goOn(String what, List<Supposition> suppositions, List<HouseholdId> takenOff, int steps) {
      try (ProgressLine progress = ProgressLine.start(surroundings, what)) {
        return planner.planAgain(suppositions, takenOff, steps, progress, () -> false);
      }
    }
  }

  Given read(Surroundings surroundings) {
    Effort.checkThreads(threads);
    Loaded facts = new FactsReader(surroundings).read(operation);
    return new Given(facts, PlanFile.read(surroundings, facts, operation, planFile));
  }

  /** Takes the plan up as it stands; where that cannot be, plans the same request once more, and says so. */
  Begun begin(Surroundings surroundings, Given given) {
    Plan plan = given.file().plan();
    String facts = given.facts().fingerprints().asOf(plan.request().asOf());
    Planner planner = new Planner(given.file().situation(), PlanFile.repeatable(plan.request()), facts, threads);
    if (planner.takeUp(plan)) {
      return new Begun(surroundings, planner, plan);
    }
    surroundings.out().println("The plan cannot be taken up as it stands" + why(plan) + ":\nwhat follows goes on from one planned anew, which may be another.");
    try (ProgressLine progress = ProgressLine.start(surroundings, "planning as before")) {
      return new Begun(surroundings, planner, planner.planWithoutAdvice(progress, () -> false).plan());
    }
  }

  private static String why(Plan plan) {
    return plan.request().inForce().isPresent() ? ", as it goes on from a plan in force" : "";
  }
}
