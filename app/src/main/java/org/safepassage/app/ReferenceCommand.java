package org.safepassage.app;

import java.util.concurrent.Callable;
import org.safepassage.folder.FolderReference;
import org.safepassage.folder.planjson.PlanReference;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The reference pages, from the schemas in the code. */
@Command(
    name = "reference",
    description = "Prints a reference page: of the operation folder (every file, column, unit and example), of plan.json or of the commands.",
    mixinStandardHelpOptions = true,
    footer = {"%nExamples:", "  safepassage reference", "  safepassage reference --plan"})
final class ReferenceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @ArgGroup private Page page = new Page();

  /** Which page; that of the operation folder if none is named. */
  static final class Page {
    @Option(names = "--plan", description = "The page of plan.json instead.")
    private boolean plan;

    @Option(names = "--commands", description = "The page of the commands instead.")
    private boolean commands;
  }

  ReferenceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.out().print(text());
    return ExitCode.OK.number();
  }

  private String text() {
    if (page.commands) {
      return CommandReference.markdown(surroundings);
    }
    return page.plan ? PlanReference.markdown() : FolderReference.markdown();
  }
}
