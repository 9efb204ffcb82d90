package org.safepassage.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "plan",
    description = "Plans and writes the plan, once the checker has passed it.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage plan examples/one-bus"})
final class PlanCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    throw new Refusal(ExitCode.INTERNAL, "plan comes next: not in this build");
  }
}
