package org.safepassage.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "new",
    description = "Writes a commented empty operation folder.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage new my-operation"})
final class NewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    throw new Refusal(ExitCode.INTERNAL, "new comes next: not in this build");
  }
}
