package org.safepassage.check;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Notice;
import org.safepassage.operation.PartyId;

class RoadsAndNoticeRuleTest {

  @Test
  void aRoadCarriesNoMoreVehiclesInAnHourOwnCarsIncluded() {
    World world = new World();
    world.roadGateVehicles = 2;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.ROADS_AND_NOTICE, "vehicle bus#1", "road road-gate", "2018-07-15T21:59:00Z", "is vehicle 3");
  }

  @Test
  void hoursAreThoseOfTheClock() {
    World world = new World();
    world.roadGateVehicles = 2;
    world.asOf = World.AS_OF.plusSeconds(60);
    org.assertj.core.api.Assertions.assertThat(Checker.judge(world.situation(), Draft.correct().build(world)).violations()).isEmpty();
  }

  @Test
  void theOtherDirectionIsCountedApart() {
    World world = new World();
    world.roadGateVehicles = 3;
    org.assertj.core.api.Assertions.assertThat(Checker.judge(world.situation(), Draft.correct().build(world)).violations()).isEmpty();
  }

  @Test
  void aLoadedVehicleDoesNotMoveAloneWhereThePolicyWantsTwo() {
    World world = new World();
    world.leastTogether = 2;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.ROADS_AND_NOTICE, "vehicle bus#1", "household elder", "2018-07-15T21:00:00Z", "1 loaded vehicles move together");
  }

  @Test
  void noMoreVehiclesMoveTogetherThanThePolicyAllows() {
    World world = new World();
    world.mostTogether = 1;
    world.busCount = 2;
    Draft draft = Draft.correct();
    draft.runs.add(new org.safepassage.operation.Run("run-5", Draft.bus(2), draft.runs.getFirst().stops(), draft.runs.getFirst().drives()));
    Refusal.of(world, draft).breaksOnly(Rule.ROADS_AND_NOTICE, "vehicle bus#", "road road-depot", "2018-07-15T20:45:00Z", "2 vehicles move together");
  }

  @Test
  void whoMustBeToldIsToldInTime() {
    Draft draft = Draft.correct();
    draft.notices.set(0, new Notice(new PartyId("state"), 71));
    Refusal.of(draft).breaksOnly(Rule.ROADS_AND_NOTICE, "party state", "2018-07-15T21:40:00Z", "30 minutes before");
  }

  @Test
  void whoMustBeToldIsTold() {
    Draft draft = Draft.correct();
    draft.notices.clear();
    Refusal.of(draft).breaksOnly(Rule.ROADS_AND_NOTICE, "party state", "2018-07-15T21:40:00Z");
  }

  @Test
  void whoMustNotLearnIsNotTold() {
    World world = new World();
    world.mustNotLearn = Set.of(new PartyId("rival"));
    Draft draft = Draft.correct();
    draft.notices.add(new Notice(new PartyId("rival"), 30));
    Refusal.of(world, draft).breaksOnly(Rule.ROADS_AND_NOTICE, "party rival", "2018-07-15T20:30:00Z", "must not learn");
  }
}
