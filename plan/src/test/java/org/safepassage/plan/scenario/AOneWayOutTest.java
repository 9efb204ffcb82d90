package org.safepassage.plan.scenario;

import org.junit.jupiter.api.Test;

/** A: one way out, with one vehicle, on foot or by own car. */
class AOneWayOutTest {
  /** Nobody may wait at the fence: the bus leaves so as to be there when the gate opens. */
  @Test
  void a01OneFamilyGoesByOneBusThroughOneGate() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    waits 0min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A 0:30 ~ bus ~ G 1:00 | G 1:00-1:10
            5 of 5 people out, bound 5
            """)
        .runs("bus: A */0:30 ~5~ G 1:00");
  }

  /** From the moment at which their village counts as lost nobody may still be there, nor on the road that leads out of it. */
  @Test
  void a02WhoCannotLeaveBeforeTheirVillageIsLostIsLeftOut() {
    Scenario.of(
            """
            A --10-- J --20-- G
            gate     G    open 1:00-1:10  desk 10min
            place    A    lost 0:20
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  ready 0:20
            family   f2   at A  people 3  ready 0:11
            family   f3   at A  people 4  ready 0:10
            """)
        .gives(
            """
            f1 (5)  left out: ground lost
            f2 (3)  left out: no way in time
            f3 (4)  A 0:10 ~ bus via J ~ G 0:40 | G 1:00-1:10
            4 of 12 people out, bound 4
            """);
  }

  /** They could leave in time, but would still be on the road when it counts as lost. */
  @Test
  void a03ARoadLostWhileTheyAreOnItIsNoWay() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-2:00  desk 10min
            road     A-G  lost 0:44
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  ready 0:15
            """)
        .gives(
            """
            f1 (5)  left out: no way in time
            0 of 5 people out, bound 0
            """);
  }

  /** One minute more and the short road is still held when they leave it. */
  @Test
  void a04ARoadLostAsTheyLeaveItIsAWay() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-1:10  desk 10min
            road     A-G  lost 0:45
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5  ready 0:15
            """)
        .gives(
            """
            f1 (5)  A 0:15 ~ bus ~ G 0:45 | G 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** The short road is lost too early; the longer one over J is not. */
  @Test
  void a05TheBusTakesTheLongerRoadWhenTheShortOneIsLost() {
    Scenario.of(
            """
            A --30-- G
            A --25-- J --20-- G
            gate     G    open 1:00-1:10  desk 10min
            place    G    waits 0min
            road     A-G  lost 0:29
            vehicle  bus  at A  seats 10
            family   f1   at A  people 5
            """)
        .gives(
            """
            f1 (5)  A 0:15 ~ bus via J ~ G 1:00 | G 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** 4 km take an hour on foot; who is not strong enough for 4 km stays where there is no vehicle. */
  @Test
  void a06FamiliesWalkAsFarAsTheyCan() {
    Scenario.of(
            """
            A --4-- G
            gate     G    open 1:00-1:10  desk 10min
            family   f1   at A  people 5  walks 4km
            family   f2   at A  people 3  walks 3km
            """)
        .gives(
            """
            f1 (5)  A 0:00 ~ walk ~ G 1:00 | G 1:00-1:10
            f2 (3)  left out: no way in time
            5 of 8 people out, bound 5
            """);
  }

  /** The car takes a family of its seats one way; it does not come back for the neighbours. */
  @Test
  void a07AnOwnCarTakesItsOwnFamilyOnce() {
    Scenario.of(
            """
            A --30-- G
            gate     G    open 1:00-3:00  desk 10min
            place    G    waits 0min
            family   f1   at A  people 5  car 5
            family   f2   at A  people 5  car 4
            """)
        .gives(
            """
            f1 (5)  A 0:30 ~ car ~ G 1:00 | G 1:00-1:10
            f2 (5)  left out: too large for any vehicle
            5 of 10 people out, bound 5
            """);
  }

  /** The bus may not come to the village; the family meets it where the track begins. */
  @Test
  void a08AFamilyWalksToWhereTheBusMayCome() {
    Scenario.of(
            """
            A --2-- J --30-- G
            gate     G    open 1:00-1:10  desk 10min
            place    J    waits 0min
            place    G    waits 0min
            vehicle  bus  at J  seats 10  only J,G
            family   f1   at A  people 5  walks 2km
            """)
        .gives(
            """
            f1 (5)  A 0:00 ~ walk ~ J 0:30 ~ bus ~ G 1:00 | G 1:00-1:10
            5 of 5 people out, bound 5
            """);
  }

  /** Nobody changes from one vehicle to another: two buses that meet at J are no way for who lives at A. */
  @Test
  void a09NobodyChangesBusesUnderWay() {
    Scenario.of(
            """
            A --10-- J --30-- G
            gate     G     open 1:00-1:10  desk 10min
            vehicle  near  at A  seats 10  only A,J
            vehicle  far   at J  seats 10  only J,G
            family   f1    at A  people 5
            family   f2    at J  people 4
            """)
        .gives(
            """
            f1 (5)  left out: no way in time
            f2 (4)  J * ~ far ~ G * | G 1:00-1:10
            4 of 9 people out, bound 4
            """);
  }

  /** A wheelchair needs its own place and a stretcher too; free seats are no use to them. */
  @Test
  void a10WheelchairsAndStretchersNeedTheirOwnPlaces() {
    Scenario.of(
            """
            A --30-- G
            gate     G     open 1:00-1:10  desk 10min
            vehicle  bus   at A  seats 20
            vehicle  van   at A  seats 3  wheelchairs 1
            family   f1    at A  people 4  wheelchairs 1
            family   f2    at A  people 2  stretchers 1
            """)
        .gives(
            """
            f1 (4)  A * ~ van ~ G * | G 1:00-1:10
            f2 (2)  left out: too large for any vehicle
            4 of 6 people out, bound 4
            """);
  }

  /** A family is never split: eleven people do not fit ten seats, however often the bus comes. */
  @Test
  void a11AFamilyLargerThanAnyVehicleIsNotSplit() {
    Scenario.of(
            """
            A --10-- G
            gate     G    open 1:00-4:00  desk 10min
            vehicle  bus  at A  seats 10
            family   f1   at A  people 11
            """)
        .gives(
            """
            f1 (11)  left out: too large for any vehicle
            0 of 11 people out, bound 0
            """);
  }

  /** The road beyond J carries one vehicle an hour, and that is the bus: the family drives to J and rides from there. */
  @Test
  void a12AFamilyDrivesItsCarToTheBus() {
    Scenario.of(
            """
            A --10-- J --30-- G
            gate     G    open 0:40-1:00  desk 5min
            road     J-G  carries 1
            vehicle  bus  at J  seats 9  only J,G
            family   f1   at A  people 5  car 5
            family   f2   at J  people 4
            """)
        .gives(
            """
            f1 (5)  A * ~ car ~ J * ~ bus ~ G * | G 0:*
            f2 (4)  J * ~ bus ~ G * | G 0:*
            9 of 9 people out, bound 9
            """);
  }
}
