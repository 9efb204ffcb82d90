package org.safepassage.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Need;
import org.safepassage.operation.Placement;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Reception;
import org.safepassage.operation.SpecialPlace;
import org.safepassage.operation.Trait;

class PlacementRuleTest {

  private static World withoutGuarantees() {
    World world = new World();
    world.gate1Guarantee = new Guarantee.None();
    world.gate2Guarantee = new Guarantee.None();
    return world;
  }

  @Test
  void aPledgeTakesNoMoreUnitsThanItHas() {
    World world = withoutGuarantees();
    world.northUnits = 6;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household pair-a", "pledge north-places", "2018-07-29T20:00:00Z", "with it 7 units are used of a pledge of 6");
  }

  @Test
  void aPledgeWeakerThanThePolicyPlansOnTakesNobody() {
    World world = withoutGuarantees();
    world.southState = PledgeState.ASKED;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household late", "pledge south-cases", "2018-08-05T20:00:00Z", "the pledge is ASKED");
  }

  @Test
  void aHostTakesOnlyWhomItWants() {
    World world = new World();
    world.southAccepts = Set.of(new Trait("age", "infant"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household late", "pledge south-cases", "2018-08-05T20:00:00Z", "age=infant");
  }

  @Test
  void aHostDoesNotTakeWhomItRefuses() {
    World world = new World();
    world.southRefuses = Set.of(new Trait("age", "infant"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household car", "pledge south-cases", "2018-08-19T20:00:00Z", "refuses member car-3");
  }

  @Test
  void aHouseholdDoesNotGoToAHostThatItRefuses() {
    World world = new World();
    world.carRefusesHosts = World.hosts("south");
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household car", "2018-08-19T20:00:00Z", "refuses host south");
  }

  @Test
  void aHouseholdLargerThanTheHostsFamilyIsRefused() {
    World world = new World();
    world.southMost = 2;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household car", "2018-08-19T20:00:00Z", "3 people; the host takes at most 2");
  }

  @Test
  void aPledgeThatExpiresBeforeTheLastPassageTakesNobody() {
    World world = new World();
    world.southExpires = 228;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household late", "2018-07-15T23:49:00Z", "expired at 2018-07-15T23:48:00Z");
  }

  @Test
  void nobodyDepartsBeforeVettingIsOver() {
    Draft draft = Draft.correct().placement("late", "south-cases", 2, false);
    Refusal.of(draft).breaksOnly(Rule.PLACEMENT, "household late", "2018-07-29T20:00:00Z", "14 days of vetting");
  }

  @Test
  void noMoreDepartInAWeekThanTheHostTakes() {
    World world = new World();
    world.southPerWeek = 3;
    Draft draft = Draft.correct().placement("car", "south-cases", 3, false);
    Refusal.of(world, draft).breaksOnly(Rule.PLACEMENT, "2018-08-05T20:00:00Z", "depart in week 3; the host takes 3 a week");
  }

  @Test
  void aHostTakesNoMoreChildrenThanItHasSchoolPlaces() {
    World world = new World();
    world.northReception = new Reception(Map.of(SpecialPlace.SCHOOL, 1), Limits.NONE);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household pair-a", "with it 2 school places are used of the 1 of host north");
  }

  @Test
  void aHostTakesNoMoreSickThanItHasMedicalPlaces() {
    World world = new World();
    world.carNeeds = Set.of(Need.MEDICAL);
    world.southReception = new Reception(Map.of(SpecialPlace.MEDICAL, 0), Limits.NONE);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household car", "with it 1 medical places are used of the 0 of host south");
  }

  @Test
  void aHostTakesNoMoreWheelchairsThanItHasPlaces() {
    World world = new World();
    world.northReception = new Reception(Map.of(SpecialPlace.WHEELCHAIR, 0), Limits.NONE);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household elder", "with it 1 wheelchair places are used of the 0 of host north");
  }

  @Test
  void noMoreArriveAtAHostInAWeekThanItTakesIn() {
    World world = new World();
    world.northReception = new Reception(Map.of(), 6);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.PLACEMENT, "household pair-a", "with it 7 people arrive at host north in week 2; it takes in 6 a week");
  }

  @Test
  void linkedHouseholdsSettleAtOneHost() {
    World world = new World();
    world.pairLinked = Optional.of("sisters");
    Refusal.of(world, Draft.correct())
        .breaksOnly(Rule.PLACEMENT, "household pair-b", "is placed at host south, but household pair-a, with which it is linked, is placed at host north");
  }

  @Test
  void aLinkedHouseholdIsNotPlacedWithoutTheOther() {
    World world = withoutGuarantees();
    world.pairLinked = Optional.of("sisters");
    Draft draft = Draft.correct();
    draft.placements.removeIf(placement -> placement.household().value().equals("pair-b"));
    Refusal.of(world, draft).breaksOnly(Rule.PLACEMENT, "household pair-b", "is not placed, but household pair-a");
  }

  @Test
  void whoOutstaysTheCampsDateIsListed() {
    Draft draft = Draft.correct().placement("car", "south-cases", 5, false);
    Refusal.of(draft).breaksOnly(Rule.PLACEMENT, "household car", "2018-08-19T20:00:00Z", "outstays the camp's date 2018-08-14T20:00:00Z");
  }

  @Test
  void whoDoesNotOutstayTheCampsDateIsNotListed() {
    Draft draft = Draft.correct().placement("late", "south-cases", 3, true);
    Refusal.of(draft).breaksOnly(Rule.PLACEMENT, "household late", "2018-08-05T20:00:00Z", "but does not");
  }

  @Test
  void aHouseholdIsPlacedOnce() {
    Draft draft = Draft.correct();
    draft.placements.add(draft.placements.getLast());
    Refusal.of(draft).breaksOnly(Rule.PLACEMENT, "household late", "placed twice");
  }

  @Test
  void aHouseholdLeftOutIsNotPlaced() {
    Draft draft = Draft.correct();
    draft.placements.add(new Placement(new HouseholdId("out"), new PledgeId("south-cases"), 6, true));
    Refusal.of(draft).breaksOnly(Rule.PLACEMENT, "household out", "not moved by the plan");
  }
}
