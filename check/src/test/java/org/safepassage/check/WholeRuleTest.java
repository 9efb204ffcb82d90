package org.safepassage.check;

import static org.safepassage.check.Draft.approach;
import static org.safepassage.check.Draft.use;
import static org.safepassage.check.Draft.way;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.MemberId;

class WholeRuleTest {

  @Test
  void aMemberLeftBehindIsRefused() {
    Draft draft = Draft.correct().approach("car", 0, a -> new Approach(a.members().subList(1, 3), a.from(), a.leaveTick(), a.legs()));
    Refusal.of(draft).breaks(Rule.WHOLE, "household car", "2018-07-15T20:00:00Z", "2 of 3 members");
  }

  @Test
  void aMemberAtAnotherPlaceLeftBehindIsRefused() {
    Draft draft = Draft.correct().journey("split", j -> new Journey(j.household(), j.chain(), 0, j.approaches().subList(0, 1), j.onward()));
    Refusal.of(draft).breaks(Rule.WHOLE, "household split", "2018-07-15T20:00:00Z", "1 of 2 members");
  }

  @Test
  void anApproachFromWhereAMemberIsNotIsRefused() {
    Leg ride = new Leg.Ride("run-1", 1, 3);
    Draft draft =
        Draft.correct().journey("split", j -> new Journey(j.household(), j.chain(), 0, List.of(approach("village", 60, List.of(ride), "split-1", "split-2")), j.onward()));
    Refusal.of(draft).breaks(Rule.WHOLE, "household split", "2018-07-15T20:00:00Z", "split-2 is at place junction");
  }

  @Test
  void aMemberWhoStaysByTheFamilysDecisionIsNotMoved() {
    Draft draft =
        Draft.correct()
            .approach(
                "car", 0, a -> new Approach(List.of(new MemberId("car-1"), new MemberId("car-2"), new MemberId("car-3"), new MemberId("car-4")), a.from(), a.leaveTick(), a.legs()));
    Refusal.of(draft).breaks(Rule.WHOLE, "household car", "car-4 is moved, but stays");
  }

  @Test
  void companionsAreMovedTogetherOrNotAtAll() {
    Refusal.of(Draft.correct().leaveOut("pair-b")).breaksOnly(Rule.WHOLE, "household pair-b", "2018-07-15T21:50:00Z", "pair-a is");
  }

  @Test
  void companionsNeitherOfWhomMovesAreNoBreach() {
    Draft draft = Draft.correct().leaveOut("pair-a").leaveOut("pair-b");
    org.assertj.core.api.Assertions.assertThat(Checker.judge(new World().situation(), draft.build(new World())).violations()).isEmpty();
  }

  @Test
  void companionsPassInTheSameWindow() {
    Draft draft = Draft.correct().passage("pair-b", 0, 1, 300, 304);
    Refusal.of(draft).breaks(Rule.WHOLE, "household pair-b", "2018-07-16T01:00:00Z", "another window than pair-a");
  }

  @Test
  void aChildWithoutAGuardianIsRefused() {
    World world = new World();
    world.guardian = Optional.empty();
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.WHOLE, "household child", "2018-07-15T21:00:00Z", "child child-1");
  }

  @Test
  void aChildWhoseGuardianStaysIsRefused() {
    Refusal.of(Draft.correct().leaveOut("elder")).breaksOnly(Rule.WHOLE, "household child", "2018-07-15T21:00:00Z", "guardian elder-2");
  }

  @Test
  void aChildWhoLeavesAnotherPlaceOrTimeThanItsGuardianIsRefused() {
    World world = new World();
    world.guardian = Optional.of(new MemberId("late-1"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.WHOLE, "household child", "2018-07-15T21:00:00Z", "guardian late-1");
  }

  @Test
  void aChildSentOnAnotherWayThanTheGrownMembersOfItsHouseholdIsRefused() {
    Draft draft =
        Draft.correct()
            .journey(
                "pair-a",
                j -> {
                  Leg track = new Leg.Walk(way(use("track", "hamlet", 22, 82)));
                  Leg earlier = new Leg.Walk(way(use("track", "hamlet", 20, 80)));
                  Leg ride = new Leg.Ride("run-1", 2, 3);
                  return new Journey(
                      j.household(), j.chain(), 0,
                      List.of(approach("hamlet", 22, List.of(track, ride), "pair-a-1"), approach("hamlet", 20, List.of(earlier, ride), "pair-a-2")), j.onward());
                });
    Refusal.of(draft).breaksOnly(Rule.WHOLE, "household pair-a", "2018-07-15T20:20:00Z", "child pair-a-2");
  }
}
