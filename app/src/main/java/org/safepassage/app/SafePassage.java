package org.safepassage.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

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
      GenerateCommand.class,
      ValidateCommand.class,
      SituationCommand.class,
      PlanCommand.class,
      ReplanCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      SharesCommand.class,
      PlaceCommand.class,
      ReferenceCommand.class,
      CommandLine.HelpCommand.class
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
    try {
      return commandLine(surroundings).execute(args);
    } catch (OutOfMemoryError e) {
      surroundings.err().println("safepassage: the memory is not enough, nothing was written. Maybe close other programs.");
      return ExitCode.INTERNAL.number();
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      return refuseOwnMistake(surroundings, e);
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  /** Every command with its options, ready to run. */
  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(SafePassage.class, new Factory(surroundings));
    ArgumentWords.register(line);
    line.setExpandAtFiles(false);
    line.setOut(surroundings.out()).setErr(surroundings.err());
    line.setUsageHelpWidth(80).setUsageHelpAutoWidth(false);
    line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((problem, args) -> refuseUsage(surroundings, problem));
    line.setExecutionExceptionHandler((problem, command, parsed) -> refuse(surroundings, problem));
    return line;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> meanings = new LinkedHashMap<>();
    Stream.of(ExitCode.values()).forEach(code -> meanings.put(String.valueOf(code.number()), code.meaning()));
    return meanings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  private static int refuseUsage(Surroundings surroundings, ParameterException problem) {
    surroundings.err().println(UsageSentence.of(problem));
    return ExitCode.USAGE.number();
  }

  private static int refuse(Surroundings surroundings, Exception problem) {
    if (problem instanceof Refusal refusal) {
      surroundings.err().println("safepassage: " + refusal.sentence());
      return refusal.exitCode().number();
    }
    return refuseOwnMistake(surroundings, problem);
  }

  private static int refuseOwnMistake(Surroundings surroundings, Throwable problem) {
    StackTraceElement[] trace = problem.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    surroundings
        .err()
        .println(
            "safepassage: internal error, nothing was written: " + problem + where
                + ". Maybe report it with the command line and this sentence.");
    return ExitCode.INTERNAL.number();
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
