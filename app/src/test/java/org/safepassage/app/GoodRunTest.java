package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.app.Terminal.Answer;
import org.safepassage.folder.FolderReference;
import org.safepassage.folder.planjson.PlanReference;

/** Every command does what its page says, as a new user types it in a folder of their own. */
@Tag("locale")
class GoodRunTest {
  private static final Pattern HEADCOUNT =
      Pattern.compile("  listed +(\\d+)\n  = planned +(\\d+)\n(?:      of whom consent unknown: \\d+\n)?(?:  \\+ staying by their family's decision +(\\d+)\n)?  \\+ left out +(\\d+)\n");

  @TempDir Path dir;
  private Terminal terminal;

  @BeforeEach
  void stand() {
    terminal = new Terminal(dir);
    terminal.copyExample("one-bus", "bus");
  }

  private String good(String... words) {
    Answer answer = terminal.type(words);
    assertThat(answer.err()).doesNotContain("safepassage:");
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  @Test
  void demoPlansTheFoundingCaseWhereverItIsTypedAndThePlanIsAccepted() {
    String said = good("demo", "--steps", "1");

    assertThat(said)
        .startsWith("Southwest Syria, July 2018")
        .contains("as of 2018-07-16 00:43 +03:00 (07-15 21:43Z)")
        .contains("written to plans/southwest-syria-2018-20180715T2143Z:");
    assertThatTheHeadcountAddsUp(said, 1_000);
    assertThat(good("check", Terminal.HOME.resolve("examples/southwest-syria-2018").toString(), "plans/southwest-syria-2018-20180715T2143Z/plan.json"))
        .contains("keeps all ten rules: 1000 listed = ");
  }

  @Test
  void aPageOfCountsNamesNoHouseholdWhileThePlanBesideItDoes() {
    assertThat(good("plan", "bus", "--steps", "60", "--out", "counts", "--counts-only")).contains("plan.html (counts only)");

    assertThat(terminal.read("counts/plan.html")).contains("\"shows\":\"counts\"").doesNotContain("H01");
    assertThat(terminal.read("counts/plan.json")).contains("H01");
  }

  private static void assertThatTheHeadcountAddsUp(String summary, int listed) {
    Matcher count = HEADCOUNT.matcher(summary);
    assertThat(count.find()).as(summary).isTrue();
    int staying = count.group(3) == null ? 0 : Integer.parseInt(count.group(3));
    assertThat(Integer.parseInt(count.group(1))).isEqualTo(listed);
    assertThat(Integer.parseInt(count.group(2)) + staying + Integer.parseInt(count.group(4))).isEqualTo(listed);
  }

  @Test
  void generateWritesASyntheticOperationThatIsPlannedAndCheckedLikeAnyOther() {
    assertThat(good("generate", "--people", "60", "--seed", "2", "made")).isEqualTo("written made (synthetic): try it with: safepassage plan made\n");

    assertThat(good("validate", "made")).startsWith("made is valid: 60 people in ").endsWith("; 0 warnings\n");
    assertThat(good("situation", "made")).contains("60 listed = 60 waiting");
    assertThatTheHeadcountAddsUp(good("plan", "made", "--steps", "30", "--out", "its-plan"), 60);
    assertThat(terminal.read("its-plan/summary.txt")).startsWith("Generated operation of 60 people, seed 2 (synthetic roster)");
    assertThat(good("check", "made", "its-plan/plan.json")).contains("keeps all ten rules: 60 listed = ");
  }

  @Test
  void newWritesAFolderThatSaysWhatMustBeFilledIn() {
    assertThat(good("new", "deep/inside/fresh")).isEqualTo("written deep/inside/fresh: fill it in, then run: safepassage validate deep/inside/fresh\n");

    Answer answer = terminal.type("validate", "deep/inside/fresh");

    assertThat(answer.code()).isEqualTo(ExitCode.FACTS_REFUSED.number());
    assertThat(answer.err()).contains("operation.yaml:7 name: is blank: a short name without spaces. Maybe something like one-bus.");
  }

  @Test
  void ticksOfOneSecondPlanAsManyPeople() {
    terminal.write("bus/operation.yaml", terminal.read("bus/operation.yaml").replace("tick_seconds: 60", "tick_seconds: 1"));

    assertThat(good("plan", "bus", "--steps", "100", "--out", "fine")).containsPattern("planned +27 ");
  }

  @Test
  void aPolicyOfColumnsIsRefusedBeforeAnythingIsPlanned() {
    terminal.write("bus/operation.yaml", terminal.read("bus/operation.yaml").replace("least_together: 1", "least_together: 2"));

    Answer answer = terminal.type("plan", "bus", "--out", "columns");

    assertThat(answer.code()).isEqualTo(ExitCode.FACTS_REFUSED.number());
    assertThat(answer.err()).contains("operation.yaml policy.least_together is 2, but columns of loaded vehicles are not planned yet");
  }

  @Test
  void validateCountsWhatItRead() {
    assertThat(good("validate", "bus")).isEqualTo("bus is valid: 27 people in 6 households, 6 places, 4 roads, 1 gate, 13 reports; 0 warnings\n");
  }

  @Test
  void validateNamesEveryProblemAtOnceAndWritesNothing() {
    terminal.write("bus/roads.csv", terminal.read("bus/roads.csv").replace("village,hamlet,3,20", "village,hamlt,3,fast"));

    Answer answer = terminal.type("validate", "bus");

    assertThat(answer.code()).isEqualTo(ExitCode.FACTS_REFUSED.number());
    assertThat(answer.err())
        .contains("roads.csv:2 to: \"hamlt\" is not in places.csv. Maybe \"hamlet\".\n")
        .contains("roads.csv:2 speed_kmh: \"fast\" is not a number")
        .endsWith("safepassage: bus has 2 problems: nothing was planned or written. Maybe start with the first.\n");
  }

  @Test
  void situationShowsOnlyWhatWasReceivedByThen() {
    assertThat(good("situation", "bus"))
        .contains("believed as of 2030-05-01 12:00 +00:00 (12:00Z)")
        .contains("27 listed = 27 waiting")
        .contains("consent: 22 given, 5 unknown")
        .contains("gate: agreed, chance 0.90 [R06, R07]")
        .contains("2030-05-01 18:00 +00:00 (18:00Z) to 2030-05-01 21:00 +00:00 (21:00Z)")
        .contains("places-a: binding, 30 persons, chance 1.00 [R08]")
        .endsWith("Contradictions between reports in force: 0\n\nHistory, reports overtaken by newer ones: 0\n");
    assertThat(good("situation", "bus", "--as-of", "2030-05-01T09:00+00:00")).contains("gate: not asked, chance 0.00");
  }

  @Test
  void situationListsWhatContradictsApartFromWhatWasOvertaken() {
    terminal.write(
        "bus/reports.csv",
        terminal.read("bus/reports.csv")
            + "X1,2030-04-20T06:00Z,2030-04-20T07:00Z,,cell,B3,place:hamlet,held_by,neighbour,\n"
            + "X2,2030-05-01T06:00Z,2030-05-01T07:00Z,,mission,B3,place:village,held_by,besieger,\n");

    assertThat(good("situation", "bus"))
        .endsWith(
            """
            Contradictions between reports in force: 1
              - village: Acted on: held by besieger (X2, B3, observed 2030-05-01T06:00:00Z);
                held by town (R01, B2, observed 2030-05-01T06:00:00Z) is as old, and less
                cautious or less well graded.

            History, reports overtaken by newer ones: 1
              - hamlet: Now held by town (R02, B2, observed 2030-05-01T06:00:00Z); before:
                held by neighbour (X1, B3, observed 2030-04-20T06:00:00Z).
            """);
    assertThat(good("plan", "bus")).contains("1 contradiction between reports, and 1 overtaken by newer ones: safepassage\nsituation shows them\n");
  }

  @Test
  void planWritesAPlanThatTheCheckAccepts() {
    String said = good("plan", "bus");

    assertThat(said)
        .contains("firm          27  people out only on what is agreed and binding")
        .contains("planned       27  people out if the promises below hold")
        .contains("bound         27  by weight: no plan at all moves more; gap 0.0 %")
        .contains("written to plans/one-bus-20300501T1200Z:\n  plan.json, plan.html, summary.txt, bound.csv,\n    covers.csv, abort.csv, turn-back.csv: for the cell\n"
                + "  field: 2 manifests with strip lists and paths, 1 call-forward list\n  hosts: own cases and counts of 1 host\n");
    assertThatTheHeadcountAddsUp(said, 27);
    assertThat(said).startsWith(terminal.read("plans/one-bus-20300501T1200Z/summary.txt"));
    assertThat(terminal.read("plans/one-bus-20300501T1200Z/field/call-forward/station-1.csv").lines()).hasSize(1 + 6);
    assertThat(good("check", "bus", "plans/one-bus-20300501T1200Z/plan.json"))
        .isEqualTo("plans/one-bus-20300501T1200Z/plan.json keeps all ten rules: 27 listed = 27 planned + 0 staying + 0 left out\n"
                + "no plan moves more than 27, by weight: proven by the prices in plans/one-bus-20300501T1200Z/bound.csv\n");
  }

  @Test
  void planReplacesThePlanThatIsThere() {
    good("plan", "bus", "--out", "mine");
    terminal.write("mine/field/manifests/old-run.csv", "of a plan before");

    good("plan", "bus", "--out", "mine", "--as-of", "2030-05-01T11:30Z");

    assertThat(terminal.read("mine/plan.json")).contains("\"as_of\": \"2030-05-01T11:30:00Z\"");
    assertThat(dir.resolve("mine/field/manifests/old-run.csv")).doesNotExist();
    assertThat(terminal.everything().keySet()).noneMatch(name -> name.contains(".plan-") || name.contains(".old-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "crossing:gate", "host:host-a", "party:neighbour"})
  void planWithoutSomethingShowsWhatIsLostWithIt(String what) {
    String said = good("plan", "bus", "--without", what);

    assertThat(said)
        .contains("planned        0  people out if the promises below hold")
        .contains("Difference without " + what + ", people")
        .contains("  planned            27        0      -27")
        .contains("stranded: 27 people in 6 households who were on the plan")
        .doesNotContain("cut short");
    assertThatTheHeadcountAddsUp(said, 27);
    assertThat(dir.resolve("plans/one-bus-20300501T1200Z-without-" + what.replace(':', '-'))).isDirectory();
  }

  @Test
  void planWithoutSeveralThingsLeavesAllOfThemAway() {
    assertThat(good("plan", "bus", "--without", "town", "--without", "besieger", "--without", "town", "--out", "mine"))
        .contains("Difference without town, besieger, town, people");
    assertThat(terminal.read("mine/plan.json"))
        .contains("\"of\": \"town\" },\n      { \"change\": \"without_party\", \"of\": \"besieger\" }\n    ]");
  }

  @Test
  void planRelaxesALimitThatIsNamedInAnyCase() {
    good("plan", "bus", "--relax", "FLEET", "--relax", "gate_desks", "--relax", "fleet");

    assertThat(terminal.read("plans/one-bus-20300501T1200Z-relax-fleet-relax-gate_desks/plan.json"))
        .contains("\"of\": \"fleet\" },\n      { \"change\": \"relax\", \"of\": \"gate_desks\" }\n    ]");
  }

  @Test
  void planByTheClockIsCheckedAndComparedWithAWarning() {
    assertThat(good("plan", "bus", "--seconds", "60", "--without", "gate")).contains("The search was cut short: part of the change may be search left undone.");
  }

  @Test
  void planTakesAnySeedAndArabicDigits() {
    good("plan", "bus", "--seed", "-5", "--steps", "٢٠", "--out", "mine");

    assertThat(terminal.read("mine/plan.json")).contains("\"seed\": -5,").contains("\"steps\": 20,");
  }

  @Test
  void checkRefusesAPlanEditedByHandWithTheRuleTheHouseholdAndTheMoment() {
    good("plan", "bus", "--out", "mine");
    String plan = terminal.read("mine/plan.json");
    Matcher passage = Pattern.compile("\"start_tick\": (\\d+), \"start_at\": \"[^\"]*\"").matcher(plan);
    assertThat(passage.find()).isTrue();
    terminal.write("edited.json", passage.replaceFirst("\"start_tick\": " + (Integer.parseInt(passage.group(1)) + 1)));

    Answer answer = terminal.type("check", "bus", "edited.json");

    assertThat(answer.code()).isEqualTo(ExitCode.PLAN_REFUSED.number());
    assertThat(answer.err()).startsWith("safepassage: edited.json is refused: ").endsWith(" of the rules. Maybe plan again.\n");
    assertThat(answer.out()).contains("Gates: ").containsPattern("household H0\\d").containsPattern("2030-05-01T\\d\\d:\\d\\d");
  }

  @Test
  void checkSaysThatABoundWithoutItsPricesIsNotChecked() {
    good("plan", "bus", "--out", "mine");
    terminal.write("alone.json", terminal.read("mine/plan.json"));

    assertThat(good("check", "bus", "alone.json")).endsWith("its bound 27 is not checked: there is no bound.csv with the prices that prove it\n");
  }

  @Test
  void checkRefusesABoundThatItsPricesDoNotProve() {
    good("plan", "bus", "--out", "mine");
    String plan = terminal.read("mine/plan.json");
    assertThat(plan).contains("\"weight_bound\": 27");
    terminal.write("mine/plan.json", plan.replace("\"weight_bound\": 27", "\"weight_bound\": 26"));
    assertThat(terminal.type("check", "bus", "mine/plan.json").code()).isEqualTo(ExitCode.PLAN_REFUSED.number());

    terminal.write("mine/plan.json", plan);
    terminal.write("mine/bound.csv", "kind,subject,detail,price_65536ths\ncamp,no-camp,,1\n");
    assertThat(terminal.type("check", "bus", "mine/plan.json").err())
        .isEqualTo("safepassage: mine/bound.csv proves nothing: camp no-camp is not in this situation. Maybe it belongs to another plan: plan again.\n");

    terminal.write("mine/bound.csv", "kind,subject,detail,price_65536ths\ncamps,no-camp,,1\ndesk,gate,,-1\n");
    Answer answer = terminal.type("check", "bus", "mine/plan.json");
    assertThat(answer.code()).isEqualTo(ExitCode.PLAN_REFUSED.number());
    assertThat(answer.err()).contains("bound.csv:2 kind: \"camps\" is no kind of price. Maybe \"camp\".", "bound.csv:3 price_65536ths: \"-1\"", "mine/bound.csv cannot be read: 2 problems. Maybe plan again.");
  }

  @Test
  void checkJudgesAPlanByOtherFactsIfAskedTo() {
    good("plan", "bus", "--out", "mine");
    terminal.write("bus/sources.csv", terminal.read("bus/sources.csv").replace("Planner's own estimate", "An estimate"));

    assertThat(terminal.type("check", "bus", "mine/plan.json").code()).isEqualTo(ExitCode.PLAN_REFUSED.number());
    assertThat(good("check", "bus", "mine/plan.json", "--anyway")).contains("keeps all ten rules");
  }

  @Test
  void referencePrintsThePages() throws Exception {
    assertThat(good("reference")).isEqualTo(FolderReference.markdown()).isEqualTo(Files.readString(Terminal.HOME.resolve("docs/folder.md")));
    assertThat(good("reference", "--plan")).isEqualTo(PlanReference.markdown()).isEqualTo(Files.readString(Terminal.HOME.resolve("docs/plan-json.md")));
    assertThat(good("reference", "--commands")).isEqualTo(Files.readString(Terminal.HOME.resolve("docs/commands.md")));
  }

  @Test
  void helpExplainsEveryCommandWithAnExampleThatStartsWithIt() {
    assertThat(good("--help")).isEqualTo(good("help")).contains("Usage: safepassage");
    for (String command : List.of("demo", "new", "generate", "validate", "situation", "plan", "replan", "check", "reference")) {
      assertThat(good(command, "--help"))
          .isEqualTo(good("help", command))
          .startsWith("Usage: safepassage " + command)
          .containsPattern("Examples?:\n  safepassage " + command)
          .satisfies(help -> assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80)));
    }
    assertThat(good("--version")).startsWith("safepassage ");
  }

  @Test
  void allThatIsShownOfAPlanFitsInEightyColumns() {
    assertThat((good("plan", "bus", "--without", "besieger") + good("situation", "bus")).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }
}
