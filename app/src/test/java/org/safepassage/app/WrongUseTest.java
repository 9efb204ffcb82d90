package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.app.Terminal.Answer;

/**
 * Every wrong use of every command ends with its documented code and one sentence that repeats what was written and says what
 * may be meant; nothing is written, and nobody sees a stack trace. The folder that they are typed in:
 *
 * <pre>
 *   bus/     the example one-bus           plan/       its plan
 *   bus2/    the same, with another roster notes.txt   a file
 *   full/    a folder with a file in it    mixed/      a plan, and a file that is no part of it
 * </pre>
 */
@Tag("locale")
class WrongUseTest {
  @TempDir static Path dir;
  private static Terminal terminal;

  @BeforeAll
  static void fillTheFolder() throws Exception {
    terminal = new Terminal(dir);
    terminal.copyExample("one-bus", "bus");
    terminal.copyExample("one-bus", "bus2");
    terminal.write("bus2/members.csv", terminal.read("bus2/members.csv").replace("H01-5,H01,family,infant", "H01-5,H01,family,child"));
    terminal.write("notes.txt", "keep me");
    terminal.write("blank.json", "");
    terminal.write("empty.json", "{}");
    Files.createDirectory(dir.resolve("full"));
    terminal.write("full/mine.txt", "keep me");
    assertThat(terminal.type("plan", "bus", "--out", "plan").code()).isZero();
    assertThat(terminal.type("plan", "bus", "--out", "mixed").code()).isZero();
    terminal.write("mixed/mine.txt", "keep me");
    String plan = terminal.read("plan/plan.json");
    terminal.write("half.json", plan.substring(0, plan.length() / 2));
    terminal.write("ticks.json", plan.replace("\"tick_seconds\": 60", "\"tick_seconds\": 30").replaceAll(", \"\\w*at\": \"[^\"]*\"|\\s+\"\\w*_at\": \"[^\"]*\",", ""));
    terminal.write("late.json", plan.replace("2030-05-01T12:00:00Z", "2930-05-01T12:00:00Z").replaceAll(", \"\\w*at\": \"[^\"]*\"|\\s+\"\\w*_at\": \"[^\"]*\",", ""));
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        wrong(2, "no command given"),
        wrong(2, "unknown command 'evacuate'", "evacuate"),
        wrong(2, "unknown command 'plna'. Maybe plan;", "plna"),
        wrong(2, "unknown option '--hlep'. Maybe --help;", "--hlep"),
        wrong(2, "Unknown subcommand 'plna'", "help", "plna"));
  }

  static Stream<Arguments> missingAndSurplusWords() {
    return Stream.of(
        wrong(2, "'DIR'", "new"),
        wrong(2, "'DIR'", "generate", "--people", "100"),
        wrong(2, "'--people=N'", "generate", "fresh"),
        wrong(2, "'OPERATION'", "validate"),
        wrong(2, "'OPERATION'", "situation"),
        wrong(2, "'OPERATION'", "plan"),
        wrong(2, "'--from=PLAN.json', 'OPERATION'", "replan"),
        wrong(2, "'--from=PLAN.json'", "replan", "bus"),
        wrong(2, "'OPERATION', 'PLAN.json'", "check"),
        wrong(2, "'PLAN.json'", "check", "bus"),
        wrong(2, "'two' is one word too many", "demo", "one", "two"),
        wrong(2, "'two' is one word too many", "new", "one", "two"),
        wrong(2, "'two' is one word too many", "validate", "bus", "two"),
        wrong(2, "'two' is one word too many", "situation", "bus", "two"),
        wrong(2, "'two' is one word too many", "plan", "bus", "two"),
        wrong(2, "'two' is one word too many", "check", "bus", "plan/plan.json", "two"),
        wrong(2, "'two' is one word too many", "reference", "two"));
  }

  static Stream<Arguments> unknownOptions() {
    return Stream.of(
        wrong(2, "unknown option '--stesp'. Maybe --steps;", "demo", "--stesp", "5"),
        wrong(2, "unknown option '--force'", "new", "--force", "fresh"),
        wrong(2, "unknown option '--strict'", "validate", "bus", "--strict"),
        wrong(2, "unknown option '--asof'. Maybe --as-of;", "situation", "bus", "--asof", "2030-05-01T12:00Z"),
        wrong(2, "unknown option '--witout'. Maybe --without;", "plan", "bus", "--witout", "town"),
        wrong(2, "unknown option '--any-way'. Maybe --anyway;", "check", "bus", "plan/plan.json", "--any-way"),
        wrong(2, "unknown option '--pln'. Maybe --plan;", "reference", "--pln"),
        wrong(2, "--plan, --commands", "reference", "--plan", "--commands"));
  }

  static Stream<Arguments> folders() {
    return Stream.of(
        wrong(3, "missing: does not exist. Maybe", "validate", "missing"),
        wrong(3, "missing: does not exist. Maybe", "situation", "missing"),
        wrong(3, "missing: does not exist. Maybe", "plan", "missing"),
        wrong(3, "missing: does not exist. Maybe", "check", "missing", "plan/plan.json"),
        wrong(3, "notes.txt: is not a folder. Maybe", "validate", "notes.txt"),
        wrong(3, "notes.txt: is not a folder. Maybe", "situation", "notes.txt"),
        wrong(3, "notes.txt: is not a folder. Maybe", "plan", "notes.txt"),
        wrong(3, "notes.txt: is not a folder. Maybe", "check", "notes.txt", "plan/plan.json"),
        wrong(3, "operation.yaml: is missing. Maybe", "validate", "full"),
        wrong(3, "operation.yaml: is missing. Maybe", "plan", "full"),
        wrong(2, "the name is blank", "plan", ""),
        wrong(2, "the name is blank", "validate", " "),
        wrong(2, "no name of a file here", "validate", "a\0b"),
        wrong(3, "@bus: does not exist", "validate", "@bus"));
  }

  static Stream<Arguments> moments() {
    return Stream.of(
        wrong(2, "--as-of 'yesterday' is no moment. Maybe", "plan", "bus", "--as-of", "yesterday"),
        wrong(2, "--as-of 'yesterday' is no moment. Maybe", "situation", "bus", "--as-of", "yesterday"),
        wrong(2, "'2030-05-01T12:00' has no time zone. Maybe 2030-05-01T12:00Z", "plan", "bus", "--as-of", "2030-05-01T12:00"),
        wrong(2, "'2030-05-01T12:00' has no time zone. Maybe 2030-05-01T12:00Z", "situation", "bus", "--as-of", "2030-05-01T12:00"),
        wrong(2, "has a space between day and time. Maybe 2030-05-01T12:00Z", "plan", "bus", "--as-of", "2030-05-01 12:00Z"),
        wrong(2, "'2030-05-01' is a day without a time", "plan", "bus", "--as-of", "2030-05-01"),
        wrong(2, "is no moment that exists", "plan", "bus", "--as-of", "2030-02-30T12:00Z"),
        wrong(2, "'' is no moment", "plan", "bus", "--as-of", ""),
        wrong(2, "for option '--as-of' (MOMENT)", "plan", "bus", "--as-of"),
        wrong(2, "'1850-05-01T12:00Z' is before 1900", "plan", "bus", "--as-of", "1850-05-01T12:00Z"),
        wrong(2, "2130-05-01T12:00:00Z, more than 20 years from", "plan", "bus", "--as-of", "2130-05-01T12:00Z"),
        wrong(2, "1930-05-01T12:00:00Z, more than 20 years from", "situation", "bus", "--as-of", "1930-05-01T12:00Z"));
  }

  static Stream<Arguments> whatIfs() {
    return Stream.of(
        wrong(2, "--without 'gaet': no party, crossing or host has this id. Maybe \"gate\".", "plan", "bus", "--without", "gaet"),
        wrong(2, "--without 'nobody': no party, crossing or host has this id. Maybe one of: party:town,", "plan", "bus", "--without", "nobody"),
        wrong(2, "--without 'party:nobody'", "plan", "bus", "--without", "party:nobody"),
        wrong(2, "--without 'crossing:gtae': no party, crossing or host has this id. Maybe \"crossing:gate\".", "plan", "bus", "--without", "crossing:gtae"),
        wrong(2, "--without 'host:town'", "plan", "bus", "--without", "host:town"),
        wrong(2, "--without 'camp:camp'", "plan", "bus", "--without", "camp:camp"),
        wrong(2, "--without '': no party", "plan", "bus", "--without", ""),
        wrong(2, "--without host-a is more than one thing. Maybe one of: party:host-a, host:host-a.", "plan", "bus", "--without", "host-a"),
        wrong(2, "--without 'nobody'", "plan", "bus", "--without", "town", "--without", "nobody"),
        wrong(2, "'fleets' is no limit that can be lifted. Maybe \"fleet\".", "plan", "bus", "--relax", "fleets"),
        wrong(2, "'time' is no limit that can be lifted. Maybe one of: fleet, gate_desks,", "plan", "bus", "--relax", "time"));
  }

  static Stream<Arguments> effort() {
    return Stream.of(
        wrong(2, "--steps 0: it must be at least 1", "plan", "bus", "--steps", "0"),
        wrong(2, "--steps -3: it must be at least 1", "demo", "--steps", "-3"),
        wrong(2, "'many' is no whole number", "plan", "bus", "--steps", "many"),
        wrong(2, "'1.5' is no whole number", "plan", "bus", "--steps", "1.5"),
        wrong(2, "'99999999999' is too far from 0", "plan", "bus", "--steps", "99999999999"),
        wrong(2, "'99999999999999999999' is too far from 0", "plan", "bus", "--seed", "99999999999999999999"),
        wrong(2, "'one' is no whole number", "demo", "--seed", "one"),
        wrong(2, "--threads 3: there is work for 1 or 2", "plan", "bus", "--threads", "3"),
        wrong(2, "--threads 0: there is work for 1 or 2", "demo", "--threads", "0"),
        wrong(2, "--seconds 0.0: it must be more than 0", "plan", "bus", "--seconds", "0"),
        wrong(2, "--seconds -1.0: it must be more than 0", "plan", "bus", "--seconds", "-1"),
        wrong(2, "'NaN' is no number with a decimal point", "plan", "bus", "--seconds", "NaN"),
        wrong(2, "'7,5' is no number with a decimal point", "plan", "bus", "--seconds", "7,5"),
        wrong(2, "--steps 5 and --seconds 1.0 together", "plan", "bus", "--steps", "5", "--seconds", "1"),
        wrong(2, "--scenarios 0: it must lie between 1 and 2000", "plan", "bus", "--scenarios", "0"),
        wrong(2, "should be specified only once", "plan", "bus", "--seed", "1", "--seed", "2"));
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        wrong(4, "full is there already and holds mine.txt, which is no part of a plan", "plan", "bus", "--out", "full"),
        wrong(4, "bus2 is there already and holds README.md, which is no part of a plan", "plan", "bus", "--out", "bus2"),
        wrong(4, "mixed is there already and holds mine.txt, which is no part of a plan", "plan", "bus", "--out", "mixed"),
        wrong(4, "notes.txt is there already and is a file", "plan", "bus", "--out", "notes.txt"),
        wrong(4, "notes.txt is no folder", "plan", "bus", "--out", "notes.txt/plan"),
        wrong(4, ". is the folder in which you are", "plan", "bus", "--out", "."),
        wrong(4, ".. is the folder in which you are, or one around it", "plan", "bus", "--out", ".."),
        wrong(2, "the name is blank", "plan", "bus", "--out", ""),
        wrong(4, "full is there already", "demo", "full"),
        wrong(2, "--people 49: it must be from 50 to 1000000. Maybe 1000", "generate", "--people", "49", "fresh"),
        wrong(2, "--people 1000001: it must be", "generate", "--people", "1000001", "fresh"),
        wrong(2, "'many' is no whole number", "generate", "--people", "many", "fresh"),
        wrong(4, "full: exists and is not an empty folder. Maybe", "generate", "--people", "50", "full"),
        wrong(4, "full: exists and is not an empty folder. Maybe", "new", "full"),
        wrong(4, "bus: exists and is not an empty folder. Maybe", "new", "bus"),
        wrong(4, "notes.txt: exists and is not an empty folder. Maybe", "new", "notes.txt"),
        wrong(4, "notes.txt/fresh: could not be written", "new", "notes.txt/fresh"),
        wrong(2, "the name is blank", "new", ""));
  }

  static Stream<Arguments> plans() {
    return Stream.of(
        wrong(1, "missing.json: does not exist. Maybe", "replan", "bus", "--from", "missing.json"),
        wrong(1, "plan/plan.json was made from other facts than bus2 has", "replan", "bus2", "--from", "plan/plan.json"),
        wrong(1, "plan/plan.json does not go on from plan/plan.json. Maybe", "check", "bus", "plan/plan.json", "--from", "plan/plan.json"),
        wrong(2, "--as-of 2030-05-01T11:59:00Z lies before the plan in force, as of 2030-05-01T12:00:00Z. Maybe", "replan", "bus", "--from", "plan/plan.json", "--as-of", "2030-05-01T11:59Z"),
        wrong(1, "missing.json: does not exist. Maybe", "check", "bus", "missing.json"),
        wrong(1, "plan: is not a file. Maybe", "check", "bus", "plan"),
        wrong(1, "notes.txt:1: is not valid JSON here. Maybe", "check", "bus", "notes.txt"),
        wrong(1, "blank.json:1: is empty. Maybe", "check", "bus", "blank.json"),
        wrong(1, "empty.json cannot be read as a plan: 12 problems", "check", "bus", "empty.json"),
        wrong(1, "half.json cannot be read as a plan: 1 problem.", "check", "bus", "half.json"),
        wrong(1, "plan/plan.json was made from other facts than bus2 has", "check", "bus2", "plan/plan.json"),
        wrong(1, "ticks.json counts in ticks of 30 s, the operation in 60 s", "check", "bus", "ticks.json", "--anyway"),
        wrong(1, "late.json is as of 2930-05-01T12:00:00Z, more than 20 years from", "check", "bus", "late.json", "--anyway"));
  }

  /** Not even root may write into the folder of processes, where there is one. */
  @Test
  void aFolderThatMayNotBeWrittenToIsSaidBeforeTheSearch() {
    assumeTrue(Files.isDirectory(Path.of("/proc")));

    aWrongUseIsRefusedInOneSentenceAndNothingIsWritten(4, "cannot write /proc/plan, as /proc may not be written to", List.of("plan", "bus", "--out", "/proc/plan"));
    aWrongUseIsRefusedInOneSentenceAndNothingIsWritten(4, "/proc/fresh: could not be written", List.of("new", "/proc/fresh"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource({"commands", "missingAndSurplusWords", "unknownOptions", "folders", "moments", "whatIfs", "effort", "targets", "plans"})
  void aWrongUseIsRefusedInOneSentenceAndNothingIsWritten(int code, String said, List<String> words) {
    Map<String, String> before = terminal.everything();

    Answer answer = terminal.type(words.toArray(String[]::new));

    assertThat(answer.err()).contains(said).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.out()).isEmpty();
    String last = answer.err().lines().reduce((first, second) -> second).orElseThrow();
    assertThat(last).startsWith("safepassage: ").containsIgnoringCase("maybe");
    assertThat(answer.err().lines().filter(line -> line.startsWith("safepassage: "))).hasSize(1);
    assertThat(terminal.everything()).isEqualTo(before);
  }

  private static Arguments wrong(int code, String said, String... words) {
    return arguments(code, said, List.of(words));
  }
}
