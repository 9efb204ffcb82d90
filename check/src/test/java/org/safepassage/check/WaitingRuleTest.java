package org.safepassage.check;

import static org.safepassage.check.Draft.use;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Leg;

class WaitingRuleTest {

  @Test
  void aPlaceTakesNoMoreThanItMayPeopleInWaitingVehiclesIncluded() {
    World world = new World();
    world.junctionMax = 6;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.WAITING, "place junction", "household pair-b", "2018-07-15T21:25:00Z", "7 people gathered; the place takes 6");
  }

  @Test
  void peopleAtHomeAreNotGathered() {
    World world = new World();
    world.junctionMax = 7;
    org.assertj.core.api.Assertions.assertThat(Checker.judge(world.situation(), Draft.correct().build(world)).violations()).isEmpty();
  }

  @Test
  void nobodyWaitsLongerThanThePlaceAllows() {
    World world = new World();
    world.junctionMaxWait = 6;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.WAITING, "household pair-a", "place junction", "2018-07-15T21:22:00Z", "longer than the 6 minutes");
  }

  @Test
  void noMoreGatherThanStayUnnoticed() {
    World world = new World();
    world.junctionUnnoticed = 6;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.WAITING, "place junction", "2018-07-15T21:25:00Z", "7 people gathered before the first crossing; unnoticed stay 6");
  }

  @Test
  void nobodyGathersLongerThanStaysUnnoticed() {
    Leg track = new Leg.Walk(List.of(use("track", "hamlet", 15, 75)));
    World world = new World();
    world.junctionUnnoticedMinutes = 13;
    Draft draft = Draft.correct().legs("pair-a", 0, 15, track, new Leg.Ride("run-1", 2, 3));
    Refusal.of(world, draft).breaksOnly(Rule.WAITING, "household pair-a", "place junction", "2018-07-15T21:15:00Z", "14 ticks before the first crossing");
  }

  @Test
  void aCampTakesNoMoreThanItsCapacity() {
    World world = new World();
    world.campCapacity = 11;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.WAITING, "household late", "camp camp", "2018-07-15T23:49:00Z", "with it 12 people are in the camp, which takes 11");
  }
}
