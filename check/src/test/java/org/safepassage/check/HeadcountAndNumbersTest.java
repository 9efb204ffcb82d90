package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.PlanNumbers;

class HeadcountAndNumbersTest {

  @Test
  void aHouseholdNeitherPlannedNorLeftOutIsMissed() {
    Draft draft = Draft.correct();
    draft.leftOut.clear();
    Refusal.of(draft).breaks(Rule.HEADCOUNT, "household out", "neither on the plan nor left out").breaks(Rule.NUMBERS, "14 listed, but 12 planned");
  }

  @Test
  void aHouseholdPlannedAndLeftOutIsRefused() {
    Draft draft = Draft.correct();
    draft.leftOut.add(LeftOut.because(new HouseholdId("car"), LeftOut.Reason.NO_ROOM, "No room."));
    Refusal.of(draft).breaks(Rule.HEADCOUNT, "household car", "2 times");
  }

  @Test
  void aHouseholdPlannedTwiceIsRefused() {
    Draft draft = Draft.correct();
    draft.journeys.add(draft.journeys.getLast());
    Refusal.of(draft).breaks(Rule.HEADCOUNT, "household late", "2 times");
  }

  @Test
  void someoneLeftOutWhoIsNotOnTheRosterIsRefused() {
    Draft draft = Draft.correct();
    draft.leftOut.add(LeftOut.because(new HouseholdId("stranger"), LeftOut.Reason.NO_ROOM, "No room."));
    Refusal.of(draft).breaksOnly(Rule.HEADCOUNT, "household stranger", "not on the roster");
  }

  @Test
  void eachNumberIsRecomputed() {
    refuse(n -> of(n, 13, 7, 12, 1, 13, 100, 51, 4370, 229), "people listed 13, recomputed 14");
    refuse(n -> of(n, 14, 8, 12, 1, 13, 100, 51, 4370, 229), "people firm 8, recomputed 7");
    refuse(n -> of(n, 14, 7, 11, 1, 13, 100, 51, 4370, 229), "people planned 11, recomputed 12");
    refuse(n -> of(n, 14, 7, 12, 0, 13, 100, 51, 4370, 229), "consent is unknown 0, recomputed 1");
    refuse(n -> of(n, 14, 7, 12, 1, 12, 100, 51, 4370, 229), "weight 12, recomputed 13");
    refuse(n -> of(n, 14, 7, 12, 1, 13, 12, 51, 4370, 229), "bound 12 below its own weight 13");
    refuse(n -> of(n, 14, 7, 12, 1, 13, 100, 52, 4370, 229), "margin in minutes 52, recomputed 51");
    refuse(n -> of(n, 14, 7, 12, 1, 13, 100, 51, 4371, 229), "exposure 4371, recomputed 4370");
    refuse(n -> of(n, 14, 7, 12, 1, 13, 100, 51, 4370, 228), "last across 228, recomputed 229");
  }

  @Test
  void theLastIsAcrossNoEarlierThanTheBoundOnTheFinish() {
    refuse(n -> n.finishingAfter(new FinishBound(229 * 60_000_000L + 1, "test")), "the earliest, but the last is across at tick 229");
    Draft draft = Draft.correct();
    draft.numbers = n -> n.finishingAfter(new FinishBound(229 * 60_000_000L, "test"));
    World world = new World();
    assertThat(Checker.of(world.situation()).judge(draft.build(world)).violations()).isEmpty();
  }

  private static void refuse(UnaryOperator<PlanNumbers> numbers, String words) {
    Draft draft = Draft.correct();
    draft.numbers = numbers;
    Refusal.of(draft).breaksOnly(Rule.NUMBERS, words);
  }

  private static PlanNumbers of(
      PlanNumbers old, int listed, int firm, int planned, int unknown, long weight, long bound, int margin, long exposure, int last) {
    return new PlanNumbers(listed, firm, planned, unknown, weight, bound, old.boundName(), margin, exposure, last);
  }
}
