package org.safepassage.check;

import org.junit.jupiter.api.Test;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.PledgeState;

class GuaranteeRuleTest {

  @Test
  void morePeopleThanTheHostsGuaranteeTogetherAreRefused() {
    World world = new World();
    world.southState = PledgeState.ASKED;
    world.gate2Guarantee = new Guarantee.None();
    Draft draft = Draft.correct();
    draft.placements.removeIf(placement -> placement.pledge().value().equals("south-cases"));
    Refusal.of(world, draft).breaksOnly(Rule.GUARANTEE, "household pair-a", "gate gate-1", "2018-07-15T21:50:00Z", "the hosts guarantee 8");
  }

  @Test
  void hostsThatTheGateDoesNotNameGuaranteeNothing() {
    World world = new World();
    world.gate1Guarantee = new Guarantee.Collective(PledgeState.OFFERED, World.hosts("south"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GUARANTEE, "household late", "gate gate-1", "2018-07-15T22:12:00Z", "with it 12 people pass; the hosts guarantee 10");
  }

  @Test
  void eachPledgeIsRoundedDown() {
    World world = new World();
    world.southUnits = 1;
    world.gate1Guarantee = new Guarantee.Collective(PledgeState.OFFERED, World.hosts("south"));
    Refusal.of(world, Draft.correct()).breaks(Rule.GUARANTEE, "household elder", "with it 5 people pass; the hosts guarantee 2");
  }

  @Test
  void aHouseholdWithoutItsOwnPlaceDoesNotPassAGateThatWantsOne() {
    Draft draft = Draft.correct();
    draft.placements.removeIf(placement -> placement.household().value().equals("late"));
    Refusal.of(draft).breaksOnly(Rule.GUARANTEE, "household late", "gate gate-2", "2018-07-15T23:46:00Z", "has no place");
  }

  @Test
  void aPlaceByAWeakerPledgeThanTheGateWantsIsNone() {
    World world = new World();
    world.gate2Guarantee = new Guarantee.Named(PledgeState.BINDING, World.hosts("north", "south"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GUARANTEE, "household car", "gate gate-2", "2018-07-15T22:42:00Z", "BINDING or better");
  }

  @Test
  void aPlaceAtAHostThatTheGateDoesNotNameIsNone() {
    World world = new World();
    world.gate2Guarantee = new Guarantee.Named(PledgeState.OFFERED, World.hosts("south"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.GUARANTEE, "household elder", "gate gate-2", "2018-07-15T22:38:00Z");
  }
}
