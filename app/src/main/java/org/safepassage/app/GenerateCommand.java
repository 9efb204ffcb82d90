package org.safepassage.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.safepassage.folder.NewFolder;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.folder.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A made-up operation, for trying things out and for benchmarks. */
@Command(
    name = "generate",
    description = "Writes a synthetic operation folder: made up from a size and a seed, as tight as a real one. Same size and seed: same bytes.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage generate --people 1000 --seed 7 generated-1000-7"})
final class GenerateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--people", paramLabel = "N", required = true,
      description = "How many people are on the roster, from " + GeneratedOperation.LEAST_PEOPLE + " to " + GeneratedOperation.MOST_PEOPLE + ".")
  private int people;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Which of all operations of this size (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(paramLabel = "DIR", description = "The folder to make; it must not exist, or be empty.")
  private Path folder;

  GenerateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (people < GeneratedOperation.LEAST_PEOPLE || people > GeneratedOperation.MOST_PEOPLE) {
      throw new Refusal(
          ExitCode.USAGE,
          "--people " + people + ": it must be from " + GeneratedOperation.LEAST_PEOPLE + " to " + GeneratedOperation.MOST_PEOPLE + ". Maybe 1000.");
    }
    Optional<Problem> problem;
    try (ProgressLine progress = ProgressLine.start(surroundings, "generating")) {
      problem = NewFolder.write(surroundings.resolve(folder), new GeneratedOperation(people, seed).listTexts());
    }
    problem.ifPresent(
        found -> {
          throw new Refusal(ExitCode.CANNOT_WRITE, found.sentence());
        });
    surroundings.out().println("written " + folder + " (synthetic): try it with: safepassage plan " + folder);
    return ExitCode.OK.number();
  }
}
