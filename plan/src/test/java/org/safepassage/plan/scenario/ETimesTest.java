package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** E: when people may be told, may gather, and how long a crossing may last before everybody knows. */
class ETimesTest {
  private static final String NEITHER_TOO_EARLY_NOR_TOO_LATE =
      """
      A --20-- G
      gate     G    open 1:00-3:00  desk 10min
      road     A-G  lost 0:50
      place    G    waits 30min
      vehicle  van  at A  seats 10
      family   f1   at A  people 3
      """;

  /** Told at the earliest an hour before the gate opens, f1 is ready at 1:45; f2, hard to reach, only at 2:45. */
  @Test
  void e01WhoIsCalledTooLateToBeReadyInTimeStays() {
    Scenario.of(
            """
            A --30-- G
            gate     G     open 2:00-2:25  desk 10min
            policy   cell  call 60min
            vehicle  bus   at A  seats 10
            family   f1    at A  people 5  told 15min  gets-ready 30min
            family   f2    at A  people 4  told 60min  gets-ready 45min
            """)
        .gives(
            """
            f1 (5)  A 1:45 ~ bus ~ G 2:15 | G 2:15-2:25
            f2 (4)  left out: no way in time
            5 of 9 people out, bound 5
            """);
  }

  /** Minutes to reach and minutes to get ready add up even when calls may go out at once. */
  @Test
  void e02NobodyLeavesBeforeTheyAreToldAndReady() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:30-1:25  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  told 20min  gets-ready 25min
            """)
        .gives(
            """
            f1 (5)  A 0:45 ~ bus ~ G 1:15 | G 1:15-1:25
            5 of 5 people out, bound 5
            """);
  }

  /**
   * Four people at the fence draw no attention, nine would. The first bus may carry only f1, which waits there; the others arrive once
   * somebody has crossed, for then it is known anyhow.
   */
  @Test
  void e03NoMoreGatherBeforeTheFirstCrossingThanStayUnnoticed() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:25  desk 5min
            place    G    unnoticed 4
            vehicle  bus  at A  seats 9  stop 5min
            family   f1   at A  people 4
            family   f2   at A  people 5
            """)
        .gives(
            """
            f1 (4)  A 0:05 ~ bus ~ G 0:25/0:30 | G 1:*
            f2 (5)  A 0:55 ~ bus ~ G 1:15/1:20 | G 1:20-1:25
            9 of 9 people out, bound 9
            """);
  }

  /** The road on foot closes at 0:40; f1 would stand at the fence for twenty minutes before anybody crosses. */
  @Test
  void e04NobodyGathersLongerThanStaysUnnoticed() {
    Scenario.of(
            """
            A --2-- G
            B --2-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    unnoticed-for 10min
            road     A-G  open 0:00-0:40
            family   f1   at A  people 5  walks 2km
            family   f2   at B  people 4  walks 2km
            """)
        .gives(
            """
            f1 (5)  left out: no way in time
            f2 (4)  B * ~ walk ~ G * | G 1:00-1:10
            4 of 9 people out, bound *
            """);
  }

  /** Nobody may wait at the fence longer than ten minutes: who comes by the only bus of the day comes too early. */
  @Test
  void e05NobodyWaitsLongerThanAPlaceAllows() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-2:00  desk 10min
            place    G    waits 10min
            road     A-G  open 0:00-0:49
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  left out: no way in time
            0 of 5 people out, bound *
            """);
  }

  /** f2 comes from far and passes at 1:45: f1, who could pass at 1:00, waits, for all must be across within half an hour. */
  @Test
  void e06WhoIsNearWaitsSoThatTheCrossingIsShort() {
    Scenario.of(
            """
            A --30-- G
            B --90-- G
            gate     G     open 1:00-1:55  desk 10min
            policy   cell  span 30min
            vehicle  van   at A  seats 5
            vehicle  bus   at B  seats 5
            family   f1    at A  people 5
            family   f2    at B  people 4  ready 0:15
            """)
        .gives(
            """
            f1 (5)  A * ~ van ~ G * | G 1:*
            f2 (4)  B 0:15 ~ bus ~ G 1:45 | G 1:45-1:55
            9 of 9 people out, bound 9
            """);
  }

  /** Those near can pass until 1:20 and those far from 2:00 on, which is more than half an hour: the larger group goes. */
  @Test
  void e07WhereOneCrossingIsTooShortForAllTheLargerGroupGoes() {
    Scenario.of(
            """
            A --20-- G
            B --100-- G
            gate     G     open 1:00-3:00  desk 10min
            policy   cell  span 30min
            place    A     lost 0:50
            place    G     waits 30min
            vehicle  van   at A  seats 10
            vehicle  bus   at B  seats 10
            family   f1    at A  people 3
            family   f2    at A  people 3
            family   f3    at B  people 7  ready 0:20
            """)
        .gives(
            """
            f1 (3)  left out: *
            f2 (3)  left out: *
            f3 (7)  B * ~ bus ~ G * | G 2:*
            7 of 13 people out, bound *
            """);
  }

  /** Before 0:10 is too early, for they would wait too long at the fence; after 0:30 is too late, for the road is lost at 0:50. */
  @Test
  void e08TheyLeaveNeitherTooEarlyToWaitNorTooLateToGetThrough() {
    Scenario.of(NEITHER_TOO_EARLY_NOR_TOO_LATE)
        .gives(
            """
            f1 (3)  A 0:* ~ van ~ G 0:* | G 1:*
            3 of 3 people out, bound 3
            """);
  }

  /** The same under a policy that wants the whole crossing over within half an hour, which one passage of ten minutes is. */
  @Test
  void e09AShortCrossingDoesNotMakeThemLeaveTooLate() {
    Scenario.of(NEITHER_TOO_EARLY_NOR_TOO_LATE + "policy  cell  span 30min")
        .gives(
            """
            f1 (3)  A 0:* ~ van ~ G 0:* | G 1:*
            3 of 3 people out, bound 3
            """);
  }

  /** Everybody must be at the fence before curfew, and it takes five until the gate opens: four and one, not three and one. */
  @Test
  void e10NoMoreWaitAtAPlaceThanItTakes() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:30  desk 5min
            place    G    takes 5
            road     A-G  open 0:00-0:40
            vehicle  bus  at A  seats 10
            family   f1   at A  people 4
            family   f2   at A  people 3
            family   f3   at A  people 1
            """)
        .gives(
            """
            f1 (4)  A 0:* ~ bus ~ G 0:* | G 1:*
            f2 (3)  left out: no room
            f3 (1)  A 0:* ~ bus ~ G 0:* | G 1:*
            5 of 8 people out, bound *
            """);
  }

  /** More than 20,000 minutes ahead: nobody is cut off by a table's length. */
  @Test
  void e11AGateThatOpensInFourteenDaysIsPlannedOn() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 336:00-337:00  desk 10min
            place    G    takes 9  waits 30min
            vehicle  bus  at A  seats 9
            family   f1   at A  people 5
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 336:*
            f2 (4)  A * ~ bus ~ G * | G 336:*
            9 of 9 people out, bound *
            """);
  }
}
