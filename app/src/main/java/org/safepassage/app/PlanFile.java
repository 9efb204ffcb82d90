package org.safepassage.app;

import java.nio.file.Path;
import java.util.List;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.folder.planjson.PlanReading;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/**
 * A plan read from a file, and the situation that it was made in.
 *
 * @param file as it was named on the command line
 */
record PlanFile(Path file, Plan plan, Situation situation) {

  /**
   * Reads a plan of an operation that was made from these facts.
   */
  static PlanFile read(Surroundings surroundings, Loaded facts, Path operation, Path file) {
    return read(surroundings, facts, operation, file, false, "Maybe plan again.");
  }

  /**
   * Reads a plan of an operation.
   *
   * @param anyway also if it was made from other facts
   * @param maybe what to do if it was
   */
  static PlanFile read(Surroundings surroundings, Loaded facts, Path operation, Path file, boolean anyway, String maybe) {
    Plan plan = readPlan(surroundings, facts, file);
    String now = facts.fingerprints().asOf(plan.request().asOf());
    if (!now.equals(plan.factsFingerprint()) && !anyway) {
      throw new Refusal(
          ExitCode.PLAN_REFUSED,
          file + " was made from other facts than " + operation + " has as of " + plan.request().asOf()
              + ". " + maybe);
    }
    return new PlanFile(file, plan, situation(facts, plan, file));
  }

  /** The request with an end: a plan cut short by time or by hand was asked for without one. */
  static PlanRequest repeatable(PlanRequest request) {
    int steps = Math.min(request.steps(), Effort.DEFAULT_STEPS);
    return new PlanRequest(request.asOf(), request.scenarios(), request.seed(), steps, request.changes(), request.inForce());
  }

  private static Situation situation(Loaded facts, Plan plan, Path file) {
    AsOf.findWrong(plan.request().asOf(), facts.operation())
        .ifPresent(
            wrong -> {
              throw new Refusal(ExitCode.PLAN_REFUSED, file + " is as of " + wrong);
            });
    try {
      return Situations.asOf(facts.operation(), plan.request().asOf(), plan.request().changes());
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(ExitCode.PLAN_REFUSED, file + " asks for a change that does not fit: " + unknown.getMessage() + ". Maybe it is the plan of another operation.");
    }
  }

  /** Reads a plan whatever facts it was made from. */
  static Plan readPlan(Surroundings surroundings, Loaded facts, Path file) {
    return switch (PlanJson.read(surroundings.resolve(file))) {
      case PlanReading.Read(Plan plan, int tickSeconds) -> {
        if (tickSeconds != facts.operation().tickSeconds()) {
          throw new Refusal(
              ExitCode.PLAN_REFUSED,
              file + " counts in ticks of " + tickSeconds + " s, the operation in " + facts.operation().tickSeconds()
                  + " s. Maybe it is the plan of another operation.");
        }
        yield plan;
      }
      case PlanReading.Refused(List<Problem> problems) -> {
        problems.forEach(problem -> surroundings.err().println(problem.sentence()));
        throw new Refusal(ExitCode.PLAN_REFUSED, file + " cannot be read as a plan: " + Counted.of(problems.size(), "problem") + ". Maybe plan again.");
      }
    };
  }
}
