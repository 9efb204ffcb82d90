package org.safepassage.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.check.Checker;
import org.safepassage.check.Verdict;
import org.safepassage.check.Violation;
import org.safepassage.folder.BoundFile;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.BoundPrices;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Plan;
import org.safepassage.plan.finish.FinishCheck;
import org.safepassage.plan.movement.bound.BoundCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges any plan by the facts. */
@Command(
    name = "check",
    description = {
      "Judges a plan by the ten rules and recomputes its numbers; also a plan edited by hand.",
      "Where bound.csv lies beside it, its bound is proven anew from the prices there."
    },
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage check examples/one-bus plans/one-bus-20300501T1200Z/plan.json"})
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "OPERATION", description = "The operation folder.")
  private Path operation;

  @Parameters(index = "1", paramLabel = "PLAN.json", description = "The plan.")
  private Path planFile;

  @Option(names = "--from", paramLabel = "PLAN.json", description = "The plan in force that it goes on from, if it was made by replan: then also whether what had begun stays as it was.")
  private @Nullable Path fromFile;

  @Option(names = "--anyway", description = "Also if the plan was made from other facts.")
  private boolean anyway;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Loaded facts = new FactsReader(surroundings).read(operation);
    PlanFile read = PlanFile.read(surroundings, facts, operation, planFile, anyway, "Maybe plan again, or judge it all the same with --anyway.");
    Optional<Plan> inForce = inForce(read.plan(), facts);
    Verdict verdict = Checker.judge(read.situation(), read.plan(), inForce);
    verdict.violations().stream().map(Violation::describe).forEach(surroundings.out()::println);
    if (!verdict.isAccepted()) {
      throw new Refusal(ExitCode.PLAN_REFUSED, planFile + " is refused: " + Counted.of(verdict.violations().size(), "breach", "breaches") + " of the rules. Maybe plan again.");
    }
    if (read.plan().request().inForce().isPresent() && inForce.isEmpty()) {
      surroundings.out().println("what had begun was judged by this plan alone; maybe name the plan in force with --from");
    }
    String bound = checkBound(read);
    surroundings
        .out()
        .println(
            planFile + " keeps all ten rules: " + verdict.headcount().listed() + " listed = " + verdict.headcount().planned()
                + " planned + " + verdict.headcount().staying() + " staying + " + verdict.headcount().leftOutPeople() + " left out");
    surroundings.out().println(bound);
    read.plan().numbers().finishBound().ifPresent(finish -> checkFinish(read, finish));
    return ExitCode.OK.number();
  }

  /** The plan named, if it is the one that the request goes on from. */
  private Optional<Plan> inForce(Plan plan, Loaded facts) {
    if (fromFile == null) {
      return Optional.empty();
    }
    Plan from = PlanFile.readPlan(surroundings, facts, fromFile);
    String fingerprint = PlanJson.fingerprint(from, facts.operation().tickSeconds());
    if (!plan.request().inForce().map(InForce::fingerprint).equals(Optional.of(fingerprint))) {
      throw new Refusal(ExitCode.PLAN_REFUSED, planFile + " does not go on from " + fromFile + ". Maybe another plan is meant, or it was edited since.");
    }
    return Optional.of(from);
  }

  /** What is known of the plan's bound, by the prices beside it. */
  private String checkBound(PlanFile read) {
    long stated = read.plan().numbers().weightBound();
    Path file = planFile.resolveSibling(BoundFile.NAME);
    Path resolved = surroundings.resolve(file);
    if (!Files.exists(resolved)) {
      return "its bound " + stated + " is not checked: there is no " + file + " with the prices that prove it";
    }
    long proven = prove(read, file, readPrices(file, resolved));
    if (proven > stated) {
      throw new Refusal(
          ExitCode.PLAN_REFUSED, file + " proves that no plan moves more than " + proven + ", but " + planFile + " says " + stated + ". Maybe it belongs to another plan: plan again.");
    }
    return "no plan moves more than " + stated + ", by weight: proven by the prices in " + file;
  }

  private void checkFinish(PlanFile read, FinishBound finish) {
    String earliest = read.situation().momentOf((int) Math.min(Integer.MAX_VALUE, finish.ticks(read.situation().operation().tickSeconds()))).toString();
    if (!FinishCheck.holds(read.situation(), read.plan(), finish)) {
      throw new Refusal(
          ExitCode.PLAN_REFUSED, planFile + " says that no plan has the last of these people across before " + earliest + ", which cannot be proven. Maybe it was edited: plan again.");
    }
    surroundings.out().println("no plan has the last of these people across before " + earliest + ": proven anew (" + finish.name() + ")");
  }

  private BoundPrices readPrices(Path file, Path resolved) {
    return switch (BoundFile.read(resolved)) {
      case BoundFile.Reading.Read(BoundPrices prices) -> prices;
      case BoundFile.Reading.Refused(List<Problem> problems) -> {
        problems.forEach(problem -> surroundings.err().println(problem.sentence()));
        throw new Refusal(ExitCode.PLAN_REFUSED, file + " cannot be read: " + Counted.of(problems.size(), "problem") + ". Maybe plan again.");
      }
    };
  }

  private long prove(PlanFile read, Path file, BoundPrices prices) {
    try (ProgressLine progress = ProgressLine.start(surroundings, "checking the bound")) {
      return BoundCheck.weight(read.situation(), prices);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(ExitCode.PLAN_REFUSED, file + " proves nothing: " + wrong.getMessage() + ". Maybe it belongs to another plan: plan again.");
    }
  }
}
