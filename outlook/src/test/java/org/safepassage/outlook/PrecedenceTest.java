package org.safepassage.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.outlook.OneReportTest.FAMILY;
import static org.safepassage.outlook.OneReportTest.GATE;
import static org.safepassage.outlook.OneReportTest.PLEDGE;
import static org.safepassage.outlook.OneReportTest.VILLAGE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.*;

/** B: which of several reports beats which, and what is kept of the others. */
class PrecedenceTest {

  @Test
  void b01ANewerWarningNeverLosesToAnOlderOpenWhateverItsGrade() {
    assertThat(trackUsable(
            """
            r1 | 15T09:00 | A1 | crew | road:track | passable
            r2 | 15T10:00 | F6 | cell | road:track | cut
            """))
        .isFalse();
  }

  @Test
  void b02ANewerOpenThatMayOpenBeatsAnOlderWarning() {
    assertThat(trackUsable(
            """
            r1 | 15T09:00 | A1 | crew | road:track | cut
            r2 | 15T10:00 | C3 | cell | road:track | passable
            """))
        .isTrue();
  }

  @Test
  void b03ANewerOpenThatMayNotOpenLosesToAnOlderWarning() {
    assertThat(trackUsable(
            """
            r1 | 15T09:00 | F6 | crew | road:track | cut
            r2 | 15T10:00 | D2 | cell | road:track | passable
            r3 | 15T11:00 | A1 | press | road:track | passable
            """))
        .isFalse();
  }

  @Test
  void b04OfTwoOfTheSameMomentTheCautiousOneHoldsWhateverTheGrades() {
    assertThat(trackUsable(
            """
            r1 | 15T10:00 | F6 | crew | road:track | cut
            r2 | 15T10:00 | A1 | cell | road:track | passable
            """))
        .isFalse();
  }

  @Test
  void b05TheMomentObservedDecidesAndNotTheMomentReceived() {
    assertThat(trackUsable(
            """
            r1 | 15T09:00/15T11:59 | A1 | crew | road:track | cut
            r2 | 15T10:00/15T10:00 | C3 | cell | road:track | passable
            """))
        .isTrue();
  }

  @Test
  void b06WhatAPartyNeverReliedOnSaysOpensAsSoonAsAnotherSaysTheSame() {
    String warning = "r1 | 15T08:00 | F6 | crew | road:track | cut\n";
    String press = "r2 | 15T09:00 | A1 | press | road:track | passable\n";
    assertThat(trackUsable(warning + press)).isFalse();
    assertThat(trackUsable(warning + press + "r3 | 15T08:30 | B3 | cell | road:track | passable")).isTrue();
    assertThat(trackUsable(warning + press + "r3 | 15T07:30 | B3 | cell | road:track | passable")).isFalse();
  }

  @Test
  void b07AStaleWarningGivesWayToTheOpenBeforeIt() {
    assertThat(trackUsable(
            """
            r1 | 15T09:00 | B2 | crew | road:track | passable
            r2 | 15T10:00/15T10:00/15T11:00 | B2 | cell | road:track | cut
            """))
        .isTrue();
  }

  @Test
  void b08TheBetterGradeDecidesBetweenPlacesReportedForTheSameMoment() {
    assertThat(whereTheFamilyIs(
            """
            r1 | 15T10:00 | C2 | crew | household:family | at hill
            r2 | 15T10:00 | B2 | cell | household:family | at fence
            """))
        .isEqualTo("fence");
  }

  @Test
  void b09ThenTheLaterReceivedThenTheLaterRow() {
    assertThat(whereTheFamilyIs(
            """
            r1 | 15T10:00/15T11:00 | B2 | crew | household:family | at hill
            r2 | 15T10:00/15T10:30 | B2 | cell | household:family | at fence
            """))
        .isEqualTo("hill");
    assertThat(whereTheFamilyIs(
            """
            r1 | 15T10:00 | B2 | crew | household:family | at hill
            r2 | 15T10:00 | B2 | cell | household:family | at fence
            """))
        .isEqualTo("fence");
  }

  @Test
  void b10WhereaboutsThatMayNotBeReliedOnMoveNobody() {
    assertThat(whereTheFamilyIs("r1 | 15T10:00 | F6 | crew | household:family | at hill")).isEqualTo("village");
  }

  @Test
  void b11AWarningMayNarrowAReadingWithoutReplacingIt() {
    PledgeOutlook pledge =
        Hamlet.with(
                """
                r1 | 15T09:00 | B2 | crew | pledge:pledge | pledged BINDING 50 1
                r2 | 15T10:00 | F6 | cell | pledge:pledge | pledged OFFERED 250 0.6
                """)
            .read()
            .getPledge(PLEDGE);
    assertThat(pledge).isEqualTo(new PledgeOutlook(PledgeState.OFFERED, 50, 0.6, Loss.NEVER, ids("r1", "r2")));
  }

  @Test
  void b12ALaterLossNeedsTheGradeAndAnEarlierOneDoesNot() {
    String forecast = "r1 | 15T09:00 | B2 | crew | place:village | loss 15T14:00 15T15:00 15T16:00\n";
    assertThat(lostTick(forecast + "r2 | 15T10:00 | D4 | cell | place:village | loss 15T16:00 15T17:00 15T18:00")).isEqualTo(180);
    assertThat(lostTick(forecast + "r2 | 15T10:00 | D4 | cell | place:village | loss 15T12:30 15T13:00 15T18:00")).isEqualTo(60);
    assertThat(lostTick(forecast + "r2 | 15T10:00 | B3 | cell | place:village | loss 15T16:00 15T17:00 15T18:00")).isEqualTo(300);
    assertThat(lostTick(forecast + "r2 | 15T10:00 | B3 | cell | place:village | no_loss")).isEqualTo(Loss.NEVER);
  }

  @Test
  void b13AForecastWhoseMomentHasPassedCountsAsComeTrue() {
    assertThat(lostTick("r1 | 13T09:00 | B2 | crew | place:village | loss 14T14:00 14T15:00 14T16:00")).isZero();
  }

  @Test
  void b14UnlessSomebodyReliedOnSawTheGroundHeldAfterItsLatestPoint() {
    String forecast = "r1 | 13T09:00 | B2 | crew | place:village | loss 14T14:00 14T15:00 14T16:00\n";
    assertThat(lostTick(forecast + "r2 | 14T16:01 | B2 | cell | place:village | held_by rebels")).isEqualTo(Loss.NEVER);
    assertThat(lostTick(forecast + "r2 | 14T16:00 | B2 | cell | place:village | held_by rebels")).isZero();
    assertThat(lostTick(forecast + "r2 | 14T16:01 | D2 | cell | place:village | held_by rebels")).isZero();
    assertThat(lostTick(forecast + "r2 | 14T16:01 | B2 | press | place:village | held_by rebels")).isZero();
  }

  @Test
  void b14aALossReportedAfterItHappenedIsNotRefutedByWhatWasSeenBefore() {
    assertThat(lostTick(
            """
            r1 | 15T08:00 | B2 | cell | place:village | held_by rebels
            r2 | 15T09:00 | B2 | crew | place:village | loss 14T14:00 14T15:00 14T16:00
            """))
        .isZero();
  }

  @Test
  void b14bOfSeveralWhoRefuteAForecastTheNewestIsNamedWhateverTheOrder() {
    String forecast = "r1 | 13T09:00 | B2 | crew | place:village | loss 14T14:00 14T15:00 14T16:00\n";
    String older = "r2 | 15T08:00 | B2 | cell | place:village | held_by rebels\n";
    String newer = "r3 | 15T09:00 | B2 | radio | place:village | held_by rebels\n";
    for (String reports : List.of(forecast + older + newer, newer + older + forecast)) {
      assertThat(Hamlet.with(reports).read().history())
          .singleElement()
          .extracting(Overtaken::by)
          .isEqualTo(ids("r3"));
    }
  }

  @Test
  void b15ARefutedForecastIsKeptAsHistoryAndContradictsNobody() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 13T09:00 | B2 | crew | place:village | loss 14T14:00 14T15:00 14T16:00
                r2 | 15T08:00 | B2 | cell | place:village | held_by rebels
                """)
            .read();
    assertThat(situation.contradictions()).isEmpty();
    assertThat(situation.history())
        .containsExactly(
            new Overtaken(
                VILLAGE, ids("r2"), ids("r1"),
                "loss expected 2018-07-14T14:00:00Z, likely 2018-07-14T15:00:00Z, latest 2018-07-14T16:00:00Z (r1, B2, observed"
                    + " 2018-07-13T09:00:00Z) did not come true: held by rebels (r2, B2, observed 2018-07-15T08:00:00Z)."));
  }

  @Test
  void b16GroundIsRegainedOnlyByAReportThatMayOpen() {
    String taken = "r1 | 15T08:00 | F6 | crew | place:village | held_by army\n";
    assertThat(villageUsable(taken + "r2 | 15T09:00 | F6 | cell | place:village | held_by rebels")).isFalse();
    assertThat(villageUsable(taken + "r2 | 15T09:00 | B2 | cell | place:village | held_by rebels")).isTrue();
  }

  @Test
  void b17AReportOnThePlaceAndOneOnItsAreaAreWeighedTogether() {
    String area = "r1 | 15T08:00 | B2 | crew | area:valley | held_by army\n";
    assertThat(villageUsable(area + "r2 | 15T07:00 | B2 | cell | place:village | held_by rebels")).isFalse();
    assertThat(villageUsable(area + "r2 | 15T09:00 | B2 | cell | place:village | held_by rebels")).isTrue();
  }

  @Test
  void b18ACautiousWindowIsOpenOnlyWhenBothSayThatItIs() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T09:00 | B2 | crew | crossing:gate | windows 15T13:00/15T16:00 15T18:00/15T20:00
                r2 | 15T10:00 | F6 | cell | crossing:gate | windows 15T14:00/15T19:00
                """)
            .read();
    assertThat(situation.getCrossing(GATE).windows()).containsExactly(new TickWindow(120, 240), new TickWindow(360, 420));
  }

  @Test
  void b19WhatDisagreesIsKeptWithASentenceThatSaysWhy() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T09:00 | B2 | crew  | road:track | passable
                r2 | 15T10:00 | F6 | cell  | road:track | cut
                r3 | 15T11:00 | D4 | radio | road:track | passable
                """)
            .read();
    assertThat(situation.contradictions())
        .containsExactly(
            new Contradiction(
                new RoadId("track"), ids("r2"), ids("r1", "r3"),
                "Acted on: cut (r2, F6, observed 2018-07-15T10:00:00Z); passable (r1, B2, observed 2018-07-15T09:00:00Z) is"
                    + " older, but the newer only warns: graded F6, which cannot be judged; passable (r3, D4, observed"
                    + " 2018-07-15T11:00:00Z) opens nothing: graded D4, the policy's least is C3."));
  }

  @Test
  void b20ASourceThatChangedItsMindContradictsNobody() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T09:00 | B2 | crew | road:track | passable
                r2 | 15T10:00 | B2 | crew | road:track | cut
                """)
            .read();
    assertThat(situation.contradictions()).isEmpty();
  }

  @Test
  void b21AContradictionAndAPieceOfHistoryOfAnAreaCountOnceAndNotForEachPlace() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T08:00 | B2 | crew  | area:valley | held_by rebels
                r2 | 15T10:00 | B2 | cell  | area:valley | held_by army
                r3 | 15T10:00 | B2 | radio | area:valley | held_by rebels
                """)
            .read();
    assertThat(situation.contradictions()).extracting(Contradiction::subject).containsExactly(new AreaId("valley"));
    assertThat(situation.contradictions()).extracting(Contradiction::against).containsExactly(ids("r3"));
    assertThat(situation.history()).extracting(Overtaken::subject).containsExactly(new AreaId("valley"));
    assertThat(situation.history()).extracting(Overtaken::older).containsExactly(ids("r1"));
  }

  @Test
  void b21bOlderNewsOfWhatHasChangedSinceIsHistoryAndContradictsNobody() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T08:00 | B2 | crew | place:village | held_by rebels
                r2 | 15T10:00 | C3 | cell | place:village | held_by army
                """)
            .read();
    assertThat(situation.contradictions()).isEmpty();
    assertThat(situation.history())
        .containsExactly(
            new Overtaken(
                VILLAGE, ids("r2"), ids("r1"),
                "Now held by army (r2, C3, observed 2018-07-15T10:00:00Z); before: held by rebels (r1, B2, observed"
                    + " 2018-07-15T08:00:00Z)."));
  }

  @Test
  void b21cAWarningThatCannotBeJudgedOvertakesNobody() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 15T08:00 | B2 | crew | place:village | held_by rebels
                r2 | 15T10:00 | F6 | cell | place:village | held_by army
                """)
            .read();
    assertThat(situation.contradictions()).extracting(Contradiction::against).containsExactly(ids("r1"));
    assertThat(situation.history()).isEmpty();
  }

  @Test
  void b21dTwoWhoGiveADateDifferentlyContradictEachOtherWheneverTheySpoke() {
    Situation situation =
        Hamlet.with(
                """
                r1 | 14T08:00 | B2 | crew | camp:tents | leave_by 20T12:00
                r2 | 15T10:00 | B2 | cell | camp:tents | leave_by 30T12:00
                """)
            .read();
    assertThat(situation.contradictions()).extracting(Contradiction::against).containsExactly(ids("r1"));
    assertThat(situation.history()).isEmpty();
  }

  @Test
  void b22EverySubjectsCautiousReadingIsActedOnEvenUngraded() {
    Situation situation =
        Hamlet.with(
                """
                r01 | 15T08:00 | A1 | crew | camp:tents | capacity 900
                r02 | 15T09:00 | F6 | cell | camp:tents | capacity 300
                r03 | 15T08:00 | A1 | crew | camp:tents | leave_by 30T00:00
                r04 | 15T09:00 | F6 | cell | camp:tents | leave_by 20T12:00
                r05 | 15T08:00 | A1 | crew | vehicle:bus | vehicles 6
                r06 | 15T09:00 | F6 | cell | vehicle:bus | vehicles 2
                r07 | 15T08:00 | A1 | crew | household:family | ready 15T12:30
                r08 | 15T09:00 | F6 | cell | household:family | ready 15T15:00
                r09 | 15T08:00 | A1 | crew | household:family | consent GIVEN
                r10 | 15T09:00 | F6 | cell | household:family | consent DECLINED
                r11 | 15T08:00 | A1 | crew | pledge:pledge | pledged BINDING 100 1
                r12 | 15T09:00 | F6 | cell | pledge:pledge | expires 16T12:00
                """)
            .read();
    CampOutlook camp = situation.getCamp(new CampId("tents"));
    assertThat(camp).extracting(CampOutlook::capacityPersons, CampOutlook::leaveByTick).containsExactly(300, 5 * 24 * 60);
    assertThat(situation.getVehiclesThere(new VehicleGroupId("bus"))).isEqualTo(2);
    assertThat(situation.getHousehold(FAMILY).readyTick()).isEqualTo(180);
    assertThat(situation.getHousehold(FAMILY).consent()).isEqualTo(Consent.DECLINED);
    assertThat(situation.getPledge(PLEDGE).expiresTick()).isEqualTo(24 * 60);
  }

  private static boolean trackUsable(String reports) {
    return Hamlet.with(reports).read().getRoad(new RoadId("track")).usable();
  }

  private static boolean villageUsable(String reports) {
    return Hamlet.with(reports).read().getPlace(VILLAGE).usable();
  }

  private static int lostTick(String reports) {
    return Hamlet.with(reports).read().getPlace(VILLAGE).lostTick();
  }

  private static String whereTheFamilyIs(String reports) {
    return Hamlet.with(reports).read().getHousehold(FAMILY).groups().getFirst().place().value();
  }

  private static List<ReportId> ids(String... ids) {
    return java.util.Arrays.stream(ids).map(ReportId::new).toList();
  }
}
