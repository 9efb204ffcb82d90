package org.safepassage.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.operation.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether a folder can be planned from. */
@Command(
    name = "validate",
    description = "Reads an operation folder and names every problem at once, each with file, line and column.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage validate examples/one-bus"})
final class ValidateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "OPERATION", description = "The operation folder.")
  private Path operation;

  ValidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Loaded facts = new FactsReader(surroundings).read(operation);
    Operation read = facts.operation();
    int people = read.households().stream().mapToInt(household -> household.members().size()).sum();
    List<String> counts =
        List.of(
            Counted.of(people, "person", "people") + " in " + Counted.of(read.households().size(), "household"),
            Counted.of(read.places().size(), "place"),
            Counted.of(read.roads().size(), "road"),
            Counted.of(read.crossings().size(), "gate"),
            Counted.of(read.reports().size(), "report"));
    surroundings.out().println(operation + " is valid: " + String.join(", ", counts) + "; " + Counted.of(facts.warnings().size(), "warning"));
    return ExitCode.OK.number();
  }
}
