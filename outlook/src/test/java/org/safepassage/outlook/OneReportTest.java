package org.safepassage.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.*;

/** A: what holds without any report, and what one report alone does. Now is always the 15th at noon; a tick is a minute. */
class OneReportTest {
  static final PlaceId VILLAGE = new PlaceId("village");
  static final CrossingId GATE = new CrossingId("gate");
  static final PledgeId PLEDGE = new PledgeId("pledge");
  static final HouseholdId FAMILY = new HouseholdId("family");

  @Test
  void a01GroundThatNobodyReportsOnIsUsableAndNeverLost() {
    PlaceOutlook village = Hamlet.with("").read().getPlace(VILLAGE);
    assertThat(village.usable()).isTrue();
    assertThat(village.holder()).isEmpty();
    assertThat(village.lostTick()).isEqualTo(Loss.NEVER);
  }

  @Test
  void a02AGateThatNobodyReportsOnIsNotAskedForAndNeverOpen() {
    CrossingOutlook gate = Hamlet.with("").read().getCrossing(GATE);
    assertThat(gate.stated()).isEqualTo(PermissionState.NOT_ASKED);
    assertThat(gate.usable()).isFalse();
    assertThat(gate.windows()).isEmpty();
  }

  @Test
  void a03APledgeThatNobodyReportsOnIsAskedWithNoUnits() {
    PledgeOutlook pledge = Hamlet.with("").read().getPledge(PLEDGE);
    assertThat(pledge.state()).isEqualTo(PledgeState.ASKED);
    assertThat(pledge.units()).isZero();
    assertThat(pledge.expiresTick()).isEqualTo(Loss.NEVER);
  }

  @Test
  void a04AHouseholdThatNobodyReportsOnWaitsWhereTheRosterSaysWithConsentUnknown() {
    HouseholdOutlook family = Hamlet.with("").read().getHousehold(FAMILY);
    assertThat(family.consent()).isEqualTo(Consent.UNKNOWN);
    assertThat(family.status()).isEqualTo(HouseholdStatus.WAITING);
    assertThat(family.readyTick()).isEqualTo(60);
    assertThat(family.groups()).extracting(MemberGroup::place).containsExactly(VILLAGE);
    assertThat(family.people()).isEqualTo(3);
  }

  @Test
  void a05CampAndFleetWithoutReportAreAsTheirRowsSay() {
    Situation situation = Hamlet.with("").read();
    assertThat(situation.getCamp(new CampId("tents")).capacityPersons()).isEqualTo(800);
    assertThat(situation.getVehiclesThere(new VehicleGroupId("bus"))).isEqualTo(4);
  }

  @Test
  void a06AReportReceivedAfterTheMomentDoesNotExist() {
    Situation situation = Hamlet.with("r1 | 15T10:00/15T12:01 | A1 | crew | road:track | cut").read();
    assertThat(track(situation).usable()).isTrue();
  }

  @Test
  void a07AReportReceivedAtTheMomentExists() {
    Situation situation = Hamlet.with("r1 | 15T10:00/15T12:00 | A1 | crew | road:track | cut").read();
    assertThat(track(situation).usable()).isFalse();
    assertThat(track(situation).basis()).containsExactly(new ReportId("r1"));
  }

  @Test
  void a08AReportSaysNothingFromItsValidUntilOn() {
    assertThat(track(Hamlet.with("r1 | 15T10:00/15T10:00/15T12:00 | A1 | crew | road:track | cut").read()).usable()).isTrue();
    assertThat(track(Hamlet.with("r1 | 15T10:00/15T10:00/15T12:01 | A1 | crew | road:track | cut").read()).usable()).isFalse();
  }

  @Test
  void a09AWarningThatCannotBeJudgedIsActedOn() {
    assertThat(track(Hamlet.with("r1 | 15T10:00 | F6 | crew | road:track | cut").read()).usable()).isFalse();
  }

  @Test
  void a10AnOpeningNeedsTheGradeOnBothAxes() {
    for (String grade : List.of("D3", "C4", "F1", "A6", "F6")) {
      Situation situation = Hamlet.with("r1 | 15T10:00 | " + grade + " | crew | pledge:pledge | pledged OFFERED 250 0.5").read();
      assertThat(situation.getPledge(PLEDGE).units()).as(grade).isZero();
    }
    Situation situation = Hamlet.with("r1 | 15T10:00 | C3 | crew | pledge:pledge | pledged OFFERED 250 0.5").read();
    assertThat(situation.getPledge(PLEDGE).units()).isEqualTo(250);
    assertThat(situation.getPledge(PLEDGE).chance()).isEqualTo(0.5);
  }

  @Test
  void a11AnOpeningFromAPartyNeverReliedOnOpensNothingHoweverWellGraded() {
    Situation situation = Hamlet.with("r1 | 15T10:00 | A1 | press | pledge:pledge | pledged BINDING 250 1").read();
    assertThat(situation.getPledge(PLEDGE).units()).isZero();
    assertThat(situation.contradictions())
        .singleElement()
        .satisfies(it -> assertThat(it.why()).contains("r1", "speaks for army, never relied on"));
  }

  @Test
  void a12GroundOfAPartyNeverReliedOnIsLostNow() {
    PlaceOutlook village = Hamlet.with("r1 | 15T10:00 | B2 | crew | place:village | held_by army").read().getPlace(VILLAGE);
    assertThat(village.usable()).isFalse();
    assertThat(village.lostTick()).isZero();
  }

  @Test
  void a13GroundOfAPartyThatMustNotLearnIsNotUsedEither() {
    PlaceOutlook village = Hamlet.with("r1 | 15T10:00 | B2 | crew | place:village | held_by strangers").read().getPlace(VILLAGE);
    assertThat(village.usable()).isFalse();
  }

  @Test
  void a14LossCountsFromThePolicysQuantileRoundedDown() {
    String row = "r1 | 15T10:00 | B2 | crew | place:village | loss 15T13:00:30 15T14:30:30 15T17:30:30";
    assertThat(Hamlet.with(row).read().getPlace(VILLAGE).lostTick()).isEqualTo(150);
    assertThat(Hamlet.with(row).lossAt(0.05).read().getPlace(VILLAGE).lostTick()).isEqualTo(60);
    assertThat(Hamlet.with(row).lossAt(0.95).read().getPlace(VILLAGE).lostTick()).isEqualTo(330);
    assertThat(Hamlet.with(row).lossAt(0.725).read().getPlace(VILLAGE).lostTick()).isEqualTo(240);
  }

  @Test
  void a15WindowsOpenRoundedUpAndCloseRoundedDown() {
    Situation situation =
        Hamlet.with("r1 | 15T10:00 | B2 | crew | crossing:gate | windows 16T06:00/16T09:00 15T08:00:30/15T13:00:30").read();
    assertThat(situation.getCrossing(GATE).windows()).containsExactly(new TickWindow(-239, 60), new TickWindow(1080, 1260));
  }

  @Test
  void a16WindowsWhollyPastKeepTheirNumber() {
    Situation situation =
        Hamlet.with("r1 | 15T10:00 | B2 | crew | crossing:gate | windows 14T06:00/14T09:00 15T14:00/15T16:00").read();
    assertThat(situation.getCrossing(GATE).windows()).hasSize(2).last().isEqualTo(new TickWindow(120, 240));
  }

  @Test
  void a17ReadyIsRoundedUpAndNeverBeforeNow() {
    assertThat(Hamlet.with("r1 | 15T10:00 | B2 | crew | household:family | ready 15T14:00:01").read().getHousehold(FAMILY).readyTick())
        .isEqualTo(121);
    assertThat(Hamlet.with("r1 | 15T10:00 | B2 | crew | household:family | ready 15T09:00").read().getHousehold(FAMILY).readyTick())
        .isZero();
  }

  @Test
  void a18AReportOnAnAreaIsOneOnEachPlaceInside() {
    Situation situation = Hamlet.with("r1 | 15T10:00 | B2 | crew | area:valley | held_by army").read();
    assertThat(situation.places().values()).extracting(PlaceOutlook::usable).containsExactly(false, false, true, true, true);
  }

  @Test
  void a19AHouseholdsReportMovesAllOfItAndAMembersReportOne() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T09:00 | B2 | crew | household:family | at hill
                r2 | 15T10:00 | B2 | crew | member:ben       | at fence
                """)
            .read();
    assertThat(situation.getHousehold(FAMILY).groups()).extracting(group -> group.place().value()).containsExactly("hill", "fence");
    assertThat(situation.getHousehold(FAMILY).groups()).extracting(group -> group.members().size()).containsExactly(2, 1);
  }

  @Test
  void a20AHouseholdThatNoLongerWaitsOrDeclinesIsNotPlanned() {
    assertThat(Hamlet.with("r1 | 15T10:00 | B2 | crew | household:family | status CROSSED").read().getHousehold(FAMILY).isPlanned())
        .isFalse();
    assertThat(Hamlet.with("r1 | 15T10:00 | B2 | crew | household:family | consent DECLINED").read().getHousehold(FAMILY).isPlanned())
        .isFalse();
  }

  @Test
  void a21WhatLiesFartherOffThanTicksReachNeverComes() {
    assertThat(new TickClock(java.time.Instant.EPOCH, 1).notAfter(java.time.Instant.parse("9999-12-31T00:00:00Z"))).isEqualTo(Loss.NEVER);
    assertThat(new Loss(-600, -300, Loss.NEVER).atQuantile(0.95)).isEqualTo(Loss.NEVER - 1);
  }

  private static RoadOutlook track(Situation situation) {
    return situation.getRoad(new RoadId("track"));
  }
}
