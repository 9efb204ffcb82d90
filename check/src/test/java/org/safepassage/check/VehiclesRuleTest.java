package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.check.Draft.stop;
import static org.safepassage.check.Draft.use;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Need;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Run;

class VehiclesRuleTest {

  @Test
  void aVehicleInTwoPlacesAtOnceIsRefused() {
    Draft draft = Draft.correct().stop("run-3", 0, stop("gate1", 100, 106));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T21:40:00Z", "before run run-1 has ended at 2018-07-15T21:45:00Z");
  }

  @Test
  void aVehicleStartsAtItsBase() {
    Draft draft =
        Draft.correct()
            .run("run-1", r -> new Run(r.id(), r.vehicle(), List.of(stop("village", 55, 55), r.stops().get(1), r.stops().get(2), r.stops().get(3)),
                List.of(List.of(), r.drives().get(1), r.drives().get(2))));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T20:55:00Z", "its base is depot");
  }

  @Test
  void aRunStartsWhereTheLastOneEnded() {
    Draft draft =
        Draft.correct()
            .run("run-3", r -> new Run(r.id(), r.vehicle(), r.stops().subList(1, 3), r.drives().subList(1, 2)))
            .legs("late", 0, 119, new Leg.Ride("run-3", 0, 1));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T21:56:00Z", "run-1 ended at place gate1");
  }

  @Test
  void aRunPicksUpAtNoMorePlacesThanThePolicyAllows() {
    World world = new World();
    world.mostPickups = 1;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T21:25:00Z", "picks people up at 2 places; the policy allows 1");
    world.mostPickups = 2;
    assertThat(Checker.of(world.situation()).judge(Draft.correct().build(world)).violations()).isEmpty();
  }

  @Test
  void loadingTakesItsTime() {
    World world = new World();
    Draft draft = Draft.correct().stop("run-1", 1, stop("village", 56, 60)).drive("run-1", 0, use("road-depot", "depot", 45, 56));
    Refusal.of(world, draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T20:56:00Z", "5 people boarding and leaving take 5");
  }

  @Test
  void unloadingTakesItsTime() {
    Draft draft = Draft.correct().stop("run-3", 2, stop("gate1", 129, 131));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T22:09:00Z", "1 people boarding and leaving take 3");
  }

  @Test
  void aRoadTakesItsTime() {
    Draft draft = Draft.correct().drive("run-1", 0, use("road-depot", "depot", 45, 54)).stop("run-1", 1, stop("village", 54, 60));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "road road-depot", "2018-07-15T20:45:00Z", "takes 9 ticks for a road that takes 10");
  }

  @Test
  void aCheckpointTakesItsMinutesForThoseAboard() {
    Draft draft =
        Draft.correct().drive("run-1", 1, use("road-junction", "village", 60, 84)).stop("run-1", 2, stop("junction", 84, 89));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T21:00:00Z", "takes 24 ticks for a road that takes 25");
  }

  @Test
  void stopsAndRoadsJoinUp() {
    Draft draft = Draft.correct().drive("run-3", 0);
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T21:56:00Z", "drive 0 of run run-3 ends at place gate1");
  }

  @Test
  void aRoadEnteredFromWhereTheVehicleIsNotIsRefused() {
    Draft draft = Draft.correct().drive("run-3", 0, use("road-junction", "village", 106, 126));
    Refusal.of(draft).breaks(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T21:46:00Z", "was at place gate1");
  }

  @Test
  void aVehicleLeavesWhenItsStopEnds() {
    Draft draft = Draft.correct().stop("run-1", 0, stop("depot", 40, 44));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T20:45:00Z", "was at place depot 2018-07-15T20:44:00Z");
  }

  @Test
  void aVehicleThatDoesNotExistIsRefused() {
    Draft draft = Draft.correct().run("run-3", r -> new Run(r.id(), Draft.bus(2), r.stops(), r.drives()));
    Refusal.of(draft).breaks(Rule.VEHICLES, "vehicle bus#2", "2018-07-15T21:46:00Z", "there are 1 vehicles");
  }

  @Test
  void aVehicleIsNotUsedBeforeItIsAvailable() {
    World world = new World();
    world.busFrom = Optional.of(Instant.parse("2018-07-15T20:46:00Z"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T20:45:00Z", "available from 2018-07-15T20:46:00Z");
  }

  @Test
  void aVehicleIsNotUsedAfterItIsAvailable() {
    World world = new World();
    world.busUntil = Optional.of(Instant.parse("2018-07-15T22:11:00Z"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T22:12:00Z", "until 2018-07-15T22:11:00Z");
  }

  @Test
  void aVehicleStaysWithinThePlacesThatItMayUse() {
    World world = new World();
    world.busPlaces = places("village", "gate1");
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "place junction", "2018-07-15T21:25:00Z");
  }

  @Test
  void aVehicleStaysOffTheGroundOfPartiesThatItMayNotEnter() {
    World world = new World();
    world.busMayEnter = Set.of(new PartyId("council"));
    world.roadGateHolder = Optional.of(new PartyId("rival"));
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "road road-gate", "2018-07-15T21:29:00Z", "held by rival");
  }

  @Test
  void aVehicleStaysWithinItsRange() {
    World world = new World();
    world.busRangeKm = 59;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "2018-07-15T21:59:00Z", "60.0 km", "range is 59 km");
  }

  @Test
  void refuellingCountsOnlyForTheFullTimeAndEmpty() {
    World world = new World();
    world.busRangeKm = 59;
    world.junctionFuel = true;
    Draft waitsAtJunction =
        Draft.correct().leaveOut("late").stop("run-3", 1, stop("junction", 116, 135)).stop("run-3", 2, stop("gate1", 145, 145))
            .drive("run-3", 1, use("road-gate", "junction", 135, 145));
    Refusal.of(world, waitsAtJunction).breaksOnly(Rule.VEHICLES, "vehicle bus#1", "range is 59 km");
    world.busRefuelMinutes = 19;
    org.assertj.core.api.Assertions.assertThat(Checker.judge(world.situation(), waitsAtJunction.build(world)).violations()).isEmpty();
  }

  @Test
  void whoWalksIsNotInAWheelchair() {
    World world = new World();
    world.pairNeeds = Set.of(Need.WHEELCHAIR);
    world.busWheelchairs = 2;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "household pair-a", "2018-07-15T20:22:00Z", "pair-a-1 needs a wheelchair");
  }

  @Test
  void nobodyWalksFartherThanTheyCan() {
    World world = new World();
    world.pairWalkKm = 3.5;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "household pair-a", "2018-07-15T20:22:00Z", "walks 4.0 km");
  }

  @Test
  void nobodyWalksFasterThanTheirPace() {
    Draft draft = Draft.correct().legs("pair-a", 0, 23, new Leg.Walk(List.of(use("track", "hamlet", 23, 82))), new Leg.Ride("run-1", 2, 3));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "household pair-a", "2018-07-15T20:23:00Z", "takes 59 ticks for a road that takes 60");
  }

  @Test
  void anOwnCarStaysWithinItsRange() {
    World world = new World();
    world.carRangeKm = 29;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.VEHICLES, "household car", "2018-07-15T20:40:00Z", "drives 30.0 km");
  }

  @Test
  void nobodyBoardsAfterTheVehicleHasLeft() {
    Draft draft = Draft.correct().legs("pair-a", 0, 30, new Leg.Walk(List.of(use("track", "hamlet", 30, 90))), new Leg.Ride("run-1", 2, 3));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "household pair-a", "2018-07-15T21:29:00Z", "before it is free at 2018-07-15T21:30:00Z");
  }

  @Test
  void nobodyPassesTheGateBeforeTheyHaveLeftTheVehicle() {
    Draft draft = Draft.correct().passage("elder", 0, 0, 104, 109);
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "household elder", "2018-07-15T21:44:00Z", "before it is free at 2018-07-15T21:45:00Z");
  }

  @Test
  void whoLeavesHomeIsOnTheirFirstLeg() {
    Draft draft = Draft.correct().approach("car", 0, a -> new org.safepassage.operation.Approach(a.members(), a.from(), 39, a.legs()));
    Refusal.of(draft).breaksOnly(Rule.VEHICLES, "household car", "leaves at tick 39, but its first leg starts at tick 40");
  }

  @Test
  void nobodyBoardsWhereTheyAreNot() {
    Draft draft = Draft.correct().legs("late", 0, 60, new Leg.Ride("run-1", 1, 3));
    Refusal.of(draft).breaks(Rule.VEHICLES, "household late", "2018-07-15T21:00:00Z", "it is at place junction");
  }

  private static Set<PlaceId> places(String... ids) {
    Set<PlaceId> places = new LinkedHashSet<>();
    for (String id : ids) {
      places.add(new PlaceId(id));
    }
    return places;
  }
}
