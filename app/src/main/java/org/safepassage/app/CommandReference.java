package org.safepassage.app;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The page of the command line, docs/commands.md, from the commands themselves. */
final class CommandReference {
  private static final String INTRODUCTION =
      """
      # Commands

      <!-- Generated from the code (CommandReference); do not edit. To renew it:
           ./mvnw -q -pl app -am test -Dtest=PagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafepassage.pages=write -->

      Every command is typed as `./safepassage COMMAND ...` in the clone, or by the script's path from anywhere. Paths start where you
      stand. What was found goes to the standard output; problems and progress go to the standard error. A wrong use is refused in
      one sentence that repeats the value and says what may be meant, and nothing is written.

      A plan is written as a whole beside its place and moved there. It replaces a plan that is there, and nothing else. A planning
      that takes longer than a second says how far it is. **Ctrl-C** ends the search with the best plan so far, which is checked and
      written as any other (exit code 0); a second Ctrl-C ends at once, and nothing is written. After Ctrl-C or `--seconds` another
      planning with the same request need not give the same plan.

      Moments are written with their zone, as in the operation folder: `2018-07-15T21:43Z` or `2018-07-16T00:43+03:00`.

      """;

  private CommandReference() {}

  /** The page as Markdown, LF line ends. */
  static String markdown(Surroundings surroundings) {
    CommandLine whole = SafePassage.commandLine(surroundings);
    StringBuilder page = new StringBuilder(INTRODUCTION);
    addUsage(page, "safepassage", whole);
    Map<String, CommandLine> commands = new LinkedHashMap<>(whole.getSubcommands());
    commands.remove("help");
    commands.forEach((name, command) -> addUsage(page, name, command));
    return page.deleteCharAt(page.length() - 1).toString();
  }

  private static void addUsage(StringBuilder page, String name, CommandLine command) {
    String usage = command.getUsageMessage().replace("\r\n", "\n");
    page.append("## ").append(name).append("\n\n```\n").append(usage.stripTrailing()).append("\n```\n\n");
  }
}
