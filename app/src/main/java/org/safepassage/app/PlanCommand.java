package org.safepassage.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.planjson.SuppositionWords;
import org.safepassage.operation.Change;
import org.safepassage.operation.Supposition;
import org.safepassage.plan.Planned;
import org.safepassage.publish.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans an operation, with what-ifs if asked. */
@Command(
    name = "plan",
    description = "Plans an operation and writes the plan, once the checker has passed it.",
    mixinStandardHelpOptions = true,
    footer = {
      "%nExamples:",
      "  safepassage plan examples/one-bus",
      "  safepassage plan examples/southwest-syria-2018 --as-of 2018-07-18T18:00Z",
      "  safepassage plan examples/southwest-syria-2018 --without russia",
      "  safepassage plan examples/one-bus --scenarios 200",
      "  safepassage plan my-operation --relax gate_desks --out plans/more-desks",
      "%nCtrl-C ends the search with the best plan so far, checked as any other."
    })
final class PlanCommand implements Callable<Integer> {
  /** More do not tell plans apart any better, and do not fit into memory. */
  private static final int MOST_SCENARIOS = 2000;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "OPERATION", description = "The operation folder.")
  private Path operation;

  @Option(names = "--as-of", paramLabel = "MOMENT", description = "The planning moment, such as 2018-07-15T21:43Z (default: the operation's own).")
  private @Nullable String asOf;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: plans/NAME-MOMENT). A plan that is there is replaced.")
  private @Nullable Path out;

  @Option(names = "--scenarios", paramLabel = "N", defaultValue = "1", description = "Plan in doubt, over N scenarios of what may happen, such as 200: says how many people get out on the mean, each run's chance and each household's latest safe departure (default: 1, on the policy's quantiles).")
  private int scenarios;

  @Option(names = "--without", paramLabel = "ID", description = "Plan without this party, crossing or host: that plan is written, and the difference shown. Repeatable.")
  private List<String> without = new ArrayList<>();

  @Option(names = "--suppose", paramLabel = "FORM", description = "Plan as if this were so, in the form that a household's change has in plan.json, such as more_vehicles:bus:1, closes_later:gate:60, consents:H042, put_first:H042, at_least:remote:60. Repeatable.")
  private List<String> suppose = new ArrayList<>();

  @Option(names = "--relax", paramLabel = "LIMIT", converter = ArgumentWords.Limit.class, completionCandidates = ArgumentWords.Limit.class, description = "Plan as if this limit were lifted: ${COMPLETION-CANDIDATES}. Repeatable.")
  private List<Change.Limit> relax = new ArrayList<>();

  @Mixin private Effort effort;

  @Mixin private PageOption page;

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    effort.check();
    if (scenarios < 1 || scenarios > MOST_SCENARIOS) {
      throw new Refusal(ExitCode.USAGE, "--scenarios " + scenarios + ": it must lie between 1 and " + MOST_SCENARIOS + ". Maybe 200.");
    }
    Optional<Instant> given = AsOf.read(asOf);
    Loaded facts = new FactsReader(surroundings).read(operation);
    Instant moment = AsOf.of(given, facts.operation());
    List<Change> asked = listAsked();
    List<Change> changes = new ArrayList<>(asked);
    without.stream().map(new ChangeWords(facts.operation())::without).distinct().forEach(changes::add);
    Path target = out != null ? out : Path.of("plans", facts.operation().name() + "-" + Moments.forFolder(moment) + suffix());
    Planning planning = new Planning(surroundings, facts, moment, effort, scenarios);
    planning.checkTarget(target);
    planning.checkWords();
    if (without.isEmpty()) {
      planning.publish(planning.plan("planning", changes), changes, target, page.detail());
      return ExitCode.OK.number();
    }
    Planned with = planning.plan("planning with", asked);
    Planned less = planning.plan("planning without", changes);
    String difference =
        Difference.between(planning.situation(asked), with, less, String.join(", ", without), planning.isCutShort());
    planning.publish(less, changes, target, page.detail());
    surroundings.out().println();
    surroundings.out().print(difference);
    return ExitCode.OK.number();
  }

  /** What is lifted and supposed, with and without whatever {@code --without} takes away. */
  private List<Change> listAsked() {
    List<Change> asked = new ArrayList<>();
    relax.stream().distinct().forEach(limit -> asked.add(new Change.Relax(limit)));
    suppose.stream().map(PlanCommand::supposition).distinct().forEach(asked::add);
    return asked;
  }

  private static Supposition supposition(String word) {
    return SuppositionWords.find(word)
        .orElseThrow(() -> new Refusal(ExitCode.USAGE, "--suppose '" + word + "' has no form that is known. Maybe one of: " + String.join(", ", SuppositionWords.FORMS) + "."));
  }

  private String suffix() {
    StringBuilder suffix = new StringBuilder();
    without.stream().distinct().forEach(word -> suffix.append("-without-").append(word.replaceAll("[^A-Za-z0-9._-]", "-")));
    suppose.stream().distinct().forEach(word -> suffix.append("-suppose-").append(word.replaceAll("[^A-Za-z0-9._-]", "-")));
    relax.stream().distinct().forEach(limit -> suffix.append("-relax-").append(limit.name().toLowerCase(Locale.ROOT)));
    return suffix.toString();
  }
}
