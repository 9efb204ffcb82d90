package org.safepassage.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.check.Checker;
import org.safepassage.check.Violation;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Report;
import org.safepassage.publish.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans from the plan in force after something has been reported. */
@Command(
    name = "replan",
    description = "Plans from a plan in force as of a later moment: what has begun by it stays, and as little else changes as gets as many people out. Says what changes for whom.",
    mixinStandardHelpOptions = true,
    footer = {
      "%nExamples:",
      "  safepassage replan my-operation --from plans/mine/plan.json",
      "  safepassage replan examples/one-bus --from p.json --as-of 2030-05-01T13:00Z",
      "%nWrite the new report into reports.csv first, with its received_at.",
      "It searches " + Effort.STEPS_OF_A_REPLAN + " steps unless asked otherwise."
    })
final class ReplanCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "OPERATION", description = "The operation folder.")
  private Path operation;

  @Option(names = "--from", required = true, paramLabel = "PLAN.json", description = "The plan in force.")
  private Path planFile;

  @Option(names = "--as-of", paramLabel = "MOMENT", description = "The new planning moment, such as 2018-07-15T22:43Z (default: when the newest report was received). It is moved on to a whole tick of the plan in force.")
  private @Nullable String asOf;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: plans/NAME-MOMENT). A plan that is there is replaced.")
  private @Nullable Path out;

  @Option(names = "--anyway", description = "Also if the plan in force was made from other facts.")
  private boolean anyway;

  @Mixin private Effort effort;

  @Mixin private PageOption page;

  ReplanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    effort.check();
    Optional<Instant> given = AsOf.read(asOf);
    Loaded facts = new FactsReader(surroundings).read(operation);
    Plan inForce = readInForce(facts);
    Instant moment = momentOf(given, inForce, facts.operation());
    Path target = out != null ? out : Path.of("plans", facts.operation().name() + "-" + Moments.forFolder(moment));
    Planning planning = new Planning(surroundings, facts, moment, effort, 1);
    planning.checkTarget(target);
    planning.checkWords();
    planning.publish(planning.replan(inForce), inForce.request().changes(), target, page.detail());
    return ExitCode.OK.number();
  }

  /** What has begun by a plan that breaks rules cannot be gone on from. */
  private Plan readInForce(Loaded facts) {
    PlanFile read = PlanFile.read(surroundings, facts, operation, planFile, anyway, "Maybe only add reports, or go on from it all the same with --anyway.");
    List<Violation> violations = Checker.judge(read.situation(), read.plan()).violations();
    if (!violations.isEmpty()) {
      violations.stream().limit(5).map(Violation::describe).forEach(surroundings.err()::println);
      throw new Refusal(ExitCode.PLAN_REFUSED, planFile + " breaks the rules: " + Counted.of(violations.size(), "breach", "breaches") + ". Maybe it was edited, or plan again.");
    }
    return read.plan();
  }

  /** The first whole tick of the plan in force that is not before the moment asked for. */
  private Instant momentOf(Optional<Instant> given, Plan inForce, Operation facts) {
    Instant start = inForce.request().asOf();
    Instant asked = given.isPresent() ? AsOf.of(given, facts) : newest(facts.reports());
    if (asked.isBefore(start)) {
      String what = given.isPresent() ? "--as-of " + asked : "the newest report, received " + asked + ",";
      throw new Refusal(ExitCode.USAGE, what + " lies before the plan in force, as of " + start + ". Maybe name a later moment with --as-of.");
    }
    long seconds = Duration.between(start, asked.plusNanos(999_999_999)).toSeconds();
    return start.plusSeconds(Math.ceilDiv(seconds, facts.tickSeconds()) * (long) facts.tickSeconds());
  }

  private static Instant newest(List<Report> reports) {
    return reports.stream().map(Report::receivedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
