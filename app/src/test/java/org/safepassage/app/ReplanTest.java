package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.Terminal.Answer;

/** Planning from the plan in force after one report more, at the command line. */
@Tag("locale")
class ReplanTest {
  @TempDir Path dir;
  private Terminal terminal;

  @BeforeEach
  void planOneBus() {
    terminal = new Terminal(dir);
    terminal.copyExample("one-bus", "bus");
    good("plan", "bus", "--out", "before", "--steps", "60");
  }

  private String good(String... words) {
    Answer answer = terminal.type(words);
    assertThat(answer.err()).doesNotContain("safepassage:");
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  private void report(String row) {
    terminal.write("bus/reports.csv", terminal.read("bus/reports.csv") + row + "\n");
  }

  private String replan(String... more) {
    String[] words = new String[6 + more.length];
    System.arraycopy(new String[] {"replan", "bus", "--from", "before/plan.json", "--out", "after"}, 0, words, 0, 6);
    System.arraycopy(more, 0, words, 6, more.length);
    String out = good(words);
    assertThat(good("check", "bus", "after/plan.json", "--from", "before/plan.json")).contains("after/plan.json keeps all ten rules");
    return out;
  }

  private long countChanges() {
    return terminal.read("after/changes.csv").lines().count() - 1;
  }

  @Test
  void withoutNewsNothingChanges() {
    String out = replan("--as-of", "2030-05-01T13:00Z");
    assertThat(out).contains("Changes against the plan in force, as of 2030-05-01 12:00 +00:00: 0 households,\n0 runs; what had begun stays");
    assertThat(countChanges()).isZero();
  }

  @Test
  void theMomentIsThatOfTheNewestReport() {
    report("N1,2030-05-01T12:40Z,2030-05-01T12:50Z,,council,B2,household:H01,consent,declined,");
    assertThat(replan()).contains("as of 2030-05-01 12:50 +00:00", "  - H01 comes off the plan: Its answer is no");
    assertThat(terminal.read("after/changes.csv")).startsWith("\uFEFFhousehold,run,change,was,now\r\n").contains("H01,,comes_off,");
  }

  @Test
  void aFamilyFoundElsewhereGoesFromThere() {
    report("N1,2030-05-01T12:50Z,2030-05-01T13:00Z,,council,B2,household:H01,at,hamlet,");
    assertThat(replan()).contains("H01 goes otherwise: ", "leaves hamlet").contains("planned       27");
  }

  @Test
  void aRoadThatIsCutLeavesOutOnlyWhoHasNoOtherWay() {
    report("N1,2030-05-01T12:50Z,2030-05-01T13:00Z,,council,B2,road:village-crossroads,cut,,");
    replan();
    assertThat(terminal.read("after/plan.json")).doesNotContain("\"road\": \"village-crossroads\"");
  }

  @Test
  void aGateThatIsRefusedTakesEverybodyOff() {
    report("N1,2030-05-01T12:50Z,2030-05-01T13:00Z,,liaison,B2,crossing:gate,permission,refused 0,");
    assertThat(replan()).contains("planned        0");
  }

  @Test
  void whoIsUnderWayInABusThatIsGoneIsCutOff() {
    report("N1,2030-05-01T18:20Z,2030-05-01T18:30Z,,council,B2,vehicle:bus,vehicles,0,");
    String out = replan();
    assertThat(out).contains("cut off under way");
    assertThat(terminal.read("after/plan.json")).contains("\"reason\": \"cut_off_under_way\"");
  }

  @Test
  void atEachQuarterOfAnHourThePlanInForceIsStillPossible() {
    for (int quarter = 0; quarter <= 36; quarter += 3) {
      String moment = String.format(java.util.Locale.ROOT, "2030-05-01T%02d:%02dZ", 12 + quarter / 4, quarter % 4 * 15);
      replan("--as-of", moment);
      assertThat(countChanges()).as(moment).isZero();
    }
  }

  @Test
  void whatHadBegunCannotBeEditedAway() {
    replan("--as-of", "2030-05-01T18:30Z");
    String plan = terminal.read("after/plan.json");
    terminal.write("edited.json", plan.replace("\"call_tick\": -90,\n      \"call_at\": \"2030-05-01T17:00:00Z\"", "\"call_tick\": -89,\n      \"call_at\": \"2030-05-01T17:01:00Z\""));
    assertThat(terminal.read("edited.json")).isNotEqualTo(plan);
    Answer answer = terminal.type("check", "bus", "edited.json", "--from", "before/plan.json");
    assertThat(answer.code()).isEqualTo(ExitCode.PLAN_REFUSED.number());
    assertThat(answer.out()).contains("What has begun by the plan in force stays as it is", "is called by the plan in force: that has begun, and cannot be left out");
  }

  @Test
  void checkedByItselfAPlanThatGoesOnSaysWhatWasNotJudged() {
    replan("--as-of", "2030-05-01T13:00Z");
    assertThat(good("check", "bus", "after/plan.json")).contains("what had begun was judged by this plan alone; maybe name the plan in force with --from");
  }

  @Test
  void anotherPlanIsNotTakenForTheOneInForce() {
    replan("--as-of", "2030-05-01T13:00Z");
    good("plan", "bus", "--out", "other", "--steps", "60", "--seed", "2");
    Answer answer = terminal.type("check", "bus", "after/plan.json", "--from", "other/plan.json");
    assertThat(answer.code()).isEqualTo(ExitCode.PLAN_REFUSED.number());
    assertThat(answer.err()).contains("safepassage: after/plan.json does not go on from other/plan.json. Maybe another plan is meant, or it was edited since.");
  }

  @Test
  void aMomentBeforeThePlanInForceIsRefused() {
    Answer answer = terminal.type("replan", "bus", "--from", "before/plan.json");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(answer.err()).contains("the newest report, received 2030-05-01T11:00:00Z, lies before the plan in force, as of 2030-05-01T12:00:00Z. Maybe name a later moment with --as-of.");
  }
}
