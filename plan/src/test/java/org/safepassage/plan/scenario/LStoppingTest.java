package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** L: if the operation stops now. */
class LStoppingTest {
  /** Nobody turns on the open road: at 0:45 they reach the fence first. */
  @Test
  void l01WhoIsOnTheRoadGoesBackHomeWhereHomeHolds() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    waits 0min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .stops(
            """
            0:15: 5 at home
            0:30: 5 under way 5 back to A
            0:45: 5 under way 5 back to A
            1:00: 5 at a desk
            1:15: 5 across
            bus with 5: until G 1:00 to A 1:30
            """);
  }

  /** Six hours are our assumption of what is long enough to think again. */
  @Test
  void l02WhereNothingHoldsBehindThemTheyCannotTurnBack() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    waits 0min
            place    A    lost 6:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .stops(
            """
            0:15: 5 at home 5 losing it soon
            0:30: 5 under way 5 cannot turn back
            0:45: 5 under way 5 cannot turn back
            1:00: 5 at a desk
            1:15: 5 across
            bus with 5: never
            """);
  }

  /** Half way there is a village that holds; beyond it the way back to it is short. */
  @Test
  void l03TheNearestPlaceThatHoldsIsTheFallback() {
    Scenario.of(
            """
            A --30-- B --30-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    waits 0min
            place    A    lost 3:00
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .stops(
            """
            *: 5 at home 5 losing it soon
            0:00: 5 under way 5 back to B
            0:15: 5 under way 5 back to B
            0:30: 5 under way 5 back to B
            0:45: 5 under way 5 back to B
            1:00: 5 at a desk
            1:15: 5 across
            bus with 5: until G 1:00 to B 1:30
            """);
  }
}
