package org.safepassage.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.check.Verdict;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.LocksFile;
import org.safepassage.folder.LocksReading;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Placement;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.placement.HouseholdPlacer;
import org.safepassage.plan.placement.LockRefusal;
import org.safepassage.plan.placement.LockRefusals;
import org.safepassage.plan.placement.PlacementAnswer;
import org.safepassage.plan.placement.PlacementQuestion;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.publish.Moments;
import org.safepassage.publish.PlacementFolder;
import org.safepassage.publish.PlacementSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Places households at hosts, by themselves or for a plan, with what the cell has decided already. */
@Command(
    name = "place",
    description = "Places households at hosts: those of a plan, or everybody on the roster who waits and has not declined.",
    mixinStandardHelpOptions = true,
    footer = {
      "%nExamples:",
      "  safepassage place examples/southwest-syria-2018 --as-of 2018-07-20T18:00Z",
      "  safepassage place my-operation --plan plans/mine/plan.json --locks locks.csv",
      "%nThe locks file is CSV: household,host,act with act lock or exclude."
    })
final class PlaceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "OPERATION", description = "The operation folder.")
  private Path operation;

  @Option(names = "--plan", paramLabel = "PLAN.json", description = "Place those who move by this plan, as of its moment; its own placement is in force, and as few as can be change.")
  private @Nullable Path plan;

  @Option(names = "--locks", paramLabel = "FILE", description = "What the cell has decided: a household locked at a host, or excluded from it.")
  private @Nullable Path locks;

  @Option(names = "--as-of", paramLabel = "MOMENT", description = "The moment, such as 2018-07-20T18:00Z (default: the plan's, else the operation's own).")
  private @Nullable String asOf;

  @Option(names = {"-o", "--out"}, paramLabel = "DIR", description = "Where to write (default: plans/NAME-MOMENT-places). A placement that is there is replaced.")
  private @Nullable Path out;

  PlaceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<Instant> given = AsOf.read(asOf);
    Loaded facts = new FactsReader(surroundings).read(operation);
    Optional<PlanFile> planned = Optional.ofNullable(plan).map(file -> PlanFile.read(surroundings, facts, operation, file));
    Optional<Plan> placed = planned.map(PlanFile::plan);
    Instant moment = AsOf.of(given.or(() -> placed.map(it -> it.request().asOf())), facts.operation());
    placed.ifPresent(it -> requireSameMoment(it, moment));
    Situation situation = planned.map(PlanFile::situation).orElseGet(() -> Situations.asOf(facts.operation(), moment, List.of()));
    PlacementQuestion question = question(situation, placed).deciding(readLocks(facts));
    refuseLocks(situation, question);
    PlacementReport report = PlacementReport.of(situation, question, answer(situation, question));
    placed.ifPresent(it -> requireAllowed(situation, it, report.answer().placements()));
    write(facts, moment, situation, question, report);
    return ExitCode.OK.number();
  }

  private void requireSameMoment(Plan placed, Instant moment) {
    if (!placed.request().asOf().equals(moment)) {
      throw new Refusal(ExitCode.USAGE, "--as-of " + moment + " is not the moment of " + plan + ", " + placed.request().asOf() + ". Maybe leave --as-of away.");
    }
  }

  private static PlacementQuestion question(Situation situation, Optional<Plan> placed) {
    return placed
        .map(it -> PlacementQuestion.ofPlan(situation, it))
        .orElseGet(() -> PlacementQuestion.ofRoster(situation));
  }

  private List<HostDecision> readLocks(Loaded facts) {
    if (locks == null) {
      return List.of();
    }
    return switch (LocksFile.read(surroundings.resolve(locks), facts.operation())) {
      case LocksReading.Read read -> {
        read.warnings().forEach(warning -> surroundings.err().println(warning.sentence()));
        yield read.decisions();
      }
      case LocksReading.Refused(List<Problem> problems) -> {
        problems.forEach(problem -> surroundings.err().println(problem.sentence()));
        throw new Refusal(ExitCode.FACTS_REFUSED, locks + " has " + Counted.of(problems.size(), "problem") + ": nothing was placed or written. Maybe start with the first.");
      }
    };
  }

  private void refuseLocks(Situation situation, PlacementQuestion question) {
    List<LockRefusal> refusals = LockRefusals.list(situation, question);
    refusals.forEach(refusal -> surroundings.err().println(refusal.sentence()));
    if (!refusals.isEmpty()) {
      throw new Refusal(
          ExitCode.FACTS_REFUSED,
          Counted.of(refusals.size(), "lock") + " of " + locks + " cannot be kept: nothing was placed or written. Maybe take the lines of the households named above out.");
    }
  }

  private PlacementAnswer answer(Situation situation, PlacementQuestion question) {
    PlacementAnswer answer;
    try (var _ = ProgressLine.start(surroundings, "placing")) {
      answer = new HouseholdPlacer(situation).place(question);
    }
    List<String> faults = answer.proof().listFaults();
    if (!faults.isEmpty()) {
      throw new Refusal(ExitCode.INTERNAL, "internal error: the certificate does not hold (" + faults.getFirst() + "), so nothing was written. Maybe report it.");
    }
    return answer;
  }

  /** The checker's rule of placements, on the plan with the new placement. */
  private static void requireAllowed(Situation situation, Plan it, List<Placement> placements) {
    Plan changed =
        new Plan(
            it.request(), it.factsFingerprint(), it.numbers(), it.notices(), it.lists(), it.runs(), it.journeys(), placements, it.leftOut(), it.binds());
    Verdict verdict = Checker.of(situation).only(Rule.PLACEMENT).judge(changed);
    if (!verdict.isAccepted()) {
      throw new Refusal(ExitCode.INTERNAL, "internal error: " + verdict.violations().getFirst().describe() + " Nothing was written. Maybe report it.");
    }
  }

  private void write(Loaded facts, Instant moment, Situation situation, PlacementQuestion question, PlacementReport report) {
    Path target = out != null ? out : Path.of("plans", facts.operation().name() + "-" + Moments.forFolder(moment) + "-places");
    String summary = PlacementSummary.of(situation, report, whose(question));
    try {
      List<Path> files = PlacementFolder.write(surroundings.resolve(target), situation, question, report, summary);
      surroundings.out().print(summary);
      surroundings.out().println();
      surroundings.out().println("written to " + target + ": " + String.join(", ", files.stream().map(Path::toString).toList()));
    } catch (IOException problem) {
      throw Planning.cannotWrite(target, problem);
    }
  }

  private String whose(PlacementQuestion question) {
    String people = question.people() + " people in " + Counted.of(question.listHouseholds().size(), "household");
    return plan != null
        ? people + ", as they move by " + plan
        : people + ": everybody who waits and has not declined, as if they got out by the first chain whose gates are all usable when its last window closes (an assumption)";
  }
}
