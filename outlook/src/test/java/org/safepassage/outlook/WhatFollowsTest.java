package org.safepassage.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepassage.outlook.OneReportTest.FAMILY;
import static org.safepassage.outlook.OneReportTest.GATE;
import static org.safepassage.outlook.OneReportTest.PLEDGE;
import static org.safepassage.outlook.OneReportTest.VILLAGE;

import org.junit.jupiter.api.Test;
import org.safepassage.operation.*;
import org.safepassage.operation.Change.Limit;

/** C: what one reading does to another (ends of roads, pledges behind gates). D: what-ifs. */
class WhatFollowsTest {
  private static final RoadId TRACK = new RoadId("track");
  private static final RoadId LANE = new RoadId("lane");
  private static final VehicleGroupId BUS = new VehicleGroupId("bus");
  private static final String OPEN_GATE =
      """
      r1 | 15T08:00 | B2 | crew | crossing:gate | permission AGREED 0.9
      r2 | 15T08:00 | B2 | crew | pledge:pledge | pledged BINDING 100 0.8
      r3 | 15T08:00 | B2 | crew | crossing:gate | windows 14T06:00/14T09:00 15T15:00/15T18:00
      """;

  @Test
  void c01ARoadIsLostNoLaterThanEitherEnd() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T08:00 | B2 | crew | place:village | loss 15T14:00 15T15:00 15T16:00
                r2 | 15T08:00 | B2 | crew | road:track    | loss 15T13:00 15T16:00 15T17:00
                r3 | 15T08:00 | B2 | crew | place:hill    | loss 15T17:00 15T18:00 15T19:00
                """)
            .read();
    assertThat(situation.getRoad(TRACK).lostTick()).isEqualTo(180);
    assertThat(situation.getRoad(TRACK).loss()).isEqualTo(new Loss(60, 180, 240));
    assertThat(situation.getRoad(LANE).lostTick()).isEqualTo(360);
  }

  @Test
  void c02ARoadWithOneEndOnAvoidedGroundIsNotUsable() {
    Situation situation = Hamlet.with("r1 | 15T08:00 | F6 | crew | place:village | held_by army").read();
    assertThat(situation.getRoad(TRACK).usable()).isFalse();
    assertThat(situation.getRoad(TRACK).lostTick()).isZero();
    assertThat(situation.getRoad(LANE).usable()).isTrue();
  }

  @Test
  void c03ARoadWithACheckpointOfAnAvoidedPartyIsNotUsable() {
    assertThat(Hamlet.with("").read().getRoad(LANE).usable()).isTrue();
    assertThat(Hamlet.with("").checkpointOf("army").read().getRoad(LANE).usable()).isFalse();
    assertThat(Hamlet.with("").checkpointOf("strangers").read().getRoad(LANE).usable()).isFalse();
  }

  @Test
  void c04APermissionIsWorthNoMoreThanThePledgeThatItHangsOn() {
    assertThat(worthOf("BINDING")).isEqualTo(PermissionState.AGREED);
    assertThat(worthOf("OFFERED")).isEqualTo(PermissionState.OFFERED);
    assertThat(worthOf("ASKED")).isEqualTo(PermissionState.ASKED);
    assertThat(worthOf("WITHDRAWN")).isEqualTo(PermissionState.REFUSED);
  }

  @Test
  void c05AGateIsUsableFromThePolicysLeastPermissionOn() {
    String agreed = "r1 | 15T08:00 | B2 | crew | crossing:gate | permission AGREED 1\n";
    assertThat(gateUsable(agreed + "r2 | 15T08:00 | B2 | crew | pledge:pledge | pledged OFFERED 1 1")).isTrue();
    assertThat(gateUsable(agreed + "r2 | 15T08:00 | B2 | crew | pledge:pledge | pledged ASKED 1 1")).isFalse();
  }

  @Test
  void c06AGateOfAPartyNeverReliedOnOrThatMustNotLearnIsNotUsable() {
    assertThat(Hamlet.with(OPEN_GATE).gateOf("army").read().getCrossing(GATE).usable()).isFalse();
    assertThat(Hamlet.with(OPEN_GATE).gateOf("strangers").read().getCrossing(GATE).usable()).isFalse();
    assertThat(Hamlet.with(OPEN_GATE).gateOf("north").read().getCrossing(GATE).usable()).isTrue();
  }

  @Test
  void c07APledgeThatHasExpiredIsWithdrawnAndSoIsWhatHangsOnIt() {
    Situation situation = Hamlet.with(OPEN_GATE).and("r9 | 15T09:00 | B2 | crew | pledge:pledge | expires 15T12:00").read();
    assertThat(situation.getPledge(PLEDGE)).extracting(PledgeOutlook::state, PledgeOutlook::units).containsExactly(PledgeState.WITHDRAWN, 0);
    assertThat(situation.getCrossing(GATE).permission()).isEqualTo(PermissionState.REFUSED);
  }

  @Test
  void c08TheEarliestCallIsThePolicysMinutesBeforeTheNextOpeningOfAUsableGate() {
    assertThat(Hamlet.with(OPEN_GATE).read().earliestCallTick()).isEqualTo(180 - 60);
    assertThat(Hamlet.with(OPEN_GATE).gateOf("army").read().earliestCallTick()).isZero();
  }

  @Test
  void c09WithAGateOpenNowCallsMayGoOutAtOnce() {
    Situation situation = Hamlet.with(OPEN_GATE).and("r9 | 15T09:00 | B2 | crew | crossing:gate | windows 15T10:00/15T18:00").read();
    assertThat(situation.earliestCallTick()).isZero();
  }

  @Test
  void d01WithoutAPartyItsGatesAreRefused() {
    CrossingOutlook gate = Hamlet.with(OPEN_GATE).read(without("kingdom")).getCrossing(GATE);
    assertThat(gate).extracting(CrossingOutlook::stated, CrossingOutlook::permission, CrossingOutlook::usable)
        .containsExactly(PermissionState.AGREED, PermissionState.REFUSED, false);
  }

  @Test
  void d02WithoutAPartyItsVehiclesGroundAndCheckpointsAreNotUsed() {
    Situation situation = Hamlet.with("r1 | 15T08:00 | B2 | crew | place:village | held_by rebels").read(without("rebels"));
    assertThat(situation.getVehiclesThere(BUS)).isZero();
    assertThat(situation.getPlace(VILLAGE).usable()).isFalse();
    assertThat(situation.getRoad(LANE).usable()).isFalse();
  }

  @Test
  void d03WithoutAPartyItsHostsPledgesAreWithdrawn() {
    Situation situation = Hamlet.with(OPEN_GATE).read(without("north"));
    assertThat(situation.getPledge(PLEDGE)).extracting(PledgeOutlook::state, PledgeOutlook::units).containsExactly(PledgeState.WITHDRAWN, 0);
  }

  @Test
  void d04WithoutAHostWhatHangsOnItsPledgesIsRefused() {
    Situation situation = Hamlet.with(OPEN_GATE).read(new Change.WithoutHost(new HostId("host")));
    assertThat(situation.getCrossing(GATE).permission()).isEqualTo(PermissionState.REFUSED);
  }

  @Test
  void d05WithoutAGateItIsRefusedAndNothingElseChanges() {
    Situation before = Hamlet.with(OPEN_GATE).read();
    Situation after = Hamlet.with(OPEN_GATE).read(new Change.WithoutCrossing(GATE));
    assertThat(after.getCrossing(GATE).usable()).isFalse();
    assertThat(after.roads()).isEqualTo(before.roads());
    assertThat(after.pledges()).isEqualTo(before.pledges());
  }

  @Test
  void d06AnUnknownIdIsAnErrorThatNamesTheNearestKnownOne() {
    assertThatThrownBy(() -> Hamlet.with("").read(without("kingdon")))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("no party kingdon: maybe kingdom");
    assertThatThrownBy(() -> Hamlet.with("").read(new Change.WithoutCrossing(new CrossingId("gat"))))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("no crossing gat: maybe gate");
    assertThatThrownBy(() -> Hamlet.with("").read(new Change.WithoutHost(new HostId("hots"))))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("no host hots: maybe host");
  }

  @Test
  void d07TheFleetRelaxedIsThreeTimesAsLargeAsReadAndNotMoreWhenSaidTwice() {
    Situation situation =
        Hamlet.with("r1 | 15T08:00 | B2 | crew | vehicle:bus | vehicles 2").read(relax(Limit.FLEET), relax(Limit.FLEET));
    assertThat(situation.getVehiclesThere(BUS)).isEqualTo(6);
    assertThat(situation.operation().vehicleGroups().getFirst().count()).isEqualTo(12);
  }

  @Test
  void d08DesksRelaxedAreThreeTimesAsMany() {
    assertThat(gateOf(Hamlet.with("").read(relax(Limit.GATE_DESKS))).desks()).isEqualTo(6);
  }

  @Test
  void d09LossRelaxedKeepsAvoidedGroundAndCutRoadsShut() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T08:00 | B2 | crew | place:hill    | loss 15T13:00 15T14:00 15T15:00
                r2 | 15T08:00 | B2 | crew | place:village | held_by army
                r3 | 15T08:00 | B2 | crew | road:lane     | cut
                """)
            .read(relax(Limit.ROAD_LOSS));
    assertThat(situation.getPlace(new PlaceId("hill")).lostTick()).isEqualTo(Loss.NEVER);
    assertThat(situation.getPlace(VILLAGE).lostTick()).isZero();
    assertThat(situation.getRoad(LANE).usable()).isFalse();
  }

  @Test
  void d10AssemblyRelaxedHasNoLimitOfPersonsOrMinutesAnywhere() {
    Operation operation = Hamlet.with("").read(relax(Limit.ASSEMBLY_LIMITS)).operation();
    assertThat(operation.places())
        .allSatisfy(
            place ->
                assertThat(new int[] {place.maxPersons(), place.maxWaitMinutes(), place.unnoticedPersons(), place.unnoticedMinutes()})
                    .containsOnly(Limits.NONE));
    assertThat(operation.crossings().getFirst().holdingPersons()).isEqualTo(Limits.NONE);
  }

  @Test
  void d11TheGuaranteeRelaxedIsNoneAndDesksStay() {
    Crossing gate = gateOf(Hamlet.with("").read(relax(Limit.GUARANTEE)));
    assertThat(gate.guarantee()).isEqualTo(new Guarantee.None());
    assertThat(gate.desks()).isEqualTo(2);
  }

  @Test
  void d12CallingTimesRelaxedLeaveReadinessAsItIs() {
    Situation situation = Hamlet.with(OPEN_GATE).read(relax(Limit.CALLING_TIMES));
    assertThat(situation.earliestCallTick()).isZero();
    assertThat(situation.operation().households().getFirst().contact()).isEqualTo(new Contact("phone", 0, 0));
    assertThat(situation.getHousehold(FAMILY).readyTick()).isEqualTo(60);
  }

  private static PermissionState worthOf(String pledge) {
    String agreed = "r1 | 15T08:00 | B2 | crew | crossing:gate | permission AGREED 1\n";
    String reports = agreed + "r2 | 15T08:00 | B2 | crew | pledge:pledge | pledged " + pledge + " 10 1";
    return Hamlet.with(reports).read().getCrossing(GATE).permission();
  }

  private static boolean gateUsable(String reports) {
    return Hamlet.with(reports).read().getCrossing(GATE).usable();
  }

  private static Crossing gateOf(Situation situation) {
    return situation.operation().crossings().getFirst();
  }

  private static Change without(String party) {
    return new Change.WithoutParty(new PartyId(party));
  }

  private static Change relax(Limit limit) {
    return new Change.Relax(limit);
  }
}
