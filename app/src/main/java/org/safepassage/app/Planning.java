package org.safepassage.app;

import java.nio.file.FileAlreadyExistsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.safepassage.check.Violation;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.operation.Change;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.publish.PlanFolder;
import org.safepassage.publish.Summary;

/** One planning from facts to files, as the commands {@code demo} and {@code plan} share it. */
final class Planning {
  private final Surroundings surroundings;
  private final Loaded facts;
  private final Instant asOf;
  private final Effort effort;
  private final StopSignal stop;

  Planning(Surroundings surroundings, Loaded facts, Instant asOf, Effort effort) {
    this.surroundings = surroundings;
    this.facts = facts;
    this.asOf = asOf;
    this.effort = effort;
    this.stop = StopSignal.listen(() -> surroundings.err().println("\nstopping with the best plan so far; Ctrl-C again ends at once"));
  }

  Situation situation(List<Change> changes) {
    return Situations.asOf(facts.operation(), asOf, changes);
  }

  /** Plans; the plan is checked, or the command ends without writing anything. */
  Planned plan(String what, List<Change> changes) {
    Situation situation = situation(changes);
    PlanRequest request = new PlanRequest(asOf, 1, effort.seed, effort.stepsAsked(), changes);
    ProgressLine progress = new ProgressLine(surroundings, what);
    BooleanSupplier deadline = effort.deadline();
    Planned planned =
        new Planner(situation, request, facts.fingerprints().asOf(asOf), effort.threads)
            .plan(progress, () -> stop.isAsked() || deadline.getAsBoolean());
    progress.end();
    if (!planned.verdict().isAccepted()) {
      planned.verdict().violations().stream().limit(5).map(Violation::describe).forEach(surroundings.err()::println);
      throw new Refusal(
          ExitCode.INTERNAL,
          "internal error: the planner's own plan breaks " + planned.verdict().violations().size()
              + " rules, so nothing was written. Maybe report it with the lines above and the operation's name.");
    }
    return planned;
  }

  /** Writes the files and shows the summary. */
  void publish(Planned planned, List<Change> changes, Path out) {
    Situation situation = situation(changes);
    String summary = Summary.of(situation, planned);
    try {
      List<Path> files = PlanFolder.write(surroundings.resolve(out), situation, planned.plan(), summary);
      surroundings.out().print(summary);
      surroundings.out().println();
      surroundings.out().println("written to " + out + ":");
      surroundings.out().println("  plan.json, summary.txt, " + count(files, "manifests") + " manifests, " + count(files, "call-forward") + " call-forward lists");
    } catch (IOException problem) {
      throw cannotWrite(out, problem);
    }
  }

  /** Before a long search: whether its plan can be written at all. */
  void checkTarget(Path out) {
    try {
      PlanFolder.refuseForeign(surroundings.resolve(out));
    } catch (FileAlreadyExistsException problem) {
      throw cannotWrite(out, problem);
    }
  }

  private static Refusal cannotWrite(Path out, IOException problem) {
    if (problem instanceof FileAlreadyExistsException) {
      return new Refusal(ExitCode.CANNOT_WRITE, out + " is there already and is no folder of a plan: maybe name another with --out");
    }
    return new Refusal(
        ExitCode.CANNOT_WRITE,
        "cannot write " + out + " (" + problem.getClass().getSimpleName() + ": " + problem.getMessage() + "): maybe another folder with --out");
  }

  private static long count(List<Path> files, String folder) {
    return files.stream().filter(file -> file.startsWith(folder)).count();
  }
}
