package org.safepassage.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description = "Plans the example of southwest Syria 2018.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage demo"})
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    throw new Refusal(ExitCode.INTERNAL, "demo comes next: not in this build");
  }
}
