package org.safepassage.app;

import java.util.List;
import java.util.Optional;
import org.safepassage.folder.problem.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line in one line for a person, with what may have been meant. */
final class UsageSentence {
  private final ParameterException problem;
  private final CommandSpec command;

  private UsageSentence(ParameterException problem) {
    this.problem = problem;
    this.command = problem.getCommandLine().getCommandSpec();
  }

  static String of(ParameterException problem) {
    UsageSentence sentence = new UsageSentence(problem);
    return "safepassage: " + sentence.wrong() + ". " + sentence.maybe();
  }

  private String wrong() {
    Optional<String> unmatched = findUnmatched();
    if (unmatched.isEmpty()) {
      return String.valueOf(problem.getMessage()).replaceFirst("[.]$", "");
    }
    String word = "'" + unmatched.get() + "'";
    if (isOption(unmatched.get())) {
      return "unknown option " + word;
    }
    return command.subcommands().isEmpty() ? word + " is one word too many" : "unknown command " + word;
  }

  private String maybe() {
    Optional<String> nearest = findUnmatched().flatMap(word -> NearestName.find(word, known(word)));
    return "Maybe " + nearest.map(name -> name + "; or ").orElse("") + "see: " + command.qualifiedName() + " --help";
  }

  private List<String> known(String word) {
    if (!isOption(word)) {
      return List.copyOf(command.subcommands().keySet());
    }
    return command.options().stream().map(CommandLine.Model.OptionSpec::longestName).toList();
  }

  private Optional<String> findUnmatched() {
    return problem instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched().stream().findFirst() : Optional.empty();
  }

  private static boolean isOption(String word) {
    return word.startsWith("-");
  }
}
