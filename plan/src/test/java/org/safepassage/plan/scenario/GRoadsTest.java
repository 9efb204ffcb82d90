package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** G: roads that open and close, checkpoints, how much a road carries, who drives together, who is told, whose ground it is. */
class GRoadsTest {
  private static final String COLUMN_OF_TWO =
      """
      A --30-- G
      gate     G     open 0:30-2:00  desk 10min
      policy   cell  together 2-9
      vehicle  bus   at A  seats 5  count 2
      family   f1    at A  people 5
      family   f2    at A  people 4  ready 0:20
      """;

  /** Under curfew from 0:20 to 1:00 they stay at home, for nobody stands on a closed road. */
  @Test
  void g01UnderCurfewTheyWaitAtHome() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:30-1:40  desk 10min
            road     A-G  open 0:00-0:20,1:00-2:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A 1:00 ~ bus ~ G 1:30 | G 1:30-1:40
            5 of 5 people out, bound 5
            """);
  }

  /** Ten minutes for the bus and one for each of the five aboard: half an hour becomes three quarters. */
  @Test
  void g02ACheckpointTakesTimeForTheVehicleAndForEachPerson() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    waits 0min
            road     A-G  stops 10min  each 1min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A 0:15 ~ bus ~ G 1:00 | G 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** The checkpoint on the short road bars one of them: the whole family goes round by J. */
  @Test
  void g03WhoIsBarredAtACheckpointGoesRoundIt() {
    Scenario.of(
            """
            A --30-- G
            A --25-- J --20-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    waits 0min
            road     A-G  bars nationality=x
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  nationality x
            """)
        .gives(
            """
            f1 (5)  A 0:15 ~ bus via J ~ G 1:00 | G 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** One vehicle an hour may enter the road, and the gate closes before the next hour's could arrive. */
  @Test
  void g04ARoadCarriesSoManyVehiclesAnHour() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:30-1:20  desk 5min
            road     A-G  carries 1
            vehicle  bus  at A  seats 5  count 2
            family   f1   at A  people 5
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  A * ~ bus#* ~ G * | G *
            f2 (4)  left out: no room
            5 of 9 people out, bound *
            """);
  }

  /** With the gate open until 1:35 the second bus enters the road in the next clock hour. */
  @Test
  void g05TheSecondBusEntersInTheNextClockHour() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:30-1:35  desk 5min
            road     A-G  carries 1
            vehicle  bus  at A  seats 5  count 2
            family   f1   at A  people 5  ready 1:00
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  A 1:00 ~ bus#* ~ G 1:30 | G 1:30-1:35
            f2 (4)  A 0:* ~ bus#* ~ G * | G *
            9 of 9 people out, bound 9
            """);
  }

  /** No two vehicles of the fleet may enter the road in the same minute: f2's follows f1's. */
  @Test
  void g06NoMoreVehiclesDriveTogetherThanThePolicySays() {
    Scenario.of(
            """
            A --30-- G
            gate     G     open 0:30-0:36  desk 5min
            policy   cell  together 1-1
            vehicle  bus   at A  seats 5  count 2
            family   f1    at A  people 5
            family   f2    at A  people 4  ready 0:01
            """)
        .gives(
            """
            f1 (5)  A 0:00 ~ bus#* ~ G 0:30 | G 0:*
            f2 (4)  A 0:01 ~ bus#* ~ G 0:31 | G 0:31-0:36
            9 of 9 people out, bound 9
            """);
  }

  /** J is held by a party never relied on: the bus takes the longer road around it. */
  @Test
  void g07NobodyCrossesGroundOfAPartyNeverReliedOn() {
    Scenario.of(
            """
            A --10-- J --20-- G
            A --25-- K --20-- G
            gate     G     open 1:00-1:10  desk 10min
            place    G     waits 0min
            place    J     held foe
            policy   cell  never foe
            vehicle  bus   at A  seats 10
            family   f1    at A  people 5
            """)
        .gives(
            """
            f1 (5)  A 0:15 ~ bus via K ~ G 1:00 | G 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** A gate and a bus of a party that must not learn are not used: to use them is to tell it. */
  @Test
  void g08WhatBelongsToAPartyThatMustNotLearnIsNotUsed() {
    Scenario.of(
            """
            A --20-- G
            A --50-- K
            gate     G      open 1:00-1:10  desk 10min  of foe
            gate     K      open 1:00-1:10  desk 10min
            policy   cell   hide foe
            vehicle  coach  at A  seats 50  of foe
            vehicle  bus    at A  seats 5
            family   f1     at A  people 5
            family   f2     at A  people 6
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ K * | K 1:00-1:10
            f2 (6)  left out: too large for any vehicle
            5 of 11 people out, bound 5
            """);
  }

  /** The north must be told ninety minutes before anybody crosses: the first half hour of the gate is lost. */
  @Test
  void g09NobodyCrossesBeforeThoseWhoMustBeToldHaveHadTheirNotice() {
    Scenario.of(
            """
            A --20-- G
            gate     G     open 1:00-1:40  desk 10min
            policy   cell  tell north:90min
            vehicle  bus   at A  seats 10
            family   f1    at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:30-1:40
            5 of 5 people out, bound 5
            """)
        .tells("0:00 north is told");
  }

  /** The road is likely held until 0:40, in the worst case only until 0:20: a cautious cell does not send them. */
  @Test
  void g10ACautiousPolicyCountsGroundAsLostEarlier() {
    String drawing =
        """
        A --30-- G
        gate     G     open 0:30-2:00  desk 10min
        road     A-G   lost 0:20/0:40/1:40
        vehicle  bus   at A  seats 10
        family   f1    at A  people 5
        """;
    Scenario.of(drawing)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 0:*
            5 of 5 people out, bound 5
            """);
    Scenario.of(drawing + "policy  cell  quantile 0.05")
        .gives(
            """
            f1 (5)  left out: no way in time
            0 of 5 people out, bound 0
            """);
  }

  /** Two loaded buses or none may enter the road: both families go in the same minute. */
  @Disabled("columns are not planned yet; the planner refuses before it starts (g12)")
  @Test
  void g11LoadedBusesGoInColumnsOfAtLeastTwo() {
    Scenario.of(COLUMN_OF_TWO)
        .gives(
            """
            f1 (5)  A 0:20 ~ bus#* ~ G 0:50 | G *
            f2 (4)  A 0:20 ~ bus#* ~ G 0:50 | G *
            9 of 9 people out, bound 9
            """);
  }

  /** Columns are not planned yet (docs/model.md says so): nothing is planned, and the sentence names the policy's line. */
  @Test
  void g12APolicyOfColumnsIsRefusedBeforePlanning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenario.of(COLUMN_OF_TWO))
        .withMessageStartingWith("policy.least_together is 2, but columns of loaded vehicles are not planned yet")
        .withMessageContaining("Maybe set it to 1");
  }

  /** One vehicle an hour may enter the short road, and only there is f1 in time: f2's bus goes round by J. */
  @Test
  void g13WhereARoadIsFullAVehicleTakesTheOtherWay() {
    Scenario.of(
            """
            A --30-- G
            A --25-- J --20-- G
            gate     G    open 0:30-1:00  desk 5min
            road     A-G  carries 1
            vehicle  bus  at A  seats 5  count 2
            family   f1   at A  people 5  ready 0:20
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  A 0:2* ~ bus#* ~ G 0:5* | G 0:5*
            f2 (4)  A 0:* ~ bus#* via J ~ G 0:* | G 0:*
            9 of 9 people out, bound 9
            """);
  }

  /** The same with f2 in their own car, which counts on the road as a bus does. */
  @Test
  void g14WhereARoadIsFullAnOwnCarTakesTheOtherWay() {
    Scenario.of(
            """
            A --30-- G
            A --25-- J --20-- G
            gate     G    open 0:30-1:00  desk 5min
            road     A-G  carries 1
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5  ready 0:20
            family   f2   at A  people 4  car 5
            """)
        .gives(
            """
            f1 (5)  A 0:2* ~ bus ~ G 0:5* | G 0:5*
            f2 (4)  A 0:* ~ car via J ~ G 0:* | G 0:*
            9 of 9 people out, bound 9
            """);
  }

  /** Back only over the hill: the second trip would be at G at 1:20. */
  @Test
  void g15AOneWayRoadIsNotDrivenBack() {
    Scenario.of(
            """
            A --10-- G
            A --60:hill-- G
            gate     G    open 0:10-1:15  desk 5min
            road     A-G  one-way yes
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  A 0:00 ~ bus ~ G 0:10 | G 0:10-0:15
            f2 (4)  left out: no room
            5 of 9 people out, bound 5
            """);
  }

  @Test
  void g16NobodyDrivesThroughAPlaceThatIsOnlyForWhoStopsThere() {
    Scenario.of(
            """
            A --10-- J --10-- G
            A --40-- G
            place    J    stops-only yes
            gate     G    open 0:10-1:15  desk 5min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A 0:00 ~ bus ~ G 0:40 | G 0:40-0:45
            5 of 5 people out, bound 5
            """);
  }
}
