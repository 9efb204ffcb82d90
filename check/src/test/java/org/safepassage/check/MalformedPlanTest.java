package org.safepassage.check;

import static org.safepassage.check.Draft.stop;
import static org.safepassage.check.Draft.use;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.*;

/** Whatever a plan names that does not exist is refused in words, never by an exception. */
class MalformedPlanTest {

  @Test
  void aHouseholdThatDoesNotExistIsRefused() {
    Draft draft = Draft.correct().journey("car", j -> new Journey(new HouseholdId("nobody"), j.chain(), 0, j.approaches(), j.onward()));
    Refusal.of(draft).breaks(Rule.WELL_FORMED, "household nobody", "not on the roster").breaks(Rule.HEADCOUNT, "household car");
  }

  @Test
  void aChainThatDoesNotExistIsRefused() {
    Draft draft = Draft.correct().journey("car", j -> new Journey(j.household(), new ChainId("none"), 0, j.approaches(), j.onward()));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household car", "chain none");
  }

  @Test
  void aGateThatDoesNotExistIsRefused() {
    Draft draft = Draft.correct().onward("car", 0, leg -> new Leg.Passage(new CrossingId("none"), 0, 100, 106));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household car", "gate none");
  }

  @Test
  void anotherHouseholdsMemberIsRefused() {
    Draft draft = Draft.correct().approach("late", 0, a -> new Approach(List.of(new MemberId("out-1")), a.from(), a.leaveTick(), a.legs()));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household late", "member out-1 is not of this household");
  }

  @Test
  void aMemberTwiceIsRefused() {
    Draft draft =
        Draft.correct().approach("late", 0, a -> new Approach(List.of(new MemberId("late-1"), new MemberId("late-1")), a.from(), a.leaveTick(), a.legs()));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household late", "late-1 is in two approaches or twice");
  }

  @Test
  void aRunThatDoesNotExistIsRefused() {
    Draft draft = Draft.correct().legs("late", 0, 119, new Leg.Ride("run-9", 1, 2));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household late", "run run-9, which is not in the plan");
  }

  @Test
  void aStopThatTheRunDoesNotHaveIsRefused() {
    for (Leg.Ride ride : List.of(new Leg.Ride("run-3", 1, 3), new Leg.Ride("run-3", -1, 2), new Leg.Ride("run-3", 2, 1), new Leg.Ride("run-3", 1, 1))) {
      Refusal.of(Draft.correct().legs("late", 0, 119, ride)).breaksOnly(Rule.WELL_FORMED, "household late", "its stops count from 0 to 2");
    }
  }

  @Test
  void aRoadThatDoesNotExistOrDoesNotEndThereIsRefused() {
    Refusal.of(Draft.correct().drive("run-3", 0, use("none", "gate1", 106, 116))).breaks(Rule.WELL_FORMED, "vehicle bus#1", "road none is not");
    Refusal.of(Draft.correct().drive("run-3", 0, use("road-gate", "depot", 106, 116))).breaks(Rule.WELL_FORMED, "vehicle bus#1", "no end of road");
  }

  @Test
  void ticksOutOfRangeAreRefused() {
    for (int tick : List.of(-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_000_000_000)) {
      Refusal.of(Draft.correct().call("car", tick)).breaksOnly(Rule.WELL_FORMED, "household car", "names tick " + tick);
      Refusal.of(Draft.correct().passage("car", 0, 0, 100, tick)).breaksOnly(Rule.WELL_FORMED, "household car", "gate gate-1", "names tick " + tick);
      Refusal.of(Draft.correct().stop("run-3", 1, stop("junction", 116, tick))).breaks(Rule.WELL_FORMED, "vehicle bus#1", "names tick " + tick);
    }
  }

  @Test
  void timesThatRunBackwardsAreRefused() {
    Refusal.of(Draft.correct().passage("car", 0, 0, 106, 100)).breaksOnly(Rule.WELL_FORMED, "household car", "2018-07-15T21:46:00Z");
    Refusal.of(Draft.correct().stop("run-3", 1, stop("junction", 119, 116))).breaks(Rule.WELL_FORMED, "vehicle bus#1", "2018-07-15T21:59:00Z");
  }

  @Test
  void twoRidesInOneApproachAreRefused() {
    Draft draft = Draft.correct().legs("elder", 0, 60, new Leg.Ride("run-1", 1, 2), new Leg.Ride("run-1", 2, 3));
    Refusal.of(draft).breaks(Rule.WELL_FORMED, "household elder", "2 rides");
  }

  @Test
  void whoLeavesARunBeforeItsLastStopIsRefused() {
    Refusal.of(Draft.correct().legs("late", 0, 119, new Leg.Ride("run-3", 0, 1))).breaks(Rule.WELL_FORMED, "household late", "leaves run run-3 at stop 1, and its last is 2");
  }

  @Test
  void whoWalksOnAfterARideIsRefused() {
    Leg.Walk on = new Leg.Walk(List.of(use("road-gate", "gate1", 130, 140)));
    Refusal.of(Draft.correct().legs("late", 0, 119, new Leg.Ride("run-3", 1, 2), on)).breaks(Rule.WELL_FORMED, "household late", "goes on after its ride on run run-3");
  }

  @Test
  void twoWaysByThemselvesInOneApproachAreRefused() {
    Leg.Walk one = new Leg.Walk(List.of(use("road-gate", "depot", 119, 125)));
    Leg.Walk two = new Leg.Walk(List.of(use("road-gate", "gate1", 130, 140)));
    Refusal.of(Draft.correct().legs("late", 0, 119, one, two)).breaks(Rule.WELL_FORMED, "household late", "2 ways on foot or by own car");
  }

  @Test
  void twoRidesBetweenTwoGatesAreRefused() {
    Leg ride = new Leg.Ride("run-4", 1, 2);
    Draft draft =
        Draft.correct()
            .journey("late", j -> new Journey(j.household(), j.chain(), 0, j.approaches(), List.of(j.onward().get(0), ride, ride, j.onward().get(2))));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household late", "rides twice between two gates");
  }

  @Test
  void onlyPassagesAndRidesLeadOnward() {
    Draft draft = Draft.correct().onward("late", 1, leg -> new Leg.Walk(List.of(use("road-far", "far1", 136, 226))));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household late", "walks between two gates");
  }

  @Test
  void aWayOnwardWithoutPassageIsRefused() {
    Draft draft = Draft.correct().journey("late", j -> new Journey(j.household(), j.chain(), j.callTick(), j.approaches(), List.of()));
    Refusal.of(draft).breaksOnly(Rule.WELL_FORMED, "household late", "does not start and end with a passage");
  }

  @Test
  void aRunTwiceOrOfAnUnknownGroupIsRefused() {
    Draft twice = Draft.correct();
    twice.runs.add(twice.runs.getFirst());
    Refusal.of(twice).breaks(Rule.WELL_FORMED, "vehicle bus#1", "run run-1 is in the plan twice");
    Draft unknown = Draft.correct().run("run-3", r -> new Run(r.id(), new VehicleId(new VehicleGroupId("none"), 1), r.stops(), r.drives()));
    Refusal.of(unknown).breaks(Rule.WELL_FORMED, "vehicle none#1", "vehicle group that is not");
  }

  @Test
  void papersThatNameStrangersAreRefused() {
    Draft draft = Draft.correct();
    draft.notices.add(new Notice(new PartyId("none"), 1));
    draft.lists.add(new ListSent(new CrossingId("none"), 1, List.of(new HouseholdId("nobody"))));
    draft.placements.add(new Placement(new HouseholdId("nobody"), new PledgeId("none"), -1, false));
    Refusal.of(draft)
        .breaks(Rule.WELL_FORMED, "party none")
        .breaks(Rule.WELL_FORMED, "gate none", "household nobody")
        .breaks(Rule.WELL_FORMED, "pledge none", "departure in week -1")
        .breaksOnly(Rule.WELL_FORMED, "a placement names a pledge that is not in the operation");
  }
}
