package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** F: who belongs together, who is not planned, and who counts how much. */
class FHouseholdsTest {
  /** Three are at A and two at B: the bus collects both parts, and they pass together. */
  @Test
  void f01AFamilyInTwoPlacesPassesWhole() {
    Scenario.of(
            """
            A --10-- B --20-- G
            gate     G    open 0:30-0:35  desk 5min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  also B:2
            """)
        .gives(
            """
            f1 (5)  A 0:00 ~ bus via B ~ G 0:30 + B 0:10 ~ bus ~ G 0:30 | G 0:30-0:35
            5 of 5 people out, bound 5
            """);
  }

  /** Two of them are where nobody gets out in time: the other three do not go without them. */
  @Test
  void f02WhereOnePartCannotLeaveNoneOfTheFamilyDoes() {
    Scenario.of(
            """
            A --20-- G
            B --20-- G
            gate     G    open 1:00-2:00  desk 10min
            place    B    lost 0:10
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  also B:2  ready 0:10
            """)
        .gives(
            """
            f1 (5)  left out: ground lost
            0 of 5 people out, bound *
            """);
  }

  /** f1 could go and will not leave without f2, whose village is lost. */
  @Test
  void f03HouseholdsMarkedTogetherGoAllOrNone() {
    Scenario.of(
            """
            A --20-- G
            B --20-- G
            gate     G    open 1:00-2:00  desk 10min
            place    B    lost 0:10
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  with t
            family   f2   at B  people 4  with t  ready 0:10
            """)
        .gives(
            """
            f1 (5)  left out: companion left out
            f2 (4)  left out: ground lost
            0 of 9 people out, bound *
            """);
  }

  /** f2 makes only the second window, so f1 passes in the second window too. */
  @Test
  void f04HouseholdsMarkedTogetherPassInTheSameWindow() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:20,2:00-2:30  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  with t
            family   f2   at A  people 4  with t  ready 1:00
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 2:*
            f2 (4)  A * ~ bus ~ G * | G 2:*
            9 of 9 people out, bound 9
            """);
  }

  /** Two children without a grown member of their household and without a guardian are not put on a bus. */
  @Test
  void f05NoChildMovesWithoutAnAdult() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:10  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 2  children 2
            family   f2   at A  people 3  children 2
            """)
        .gives(
            """
            f1 (2)  left out: child without adult
            f2 (3)  A * ~ bus ~ G * | G 1:00-1:10
            3 of 5 people out, bound 3
            """);
  }

  /** The child rides on its guardian's bus; the bus has no seat for f3 beside them and no time to come again. */
  @Test
  void f06AChildMovesWithItsNamedGuardian() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-0:25  desk 5min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 4
            family   f2   at A  people 1  children 1  guardian f1
            family   f3   at A  people 3
            """)
        .gives(
            """
            f1 (4)  A 0:00 ~ bus ~ G 0:20 | G 0:20-0:25
            f2 (1)  A 0:00 ~ bus ~ G 0:20 | G 0:20-0:25
            f3 (3)  left out: no room
            5 of 8 people out, bound 5
            """);
  }

  /** No answer yet is planned for and counted apart; the others are not planned, each for its own reason. */
  @Test
  void f07WhoIsNotPlannedIsNamedWithTheReason() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-2:00  desk 10min
            vehicle  bus  at A  seats 20
            family   f1   at A  people 5  consent declined
            family   f2   at A  people 4  channel none
            family   f3   at A  people 3  status crossed
            family   f4   at A  people 2  consent unknown
            family   f5   at A  people 1
            """)
        .gives(
            """
            f1 (5)  left out: declined
            f2 (4)  left out: cannot be told
            f3 (3)  left out: already accounted for
            f4 (2)  A * ~ bus ~ G * | G 1:*
            f5 (1)  A * ~ bus ~ G * | G 1:*
            3 of 15 people out, bound 3
            """)
        .counts("firm 3, consent unknown 2, *");
  }

  /** One of five stays by the family's own recorded decision: the other four are whole, and the van has four seats. */
  @Test
  void f08WhoStaysByTheFamilysOwnDecisionDoesNotHoldTheOthersBack() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:10  desk 10min
            vehicle  van  at A  seats 4
            family   f1   at A  people 5  stays 1
            """)
        .gives(
            """
            f1 (4)  A * ~ van ~ G * | G 1:00-1:10
            4 of 5 people out, bound 4
            """);
  }

  /** The group itself has given f2 the double weight: four people who count eight before five who count five. */
  @Test
  void f09TheGroupsOwnWeightsDecideWhoGoesFirst() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 0:20-0:40  desk 5min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 5
            family   f2   at A  people 4  weight 2
            """)
        .gives(
            """
            f1 (5)  left out: no room
            f2 (4)  A * ~ bus ~ G * | G 0:*
            4 of 9 people out, weight 8, bound 8
            """);
  }

  /** If the guardian has declined, the child has nobody to lead it. */
  @Test
  void f10AChildDoesNotMoveWhereItsGuardianStays() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-2:00  desk 10min
            vehicle  bus  at A  seats 5
            family   f1   at A  people 4  consent declined
            family   f2   at A  people 1  children 1  guardian f1
            """)
        .gives(
            """
            f1 (4)  left out: declined
            f2 (1)  left out: *
            0 of 5 people out, bound *
            """);
  }
}
