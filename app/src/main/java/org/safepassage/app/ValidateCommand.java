package org.safepassage.app;

import java.nio.file.Path;
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
    surroundings
        .out()
        .println(
            operation + " is valid: " + people + " people in " + read.households().size() + " households, " + read.places().size()
                + " places, " + read.roads().size() + " roads, " + read.crossings().size() + " gates, " + read.reports().size()
                + " reports; " + facts.warnings().size() + (facts.warnings().size() == 1 ? " warning" : " warnings"));
    return ExitCode.OK;
  }
}
