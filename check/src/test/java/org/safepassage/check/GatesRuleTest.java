package org.safepassage.check;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Reserve;
import org.safepassage.operation.Trait;

class GatesRuleTest {

  @Test
  void aPassageBeforeTheWindowOpensIsRefused() {
    Draft draft = Draft.correct().passage("car", 0, 0, 99, 105);
    Refusal.of(draft).breaksOnly(Rule.GATES, "household car", "gate gate-1", "2018-07-15T21:39:00Z", "open from 2018-07-15T21:40:00Z");
  }

  @Test
  void aPassageThatEndsAfterTheWindowClosesIsRefused() {
    Draft draft = Draft.correct().passage("late", 2, 0, 298, 301);
    Refusal.of(draft).breaksOnly(Rule.GATES, "household late", "gate gate-2", "2018-07-16T00:58:00Z", "until 2018-07-16T01:01:00Z");
  }

  @Test
  void aPassageThatEndsLessThanTheSlackBeforeTheWindowClosesIsRefused() {
    World world = new World();
    world.reserve = new Reserve(65, 0);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "household late", "gate gate-1", "less than the policy's slack of 65 min before the window closes");
  }

  @Test
  void aWindowThatTheGateDoesNotHaveIsRefused() {
    Draft draft = Draft.correct().passage("car", 0, 7, 100, 106);
    Refusal.of(draft).breaksOnly(Rule.GATES, "household car", "gate gate-1", "names window 7");
  }

  @Test
  void aGateThatMayNotBeUsedIsRefused() {
    World world = new World();
    world.gate1Usable = false;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "household elder", "gate gate-1", "2018-07-15T21:45:00Z", "may not be used");
  }

  @Test
  void deskTimeIsByHouseholdAndPerson() {
    Draft draft = Draft.correct().passage("elder", 0, 0, 105, 109);
    Refusal.of(draft).breaksOnly(Rule.GATES, "household elder", "gate gate-1", "2018-07-15T21:45:00Z", "4 ticks at the desk for 2 people; they take 5");
  }

  @Test
  void desksAreNotUsedBeyondTheirTimeInAQuarterOfAnHour() {
    World world = new World();
    world.gate1Desks = 1;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "gate gate-1", "household pair-a", "1 desks have 15");
  }

  @Test
  void quartersOfAnHourAreThoseOfTheClock() {
    World world = new World();
    world.gate1Desks = 1;
    world.asOf = World.AS_OF.plusSeconds(300);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "household split", "2018-07-15T21:55:00Z", "20 desk ticks used");
  }

  @Test
  void theHoldingAreaTakesNoMoreThanItMay() {
    World world = new World();
    world.gate1Holding = 10;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "gate gate-1", "2018-07-15T21:39:00Z", "11 people wait at the gate; it holds 10");
  }

  @Test
  void aWindowPassesNoMoreThanItsCap() {
    World world = new World();
    world.gate1Cap = 11;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "household late", "gate gate-1", "2018-07-15T22:12:00Z", "with it 12 people pass in this window; at most 11 may");
  }

  @Test
  void aChainIsPassedWhole() {
    Draft draft = Draft.correct().journey("late", j -> new Journey(j.household(), j.chain(), j.callTick(), j.approaches(), j.onward().subList(0, 1)));
    Refusal.of(draft).breaksOnly(Rule.GATES, "household late", "2018-07-15T22:12:00Z", "gates of its chain");
  }

  @Test
  void aMemberWhoMayNotPassHoldsBackTheHousehold() {
    World world = new World();
    world.gate1Bars = Set.of(new Trait("age", "infant"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "household car", "gate gate-1", "2018-07-15T21:40:00Z", "car-3 may not pass");
  }

  @Test
  void aGateThatTheHouseholdRefusesIsRefused() {
    World world = new World();
    world.carRefuses = Set.of(new CrossingId("gate-1"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "household car", "gate gate-1", "2018-07-15T21:40:00Z", "refuses this gate");
  }

  @Test
  void aHouseholdOnNoListIsRefused() {
    Draft draft = Draft.correct();
    ListSent sent = draft.lists.getFirst();
    draft.lists.set(0, new ListSent(sent.crossing(), sent.tick(), sent.households().subList(1, 7)));
    Refusal.of(draft).breaksOnly(Rule.GATES, "household elder", "gate gate-1", "2018-07-15T21:45:00Z", "on no list");
  }

  @Test
  void aListSentTooLateIsRefused() {
    Draft draft = Draft.correct();
    draft.lists.set(0, new ListSent(new CrossingId("gate-1"), 41, draft.lists.getFirst().households()));
    Refusal.of(draft).breaksOnly(Rule.GATES, "household car", "gate gate-1", "2018-07-15T21:40:00Z", "at least 60 minutes before");
  }

  @Test
  void theLastFirstPassageEndsInTime() {
    World world = new World();
    world.firstToLast = 35;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GATES, "household late", "2018-07-15T22:16:00Z", "more than 35 minutes after");
  }

  @Test
  void gatesAreNotPassedInAnotherOrder() {
    Draft draft =
        Draft.correct()
            .journey(
                "late",
                j -> new Journey(j.household(), j.chain(), j.callTick(), j.approaches(), List.of(j.onward().get(2), j.onward().get(1), j.onward().get(0))));
    Refusal.of(draft).breaks(Rule.GATES, "household late", "in their order");
  }
}
