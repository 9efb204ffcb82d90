package org.safepassage.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "situation",
    description = "Shows what is believed as of a moment.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage situation examples/one-bus"})
final class SituationCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  SituationCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    throw new Refusal(ExitCode.INTERNAL, "situation comes next: not in this build");
  }
}
