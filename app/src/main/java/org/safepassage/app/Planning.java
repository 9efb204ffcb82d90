package org.safepassage.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import org.safepassage.check.Violation;
import org.safepassage.folder.Beside;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.operation.Change;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.publish.PlanFolder;
import org.safepassage.publish.Summary;
import org.safepassage.publish.field.DangerWordException;
import org.safepassage.publish.field.FieldFiles;
import org.safepassage.publish.host.HostFiles;
import org.safepassage.publish.page.PageDetail;

/** One planning from facts to files, as the commands {@code demo}, {@code plan} and {@code replan} share it. */
final class Planning {
  /** A page of more would take a browser's memory: it then shows counts only. */
  private static final int MOST_HOUSEHOLDS_ON_A_PAGE = 20_000;

  private final Surroundings surroundings;
  private final Loaded facts;
  private final Instant asOf;
  private final Effort effort;
  private final int scenarios;
  private final StopSignal stop;
  private Optional<DoubleSupplier> time = Optional.empty();

  Planning(Surroundings surroundings, Loaded facts, Instant asOf, Effort effort, int scenarios) {
    this.surroundings = surroundings;
    this.facts = facts;
    this.asOf = asOf;
    this.effort = effort;
    this.scenarios = scenarios;
    this.stop = StopSignal.listen(() -> surroundings.err().println(lineEnd() + "stopping with the best plan so far; Ctrl-C again ends at once"));
  }

  /** A terminal shows "^C" and maybe a line of progress where the next word would stand. */
  private String lineEnd() {
    return surroundings.isTerminal() ? "\n" : "";
  }

  /** Whether a search was cut short, so that another with the same request may find more. */
  boolean isCutShort() {
    return stop.isAsked() || effort.seconds != null;
  }

  Situation situation(List<Change> changes) {
    try {
      return Situations.asOf(facts.operation(), asOf, changes);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(ExitCode.USAGE, unknown.getMessage() + ". Maybe see the ids in the operation's files.");
    }
  }

  /** Plans; the plan is checked, or the command ends without writing anything. */
  Planned plan(String what, List<Change> changes) {
    PlanRequest request = new PlanRequest(asOf, scenarios, effort.seed, effort.stepsAsked(Effort.DEFAULT_STEPS), changes);
    return checked(what, request, (planner, progress) -> planner.plan(progress, this::isOver));
  }

  /** Plans from a plan in force; likewise. */
  Planned replan(Plan inForce) {
    int tickSeconds = facts.operation().tickSeconds();
    InForce named = new InForce(inForce.request().asOf(), PlanJson.fingerprint(inForce, tickSeconds));
    PlanRequest request =
        new PlanRequest(asOf, scenarios, effort.seed, effort.stepsAsked(Effort.STEPS_OF_A_REPLAN), inForce.request().changes(), Optional.of(named));
    return checked("re-planning", request, (planner, progress) -> planner.replan(inForce, progress, this::isOver));
  }

  private boolean isOver() {
    return stop.isAsked() || (time.isPresent() && time.get().getAsDouble() >= 1);
  }

  private Planned checked(String what, PlanRequest request, BiFunction<Planner, ProgressLine, Planned> plans) {
    Situation situation = situation(request.changes());
    Planner.findRefusal(situation)
        .ifPresent(
            why -> {
              throw new Refusal(ExitCode.FACTS_REFUSED, "operation.yaml " + why);
            });
    time = effort.startTime();
    Planner planner = new Planner(situation, request, facts.fingerprints().asOf(asOf), effort.threads);
    time.ifPresent(planner::coolingBy);
    Planned planned;
    try (ProgressLine progress = ProgressLine.start(surroundings, what)) {
      planned = plans.apply(planner, progress);
    }
    if (planner.ranOutOfMemory()) {
      surroundings.err().println("safepassage: the memory was not enough to search on; this is the best plan until then. Maybe close other programs.");
    }
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
  void publish(Planned planned, List<Change> changes, Path out, PageDetail asked) {
    Situation situation = situation(changes);
    boolean isTooLarge = situation.operation().households().size() > MOST_HOUSEHOLDS_ON_A_PAGE;
    PageDetail detail = isTooLarge ? PageDetail.COUNTS_ONLY : asked;
    String summary = Summary.of(situation, planned);
    try {
      List<Path> files = PlanFolder.write(surroundings.resolve(out), situation, planned, facts.words(), summary, detail);
      surroundings.out().print(summary);
      surroundings.out().println();
      surroundings.out().println("written to " + out + ":");
      boolean goesOn = planned.plan().request().inForce().isPresent();
      String own = goesOn ? "changes.csv" : "bound.csv";
      if (isTooLarge && asked != detail) {
        surroundings.out().println("  plan.html shows counts only: more than " + MOST_HOUSEHOLDS_ON_A_PAGE + " households are too many for a page");
      }
      surroundings.out().println("  plan.json, " + pageName(detail) + ", summary.txt, " + own + ",\n    covers.csv, abort.csv, turn-back.csv: for the cell");
      String manifests = Counted.of(count(files, "field/manifests"), "manifest");
      String turns = Counted.of(count(files, "field/call-forward"), "call-forward list");
      surroundings.out().println("  field: " + manifests + " with strip lists and paths, " + turns);
      surroundings.out().println("  hosts: own cases and counts of " + Counted.of(count(files, "hosts") / HostFiles.FILES_PER_HOST, "host"));
    } catch (DangerWordException problem) {
      throw refuseWord(problem);
    } catch (IOException problem) {
      throw cannotWrite(out, problem);
    }
  }

  private static String pageName(PageDetail detail) {
    return switch (detail) {
      case HOUSEHOLDS -> "plan.html";
      case COUNTS_ONLY -> "plan.html (counts only)";
    };
  }

  /** Before a long search: whether its plan can be written at all. */
  void checkTarget(Path out) {
    Path target = surroundings.resolve(out);
    if (surroundings.workingDir().startsWith(target)) {
      throw new Refusal(ExitCode.CANNOT_WRITE, out + " is the folder in which you are, or one around it. Maybe name a new one inside it.");
    }
    try {
      PlanFolder.check(target);
    } catch (IOException problem) {
      throw cannotWrite(out, problem);
    }
  }

  /** Before a long search: whether the files for the field can do without the words of the danger list. */
  void checkWords() {
    try {
      FieldFiles.check(situation(List.of()), facts.words());
    } catch (DangerWordException problem) {
      throw refuseWord(problem);
    }
  }

  private static Refusal refuseWord(DangerWordException problem) {
    String maybe = "Maybe take it out of danger_words.csv, or give what is called so a cover in vocabulary.csv.";
    return new Refusal(ExitCode.FACTS_REFUSED, problem.getMessage() + ", so nothing was written. " + maybe);
  }

  static Refusal cannotWrite(Path out, IOException problem) {
    String wrong =
        problem instanceof FileAlreadyExistsException there && there.getReason() != null
            ? out + " is there already and " + there.getReason()
            : "cannot write " + out + ", as " + Beside.why(problem);
    return new Refusal(ExitCode.CANNOT_WRITE, wrong + ". Maybe name another folder.");
  }

  private static long count(List<Path> files, String folder) {
    return files.stream().filter(file -> file.startsWith(folder)).count();
  }
}
