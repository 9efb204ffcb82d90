package org.safepassage.check;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Need;

class SeatsRuleTest {

  @Test
  void morePeopleThanSeatsOnOneDriveAreRefused() {
    World world = new World();
    world.busSeats = 6;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.SEATS, "vehicle bus#1", "2018-07-15T21:29:00Z", "7 people for 6 seats");
  }

  @Test
  void aWheelchairUserNeedsAWheelchairPlaceEvenWithSeatsFree() {
    World world = new World();
    world.busSeats = 20;
    world.busWheelchairs = 0;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.SEATS, "vehicle bus#1", "2018-07-15T21:00:00Z", "1 people for 0 wheelchair places");
  }

  @Test
  void aStretcherNeedsAStretcherPlaceEvenWithAWheelchairPlaceFree() {
    World world = new World();
    world.busSeats = 20;
    world.busWheelchairs = 5;
    world.splitNeeds = Set.of(Need.WHEELCHAIR, Need.STRETCHER);
    Refusal.of(world, Draft.correct()).breaks(Rule.SEATS, "vehicle bus#1", "2018-07-15T21:00:00Z", "1 people for 0 stretcher places");
  }

  @Test
  void anOwnCarTakesNoMoreThanItsSeats() {
    World world = new World();
    world.carSeats = 2;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.SEATS, "household car", "2018-07-15T20:40:00Z", "3 people for the 2 seats");
  }

  @Test
  void anOwnCarTakesNoStretcher() {
    World world = new World();
    world.carNeeds = Set.of(Need.STRETCHER);
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.SEATS, "household car", "2018-07-15T20:40:00Z", "car-2 needs a stretcher");
  }
}
