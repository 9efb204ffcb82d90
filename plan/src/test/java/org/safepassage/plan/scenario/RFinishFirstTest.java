package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.plan.Planned;
import org.safepassage.plan.finish.FinishCheck;

/** R: all can get out, and the policy asks first for the last to be across early. A passage takes a minute at least. */
class RFinishFirstTest {
  /** To and fro for half an hour each way. */
  @Test
  void r01OneBusMakesTwoTrips() {
    Scenario two =
        Scenario.of(
            """
            A --30-- G
            gate     G    open 0:00-10:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 6
            family   f2   at A  people 6
            policy   cell pickups 1  aims last_across,margin,exposure
            """)
        .counts("*, last across 1:31");
    two.plans().forEach(plan -> proves(plan, 90));
  }

  /** The bus stands at A, which is far: there first, and then to B and back. The other way round the last would be across at 2:31. */
  @Test
  void r02WhereTheBusStandsDecidesWhereItGoesFirst() {
    Scenario near =
        Scenario.of(
            """
            A --40-- G
            B --15-- G
            gate     G    open 0:00-10:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 10
            family   f2   at B  people 10
            policy   cell pickups 1  aims last_across,margin,exposure
            """)
        .counts("*, last across 1:11");
    near.plans().forEach(plan -> proves(plan, 70));
  }

  /** The farthest first, each by the bus that is free first, would end at 2:20: A and D and then another, B and C. But A and B, and C, D and E, both end at two hours. */
  @Test
  void r03TheGreedyOrderIsWrong() {
    Scenario five = Scenario.of(fivePlaces("people 10")).counts("*, last across 2:01");
    five.plans().forEach(plan -> proves(plan, 120));
  }

  @Test
  void r04ManySmallHouseholdsFillTheSameTrips() {
    StringBuilder drawing = new StringBuilder(fivePlaces("people 1"));
    for (String place : "A B C D E".split(" ")) {
      for (int i = 2; i <= 10; i++) {
        drawing.append("family ").append(place).append(i).append(" at ").append(place).append(" people 1\n");
      }
    }
    Scenario fifty = Scenario.of(drawing.toString()).counts("*, last across 2:01");
    fifty.plans().forEach(plan -> proves(plan, 120));
  }

  private static String fivePlaces(String people) {
    return """
        A --30-- G
        B --30-- G
        C --20-- G
        D --20-- G
        E --20-- G
        gate     G    open 0:00-10:00  desks 60
        vehicle  bus  at G  seats 10  count 2
        family   a1   at A  PEOPLE
        family   b1   at B  PEOPLE
        family   c1   at C  PEOPLE
        family   d1   at D  PEOPLE
        family   e1   at E  PEOPLE
        policy   cell pickups 1  aims last_across,margin,exposure
        """
        .replace("PEOPLE", people);
  }

  /** K stays open for long and is ten minutes farther. */
  @Test
  void r05TheOrderOfTheAimsDecidesBetweenTwoGates() {
    String drawing =
        """
        A --30-- G
        A --40-- K
        gate     G    open 0:00-1:30
        gate     K    open 0:00-9:00
        vehicle  bus  at A  seats 10
        family   f1   at A  people 5
        """;
    Scenario.of(drawing).counts("*, margin 499 min, *, last across 0:41");
    Scenario.of(drawing + "policy cell aims last_across,margin,exposure").counts("*, margin 59 min, *, last across 0:31");
    Scenario.of(drawing + "policy cell aims exposure,last_across,margin").counts("*, margin 59 min, *, last across 0:31");
  }

  /** By way of B one run takes both; with a pick-up at one place only the bus comes back for B. */
  @Test
  void r06ARunPicksUpAtNoMorePlacesThanThePolicyAllows() {
    String drawing =
        """
        A --10-- B --10-- G
        gate     G    open 0:00-10:00
        vehicle  bus  at A  seats 10
        family   f1   at A  people 5
        family   f2   at B  people 5
        """;
    Scenario.of(drawing + "policy cell aims last_across,margin,exposure").counts("*, last across 0:21");
    Scenario.of(drawing + "policy cell pickups 2  aims last_across,margin,exposure").counts("*, last across 0:21");
    Scenario once = Scenario.of(drawing + "policy cell pickups 1  aims last_across,margin,exposure").counts("*, last across 0:41");
    once.plans().forEach(plan -> proves(plan, 40));
  }

  /** Half a minute for each trip is not rounded up in the bound, though it is in the plan. */
  @Test
  void r07TheBoundKnowsNoTicks() {
    Scenario halves =
        Scenario.of(
            """
            A --10.5-- G
            gate     G    open 0:00-10:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 10
            family   f2   at A  people 10
            policy   cell pickups 1  aims last_across,margin,exposure
            """)
        .counts("*, last across 0:34");
    for (Planned planned : halves.plans()) {
      assertThat(boundOf(planned).microseconds()).isEqualTo(31 * 60_000_000L + 30_000_000);
    }
  }

  /** Who walks needs no bus: then trips prove nothing, and the bound is that of whoever takes longest by themselves. */
  @Test
  void r08WhereSomebodyCanWalkOutTripsProveNothing() {
    Scenario walks =
        Scenario.of(
            """
            A --4-- G
            B --30-- G
            gate     G    open 0:00-10:00
            vehicle  bus  at G  seats 5
            family   f1   at A  people 5  walks 4km
            family   f2   at B  people 5
            policy   cell pickups 1  aims last_across,margin,exposure
            """)
        .counts("*, last across 1:01");
    for (Planned planned : walks.plans()) {
      assertThat(boundOf(planned)).isEqualTo(new FinishBound(60 * 60_000_000L, "whoever takes longest, with everything to themselves"));
    }
  }

  /** Nobody is left out for an earlier finish. */
  @Test
  void r09EverybodyOutComesBeforeAnEarlyFinish() {
    Scenario.of(
            """
            A --10-- G
            B --60-- G
            gate     G    open 0:00-10:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 10
            family   f2   at B  people 1
            policy   cell pickups 1  aims last_across,margin,exposure
            """)
        .counts("*, last across 2:11");
  }

  @Test
  void r10WithTheUsualAimsNoBoundOnTheFinishIsStated() {
    Scenario usual =
        Scenario.of(
            """
            A --30-- G
            gate     G    open 0:00-10:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 6
            """);
    usual.plans().forEach(planned -> assertThat(planned.plan().numbers().finishBound()).isEmpty());
  }

  @Test
  void r11TheBoundOnTheFinishIsProvenAnewAndALaterOneIsNot() {
    String drawing = fivePlaces("people 10");
    for (Planned planned : Scenario.of(drawing).plans()) {
      FinishBound bound = boundOf(planned);
      assertThat(FinishCheck.holds(Drawing.situation(drawing), planned.plan(), bound)).isTrue();
      FinishBound later = new FinishBound(bound.microseconds() + 1_000_000, bound.name());
      assertThat(FinishCheck.holds(Drawing.situation(drawing), planned.plan(), later)).isFalse();
    }
  }

  /** Ninety minutes at a desk for each: one trip to G would do, but both through there take until 3:10. One goes to K, half an hour farther. */
  @Test
  void r12WhereTheDeskIsShortTheSearchGoesOn() {
    Scenario.of(
            """
            A --10-- G
            A --40-- K
            gate     G    open 0:00-20:00  desk 90min
            gate     K    open 0:00-20:00  desk 90min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            family   f2   at A  people 5
            policy   cell pickups 1  aims last_across,margin,exposure
            """)
        .counts("*, last across 2:30");
  }

  private static FinishBound boundOf(Planned planned) {
    return planned.plan().numbers().finishBound().orElseThrow();
  }

  /** That the last passage starts when the trips end, and no earlier end is possible. */
  private static void proves(Planned planned, int minutes) {
    PlanNumbers numbers = planned.plan().numbers();
    assertThat(boundOf(planned).ticks(60)).isEqualTo(minutes);
    assertThat(numbers.lastAcrossTick()).isEqualTo(minutes + 1);
  }
}
