package org.safepassage.app;

import java.util.concurrent.Callable;
import org.safepassage.folder.FolderReference;
import org.safepassage.folder.planjson.PlanReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The reference pages, from the schemas in the code. */
@Command(
    name = "reference",
    description = "Prints the reference of the operation folder: every file, column, unit and example.",
    mixinStandardHelpOptions = true,
    footer = {"%nExamples:", "  safepassage reference", "  safepassage reference --plan"})
final class ReferenceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--plan", description = "That of plan.json instead.")
  private boolean plan;

  ReferenceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.out().print(plan ? PlanReference.markdown() : FolderReference.markdown());
    return ExitCode.OK.number();
  }
}
