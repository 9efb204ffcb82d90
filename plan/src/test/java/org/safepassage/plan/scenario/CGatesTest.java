package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** C: gates: windows, desks, holding areas, caps, lists, whom they let pass, and chains of two gates. */
class CGatesTest {
  /** The first window is over before they can be there; they pass in the second. */
  @Test
  void c01WhoMissesAWindowPassesInTheNext() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 0:00-0:35,1:00-1:10  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** One desk, a quarter of an hour a family, half an hour of gate: two families. */
  @Test
  void c02DeskTimeDecidesHowManyPass() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:30  desk 15min
            vehicle  bus  at A  seats 20
            family   f1   at A  people 5
            family   f2   at A  people 4
            family   f3   at A  people 3
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:*
            f2 (4)  A * ~ bus ~ G * | G 1:*
            f3 (3)  left out: no room
            9 of 12 people out, bound 9
            """);
  }

  /** A second desk lets the third family pass as well, and a fourth. */
  @Test
  void c03TwoDesksPassTwiceAsMany() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:30  desk 15min  desks 2
            vehicle  bus  at A  seats 20
            family   f1   at A  people 5
            family   f2   at A  people 4
            family   f3   at A  people 3
            family   f4   at A  people 2
            family   f5   at A  people 1
            """)
        .gives(
            """
            ...
            f5 (1)  left out: no room
            14 of 15 people out, bound 14
            """);
  }

  /** Twenty minutes at the desk: a family may be at it across the quarters of the hour. */
  @Test
  void c04APassageMaySpanSeveralQuartersOfAnHour() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:40  desk 20min
            vehicle  bus  at A  seats 10  count 2
            family   f1   at A  people 5
            family   f2   at A  people 4  ready 0:45
            """)
        .gives(
            """
            f1 (5)  A * ~ bus#* ~ G * | G 1:00-1:20
            f2 (4)  A * ~ bus#* ~ G * | G 1:20-1:40
            9 of 9 people out, bound 9
            """);
  }

  /** Three may wait at the fence and four would: the bus brings each family when its desk is free. */
  @Test
  void c05WhoMayNotWaitAtTheFenceComesWhenTheDeskIsFree() {
    Scenario.of(
            """
            A --10-- G
            gate     G    open 1:00-1:35  desk 15min  holds 3
            vehicle  bus  at A  seats 8
            family   f1   at A  people 4
            family   f2   at A  people 4
            """)
        .gives(
            """
            ...
            8 of 8 people out, bound 8
            """)
        .runs(
            """
            bus: A */0:50 ~4~ G 1:00
            bus: G 1:00 ~0~ A 1:10 ~4~ G 1:20
            """);
  }

  /** Five people a window: the second family waits for the second window. */
  @Test
  void c06ACapForEachWindowSendsTheOthersToTheNext() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:20,2:00-2:10  desk 10min  cap 5
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            family   f2   at A  people 4  ready 0:45
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:*
            f2 (4)  A * ~ bus ~ G * | G 2:00-2:10
            9 of 9 people out, bound 9
            """);
  }

  /** The list must lie with the gate's holder an hour before: the first half hour of the gate is lost. */
  @Test
  void c07NobodyPassesBeforeTheListHasLainItsTime() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:30-1:10  desk 10min  list 60min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:00-1:10
            5 of 5 people out, bound 5
            """)
        .tells("0:00 list of [f1] to G");
  }

  /** One member whom the gate bars holds back the whole family. */
  @Test
  void c08OneBarredMemberHoldsBackTheHousehold() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:10  desk 10min  bars nationality=x
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  nationality x
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  left out: may not pass
            f2 (4)  A * ~ bus ~ G * | G 1:00-1:10
            4 of 9 people out, bound 4
            """);
  }

  /** A family that will not use the near gate goes by the far one; who will use neither stays. */
  @Test
  void c09AFamilyPassesNoGateThatItRefuses() {
    Scenario.of(
            """
            A --20-- G
            A --50-- K
            gate     G    open 1:00-1:10  desk 10min
            gate     K    open 1:00-1:10  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  refuses G
            family   f2   at A  people 4  refuses G,K
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ K * | K 1:00-1:10
            f2 (4)  left out: may not pass
            5 of 9 people out, bound 5
            """);
  }

  /** The window lasts until 2:00, but the ground in front of the gate only until 1:30. */
  @Test
  void c10AGateIsOfNoUseOnceTheGroundBeforeItIsLost() {
    Scenario.of(
            """
            A --20-- G
            place    G    lost 1:30
            gate     G    open 1:00-2:00  desk 15min
            vehicle  bus  at A  seats 20
            family   f1   at A  people 5
            family   f2   at A  people 4
            family   f3   at A  people 3
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:*
            f2 (4)  A * ~ bus ~ G * | G 1:*
            f3 (3)  left out: no room
            9 of 12 people out, bound 9
            """);
  }

  /** Out of one gate, in by the next: beyond the fence another fleet drives, and nobody may wait anywhere. */
  @Test
  void c11AChainOfTwoGatesWithARideBetween() {
    Scenario.of(
            """
            A --30-- G
            G' --20-- K
            chain    out  gates G,K
            gate     G    open 1:00-1:10  desk 10min
            gate     K    open 1:30-1:40  desk 10min
            place    G    waits 0min
            place    G'   waits 0min
            place    K    waits 0min
            vehicle  bus  at A   seats 10
            vehicle  far  at G'  seats 10
            family   f1   at A   people 5
            """)
        .gives(
            """
            f1 (5)  A 0:30 ~ bus ~ G 1:00 | G 1:00-1:10 ~ far ~ K 1:30 | K 1:30-1:40
            5 of 5 people out, bound 5
            """);
  }

  /** The second gate passes one family: the other does not enter the first, which has room. */
  @Test
  void c12NobodyEntersTheFirstGateWhomTheSecondWillNotPass() {
    Scenario.of(
            """
            A --30-- G
            G' --20-- K
            chain    out  gates G,K
            gate     G    open 1:00-2:00  desk 10min
            gate     K    open 1:30-1:40  desk 10min
            vehicle  bus  at A   seats 10
            vehicle  far  at G'  seats 10
            family   f1   at A   people 4
            family   f2   at A   people 5
            """)
        .gives(
            """
            f1 (4)  left out: no room
            f2 (5)  A * ~ bus ~ G * | G 1:00-1:10 ~ far ~ K 1:30 | K 1:30-1:40
            5 of 9 people out, bound *
            """);
  }

  /** A chain whose second gate is not usable is no way out. */
  @Test
  void c13AChainWithoutItsSecondGateIsNoWayOut() {
    Scenario.of(
            """
            A --30-- G
            G' --20-- K
            chain    out  gates G,K
            gate     G    open 1:00-2:00  desk 10min
            gate     K    open 1:30-2:30  desk 10min  permission asked
            vehicle  bus  at A   seats 10
            vehicle  far  at G'  seats 10
            family   f1   at A   people 4
            """)
        .gives(
            """
            f1 (4)  left out: no gate open
            0 of 4 people out, bound 0
            """);
  }

  /** What is behind the gate is lost at a quarter past one: who would be across later stays. */
  @Test
  void c14NobodyIsAcrossOnGroundThatIsLost() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-2:00  desk 10min
            place    G'   lost 1:15
            vehicle  bus  at A   seats 10
            family   f1   at A   people 4
            family   f2   at A   people 5
            """)
        .gives(
            """
            f1 (4)  left out: no room
            f2 (5)  A * ~ bus ~ G * | G 1:00-1:10
            5 of 9 people out, bound *
            """);
  }
}
