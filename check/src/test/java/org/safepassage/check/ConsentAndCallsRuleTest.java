package org.safepassage.check;

import org.junit.jupiter.api.Test;
import org.safepassage.operation.Consent;
import org.safepassage.operation.HouseholdStatus;

class ConsentAndCallsRuleTest {

  @Test
  void whoDeclinedIsNotMoved() {
    World world = new World();
    world.consent.put("car", Consent.DECLINED);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.CONSENT_AND_CALLS, "household car", "2018-07-15T20:00:00Z", "has declined");
  }

  @Test
  void whoNoLongerWaitsIsNotMoved() {
    World world = new World();
    world.status.put("late", HouseholdStatus.CROSSED);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.CONSENT_AND_CALLS, "household late", "2018-07-15T20:00:00Z", "CROSSED");
  }

  @Test
  void whoCannotBeToldIsNotMoved() {
    World world = new World();
    world.carChannel = "none";
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.CONSENT_AND_CALLS, "household car", "2018-07-15T20:00:00Z", "cannot be told");
  }

  @Test
  void nobodyIsCalledBeforeTheyMayBe() {
    World world = new World();
    world.earliestCall = 1;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.CONSENT_AND_CALLS, "household late", "2018-07-15T20:00:00Z", "earliest call at 2018-07-15T20:01:00Z");
  }

  @Test
  void nobodyLeavesBeforeTheyCanBeReady() {
    Draft draft = Draft.correct().call("car", 26);
    Refusal.of(draft).breaksOnly(Rule.CONSENT_AND_CALLS, "household car", "2018-07-15T20:40:00Z", "ready at 2018-07-15T20:41:00Z");
  }

  @Test
  void nobodyLeavesBeforeTheyAreReadyFrom() {
    World world = new World();
    world.readyTick.put("car", 41);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.CONSENT_AND_CALLS, "household car", "2018-07-15T20:40:00Z", "ready from 2018-07-15T20:41:00Z");
  }
}
