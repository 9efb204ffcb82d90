package org.safepassage.folder.planjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.raw.FileText;
import org.safepassage.operation.*;

@Tag("locale")
class PlanJsonTest {

  /** A plan with every kind of thing in it. */
  static Plan everything() {
    RoadUse out = new RoadUse(new RoadId("r1"), new PlaceId("village"), 10, 20);
    RoadUse back = new RoadUse(new RoadId("r2"), new PlaceId("school"), 22, 40);
    Run run =
        new Run(
            "run-1",
            new VehicleId(new VehicleGroupId("bus"), 1),
            List.of(new Stop(new PlaceId("village"), 0, 10), new Stop(new PlaceId("gate"), 40, 45)),
            List.of(List.of(out, back)));
    Journey journey =
        new Journey(
            new HouseholdId("h1"),
            new ChainId("way"),
            -5,
            List.of(
                new Approach(
                    List.of(new MemberId("m1"), new MemberId("m2")),
                    new PlaceId("village"),
                    5,
                    List.of(new Leg.Walk(List.of(out)), new Leg.Drive(List.of()), new Leg.Ride("run-1", 0, 1)))),
            List.of(
                new Leg.Passage(new CrossingId("gate"), 0, 45, 52),
                new Leg.Ride("run-2", 0, 1),
                new Leg.Passage(new CrossingId("second"), 1, 90, 91)));
    PlanRequest request =
        new PlanRequest(
            Instant.parse("2018-07-15T21:43:00Z"),
            1,
            -9_000_000_000L,
            2_000,
            List.of(
                new Change.WithoutParty(new PartyId("un")),
                new Change.WithoutCrossing(new CrossingId("gate")),
                new Change.WithoutHost(new HostId("a")),
                new Change.Relax(Change.Limit.ROAD_LOSS),
                new Supposition.StartsAt(new HouseholdId("h1"), new PlaceId("village"))),
            Optional.of(new InForce(Instant.parse("2018-07-15T20:43:00Z"), "sha256:01")));
    return new Plan(
        request,
        "sha256:00",
        new PlanNumbers(7, 0, 3, 1, 3L, 7L, "columns \"quoted\" \\ and ü and \u0001", Limits.NONE, 1234L, 91),
        List.of(new Notice(new PartyId("un"), 3)),
        List.of(new ListSent(new CrossingId("gate"), 4, List.of(new HouseholdId("h1")))),
        List.of(run),
        List.of(journey),
        List.of(new Placement(new HouseholdId("h1"), new PledgeId("a-2018"), 5, true)),
        List.of(new LeftOut(new HouseholdId("h2"), LeftOut.Reason.NO_ROOM, "No room: 0 of 3 seats are left.",
                Optional.of(new Remedy(List.of(new Supposition.MoreVehicles(new VehicleGroupId("bus"), 1), new Supposition.ReadySooner(new HouseholdId("h2"), 30)),
                    List.of(new HouseholdId("h1")), "One more bus.")))),
        List.of("seats of bus, 3 of 3 used"));
  }

  private static Plan read(String text) {
    return switch (PlanJson.read("plan.json", text)) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Refused refused -> fail(refused.problems().toString());
    };
  }

  private static List<String> problems(String text) {
    return switch (PlanJson.read("plan.json", text)) {
      case PlanReading.Read read -> List.of();
      case PlanReading.Refused refused -> refused.problems().stream().map(Problem::sentence).toList();
    };
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    String text = PlanJson.write(everything(), 60);
    assertThat(read(text)).isEqualTo(everything());
    assertThat(PlanJson.write(read(text), 60)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-SY", "de-DE", "tr-TR", "en-US"})
  void theLocaleOfTheMachineChangesNoByte(String tag) {
    Locale before = Locale.getDefault();
    String expected = PlanJson.write(everything(), 60);
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(PlanJson.write(everything(), 60)).isEqualTo(expected);
      assertThat(read(expected)).isEqualTo(everything());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aPlanOfTensOfThousandsOfPeopleIsReadThoughItIsLargerThanAnyTable(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a-large-plan.json"), PlanJson.write(everything(), 60) + " ".repeat(FileText.MOST_BYTES));
    assertThat(PlanJson.read(file)).isInstanceOf(PlanReading.Read.class);
  }

  @Test
  void theTextEndsInOneLineFeedAndHasNoCarriageReturn() {
    assertThat(PlanJson.write(everything(), 60)).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void aTickIsShownAsItsMoment() {
    assertThat(PlanJson.write(everything(), 60))
        .contains("\"call_tick\": -5,\n      \"call_at\": \"2018-07-15T21:38:00Z\"")
        .contains("\"tick\": 3, \"at\": \"2018-07-15T21:46:00Z\"");
  }

  @Test
  void whatHasBegunHasNegativeTicksAndItsMomentBeforeThePlanningMoment() {
    String text = PlanJson.write(everything(), 60).replace("\"tick\": 3", "\"tick\": -3").replace("2018-07-15T21:46:00Z", "2018-07-15T21:40:00Z");
    assertThat(read(text).notices()).containsExactly(new Notice(new PartyId("un"), -3));
    assertThat(PlanJson.write(read(text), 60)).isEqualTo(text);
  }

  @Test
  void twoPlansHaveOneFingerprintOnlyIfTheyAreTheSame() {
    Plan other = PlanInTime.later(everything(), everything().request(), 1);
    assertThat(PlanJson.fingerprint(everything(), 60)).isEqualTo(PlanJson.fingerprint(everything(), 60)).startsWith("sha256:").hasSize(71).isNotEqualTo(PlanJson.fingerprint(other, 60));
  }

  @Test
  void aMomentLeftOutIsNotMissed() {
    String text = PlanJson.write(everything(), 60);
    assertThat(read(text.replaceAll(", \"\\w*at\": \"[^\"]*\"", ""))).isEqualTo(everything());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"tick_seconds\": 60|\"tick_seconds\": 61|plan.json:3 /tick_seconds: \"61\" does not divide",
        "\"format\": \"safepassage-plan/1\"|\"format\": \"plan/9\"|plan.json:2 /format: \"plan/9\" is no word",
        "\"scenarios\": 1|\"scenarios\": \"1\"|/request/scenarios: \"1\" is no whole number",
        "\"scenarios\": 1|\"scenarios\": 0|/request/scenarios: \"0\" is below 1",
        "\"steps\": 2000|\"steps\": 2000.5|/request/steps: \"2000.5\" is no whole number",
        "\"steps\": 2000|\"step\": 2000|/request/step: \"step\" is no field of a request. Maybe \"steps\".",
        "\"seed\": -9000000000,||/request: \"seed\" is a missing field of request. Maybe it was lost in editing; what it says: of the search.",
        "2018-07-15T21:46:00Z|2018-07-15T21:47:00Z|plan.json:23 /notices/0/at: \"2018-07-15T21:47:00Z\" is not the moment of tick 3, which is 2018-07-15T21:46:00Z. Maybe change both, or remove at.",
        "\"as_of\": \"2018-07-15T21:43:00Z\"|\"as_of\": \"2018-07-15T21:43:00\"|/request/as_of: \"2018-07-15T21:43:00\" is no moment with its zone",
        "\"change\": \"relax\"|\"change\": \"relaxed\"|/request/changes/3/change: \"relaxed\" is no word that is known here. Maybe \"relax\".",
        "\"of\": \"road_loss\"|\"of\": \"road_los\"|/request/changes/3/of: \"road_los\" is no word that is known here. Maybe \"road_loss\".",
        "\"reason\": \"no_room\"|\"reason\": \"no_rom\"|/left_out/0/reason: \"no_rom\" is no word that is known here. Maybe \"no_room\".",
        "\"by\": \"walk\"|\"by\": \"fly\"|/journeys/0/approaches/0/legs/0/by: \"fly\" does not say",
        "\"margin_minutes\": \"none\"|\"margin_minutes\": \"many\"|/numbers/margin_minutes: \"many\" is no whole number",
        "\"beyond_leave_by\": true|\"beyond_leave_by\": \"yes\"|/placements/0/beyond_leave_by: \"yes\" is neither true nor false",
        "\"vehicle_number\": 1|\"vehicle_number\": 0|/runs/0/vehicle_number: \"0\" is below 1",
        "\"members\": [\"m1\", \"m2\"]|\"members\": [\"m1\", 2]|/journeys/0/approaches/0/members/1: \"2\" is no text",
        "\"household\": \"h1\"|\"household\": \"\"|/household: is blank",
        "\"binds\": [|\"binds\": {|plan.json:",
        "\"journeys\": [|\"journeys\": [ 3,|/journeys/0: is no object",
        "\"drives\": [|\"drives\": [ [],|/runs/0: has 2 stops and 2 drives",
        "\"board_stop\": 0|\"board_stop\": 0, \"board_stop\": 1|board_stop: comes twice",
        "\"enter_tick\": 10|\"enter_tick\": 99999999999999999999|enter_tick: \"99999999999999999999\" is below",
      })
  void aSpoiltFieldIsNamedWithItsLineAndPointer(String from, String to, String expected) {
    String text = PlanJson.write(everything(), 60);
    assertThat(text).contains(from);
    String spoilt = text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to == null ? "" : to));
    assertThat(problems(spoilt)).isNotEmpty().anySatisfy(problem -> assertThat(problem).contains(expected));
  }

  @Test
  void allProblemsAreSaidAtOnceInTheOrderOfTheFile() {
    String text = PlanJson.write(everything(), 60).replace("\"seed\": -9000000000", "\"sed\": 1").replace("\"window\": 1", "\"window\": -1");
    assertThat(problems(text)).hasSize(3).isSortedAccordingTo((a, b) -> Integer.compare(line(a), line(b)));
  }

  private static int line(String problem) {
    return Integer.parseInt(problem.split("[: ]")[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{}", "3", "\"x\"", "{\"format\":}", "nonsense", "{} {}"})
  void whatIsNoPlanIsRefusedWithoutAnException(String text) {
    assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> assertThat(problem).startsWith("plan.json"));
  }

  @Test
  void aPlanInDoubtComesBackAsItWasAndOneOnOneScenarioSaysNothingOfIt() {
    Prospects prospects =
        new Prospects(
            List.of(new Prospects.OfRun("run-1", 930, Limits.NONE)), List.of(new Prospects.OfHousehold(new HouseholdId("h1"), 812, 40, 12, Prospects.NO_MOMENT)));
    Plan doubtful = everything().inDoubt(new Expected(2000, 2_412L, 88L, 2_412L, 5_500L), prospects);
    String text = PlanJson.write(doubtful, 60);

    assertThat(read(text)).isEqualTo(doubtful);
    assertThat(PlanJson.write(everything(), 60)).doesNotContain("expected", "prospects");
  }

  @Test
  void whatHangsOnAMissingFieldIsNotSaidAgain() {
    long required = PlanShapes.PLAN.fields().stream().filter(field -> !(field.kind() instanceof Field.Kind.Maybe)).count();
    assertThat(problems("{}")).hasSize((int) required).allSatisfy(problem -> assertThat(problem).contains("is a missing field of plan. Maybe "));
  }

  @Test
  void nestingWithoutEndIsRefusedWithoutAnException() {
    assertThat(problems("[".repeat(200_000))).isNotEmpty();
  }
}
