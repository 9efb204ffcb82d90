package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Need;
import org.safepassage.operation.PlanInTime;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Reserve;

class SeatsRuleTest {

  @Test
  void morePeopleThanSeatsOnOneDriveAreRefused() {
    World world = new World();
    world.busSeats = 6;
    Refusal.of(world, Draft.correct()).breaksOnly(Rule.SEATS, "vehicle bus#1", "2018-07-15T21:29:00Z", "7 people for 6 seats");
  }

  @Test
  void seatsThatThePolicyKeepsSpareAreFree() {
    Refusal.of(sparing(1), Draft.correct()).breaksOnly(Rule.SEATS, "vehicle bus#1", "2018-07-15T21:29:00Z", "7 people for 6 seats (1 are kept spare)");
  }

  @Test
  void seatsAreKeptSpareOfWhoBoardsFromNowOnAndNotOfWhoIsAboard() {
    assertThat(laterBy(70, sparing(1)).violations()).singleElement().extracting(Violation::sentence).asString().contains("on drive 2 of run run-1");
    assertThat(laterBy(90, sparing(1)).violations()).isEmpty();
  }

  private static World sparing(int seats) {
    World world = new World();
    world.reserve = new Reserve(0, seats);
    return world;
  }

  private static Verdict laterBy(int minutes, World world) {
    PlanRequest request = new PlanRequest(World.AS_OF.plus(Duration.ofMinutes(minutes)), 1, 1, 1, List.of(), Optional.of(new InForce(World.AS_OF, "fingerprint")));
    return Checker.of(world.situation()).only(Rule.SEATS).judge(PlanInTime.later(Draft.correct().build(world), request, minutes));
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
