package org.safepassage.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "check",
    description = "Judges a plan, also one edited by hand.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage check examples/one-bus plans/one-bus/plan.json"})
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    throw new Refusal(ExitCode.INTERNAL, "check comes next: not in this build");
  }
}
