package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Notice;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanInTime;
import org.safepassage.operation.PlanRequest;

/** The correct plan goes on from itself 70 minutes later; then what it says of these minutes, or of later ones, is edited. */
class BegunRuleTest {
  private static final int MINUTES = 70;

  private final World world = new World();
  private final Plan inForce = Draft.correct().build(world);

  private Verdict judge(Draft draft) {
    PlanRequest request =
        new PlanRequest(World.AS_OF.plus(Duration.ofMinutes(MINUTES)), 1, 1, 1, List.of(), Optional.of(new InForce(World.AS_OF, "fingerprint")));
    Plan later = PlanInTime.later(draft.build(world), request, MINUTES);
    return Checker.of(world.situation()).only(Rule.BEGUN).judge(later, Optional.of(inForce));
  }

  private void assertBroken(Draft draft, String... words) {
    Verdict verdict = judge(draft);
    assertThat(verdict.breaks(Rule.BEGUN)).isTrue();
    assertThat(verdict.violations().getFirst().describe()).contains(words);
  }

  @Test
  void aPlanThatGoesOnAsItWasIsAccepted() {
    assertThat(judge(Draft.correct()).violations()).isEmpty();
  }

  @Test
  void whatHasNotBegunMayChange() {
    Draft draft = Draft.correct().passage("car", 0, 0, 101, 107);
    draft.runs.removeIf(run -> run.id().equals("run-4"));
    draft.journeys.removeIf(journey -> journey.household().value().equals("late"));
    assertThat(judge(draft).violations()).isEmpty();
  }

  @Test
  void whoHasBeenCalledWasCalledThen() {
    assertBroken(Draft.correct().call("car", 1), "household car", "is called: that was before now, and the plan in force does not say so");
  }

  @Test
  void aRoadEnteredIsLeftAsItWas() {
    assertBroken(Draft.correct().drive("run-1", 1, Draft.use("road-junction", "village", 60, 86)), "enters road road-junction from village");
  }

  @Test
  void aRunThatHasSetOutCannotBeLeftOut() {
    Draft draft = Draft.correct();
    draft.runs.removeIf(run -> run.id().equals("run-1"));
    assertBroken(draft, "by the plan in force: that has begun, and cannot be left out");
  }

  @Test
  void aNoticeGivenWasGivenThen() {
    Draft draft = Draft.correct();
    draft.notices.set(0, new Notice(new PartyId("state"), 21));
    assertBroken(draft, "party state is told");
  }

  @Test
  void aHouseholdThatHasLeftMayComeOff() {
    Draft draft = Draft.correct();
    draft.journeys.removeIf(journey -> journey.household().value().equals("car"));
    assertThat(judge(draft).violations()).isEmpty();
  }
}
