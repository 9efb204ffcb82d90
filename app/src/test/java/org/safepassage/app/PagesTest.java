package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.app.Terminal.Answer;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.LeftOut;
import picocli.CommandLine;

/**
 * What the pages say is so: commands exist, links lead somewhere, classes are called what they are called, samples are what is
 * shown. Run with -Dsafepassage.pages=write to renew docs/commands.md and the samples in README.md (the demo's takes a while).
 */
class PagesTest {
  private static final boolean WRITE = "write".equals(System.getProperty("safepassage.pages"));
  private static final Path README = Terminal.HOME.resolve("README.md");
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+");

  @TempDir Path dir;

  @Test
  void thePageOfTheCommandsIsWhatTheCodeSays() throws IOException {
    Path page = Terminal.HOME.resolve("docs/commands.md");
    String expected = CommandReference.markdown(nowhere());
    if (WRITE) {
      Files.writeString(page, expected);
    }
    assertThat(Files.readString(page)).isEqualTo(expected);
  }

  @Test
  void theSampleOfOneBusIsWhatItsPlanningShows() throws IOException {
    Sample sample = new Sample("./safepassage plan examples/one-bus");
    String shown = head(good("plan", Terminal.HOME.resolve("examples/one-bus").toString(), "--out", "plan"));
    if (WRITE) {
      sample.write(shown);
    }
    assertThat(sample.text()).isEqualTo(shown);
  }

  /** The numbers of the founding case change as the search improves; its words must not. */
  @Test
  void theSampleOfTheDemoHasTheWordsThatAPlanningShows() throws IOException {
    Sample sample = new Sample("./safepassage demo");
    if (WRITE) {
      sample.write(head(good("demo", "demo")));
    }
    String shown = head(good("demo", "quick", "--steps", "1"));
    List<String> numbersFirst = words(shown.substring(0, shown.indexOf("Headcount")));
    assertThat(words(sample.text())).isSubsetOf(allWords(shown)).startsWith(numbersFirst.toArray(String[]::new));
  }

  /** The summary up to the end of its headcount. */
  private static String head(String summary) {
    return summary.substring(0, summary.indexOf("\n\n", summary.indexOf("  + left out")) + 1);
  }

  /** Lines without their numbers. */
  private static List<String> words(String text) {
    return text.lines().map(line -> line.replaceAll("[0-9]+([.][0-9]+)?", "N").replaceAll(" +", " ")).filter(line -> !line.isBlank()).toList();
  }

  private static List<String> allWords(String shown) {
    Stream<String> reasons =
        Stream.of(LeftOut.Reason.values())
            .map(reason -> " " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " N");
    return Stream.concat(words(shown).stream(), reasons).toList();
  }

  private String good(String... words) {
    Answer answer = new Terminal(dir).type(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }

  static Stream<Pages.Link> links() {
    return Pages.links();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void aLinkLeadsToAFileAndAHeadingAndNamesTheClassThatIsThere(Pages.Link link) {
    assertThat(link.file()).exists();
    if (!link.anchor().isEmpty()) {
      assertThat(Pages.anchors(link.file())).contains(link.anchor());
    }
    if (CLASS_NAME.matcher(link.words()).matches()) {
      assertThat(link.file().getFileName()).hasToString(link.words() + ".java");
    }
  }

  @Test
  void aClassThatAPageNamesExists() throws IOException {
    Set<String> sources;
    try (Stream<Path> files = Files.walk(Terminal.HOME)) {
      sources =
          files.filter(file -> file.toString().contains("/src/")).map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java")).map(name -> name.replace(".java", "")).collect(Collectors.toSet());
    }
    List<String> named = Pages.codeWords().filter(word -> CLASS_NAME.matcher(word).matches()).distinct().toList();

    assertThat(named).isNotEmpty();
    assertThat(sources).containsAll(named);
  }

  static Stream<List<String>> commands() {
    return Pages.commands();
  }

  /** Words in capitals stand for something of the reader's. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aCommandOnAPageIsUnderstoodAndItsExampleIsThere(List<String> words) {
    CommandLine.ParseResult parsed = SafePassage.commandLine(nowhere()).parseArgs(words.toArray(String[]::new));

    List<String> examples = words.stream().filter(word -> word.startsWith("examples/")).toList();
    assertThat(examples).allSatisfy(example -> assertThat(Terminal.HOME.resolve(example).resolve("operation.yaml")).exists());
    CommandLine.ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    List<String> without = command.matchedOptionValue("--without", List.of());
    if (!without.isEmpty()) {
      Loaded facts = (Loaded) OperationFolder.load(Terminal.HOME.resolve(examples.getFirst()));
      assertThat(without).allSatisfy(word -> assertThat(new ChangeWords(facts.operation()).without(word)).isNotNull());
    }
  }

  @Test
  void theFirstPageShowsTheTwoCommandsAndEveryOtherOne() {
    List<String> onTheFirstPage = Pages.text(README).lines().map(String::trim).filter(line -> line.startsWith("./")).map(line -> line.split(" +")[0]).distinct().toList();

    assertThat(onTheFirstPage).contains("./safepassage", "./test").allSatisfy(script -> assertThat(Files.isExecutable(Terminal.HOME.resolve(script))).isTrue());
    assertThat(Pages.commands().map(List::getFirst)).contains("demo", "validate", "plan", "check", "new", "generate", "situation", "reference");
  }

  /** Typed one after the other in a folder of one's own, the large example with a short search. */
  @Test
  void theFirstPagesCommandsRunInTheOrderInWhichTheyStand() {
    Terminal terminal = new Terminal(dir);
    terminal.copyExample("one-bus", "examples/one-bus");
    terminal.copyExample("southwest-syria-2018", "examples/southwest-syria-2018");
    List<List<String>> commands = Pages.commands(README).filter(words -> !words.getFirst().equals("demo")).toList();

    assertThat(commands).hasSizeGreaterThan(5);
    for (List<String> words : commands) {
      List<String> typed = new ArrayList<>(words);
      if (words.contains("examples/southwest-syria-2018")) {
        typed.addAll(List.of("--steps", "1"));
      }
      Answer answer = terminal.type(typed.toArray(String[]::new));
      assertThat(answer.code()).as(words + "\n" + answer.err()).isZero();
    }
  }

  private static Surroundings nowhere() {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    return new Surroundings(nobody, nobody, Terminal.HOME, Terminal.HOME, false);
  }

  /** The block of the first page that follows a comment naming the command that writes it. */
  private record Sample(String command) {
    private Matcher find() {
      String pattern = "(<!-- what this shows: " + Pattern.quote(command) + " -->\n```\n)(.*?)(```\n)";
      Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Pages.text(README));
      assertThat(found.find()).as("a sample of " + command + " in README.md").isTrue();
      return found;
    }

    String text() {
      return find().group(2);
    }

    void write(String shown) throws IOException {
      Files.writeString(README, find().replaceFirst("$1" + Matcher.quoteReplacement(shown) + "$3"));
    }
  }
}
