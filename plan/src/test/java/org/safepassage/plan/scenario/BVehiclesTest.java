package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** B: what vehicles do: pick-ups, several runs, empty legs, fuel, loading, where they may go. */
class BVehiclesTest {
  /** There is no time to come back: whoever rides does so on the one run. */
  @Test
  void b01OneRunPicksUpInTwoVillages() {
    Scenario.of(
            """
            A --10-- B --20-- G
            gate     G    open 0:30-0:35  desk 5min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 4
            family   f2   at B  people 5
            """)
        .gives(
            """
            f1 (4)  A 0:00 ~ bus via B ~ G 0:30 | G 0:30-0:35
            f2 (5)  B 0:10 ~ bus ~ G 0:30 | G 0:30-0:35
            9 of 9 people out, bound 9
            """)
        .runs("bus: A 0:00 ~4~ B 0:10 ~9~ G 0:30");
  }

  /** Five seats for nine people: the bus drives back empty and fetches the others. */
  @Test
  void b02OneBusMakesTwoRunsAndDrivesBackEmpty() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-1:05  desk 5min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 4
            family   f2   at A  people 5  ready 0:30
            """)
        .gives(
            """
            f1 (4)  A 0:00 ~ bus ~ G 0:20 | G *
            f2 (5)  A 0:40 ~ bus ~ G 1:00 | G 1:00-1:05
            9 of 9 people out, bound 9
            """)
        .runs(
            """
            bus: A 0:00 ~4~ G 0:20
            bus: G 0:20 ~0~ A 0:40 ~5~ G 1:00
            """);
  }

  /** With time for one run and room for one family, the larger family goes. */
  @Test
  void b03TheOnlyRunTakesTheMostPeople() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-1:00  desk 5min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 4
            family   f2   at A  people 5
            """)
        .gives(
            """
            f1 (4)  left out: no room
            f2 (5)  A * ~ bus ~ G * | G 0:*
            5 of 9 people out, bound 5
            """);
  }

  /** After 40 km the tank does not last for another 20: a quarter of an hour at the base goes for fuel. */
  @Test
  void b04TheBusRefuelsAtItsBaseBetweenTwoRuns() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-1:20  desk 5min
            vehicle  bus  at A  seats 5  range 50km  refuel 15min
            family   f1   at A  people 4
            family   f2   at A  people 5
            """)
        .gives(
            """
            ...
            9 of 9 people out, bound 9
            """)
        .runs(
            """
            bus: A 0:00 ~*~ G 0:20
            bus: G 0:20 ~0~ A 0:40/0:55 ~*~ G 1:15
            """);
  }

  /** A tank for 30 km: fuel at the fence to drive back, and fuel at the base to come again. */
  @Test
  void b05TheBusRefuelsAtBothEnds() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-1:40  desk 5min
            place    G    fuel here
            vehicle  bus  at A  seats 5  range 30km  refuel 15min
            family   f1   at A  people 4
            family   f2   at A  people 5
            """)
        .gives(
            """
            ...
            9 of 9 people out, bound 9
            """);
  }

  /** Five minutes a stop and half a minute a person, twice: ten people lose twenty minutes. */
  @Test
  void b06BoardingAndLeavingTakeTime() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:40-0:55  desk 5min
            vehicle  bus  at A  seats 10  stop 5min  person 30s
            family   f1   at A  people 10
            """)
        .gives(
            """
            f1 (10)  A 0:10 ~ bus ~ G 0:40/0:50 | G 0:50-0:55
            10 of 10 people out, bound 10
            """);
  }

  /** The driver is there from 0:30 until 0:50, which is one run to the fence and not two. */
  @Test
  void b07ABusIsInUseOnlyWhileItIsAvailable() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-0:55  desk 5min
            vehicle  bus  at A  seats 5  from 0:30  until 0:50
            family   f1   at A  people 4
            family   f2   at A  people 5
            """)
        .gives(
            """
            f1 (4)  left out: no room
            f2 (5)  A 0:30 ~ bus ~ G 0:50 | G 0:50-0:55
            5 of 9 people out, bound 5
            """);
  }

  /** The north holds A and lets the van in but not the bus. */
  @Test
  void b08OnlyAVehicleThatMayEnterTheGroundFetchesWhoLivesThere() {
    Scenario.of(
            """
            A --10-- J --20-- G
            place    A    held north
            gate     G    open 0:40-1:00  desk 5min
            vehicle  bus  at J  seats 10  enters own
            vehicle  van  at J  seats 4   enters own,north
            family   f1   at A  people 4
            family   f2   at A  people 6
            family   f3   at J  people 8
            """)
        .gives(
            """
            f1 (4)  A * ~ van via J ~ G * | G 0:*
            f2 (6)  left out: no way in time
            f3 (8)  J * ~ bus ~ G * | G 0:*
            12 of 18 people out, bound 12
            """);
  }

  /** Two buses of one kind go at the same time where one could not come back. */
  @Test
  void b09TwoBusesDoAtOnceWhatOneCannot() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:30-0:35  desk 5min
            vehicle  bus  at A  seats 5  count 2
            family   f1   at A  people 5
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  A 0:00 ~ bus#* ~ G 0:30 | G 0:30-0:35
            f2 (4)  A 0:00 ~ bus#* ~ G 0:30 | G 0:30-0:35
            9 of 9 people out, bound 9
            """);
  }

  /** The bus fetches those beyond first, because their village is lost first, and the others on its way back. */
  @Test
  void b10TheBusDrivesAwayFromTheGateToFetchWhoIsLostFirst() {
    Scenario.of(
            """
            B --10-- A --20-- G
            place    B    lost 0:25
            gate     G    open 0:45-0:55  desk 5min
            vehicle  bus  at A  seats 9
            family   f1   at A  people 4
            family   f2   at B  people 5
            """)
        .gives(
            """
            f1 (4)  A * ~ bus* ~ G * | G 0:*
            f2 (5)  B * ~ bus via A ~ G * | G 0:*
            9 of 9 people out, bound 9
            """);
  }
}
