package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** H: several rules at once. Why nothing better exists is said in words; where the bound equals the plan it is proven as well. */
class HEverythingAtOnceTest {
  /**
   * One bus, three villages, each a run of its own. B can only be first (lost 0:45, road to B and back 30 minutes), A only before
   * C (A by 1:30; after C the bus would be there at 2:00). Every minute of the bus is used, so that all times are forced.
   */
  @Test
  void h01OneBusServesThreeVillagesInTheOrderInWhichTheyAreLost() {
    Scenario.of(
            """
            A --10-- J --10-- G
            B --10-- J
            C --20-- J
            place    A    lost 1:30
            place    B    lost 0:45
            gate     G    open 0:20-2:25  desk 5min
            vehicle  bus  at G  seats 6
            family   f1   at A  people 6
            family   f2   at B  people 6
            family   f3   at C  people 6
            """)
        .gives(
            """
            f1 (6)  A 1:00 ~ bus via J ~ G 1:20 | G *
            f2 (6)  B 0:20 ~ bus via J ~ G 0:40 | G *
            f3 (6)  C 1:50 ~ bus via J ~ G 2:20 | G 2:20-2:25
            18 of 18 people out, bound 18
            """)
        .runs(
            """
            bus: G 0:00 ~0~ B 0:20 ~6~ G 0:40
            bus: G 0:40 ~0~ A 1:00 ~6~ G 1:20
            bus: G 1:20 ~0~ C 1:50 ~6~ G 2:20
            """);
  }

  /** Ten seats, one run: the largest family leaves four seats empty, the two others fill the bus. */
  @Test
  void h02TheFullBusIsNotTheOneWithTheLargestFamily() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-0:40  desk 5min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 6
            family   f2   at A  people 5
            family   f3   at A  people 5
            """)
        .gives(
            """
            f1 (6)  left out: no room
            f2 (5)  A * ~ bus ~ G * | G 0:*
            f3 (5)  A * ~ bus ~ G * | G 0:*
            10 of 16 people out, bound 10
            """);
  }

  /** Half an hour of one desk at three minutes a person is ten people; only 5 + 5 makes ten of 6, 5 and 5. */
  @Test
  void h03TheDeskIsFullWithTheTwoSmallerFamilies() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:30  each 3min
            vehicle  bus  at A  seats 20
            family   f1   at A  people 6
            family   f2   at A  people 5
            family   f3   at A  people 5
            """)
        .gives(
            """
            f1 (6)  left out: no room
            f2 (5)  A * ~ bus ~ G * | G 1:*
            f3 (5)  A * ~ bus ~ G * | G 1:*
            10 of 16 people out, bound 10
            """);
  }

  /**
   * Eight and seven seats, one run each, families of 5, 4, 4 and 3. All fifteen seats would need 8 = 4 + 4 or 5 + 3 and 7 = 4 + 3
   * from different families: 4 + 4 leaves 5 or 3 for the van, 5 + 3 leaves 4 or nothing. Best is 4 + 4 and 5.
   */
  @Test
  void h04FamiliesArePackedIntoTwoVehicles() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-0:40  desk 1min
            vehicle  bus  at A  seats 8
            vehicle  van  at A  seats 7
            family   f1   at A  people 5
            family   f2   at A  people 4
            family   f3   at A  people 4
            family   f4   at A  people 3
            """)
        .gives(
            """
            f1 (5)  A * ~ van ~ G * | G 0:*
            f2 (4)  A * ~ bus ~ G * | G 0:*
            f3 (4)  A * ~ bus ~ G * | G 0:*
            f4 (3)  left out: no room
            13 of 16 people out, bound *
            """);
  }

  /**
   * G is near and its hosts guarantee six; K is far and asks nothing. The one bus of nine seats makes two runs, and K's must be the
   * second: with the first to K it is back at A at 2:00. f2 and f3 fit the run to K together, f1 with neither.
   */
  @Test
  void h05TheNearGateIsLeftToThoseWhoFillItsGuarantee() {
    Scenario.of(
            """
            A --20-- G
            A --60-- K
            gate     G    open 0:20-1:30  desk 5min  guarantee collective  hosts h1
            gate     K    open 1:00-1:50  desk 5min
            host     h1   units 6
            vehicle  bus  at A  seats 9
            family   f1   at A  people 6
            family   f2   at A  people 4
            family   f3   at A  people 5
            """)
        .gives(
            """
            f1 (6)  A 0:* ~ bus ~ G 0:* | G *
            f2 (4)  A 0:* ~ bus ~ K 1:* | K 1:*
            f3 (5)  A 0:* ~ bus ~ K 1:* | K 1:*
            15 of 15 people out, bound 15
            """);
  }

  /** One vehicle an hour on the road, and the gate open for that one: the car stays, for the bus takes its family as well. */
  @Test
  void h06TheOwnCarStaysWhereItWouldTakeTheBussPlaceOnTheRoad() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:30-1:20  desk 5min
            road     A-G  carries 1
            vehicle  bus  at A  seats 9
            family   f1   at A  people 3  car 5
            family   f2   at A  people 6
            """)
        .gives(
            """
            f1 (3)  A * ~ bus ~ G * | G *
            f2 (6)  A * ~ bus ~ G * | G *
            9 of 9 people out, bound 9
            """);
  }

  /**
   * Beyond G one van of five seats shuttles to K, twenty minutes each way. It is at K at 1:30 at the earliest, at 2:10 and, too late,
   * at 2:50: two families of the three, and the largest two.
   */
  @Test
  void h07TheShuttleBeyondTheFirstGateDecidesWhoEntersIt() {
    Scenario.of(
            """
            A --30-- G
            G' --20-- K
            chain    out  gates G,K
            gate     G    open 1:00-2:00  desk 5min
            gate     K    open 1:20-2:30  desk 5min
            vehicle  bus  at A   seats 20
            vehicle  van  at G'  seats 5
            family   f1   at A   people 5
            family   f2   at A   people 4
            family   f3   at A   people 3
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:* ~ van ~ K * | K *
            f2 (4)  A * ~ bus ~ G * | G 1:* ~ van ~ K * | K *
            f3 (3)  left out: no room
            9 of 12 people out, bound *
            """);
  }

  /**
   * E03 with twenty minutes from the first passage to the last: f2 ends its passage at 1:25 at the earliest, so f1, which could
   * pass at 1:00, passes after 1:05; and by 1:15, for when f2 arrives somebody must have crossed.
   */
  @Test
  void h08UnnoticedGatheringAndAShortCrossingTogether() {
    Scenario.of(
            """
            A --20-- G
            gate     G     open 1:00-2:00  desk 5min
            policy   cell  span 20min
            place    G     unnoticed 4
            vehicle  bus   at A  seats 9  stop 5min
            family   f1    at A  people 4
            family   f2    at A  people 5
            """)
        .gives(
            """
            f1 (4)  A 0:* ~ bus ~ G * | G 1:*
            f2 (5)  A * ~ bus ~ G * | G 1:*
            9 of 9 people out, bound 9
            """);
  }

  /** The short road is open once, for the first run; the empty bus goes home and comes again by the long one, minute by minute. */
  @Test
  void h09TheEmptyBusGoesHomeByTheLongRoad() {
    Scenario.of(
            """
            A --20-- G
            A --25-- J --20-- G
            road     A-G  open 0:00-0:20
            gate     G    open 0:20-1:55  desk 5min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5
            family   f2   at A  people 5
            """)
        .gives(
            """
            ...
            10 of 10 people out, bound 10
            """)
        .runs(
            """
            bus: A 0:00 ~5~ G 0:20
            bus: G 0:20 ~0~ A 1:05 ~5~ G 1:50
            """);
  }

  /** A child with its guardian, whose family is also at B: five seats, all taken by those two, none for f3. */
  @Test
  void h10AGuardiansFamilyInTwoPlacesFillsTheBus() {
    Scenario.of(
            """
            A --10-- B --20-- G
            gate     G    open 0:30-0:35  desk 5min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 4  also B:1
            family   f2   at A  people 1  children 1  guardian f1
            family   f3   at B  people 2
            """)
        .gives(
            """
            f1 (4)  A 0:00 ~ bus via B ~ G 0:30 + B 0:10 ~ bus ~ G 0:30 | G 0:30-0:35
            f2 (1)  A 0:00 ~ bus via B ~ G 0:30 | G 0:30-0:35
            f3 (2)  left out: no room
            5 of 7 people out, bound 5
            """);
  }

  /**
   * A quarter of an hour of one desk at a minute a person is fifteen people, whatever else: six families in three villages, a car,
   * two buses, some on foot. 24 people live there; 6 + 5 + 4, 6 + 4 + 3 + 2 and others make exactly fifteen.
   */
  @Test
  void h11WhateverBringsThemTheDeskPassesFifteenPeople() {
    Scenario.of(
            """
            A --20-- J --20-- G
            B --15-- J
            C --2-- G
            gate     G    open 1:30-1:45  each 1min
            place    A    lost 1:20
            vehicle  bus  at J  seats 8  count 2
            family   f1   at A  people 6
            family   f2   at A  people 5  car 5
            family   f3   at B  people 4
            family   f4   at B  people 4
            family   f5   at C  people 3  walks 2km
            family   f6   at C  people 2  walks 2km
            """)
        .gives(
            """
            ...
            15 of 24 people out, bound 15
            """);
  }

  /**
   * Nine families and nine vans. None may leave before 0:10, for nobody may wait at the fence longer than half an hour, nor after
   * 0:30, for the road is lost at 0:50. Three desks pass three families every ten minutes: who leaves at 0:30 may be last, at 1:20.
   */
  @Test
  void h12ManyFamiliesLeaveNeitherTooEarlyNorTooLate() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:30  desk 10min  desks 3
            road     A-G  lost 0:50
            place    G    waits 30min
            vehicle  van  at A  seats 3  count 9
            family   f1   at A  people 3
            family   f2   at A  people 3
            family   f3   at A  people 3
            family   f4   at A  people 3
            family   f5   at A  people 3
            family   f6   at A  people 3
            family   f7   at A  people 3
            family   f8   at A  people 3
            family   f9   at A  people 3
            """)
        .gives(
            """
            ...
            27 of 27 people out, bound 27
            """);
  }
}
