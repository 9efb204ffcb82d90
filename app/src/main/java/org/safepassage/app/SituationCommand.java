package org.safepassage.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.outlook.Situations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is believed as of a moment. */
@Command(
    name = "situation",
    description = "Shows what is believed as of a moment: gates, pledges, ground, the roster, contradictions, history.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage situation examples/southwest-syria-2018 --as-of 2018-07-18T18:00Z"})
final class SituationCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "OPERATION", description = "The operation folder.")
  private Path operation;

  @Option(names = "--as-of", paramLabel = "MOMENT", description = "The moment, such as 2018-07-15T21:43Z (default: the operation's own).")
  private @Nullable String asOf;

  SituationCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<Instant> given = AsOf.read(asOf);
    Loaded facts = new FactsReader(surroundings).read(operation);
    Instant moment = AsOf.of(given, facts.operation());
    surroundings.out().print(SituationText.of(Situations.asOf(facts.operation(), moment, List.of())));
    return ExitCode.OK.number();
  }
}
