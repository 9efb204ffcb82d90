package org.safepassage.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "reference",
    description = "Prints the reference of the operation folder.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage reference"})
final class ReferenceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  ReferenceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    throw new Refusal(ExitCode.INTERNAL, "reference comes next: not in this build");
  }
}
