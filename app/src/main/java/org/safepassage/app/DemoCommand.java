package org.safepassage.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.publish.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The founding case from one command. */
@Command(
    name = "demo",
    description = "Plans the example of southwest Syria 2018 as of its default moment.",
    mixinStandardHelpOptions = true,
    footer = {"%nExamples:", "  safepassage demo", "  safepassage demo /tmp/my-plan --steps 500"})
final class DemoCommand implements Callable<Integer> {
  static final Path EXAMPLE = Path.of("examples", "southwest-syria-2018");

  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Where to write (default: plans/NAME-MOMENT). A plan that is there is replaced.")
  private @Nullable Path out;

  @Mixin private Effort effort;

  @Mixin private PageOption page;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    effort.check();
    Loaded facts = new FactsReader(surroundings).read(surroundings.home().resolve(EXAMPLE));
    var moment = facts.operation().defaultAsOf();
    Path target = out != null ? out : Path.of("plans", facts.operation().name() + "-" + Moments.forFolder(moment));
    Planning planning = new Planning(surroundings, facts, moment, effort, 1);
    planning.checkTarget(target);
    planning.checkWords();
    planning.publish(planning.plan("planning", List.of()), List.of(), target, page.detail());
    return ExitCode.OK.number();
  }
}
