package org.safepassage.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.safepassage.check.Checker;
import org.safepassage.check.Verdict;
import org.safepassage.check.Violation;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.folder.planjson.PlanReading;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges any plan by the facts. */
@Command(
    name = "check",
    description = "Judges a plan by the ten rules and recomputes its numbers; also a plan edited by hand.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage check examples/one-bus plans/one-bus-20300501T1200Z/plan.json"})
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "OPERATION", description = "The operation folder.")
  private Path operation;

  @Parameters(index = "1", paramLabel = "PLAN.json", description = "The plan.")
  private Path planFile;

  @Option(names = "--anyway", description = "Also if the plan was made from other facts.")
  private boolean anyway;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Loaded facts = new FactsReader(surroundings).read(operation);
    Plan plan = readPlan(facts);
    String now = facts.fingerprints().asOf(plan.request().asOf());
    if (!now.equals(plan.factsFingerprint()) && !anyway) {
      throw new Refusal(
          ExitCode.PLAN_REFUSED,
          planFile + " was made from other facts than " + operation + " has as of " + plan.request().asOf()
              + ". Maybe plan again, or judge it all the same with --anyway.");
    }
    Verdict verdict = Checker.judge(situation(facts, plan), plan);
    verdict.violations().stream().map(Violation::describe).forEach(surroundings.out()::println);
    if (!verdict.isAccepted()) {
      throw new Refusal(ExitCode.PLAN_REFUSED, planFile + " is refused: " + Counted.of(verdict.violations().size(), "breach", "breaches") + " of the rules. Maybe plan again.");
    }
    surroundings
        .out()
        .println(
            planFile + " keeps all ten rules: " + verdict.headcount().listed() + " listed = " + verdict.headcount().planned()
                + " planned + " + verdict.headcount().staying() + " staying + " + verdict.headcount().leftOutPeople() + " left out");
    return ExitCode.OK.number();
  }

  private Situation situation(Loaded facts, Plan plan) {
    AsOf.findWrong(plan.request().asOf(), facts.operation())
        .ifPresent(
            wrong -> {
              throw new Refusal(ExitCode.PLAN_REFUSED, planFile + " is as of " + wrong);
            });
    try {
      return Situations.asOf(facts.operation(), plan.request().asOf(), plan.request().changes());
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(ExitCode.PLAN_REFUSED, planFile + " asks for a change that does not fit: " + unknown.getMessage() + ". Maybe it is the plan of another operation.");
    }
  }

  private Plan readPlan(Loaded facts) {
    return switch (PlanJson.read(surroundings.resolve(planFile))) {
      case PlanReading.Read(Plan plan, int tickSeconds) -> {
        if (tickSeconds != facts.operation().tickSeconds()) {
          throw new Refusal(
              ExitCode.PLAN_REFUSED,
              planFile + " counts in ticks of " + tickSeconds + " s, the operation in " + facts.operation().tickSeconds()
                  + " s. Maybe it is the plan of another operation.");
        }
        yield plan;
      }
      case PlanReading.Refused(List<Problem> problems) -> {
        problems.forEach(problem -> surroundings.err().println(problem.sentence()));
        throw new Refusal(ExitCode.PLAN_REFUSED, planFile + " cannot be read as a plan: " + Counted.of(problems.size(), "problem") + ". Maybe plan again.");
      }
    };
  }
}
