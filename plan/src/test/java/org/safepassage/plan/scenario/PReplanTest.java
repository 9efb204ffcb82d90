package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.plan.PlanChange.Kind;

/** Planning from a plan in force after something has been reported. What has begun, and that the list of changes is the difference, every one of these asserts. */
class PReplanTest {
  private static final String ROADS =
      """
      A --30-- J
      J --10-- G
      B --10-- J
      A --70:round-- G
      A --30-- K
      """;

  private static final String GATES =
      """
      gate    G    open 3:00-6:00  desk 5min
      gate    K    open 3:00-6:00  desk 5min
      """;

  private static final String VEHICLES =
      """
      vehicle bus  at A  seats 12  count 2
      vehicle van  at B  seats 5
      """;

  private static final String FAMILIES =
      """
      family  f1   at A  people 5  told 10min  gets-ready 30min
      family  f2   at A  people 4  told 10min  gets-ready 30min
      family  f3   at B  people 4  told 10min  gets-ready 30min
      family  f4   at A  people 8  told 10min  gets-ready 30min
      """;

  private static final String ALL = ROADS + GATES + VEHICLES + FAMILIES;

  private static final String TO_G_ALONE = ROADS + "gate G open 3:00-6:00 desk 5min\n" + VEHICLES + FAMILIES;

  private static String later(String all, String before, String after) {
    assertThat(all).contains(before);
    return all.replace(before, after);
  }

  @Test
  void p01WithoutNewsNothingChangesWheneverItIsPlannedAgain() {
    for (String drawing : List.of(ALL, TO_G_ALONE)) {
      Plan plan = Replanned.plan(drawing);
      assertThat(plan.journeys()).hasSize(4);
      for (String clock : List.of("0:00", "0:20", "1:00", "2:10", "2:40", "3:05", "3:10", "4:00")) {
        assertThat(Replanned.from(plan, drawing, clock).changes()).as(clock).isEmpty();
      }
    }
  }

  @Test
  void p02AtItsOwnMomentAPlanIsReadBackAsItWasWritten() {
    for (String drawing : List.of(ALL, TO_G_ALONE)) {
      Plan plan = Replanned.plan(drawing);
      Plan again = Replanned.from(plan, drawing, "0:00").plan();
      assertThat(again.journeys()).isEqualTo(plan.journeys());
      assertThat(again.runs()).isEqualTo(plan.runs());
      assertThat(again.notices()).isEqualTo(plan.notices());
      assertThat(again.lists()).isEqualTo(plan.lists());
    }
  }

  @Test
  void p03ARoadThatIsCutIsDrivenRound() {
    Replanned replanned = Replanned.of(TO_G_ALONE, TO_G_ALONE + "road A-J state cut\n", "1:00");
    assertThat(replanned.listOn()).containsExactlyInAnyOrder("f1", "f2", "f3", "f4");
    assertThat(replanned.changed(Kind.GOES_OTHERWISE)).doesNotContain("f3");
    assertThat(replanned.plan().runs().stream().flatMap(run -> run.drives().stream()).flatMap(List::stream).filter(use -> use.enterTick() >= 0).map(use -> use.road().value()))
        .doesNotContain("A-J");
  }

  @Test
  void p04ThoseOfAGateThatIsRefusedGoByAnother() {
    String both = later(ALL, "family  f3   at B", "family  f3   at A");
    Plan plan = Replanned.plan(both);
    for (String gate : List.of("G", "K")) {
      Replanned replanned = Replanned.from(plan, later(both, "gate    " + gate + "    open", "gate    " + gate + "    permission refused open"), "0:30");
      assertThat(replanned.listOn()).hasSize(4);
      assertThat(replanned.plan().journeys()).allMatch(journey -> !journey.chain().value().equals("by-" + gate));
      List<String> stay = plan.journeys().stream().filter(journey -> !journey.chain().value().equals("by-" + gate)).map(journey -> journey.household().value()).toList();
      assertThat(replanned.changes()).noneMatch(change -> change.kind() == Kind.COMES_OFF).noneMatch(change -> change.kind() == Kind.GOES_OTHERWISE && stay.contains(change.id()) && stay.size() == 4);
    }
  }

  @Test
  void p12ABusWithPeopleAboardGoesToTheOtherGateWhenItsOwnIsRefused() {
    String one = ROADS + "J --20-- K\n" + "gate G open 1:00-6:00 desk 5min\ngate K open 5:00-6:00 desk 5min\nvehicle bus at A seats 12\nfamily f1 at A people 5 walks 0km\n";
    Plan plan = Replanned.plan(one);
    Run run = plan.runs().getFirst();
    int leaves = run.stops().get(plan.journeys().getFirst().approaches().getFirst().legs().getFirst() instanceof org.safepassage.operation.Leg.Ride ride ? ride.boardStop() : 0).departTick();
    Replanned replanned = Replanned.from(plan, one.replace("gate G open", "gate G permission refused open"), Clock.of(leaves + 10));
    assertThat(replanned.listOn()).containsExactly("f1");
    assertThat(replanned.plan().journeys().getFirst().chain().value()).isEqualTo("by-K");
    assertThat(replanned.plan().runs()).hasSize(1);
    assertThat(replanned.changed(Kind.RUN_CHANGES)).isEqualTo(run.id());
  }

  @Test
  void p13WhoIsUnderWayAndCannotGoOnIsCutOffAndNotPlannedFromHome() {
    String one = ROADS + "gate G open 1:00-6:00 desk 5min\nvehicle bus at A seats 12\nfamily f1 at A people 5 walks 0km\n";
    Plan plan = Replanned.plan(one);
    int leaves = plan.journeys().getFirst().approaches().getFirst().leaveTick();
    Replanned replanned = Replanned.from(plan, one.replace("gate G open", "gate G permission refused open"), Clock.of(leaves + 10));
    assertThat(replanned.ofReason("f1")).isEqualTo("CUT_OFF_UNDER_WAY");
    assertThat(replanned.changed(Kind.COMES_OFF)).isEqualTo("f1");
  }

  @Test
  void p14WhoIsUnderWayAndIsReportedElsewhereIsPlannedFromThere() {
    String one = ROADS + "gate G open 1:00-6:00 desk 5min\nvehicle bus at A seats 12\nvehicle van at B seats 5\nfamily f1 at A people 5 walks 0km\n";
    Plan plan = Replanned.plan(one);
    int leaves = plan.journeys().getFirst().approaches().getFirst().leaveTick();
    Replanned replanned = Replanned.from(plan, one.replace("family f1 at A", "family f1 at B"), Clock.of(leaves + 10));
    assertThat(replanned.listOn()).containsExactly("f1");
    assertThat(replanned.plan().journeys().getFirst().approaches().getFirst().from().value()).isEqualTo("B");
  }

  @Test
  void p05WithABusFewerTheOtherDrivesTwice() {
    Replanned replanned = Replanned.of(TO_G_ALONE, later(TO_G_ALONE, "count 2", "count 1"), "1:00");
    assertThat(replanned.listOn()).containsExactlyInAnyOrder("f1", "f2", "f3", "f4");
    assertThat(replanned.plan().runs().stream().filter(run -> run.vehicle().group().value().equals("bus")).map(Run::vehicle).distinct()).hasSize(1);
  }

  @Test
  void p06AFamilyFoundElsewhereIsFetchedThere() {
    Replanned replanned = Replanned.of(TO_G_ALONE, later(TO_G_ALONE, "family  f2   at A", "family  f2   at B"), "1:00");
    assertThat(replanned.listOn()).contains("f2");
    Journey journey = replanned.plan().journeys().stream().filter(it -> it.household().value().equals("f2")).findFirst().orElseThrow();
    assertThat(journey.approaches().getFirst().from().value()).isEqualTo("B");
  }

  @Test
  void p07WhoDeclinesComesOffAndNobodyElseGoesOtherwise() {
    Replanned replanned = Replanned.of(TO_G_ALONE, later(TO_G_ALONE, "family  f2   at A", "family  f2   consent declined at A"), "1:00");
    assertThat(replanned.changed(Kind.COMES_OFF)).isEqualTo("f2");
    assertThat(replanned.changed(Kind.GOES_OTHERWISE)).isEmpty();
    assertThat(replanned.ofReason("f2")).isEqualTo("DECLINED");
  }

  @Test
  void p08WhoHasPassedStaysCountedWhenTheGateIsRefusedAfterwards() {
    Replanned replanned = Replanned.of(TO_G_ALONE, later(TO_G_ALONE, "gate G open", "gate G permission refused open"), "6:00");
    assertThat(replanned.changes()).isEmpty();
    assertThat(replanned.plan().numbers().peoplePlanned()).isEqualTo(21);
  }

  @Test
  void p09AFamilyThatComesAnewTakesAFreeSeatAndNobodyIsSentAround() {
    String one = ROADS + "gate G open 3:00-6:00 desk 5min\nvehicle bus at A seats 12\nfamily f1 at A people 5\n";
    Replanned replanned = Replanned.of(one + "family f2 at A people 4 consent declined\n", one + "family f2 at A people 4\n", "0:30");
    assertThat(replanned.changed(Kind.COMES_ON)).isEqualTo("f2");
    assertThat(replanned.plan().runs()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void p10OneThreadAndTwoGiveTheSamePlan() {
    Plan plan = Replanned.plan(ALL);
    String cut = ALL + "road A-J state cut\n";
    assertThat(Replanned.from(plan, cut, "1:00", 2).plan()).isEqualTo(Replanned.from(plan, cut, "1:00", 1).plan());
  }

  @Test
  void p11APlanMadeFromAPlanMadeFromAnotherKeepsWhatHasBegunByBoth() {
    Replanned once = Replanned.of(TO_G_ALONE, TO_G_ALONE + "road A-J state cut\n", "1:00");
    for (String clock : List.of("1:30", "2:30", "3:30", "5:00")) {
      assertThat(Replanned.from(once.plan(), TO_G_ALONE + "road A-J state cut\n", clock).changes()).as(clock).isEmpty();
    }
  }

  private static final String RESERVE = "policy cell slack 15min spare 1\n";

  @Test
  void p15WithoutNewsAPlanWithAReserveStaysWheneverItIsPlannedAgain() {
    Plan plan = Replanned.plan(TO_G_ALONE + RESERVE);
    assertThat(plan.journeys()).hasSize(4);
    for (String clock : List.of("0:00", "1:00", "2:40", "3:05", "4:00")) {
      assertThat(Replanned.from(plan, TO_G_ALONE + RESERVE, clock).changes()).as(clock).isEmpty();
    }
  }

  @Test
  void p16WithABusFewerTheOtherKeepsItsSpareSeatOnEachTrip() {
    String tight = TO_G_ALONE.replace("seats 12", "seats 9") + RESERVE;
    Replanned replanned = Replanned.of(tight, later(tight, "count 2", "count 1"), "1:00");
    assertThat(replanned.listOn()).contains("f1", "f4");
    assertThat(replanned.mostAboard("bus")).isEqualTo(8);
  }

  @Test
  void p17AFamilyThatComesAnewTakesAFreeSeatButNoneThatIsKeptSpare() {
    String one = ROADS + "gate G open 1:00-2:00 desk 5min\nvehicle bus at A seats 12\nfamily f1 at A people 6 ready 0:15\n";
    for (int spare : new int[] {1, 2}) {
      String policy = "policy cell spare " + spare + "\n";
      Replanned replanned = Replanned.of(one + "family f2 at A people 5 ready 0:15 consent declined\n" + policy, one + "family f2 at A people 5 ready 0:15\n" + policy, "0:10");
      assertThat(replanned.changed(Kind.COMES_ON)).isEqualTo(spare == 1 ? "f2" : "");
      assertThat(replanned.mostAboard("bus")).isEqualTo(spare == 1 ? 11 : 6);
    }
  }

  @Test
  void p18OfAWindowThatIsNowShorterTheSlackIsKept() {
    Replanned replanned = Replanned.of(TO_G_ALONE + RESERVE, later(TO_G_ALONE, "open 3:00-6:00", "open 3:00-3:30") + RESERVE, "1:00");
    assertThat(replanned.listOn()).hasSize(3);
    assertThat(replanned.lastPassageEnds()).isLessThanOrEqualTo("3:15");
  }

  @Test
  void p19OfARoadThatIsNowLostSoonerTheSlackIsKept() {
    Replanned replanned = Replanned.of(TO_G_ALONE + RESERVE, TO_G_ALONE + "road J-G lost 2:30\n" + RESERVE, "1:00");
    assertThat(replanned.listOn()).hasSize(4);
    assertThat(replanned.lastLeft("J-G")).isLessThanOrEqualTo("2:15");
  }

  @Test
  void p20WhoIsUnderWayGoesOnWhenTheWindowIsShorterButHasItsSlackStill() {
    Replanned replanned = Replanned.of(TO_G_ALONE + RESERVE, later(TO_G_ALONE, "open 3:00-6:00", "open 3:00-4:00") + RESERVE, "2:50");
    assertThat(replanned.changes()).isEmpty();
  }

  @Test
  void p21WhoIsAboardStaysAboardWhenMoreSeatsAreKeptSpareSince() {
    Plan plan = Replanned.plan(TO_G_ALONE);
    for (String clock : List.of("1:00", "2:50", "3:02")) {
      Replanned replanned = Replanned.from(plan, TO_G_ALONE + "policy cell spare 5\n", clock);
      assertThat(replanned.listOn()).as(clock).contains("f4");
      assertThat(replanned.mostAboard("bus")).as(clock).isEqualTo(clock.equals("1:00") ? 8 : 9);
    }
  }

  @Test
  void p22WhoHasNotBoardedYetLeavesTheSeatsFreeThatAreKeptSpareSince() {
    String one = ROADS + "gate G open 3:00-6:00 desk 5min\nvehicle bus at A seats 12\nfamily f1 at A people 5 ready 0:15\nfamily f2 at A people 6 ready 0:15\n";
    Plan plan = Replanned.plan(one);
    assertThat(plan.runs()).hasSize(1);
    Replanned replanned = Replanned.from(plan, one + "policy cell spare 2\n", "0:10");
    assertThat(replanned.listOn()).hasSize(2);
    assertThat(replanned.mostAboard("bus")).isEqualTo(6);
  }

  @Test
  void p23OnceSomebodyHasCrossedTheOthersNeedNotBeUnnoticedAndTheBoundKnowsIt() {
    String two =
        """
        A --10-- K
        B --10-- G
        gate    K    open 1:00-1:30  desk 5min
        gate    G    open 3:00-6:00  desk 5min
        place   G    unnoticed-for 10min
        place   B    lost 2:40
        vehicle bus  at A  seats 12
        vehicle van  at B  seats 5
        family  f1   at A  people 5
        family  f2   at B  people 4  ready 2:05  walks 0km
        family  f3   at B  people 5  ready 2:05  walks 0km
        family  f4   at B  people 8  ready 2:05  walks 0km
        """;
    Replanned replanned = Replanned.of(two, two, "2:00");
    assertThat(replanned.listOn()).containsExactlyInAnyOrder("f1", "f2", "f3");
    assertThat(replanned.plan().numbers().weightBound()).isEqualTo(14);
  }

  /** The bus calls at A and then at B; f1 of B declines: f3 of B gets on at B, although for a moment nobody boards there. */
  @Test
  void p24WhoTakesTheSeatsOfThoseWhoDeclinedBoardsWhereTheyAre() {
    String one =
        """
        A --20-- B
        B --30-- G
        gate    G    open 3:00-3:15  desk 5min
        vehicle bus  at A  seats 9
        family  f1   at B  people 5  walks 0km  ready 2:00
        family  f2   at A  people 4  walks 0km  ready 2:00
        family  f3   at B  people 3  walks 0km  ready 2:00
        """;
    Plan plan = Replanned.plan(one);
    assertThat(plan.journeys()).extracting(journey -> journey.household().value()).containsExactly("f1", "f2");
    Replanned replanned = Replanned.from(plan, later(one, "people 5", "people 5 consent declined"), "0:10");
    assertThat(replanned.listOn()).containsExactlyInAnyOrder("f2", "f3");
  }

  /** f2 has set out and will take the second ride behind the gate; f1, alone on the first, declines: the vehicle comes to f2 from where it stands. */
  @Test
  void p25AVehicleBehindTheGateComesFromWhereItStandsWhenItsRideBeforeIsGone() {
    String chain =
        """
        A --30-- G
        B --100-- G
        G' --20-- K
        chain   out  gates G,K
        gate    G    open 1:00-3:00  desk 10min
        gate    K    open 1:00-4:00  desk 10min
        vehicle bus  at A   seats 5
        vehicle van  at B   seats 5
        vehicle far  at G'  seats 5
        family  f1   at A   people 5  walks 0km  ready 0:40
        family  f2   at B   people 4  walks 0km  ready 0:10
        """;
    Plan plan = Replanned.plan(chain);
    assertThat(plan.runs().stream().filter(run -> run.vehicle().group().value().equals("far"))).hasSize(2);
    Replanned replanned = Replanned.from(plan, later(chain, "f1   at A   people 5", "f1   at A   people 5  consent declined"), "0:30");
    assertThat(replanned.listOn()).containsExactly("f2");
    assertThat(replanned.plan().runs().stream().filter(run -> run.vehicle().group().value().equals("far")).map(run -> run.stops().getFirst().place().value())).containsExactly("G'");
  }

  private static final String AT_THE_FENCE =
      """
      A --30-- G
      place   A    lost 1:00
      gate    G    open 2:00-4:00  desk 10min
      vehicle bus  at A   seats 12
      family  f1   at A   people 5  walks 0km  ready 0:30
      family  f2   at A   people 4  walks 0km  ready 0:30
      """;

  @Test
  void p26WhoWaitsAtTheFencePassesLaterWhenItOpensLater() {
    Plan plan = Replanned.plan(AT_THE_FENCE);
    for (String clock : List.of("1:10", "1:35", "1:58")) {
      Replanned replanned = Replanned.from(plan, later(AT_THE_FENCE, "open 2:00-4:00", "open 2:30-4:00"), clock);
      assertThat(replanned.listOn()).as(clock).containsExactlyInAnyOrder("f1", "f2");
      assertThat(replanned.plan().runs()).as(clock).hasSize(1);
    }
  }

  @Test
  void p27WhoWaitsAtTheFenceWhileTheWindowIsShortenedPassesIfADeskIsFreeAndIsCutOffIfNone() {
    Plan plan = Replanned.plan(later(AT_THE_FENCE, "open 2:00-4:00", "desks 1 open 2:00-2:20"));
    assertThat(plan.journeys()).hasSize(2);
    Replanned replanned = Replanned.from(plan, later(AT_THE_FENCE, "open 2:00-4:00", "desks 1 open 2:05-2:15"), "1:58");
    assertThat(replanned.listOn()).hasSize(1);
    assertThat(replanned.ofReason(replanned.listOn().contains("f1") ? "f2" : "f1")).isEqualTo("CUT_OFF_UNDER_WAY");
    assertThat(replanned.plan().leftOut().getFirst().sentence()).contains("it is at G now");
  }

  private static final String BEHIND_THE_GATE =
      """
      A --30-- G
      G' --20-- K
      chain   out  gates G,K
      gate    G    open 1:00-3:00  desk 10min
      gate    K    open 3:00-4:00  desk 10min
      vehicle bus  at A   seats 5
      vehicle far  at G'  seats 5
      vehicle near at K   seats 5
      family  f1   at A   people 5  walks 0km  ready 0:20
      """;

  @Test
  void p28WhoWaitsBehindAGateIsTakenOnByAnotherVehicleWhenTheirsIsGone() {
    Plan plan = Replanned.plan(BEHIND_THE_GATE);
    String ride = plan.runs().getLast().vehicle().group().value();
    assertThat(ride).isEqualTo("far");
    Replanned replanned = Replanned.from(plan, later(BEHIND_THE_GATE, "vehicle far ", "vehicle far  count 0"), "1:05");
    assertThat(replanned.listOn()).containsExactly("f1");
    assertThat(replanned.plan().runs().getLast().vehicle().group().value()).isEqualTo("near");
    assertThat(replanned.changed(Kind.GOES_OTHERWISE)).isEqualTo("f1");
  }

  @Test
  void p29WhoHasPassedAGateWaitsForTheNextWhenThatOpensLater() {
    Plan plan = Replanned.plan(BEHIND_THE_GATE);
    for (String clock : List.of("1:05", "1:12", "1:30")) {
      Replanned replanned = Replanned.from(plan, later(BEHIND_THE_GATE, "open 3:00-4:00", "open 3:40-4:00"), clock);
      assertThat(replanned.listOn()).as(clock).containsExactly("f1");
    }
  }

  @Test
  void p30WhoWaitsBehindAGateAndCannotGoOnAtAllIsCutOff() {
    Plan plan = Replanned.plan(BEHIND_THE_GATE);
    Replanned replanned = Replanned.from(plan, later(BEHIND_THE_GATE, "gate    K    open", "gate    K    permission refused open"), "1:30");
    assertThat(replanned.ofReason("f1")).isEqualTo("CUT_OFF_UNDER_WAY");
    assertThat(replanned.plan().leftOut().getFirst().sentence()).contains("it is at K now");
  }

  /** f1 has gone on to K when K opens later; f2 is still to be fetched. */
  @Test
  void p31WhoHasGoneOnToTheNextFenceNeedsNoOtherRideThoughOthersDo() {
    String two = later(BEHIND_THE_GATE, "desk 10min\ngate    K", "desk 10min  desks 1\ngate    K") + "vehicle van  at A   seats 5\nfamily  f2   at A   people 4  walks 0km  ready 0:20\n";
    Plan plan = Replanned.plan(two);
    assertThat(plan.journeys()).hasSize(2);
    Replanned replanned = Replanned.from(plan, later(later(two, "open 3:00-4:00", "open 3:20-4:00"), "vehicle near", "vehicle near count 0").replace("vehicle far ", "vehicle far count 2 "), "1:12");
    assertThat(replanned.listOn()).containsExactlyInAnyOrder("f1", "f2");
  }

  @Test
  void p32WhoComesAnewIsFetchedThoughTheGateIsOpenAlready() {
    String one = ROADS + "gate G open 1:00-6:00 desk 5min\nvehicle bus at A seats 12\nfamily f1 at A people 5\n";
    Replanned replanned = Replanned.of(one + "family f2 at A people 4 consent declined\n", one + "family f2 at A people 4\n", "1:30");
    assertThat(replanned.changed(Kind.COMES_ON)).isEqualTo("f2");
  }
}
