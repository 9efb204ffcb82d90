package org.safepassage.app;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
    name = "safepassage",
    version = "safepassage 0.1.0",
    description = "Plans, checks and explains the evacuation of a threatened group.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      NewCommand.class,
      ValidateCommand.class,
      SituationCommand.class,
      PlanCommand.class,
      CheckCommand.class,
      ReferenceCommand.class
    },
    footer = {
      "%nExamples:",
      "  safepassage demo                      plan the example of southwest Syria 2018",
      "  safepassage plan examples/one-bus     plan a village, a bus and a gate",
      "  safepassage plan --help               what a command takes, with examples"
    })
final class SafePassage implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  /** Runs one command line and returns its exit code; nothing is thrown. */
  static int run(Surroundings surroundings, String... args) {
    CommandLine line = new CommandLine(SafePassage.class, new Factory(surroundings));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(surroundings.out()).setErr(surroundings.err());
    line.setUsageHelpWidth(80).setUsageHelpAutoWidth(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((problem, args2) -> refuseUsage(surroundings, problem));
    line.setExecutionExceptionHandler((problem, command, parsed) -> refuse(surroundings, problem));
    int code = line.execute(args);
    surroundings.out().flush();
    surroundings.err().flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  private static int refuseUsage(Surroundings surroundings, ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    String advice = "maybe see: " + command + " --help";
    if (problem instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
      advice = "maybe " + unmatched.getSuggestions().getFirst() + "; see: " + command + " --help";
    }
    surroundings.err().println("safepassage: " + problem.getMessage() + " (" + advice + ")");
    return ExitCode.USAGE;
  }

  private static int refuse(Surroundings surroundings, Exception problem) {
    if (problem instanceof Refusal refusal) {
      surroundings.err().println("safepassage: " + refusal.sentence());
      return refusal.exitCode();
    }
    StackTraceElement[] trace = problem.getStackTrace();
    surroundings
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "safepassage: internal error, nothing was written: %s%s. Maybe report it with the command line and this sentence.",
                problem,
                trace.length == 0 ? "" : " at " + trace[0]));
    return ExitCode.INTERNAL;
  }

  /** Gives each command its surroundings. */
  private record Factory(Surroundings surroundings) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Surroundings.class) {
          return type.cast(constructor.newInstance(surroundings));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
