package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** K: the change that would bring on who is left out, the first of the catalogue, and whom they would displace. */
class KWhatWouldHelpTest {
  @Test
  void k01OneMoreBusBringsOnWhoHasNoSeat() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:20  desk 1min
            place    G    waits 0min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5
            family   f2   at A  people 3
            """)
        .helps(
            """
            f2: MoreVehicles bus 1, else in place of f1
            """);
  }

  /** The road is lost with the village: they must be off it by 0:40. */
  @Test
  void k02WhoCannotLeaveInTimeNeedsToBeReadySooner() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:20  desk 1min
            place    A    lost 0:40
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5  ready 1:00
            """)
        .helps(
            """
            f1: ReadySooner f1 60
            """);
  }

  @Test
  void k03WhoDeclinedNeedsToSayYesAndThenMayStillNeedMore() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:20  desk 1min
            place    G    waits 0min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5
            family   f2   at A  people 5  consent declined
            """)
        .helps(
            """
            f2: Consents f2 and MoreVehicles bus 1
            """);
  }

  @Test
  void k04WhereTheDesksAreBusyTheGateOpensEarlier() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 2:00-2:10  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            family   f2   at A  people 3
            """)
        .helps(
            """
            f2: OpensEarlier G 60, else in place of f1
            """);
  }
}
