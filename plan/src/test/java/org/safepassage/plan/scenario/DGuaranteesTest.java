package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** D: what the states behind the gates demand: permission, what it hangs on, collective and named guarantees. */
class DGuaranteesTest {
  /** Six places are bound: the families of four and two fill them, the family of five would leave one empty. */
  @Test
  void d01NoMorePeoplePassThanTheHostsGuaranteeTogether() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-2:00  desk 10min  guarantee collective  hosts h1,h2  least binding
            host     h1   units 6
            host     h2   units 10  state offered
            vehicle  bus  at A  seats 20
            family   f1   at A  people 5
            family   f2   at A  people 4
            family   f3   at A  people 2
            """)
        .gives(
            """
            f1 (5)  left out: no room
            f2 (4)  A * ~ bus ~ G * | G 1:*
            f3 (2)  A * ~ bus ~ G * | G 1:*
            6 of 11 people out, bound 6
            """)
        .counts("firm 6, *");
  }

  /** The host takes no family of more than four: the family of five has nobody who would take it. */
  @Test
  void d02WhereEachNeedsANamedPlaceAFamilyThatNoHostTakesStays() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:10  desk 10min  guarantee named  hosts h1  least binding
            host     h1   units 20  most 4
            vehicle  bus  at A  seats 20
            family   f1   at A  people 5
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  left out: no place at a host
            f2 (4)  A * ~ bus ~ G * | G 1:00-1:10
            4 of 9 people out, bound *
            """)
        .places("f2 at h1");
  }

  /** Whom only one host takes gets its place there, so that the other host's places are left for the others. */
  @Test
  void d03NamedPlacesAreGivenSoThatMostPeoplePass() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-2:00  desk 10min  guarantee named  hosts h1,h2  least binding
            host     h1   units 5
            host     h2   units 4  wants tie=h2
            vehicle  bus  at A  seats 20
            family   f1   at A  people 4  tie h2
            family   f2   at A  people 5
            family   f3   at A  people 4
            """)
        .gives(
            """
            f1 (4)  A * ~ bus ~ G * | G 1:*
            f2 (5)  A * ~ bus ~ G * | G 1:*
            f3 (4)  left out: no room
            9 of 13 people out, bound *
            """)
        .places(
            """
            f1 at h2
            f2 at h1
            """);
  }

  /** An offered place is planned on where the gate's state is content with an offer, but nobody is firm on it. */
  @Test
  void d04WhoPassesOnAnOfferIsPlannedAndNotFirm() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-1:10  desk 10min  guarantee named  hosts h1  least offered
            host     h1   units 5  state offered
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:00-1:10
            5 of 5 people out, bound 5
            """)
        .counts("firm 0, *");
  }

  /** G opens if h1 is binding, and it is only asked; K opens if h2 is, and it is. */
  @Test
  void d05APermissionIsWorthNoMoreThanThePledgeItHangsOn() {
    Scenario.of(
            """
            A --20-- G
            A --50-- K
            gate     G    open 1:00-1:10  desk 10min  hangs-on h1
            gate     K    open 1:00-1:10  desk 10min  hangs-on h2
            host     h1   units 10  state asked
            host     h2   units 10
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ K * | K 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** The cell plans on nothing less than an agreed permission: an offered gate is shut to it. */
  @Test
  void d06AGateBelowThePolicysLeastPermissionIsNotUsed() {
    Scenario.of(
            """
            A --20-- G
            gate     G     open 1:00-2:00  desk 10min  permission offered
            vehicle  bus   at A  seats 10
            family   f1    at A  people 5
            policy   cell  permission agreed
            """)
        .gives(
            """
            f1 (5)  left out: no gate open
            0 of 5 people out, bound 0
            """);
  }

  /** Each gate has its own host's guarantee: five by one and four by the other. */
  @Test
  void d07GuaranteesOfTwoGatesAddUp() {
    Scenario.of(
            """
            A --20-- G
            A --20-- K
            gate     G    open 1:00-1:10  desk 10min  guarantee collective  hosts h1
            gate     K    open 1:00-1:10  desk 10min  guarantee collective  hosts h2
            host     h1   units 5
            host     h2   units 4
            vehicle  bus  at A  seats 5  count 2
            family   f1   at A  people 5
            family   f2   at A  people 4
            """)
        .gives(
            """
            f1 (5)  A * ~ bus#* ~ G * | G 1:00-1:10
            f2 (4)  A * ~ bus#* ~ K * | K 1:00-1:10
            9 of 9 people out, bound 9
            """);
  }

  /** Two cases of three and a half people each guarantee seven people, however many families these are. */
  @Test
  void d08ACaseGuaranteesAsManyPeopleAsItStandsFor() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-2:00  desk 10min  guarantee collective  hosts h1
            host     h1   units 2  counts cases  per-unit 3.5
            vehicle  bus  at A  seats 20
            family   f1   at A  people 5
            family   f2   at A  people 4
            family   f3   at A  people 3
            """)
        .gives(
            """
            f1 (5)  left out: no room
            f2 (4)  A * ~ bus ~ G * | G 1:*
            f3 (3)  A * ~ bus ~ G * | G 1:*
            7 of 12 people out, bound 7
            """);
  }

  /** The named place must still be held when the family has passed, and this one expires at 1:05. */
  @Test
  void d09APlaceThatExpiresBeforeTheyHavePassedIsNone() {
    Scenario.of(
            """
            A --20-- G
            gate     G    open 1:00-2:00  desk 10min  guarantee named  hosts h1
            host     h1   units 10  expires 1:05
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  left out: *
            0 of 5 people out, bound *
            """);
  }

  /** The camp has eight places: the families of five and three fill it. */
  @Test
  void d10TheCampBehindTheGateTakesSoManyAndNoMore() {
    Scenario.of(
            """
            A --20-- G
            gate     G     open 1:00-2:00  desk 10min
            camp     camp  takes 8
            vehicle  bus   at A  seats 20
            family   f1    at A  people 5
            family   f2    at A  people 4
            family   f3    at A  people 3
            """)
        .gives(
            """
            f1 (5)  A * ~ bus ~ G * | G 1:*
            f2 (4)  left out: no room
            f3 (3)  A * ~ bus ~ G * | G 1:*
            8 of 12 people out, bound 8
            """);
  }
}
