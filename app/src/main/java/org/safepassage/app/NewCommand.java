package org.safepassage.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.safepassage.folder.NewFolder;
import org.safepassage.folder.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A folder to fill in. */
@Command(
    name = "new",
    description = "Writes a commented empty operation folder, to be filled in with a spreadsheet.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage new my-operation"})
final class NewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "The folder to make; it must not exist, or be empty.")
  private Path folder;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    NewFolder.write(surroundings.resolve(folder))
        .map(Problem::sentence)
        .ifPresent(
            sentence -> {
              throw new Refusal(ExitCode.CANNOT_WRITE, sentence);
            });
    surroundings.out().println("written " + folder + ": fill it in, then run: safepassage validate " + folder);
    return ExitCode.OK.number();
  }
}
