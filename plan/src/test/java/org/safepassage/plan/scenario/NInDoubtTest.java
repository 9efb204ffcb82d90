package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.ScenarioRecount;
import org.safepassage.operation.Doubt;
import org.safepassage.operation.Expected;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Prospects;
import org.safepassage.operation.Rate;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.scenario.Scenarios;
import org.safepassage.plan.Planner;
import org.safepassage.plan.doubt.Expectation;

/** N: a finished plan when not everything goes as planned. */
class NInDoubtTest {
  private static final int SCENARIOS = 4000;
  private static final Rate NEVER = new Rate(0, 1);

  private static final String TWO_TRIPS =
      """
      A --30-- G
      gate     G    open 1:00-6:00  desk 1min
      vehicle  bus  at A  seats 5
      family   f1   at A  people 5
      family   f2   at A  people 4
      """;

  private static final String ONE_TRIP =
      """
      A --30-- G
      gate     G    open 1:00-2:00  desk 10min
      vehicle  bus  at A  seats 5
      family   f1   at A  people 2
      family   f2   at A  people 3
      """;

  @Test
  void n01WhenNothingIsInDoubtEverybodyPlannedIsOutInEachScenario() {
    Trial trial = new Trial(TWO_TRIPS, Doubt.NONE);

    assertThat(trial.peopleOut).containsOnly(trial.plan.numbers().peoplePlanned());
    assertThat(trial.prospects().runs()).allMatch(run -> run.chanceThousandths() == 1000);
  }

  @Test
  void n02GroundThatIsLostBeforeItIsLeftKeepsPeopleInAsOftenAsItsLossSays() {
    Trial early = new Trial(TWO_TRIPS + "place    G    lost 0:10/1:30/2:50", Doubt.NONE);

    double share = Arrays.stream(early.peopleOut).filter(people -> people >= 5).count() / (double) SCENARIOS;
    int passed = early.plan.journeys().stream().mapToInt(journey -> lastPassage(journey)).min().orElseThrow();
    double expected = 1 - chanceLostBefore(passed, 10, 90, 170);
    assertThat(share).isBetween(expected - 0.03, expected + 0.03);
  }

  @Test
  void n03AVehicleThatBreaksDownFailsItsLaterRunsToo() {
    Doubt breaking = new Doubt(NEVER, NEVER, NEVER, NEVER, 10, 0, 0, 30);
    Trial trial = new Trial(TWO_TRIPS, breaking);
    List<Prospects.OfRun> runs = trial.prospects().runs();

    // 30 km to the gate, then 30 km back and 30 km again: exp(-0.3) and exp(-0.9).
    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).chanceThousandths()).isBetween(720, 762);
    assertThat(runs.get(1).chanceThousandths()).isBetween(380, 433);
    assertThat(trial.count(4) + trial.count(5)).as("either run comes to its end only after the first").isEqualTo(trial.countOnly(trial.plan));
  }

  @Test
  void n04AGateThatOpensLateLosesTheTailOfItsQueue() {
    Trial trial = new Trial(ONE_TRIP, new Doubt(new Rate(1, 100), NEVER, NEVER, NEVER, 0, 0, 0, 30));

    // Two at a desk of 10 min each: nobody is lost up to 40 min late, the second from there on, both from 50 min on.
    assertThat(trial.count(5) / (double) SCENARIOS).isBetween(0.37, 0.43);
    assertThat((trial.count(2) + trial.count(3)) / (double) SCENARIOS).isBetween(0.08, 0.12);
    assertThat(trial.count(0) / (double) SCENARIOS).isBetween(0.47, 0.53);
  }

  @Test
  void n05AGateThatClosesEarlyOrIsSlowLosesThemToo() {
    Trial early = new Trial(ONE_TRIP, new Doubt(NEVER, new Rate(1, 100), NEVER, NEVER, 0, 0, 0, 30));
    Trial slow = new Trial(ONE_TRIP, new Doubt(NEVER, NEVER, new Rate(1, 5), NEVER, 0, 0, 0, 30));

    assertThat(early.count(5) / (double) SCENARIOS).isBetween(0.37, 0.43);
    // Both pass if a desk takes up to 2.5 to 3 times as long, by when they come; the first alone up to 5.
    assertThat(slow.count(5) / (double) SCENARIOS).isBetween(0.34, 0.54);
    assertThat(slow.count(0)).isZero();
  }

  @Test
  void n06APermissionHoldsByItsChanceAndThatOfThePledgesThatItHangsOn() {
    String gate = "gate     G    open 1:00-6:00  desk 1min  permission offered  chance 0.8  hangs-on h1";
    Trial trial = new Trial(TWO_TRIPS.replaceAll("gate .*", gate) + "host h1  units 50  state offered  chance 0.5", Doubt.NONE);

    assertThat(trial.count(9) / (double) SCENARIOS).isBetween(0.37, 0.43);
    assertThat(trial.count(0) + trial.count(9)).isEqualTo(SCENARIOS);
  }

  @Test
  void n07WhoComesLastIsNotCoveredWhenAPledgeOfTheGuaranteeFallsAway() {
    String gate = "gate     G    open 1:00-6:00  desk 1min  guarantee collective  hosts h1,h2  least offered";
    Trial trial =
        new Trial(TWO_TRIPS.replaceAll("gate .*", gate) + "host h1  units 5\nhost h2  units 4  state offered  chance 0.5", Doubt.NONE);

    assertThat(trial.count(9) / (double) SCENARIOS).isBetween(0.47, 0.53);
    assertThat(trial.count(9) + trial.count(5) + trial.count(4)).isEqualTo(SCENARIOS);
  }

  @Test
  void n08WhoIsNotReachedOrDoesNotComeStaysAndWhoIsMarkedTogetherWithThemToo() {
    Doubt missing = new Doubt(NEVER, NEVER, NEVER, NEVER, 0, 0.2, 0.1, 30);
    Trial apart = new Trial(TWO_TRIPS, missing);
    Trial together = new Trial(TWO_TRIPS.replaceAll("people (.)", "people $1  with t"), missing);

    assertThat(apart.count(9) / (double) SCENARIOS).isBetween(0.49, 0.55);
    assertThat(apart.count(5)).isPositive();
    assertThat(together.count(9)).isEqualTo(apart.count(9));
    assertThat(together.count(0)).isEqualTo(SCENARIOS - together.count(9));
  }

  @Test
  void n09ALateVehicleMakesUpWhereItWasToWaitAndMissesTheGateWhereItWasNot() {
    Doubt slow = new Doubt(NEVER, NEVER, NEVER, new Rate(1, 3), 0, 0, 0, 30);
    Trial waits = new Trial(ONE_TRIP.replace("1:00-2:00", "2:00-3:00"), slow);
    Trial tight = new Trial(ONE_TRIP.replace("1:00-2:00", "0:30-1:00"), slow);

    assertThat(waits.count(5)).isEqualTo(SCENARIOS);
    assertThat(tight.count(5)).isLessThan(SCENARIOS);
  }

  @Test
  void n10TheLatestSafeDepartureIsWhenTheWayIsStillOpenInThatShareOfScenarios() {
    Trial trial = new Trial(ONE_TRIP.replace("1:00-2:00", "1:00-9:00") + "place    A    lost 1:00/2:00/4:00", Doubt.NONE);
    Prospects.OfHousehold first = trial.prospects().households().getFirst();

    // The road takes 30 min and is lost with A: half of the losses come by 2:00, a fifth by 1:20 and one in twenty by 1:00.
    assertThat(first.safeAt50()).isBetween(84, 96);
    assertThat(first.safeAt80()).isBetween(46, 54);
    assertThat(first.safeAt95()).isBetween(25, 35);
  }

  @Test
  void n11DrawsDoNotShiftWhenTheOperationChanges() {
    String more = "B --5-- A\n" + ONE_TRIP + "family   f0   at B  people 1";
    Situation small = Drawing.situation(ONE_TRIP + "place    A    lost 1:00/2:00/4:00", Doubt.ASSUMED);
    Situation large = Drawing.situation(more + "\nplace    A    lost 1:00/2:00/4:00", Doubt.ASSUMED);
    Scenarios one = Scenarios.of(small, 5, 0, 50);
    Scenarios other = Scenarios.of(large, 5, 10, 40);

    int inSmall = placeIndex(small);
    int inLarge = placeIndex(large);
    assertThat(Arrays.copyOfRange(one.placeLostTicks(inSmall), 10, 50)).isEqualTo(other.placeLostTicks(inLarge));
    assertThat(Arrays.copyOfRange(one.hours(0, 0).opens(), 10, 50)).isEqualTo(other.hours(0, 0).opens());
  }

  @Test
  void n12AFrontMovesAsOne() {
    Situation situation =
        Drawing.situation("B --5-- A\n" + ONE_TRIP + "place    A    lost 1:00/2:00/4:00\nplace    B    lost 1:00/2:00/4:00", Doubt.NONE);
    Scenarios scenarios = Scenarios.of(situation, 3, 0, SCENARIOS);
    List<String> ids = situation.operation().places().stream().map(place -> place.id().value()).toList();
    int[] a = scenarios.placeLostTicks(ids.indexOf("A"));
    int[] b = scenarios.placeLostTicks(ids.indexOf("B"));

    // Both lost early or both late, for two normal variables that go together by 0.8: 1/2 + asin(0.8)/pi = 0.795.
    long same = 0;
    for (int s = 0; s < SCENARIOS; s++) {
      same += (a[s] < 120) == (b[s] < 120) ? 1 : 0;
    }
    assertThat(same / (double) SCENARIOS).isBetween(0.775, 0.815);
    assertThat(Arrays.stream(a).filter(tick -> tick < 60).count() / (double) SCENARIOS).isBetween(0.035, 0.065);
    assertThat(Arrays.stream(a).filter(tick -> tick < 120).count() / (double) SCENARIOS).isBetween(0.47, 0.53);
    assertThat(Arrays.stream(a).filter(tick -> tick < 240).count() / (double) SCENARIOS).isBetween(0.935, 0.965);
  }

  @Test
  void n13ThePlanStatesItsMeanAndTheCheckerFindsTheSame() {
    Situation situation = Drawing.situation(TWO_TRIPS + "place    A    lost 1:00/2:30/4:00", Doubt.ASSUMED);
    PlanRequest request = new PlanRequest(situation.asOf(), 50, 1, 60, List.of());
    var planned = new Planner(situation, request, "drawn", 1).plan(progress -> {}, () -> false);
    Expected stated = planned.plan().numbers().expected().orElseThrow();

    assertThat(planned.verdict().violations()).isEmpty();
    assertThat(stated.people()).isBetween(1.0, 8.9);
    assertThat(stated.boundThousandths()).isGreaterThanOrEqualTo(stated.weightThousandths());
    double unseen = Arrays.stream(Expectation.of(situation, planned.plan(), 99, 0, SCENARIOS).listPeopleOut()).average().orElseThrow();
    assertThat(unseen).isBetween(stated.people() - 2 * stated.error(), stated.people() + 2 * stated.error());
    Plan wrong = planned.plan().inDoubt(new Expected(stated.scenarios(), stated.peopleThousandths() + 1, stated.errorThousandths(), stated.weightThousandths(), stated.boundThousandths()), planned.plan().prospects().orElseThrow());
    assertThat(Checker.judge(situation, wrong).violations()).hasSize(1);
  }

  @Test
  void n14InDoubtWhoWouldEndangerOthersStaysOrGoesByItself() {
    // B, on the way back from which the bus comes with f1, is likely lost only after it was there, but not by much.
    String drawing =
        """
        A --20-- G
        B --20-- A
        gate     G    open 1:00-2:00  desk 1min
        place    B    lost 0:10/1:00/1:40
        vehicle  bus  at A  seats 9
        family   f1   at A  people 6  ready 0:40
        family   f2   at B  people 1  ready 0:40
        """;
    Situation situation = Drawing.situation(drawing, Doubt.NONE);
    Plan sure = planOver(situation, 1);
    Plan doubtful = planOver(situation, 200);

    assertThat(sure.numbers().peoplePlanned()).isEqualTo(7);
    assertThat(mean(situation, doubtful)).isGreaterThan(mean(situation, sure) + 0.2);
    assertThat(mean(situation, doubtful)).isGreaterThanOrEqualTo(5.9);
  }

  @Test
  void n15AsMuchAsEverIsPlannedWhereThereIsNoDoubt() {
    Situation situation = Drawing.situation(TWO_TRIPS, Doubt.NONE);

    assertThat(planOver(situation, 50).numbers().peoplePlanned()).isEqualTo(9);
    assertThat(planOver(situation, 50).numbers().expected().orElseThrow().peopleThousandths()).isEqualTo(9000);
  }

  @Test
  void n16WhoIsLeftOutForTheSakeOfOthersIsToldSo() {
    String drawing =
        """
        A --20-- G
        B --20-- A
        gate     G    open 0:00-0:50  desk 1min
        place    A    lost 0:20/0:50/1:20
        vehicle  bus  at A  seats 9
        family   f1   at A  people 6
        family   f2   at A  people 1  ready 0:28
        """;
    Plan plan = planOver(Drawing.situation(drawing, Doubt.NONE), 200);

    assertThat(plan.leftOut()).singleElement().satisfies(out -> {
      assertThat(out.reason()).isEqualTo(LeftOut.Reason.COSTS_OTHERS);
      assertThat(out.sentence()).contains("fewer people (by weight) would get out with it");
    });
  }

  @Test
  void n17TheSameScenariosAndSeedGiveTheSamePlanWhateverTheThreads() {
    Situation situation = Drawing.situation(TWO_TRIPS + "place    A    lost 1:00/2:30/4:00", Doubt.ASSUMED);
    PlanRequest request = new PlanRequest(situation.asOf(), 40, 3, 300, List.of());
    Plan one = new Planner(situation, request, "drawn", 1).plan(progress -> {}, () -> false).plan();
    Plan two = new Planner(situation, request, "drawn", 2).plan(progress -> {}, () -> false).plan();

    assertThat(one).isEqualTo(two);
  }

  @Test
  void n18SlackAndSpareSeatsAreKeptAndJudged() {
    String late =
        """
        A --30-- G
        gate     G    open 0:30-1:00  desk 1min
        place    A    lost 0:40
        vehicle  bus  at A  seats 5
        family   f1   at A  people 4
        """;
    Plan bold = planOver(Drawing.situation(late), 1);

    assertThat(bold.numbers().peoplePlanned()).isEqualTo(4);
    // The road is lost with A at 0:40 and takes 30 minutes; the gate is passed at 0:31 or later.
    assertThat(planOver(Drawing.situation(late + "policy cell  slack 10min  spare 1"), 1).numbers().peoplePlanned()).isEqualTo(4);
    assertThat(planOver(Drawing.situation(late + "policy cell  slack 11min"), 1).numbers().peoplePlanned()).isZero();
    assertThat(planOver(Drawing.situation(late.replace("0:30-1:00", "0:30-0:40").replace("lost 0:40", "lost 9:00") + "policy cell  slack 10min"), 1).numbers().peoplePlanned()).isZero();
    assertThat(planOver(Drawing.situation(late + "policy cell  spare 2"), 1).numbers().peoplePlanned()).isZero();
    Checker strict = Checker.of(Drawing.situation(late.replace("lost 0:40", "lost 9:00") + "policy cell  slack 30min  spare 2"));
    assertThat(strict.judge(bold).violations()).extracting(violation -> violation.rule().name()).contains("SEATS", "GATES");
  }

  private static Plan planOver(Situation situation, int scenarios) {
    PlanRequest request = new PlanRequest(situation.asOf(), scenarios, 1, 400, List.of());
    var planned = new Planner(situation, request, "drawn", 1).plan(progress -> {}, () -> false);
    assertThat(planned.verdict().violations()).isEmpty();
    return planned.plan();
  }

  private static double mean(Situation situation, Plan plan) {
    return Arrays.stream(Expectation.of(situation, plan, 99, 0, SCENARIOS).listPeopleOut()).average().orElseThrow();
  }

  private static int placeIndex(Situation situation) {
    return situation.operation().places().stream().map(place -> place.id().value()).toList().indexOf("A");
  }

  private static int lastPassage(Journey journey) {
    return ((Leg.Passage) journey.onward().getLast()).endTick();
  }

  private static double chanceLostBefore(int tick, int earliest, int likely, int latest) {
    return tick <= likely ? 0.5 - 0.45 * (likely - tick) / (likely - earliest) : 0.5 + 0.45 * (tick - likely) / (latest - likely);
  }

  /** A drawing planned on one scenario, and then gone through in many, by both pieces of code. */
  private static final class Trial {
    final Plan plan;
    final int[] peopleOut;
    private final Expectation expectation;

    Trial(String drawing, Doubt doubt) {
      Situation situation = Drawing.situation(drawing, doubt);
      plan = new Planner(situation, new PlanRequest(situation.asOf(), 1, 1, 60, List.of()), "drawn", 1).plan(progress -> {}, () -> false).plan();
      expectation = Expectation.of(situation, plan, 11, 0, SCENARIOS);
      peopleOut = expectation.listPeopleOut();
      ScenarioRecount recount = new ScenarioRecount(situation, plan, Scenarios.of(situation, 11, 0, SCENARIOS));
      for (int s = 0; s < SCENARIOS; s++) {
        assertThat(recount.peopleOut(s)).as("scenario " + s + " of " + drawing).isEqualTo(peopleOut[s]);
      }
    }

    long count(int people) {
      return Arrays.stream(peopleOut).filter(out -> out == people).count();
    }

    /** In how many scenarios the first run's people alone are out. */
    long countOnly(Plan planned) {
      int first = planned.journeys().stream().filter(journey -> lastPassage(journey) == planned.journeys().stream().mapToInt(NInDoubtTest::lastPassage).min().orElseThrow()).mapToInt(journey -> journey.approaches().getFirst().members().size()).sum();
      return count(first);
    }

    Prospects prospects() {
      return expectation.prospects();
    }
  }
}
