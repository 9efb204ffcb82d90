package org.safepassage.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "validate",
    description = "Reads an operation folder and names every problem.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage validate examples/one-bus"})
final class ValidateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  ValidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    throw new Refusal(ExitCode.INTERNAL, "validate comes next: not in this build");
  }
}
