package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** J: the aims after the first, where as many people get out either way. */
class JLaterAimsTest {
  /** As far to both gates, but G closes at 1:30 and K at 3:00: by K an hour and fifty minutes are to spare. */
  @Test
  void j01TheMarginDecidesBetweenTwoGates() {
    Scenario.of(
            """
            A --30-- G
            A --30-- K
            gate     G    open 1:00-1:30  desk 10min
            gate     K    open 1:00-3:00  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ K * | K 1:00-1:10
            5 of 5 people out, bound 5
            """)
        .counts("*, margin 110 min, *");
  }

  /** The short road is lost at 0:50, twenty minutes after they can have left it; the longer one is never lost. */
  @Test
  void j02TheMarginDecidesBetweenTwoRoads() {
    Scenario.of(
            """
            A --30-- G
            A --40:hill-- G
            road     A-G  lost 0:50
            gate     G    open 1:00-2:00  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus via hill ~ G * | G 1:00-1:10
            5 of 5 people out, bound 5
            """)
        .counts("*, margin 50 min, *");
  }

  /** The gate opens late enough for either road: ten minutes more on the hill are less danger than five times the danger below. */
  @Test
  void j03ExposureDecidesBetweenTwoRoads() {
    Scenario.of(
            """
            A --30-- G
            A --40:hill-- G
            road     A-G  danger 5
            gate     G    open 1:00-2:00  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus via hill ~ G * | G 1:00-1:10
            5 of 5 people out, bound 5
            """)
        .counts("*, exposure 200, *");
  }

  /** Who lives on the way back to the gate is not taken along the other way first. */
  @Test
  void j04NobodyIsDrivenAwayFromTheGateWithoutNeed() {
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
            f1 (4)  A * ~ bus ~ G * | G 0:45-0:50
            f2 (5)  B * ~ bus via A ~ G * | G 0:45-0:50
            9 of 9 people out, bound 9
            """)
        .counts("*, exposure 230, *");
  }

  /** Both gates leave fifty minutes and lie as far: by G they are across an hour earlier. */
  @Test
  void j05WhenTheLastIsAcrossDecidesBetweenTwoGates() {
    Scenario.of(
            """
            A --30-- K
            A --30-- G
            gate     K    open 2:00-3:00  desk 10min
            gate     G    open 1:00-2:00  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:00-1:10
            5 of 5 people out, bound 5
            """)
        .counts("*, last across 1:10");
  }

  /** Five may fly in the one week before the camp's date: the family of three outstays it, not the family of five. */
  @Test
  void j06FewestPeopleOutstayTheCampsDate() {
    Scenario.of(
            """
            A --30-- G
            gate     G     open 1:00-2:00  desk 10min
            camp     camp  leave-by 240:00
            host     h1    units 10  departures 5
            vehicle  bus   at A  seats 10
            family   f1    at A  people 3
            family   f2    at A  people 5
            """)
        .gives(
            """
            ...
            8 of 8 people out, bound 8
            """)
        .places(
            """
            f1 at h1 beyond the camp's date
            f2 at h1
            """);
  }

  /** Both hosts have room for either family; f1 has a tie with h2. */
  @Test
  void j07AFamilySettlesWhereItHasATie() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-2:00  desk 10min
            host     h1   units 5
            host     h2   units 5
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  tie h2
            """)
        .gives(
            """
            ...
            5 of 5 people out, bound 5
            """)
        .places("f1 at h2");
  }
}
