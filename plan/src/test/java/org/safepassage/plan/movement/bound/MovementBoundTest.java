package org.safepassage.plan.movement.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.VehicleGroupId;

class MovementBoundTest {

  private static long bound(Drawn drawn) {
    try (MovementBound bound = new MovementBound(drawn.situation())) {
      bound.tighten(60, 0, () -> false);
      return bound.weight();
    }
  }

  private static long people(Drawn drawn) {
    return drawn.situation().households().values().stream().mapToLong(household -> household.people()).sum();
  }

  @Test
  void theBoundLiesBetweenNobodyAndEverybodyWhereSeatsAreShort() {
    assertThat(bound(Drawn.small())).isBetween(1L, people(Drawn.small()) - 1);
  }

  @Test
  void moreVehiclesDoNotLowerTheBoundAndHereRaiseIt() {
    Drawn more = Drawn.small();
    more.buses = 3;
    assertThat(bound(more)).isGreaterThan(bound(Drawn.small()));
  }

  @Test
  void whereNoRoadLeadsBackFromTheGateTheBoundIsLess() {
    Drawn there = Drawn.small();
    there.westOnly = true;
    assertThat(bound(there)).isLessThan(bound(Drawn.small()));
  }

  @Test
  void oneDeskForLessThanAnHourBoundsPeopleByDeskTime() {
    Drawn drawn = Drawn.small();
    drawn.buses = 20;
    drawn.desks = 1;
    drawn.closesTick = drawn.opensTick + 60;
    drawn.losses = false;
    // 60 desk minutes; the best household of 7 takes 3 + 7: no more than 42 people.
    assertThat(bound(drawn)).isBetween(35L, 42L);
  }

  @Test
  void whoGoesTogetherIsNotCountedOutWithoutTheOthers() {
    Drawn pairs = Drawn.small();
    pairs.pairs = true;
    assertThat(bound(pairs)).isLessThan(bound(Drawn.small()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void afterItsFirstStepTheBoundByWalksIsNoHigherThanByTheTimeOfVehicles(int seed) {
    Drawn drawn = Drawn.small();
    drawn.seed = seed;
    drawn.minibuses = 1 + seed % 3;
    try (MovementBound byWalks = new MovementBound(drawn.situation());
        MovementBound byTime = MovementBound.withoutWalks(drawn.situation())) {
      byWalks.tighten(1, 0, () -> false);
      byTime.tighten(1, 0, () -> false);
      assertThat(byWalks.weight()).isLessThanOrEqualTo(byTime.weight());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theTripsOfTheMixtureLeaveBasesNoMoreOftenThanThereAreVehiclesAndBringNobodyTwice(int seed) {
    Drawn drawn = Drawn.small();
    drawn.seed = seed;
    drawn.minibuses = 1 + seed % 3;
    try (MovementBound bound = new MovementBound(drawn.situation())) {
      assertThat(bound.listTrips()).isEmpty();
      bound.tighten(400, 0, () -> false);
      bound.weightOfWalksSeen();
      Map<HouseholdId, Double> brought = new HashMap<>();
      Map<VehicleGroupId, Double> left = new HashMap<>();
      for (BoundTrip trip : bound.listTrips()) {
        trip.boardings().forEach(boarding -> brought.merge(boarding.household(), trip.share(), Double::sum));
        if (trip.from().isEmpty()) {
          left.merge(trip.groups().iterator().next(), trip.share(), Double::sum);
        }
      }
      assertThat(brought.values()).isNotEmpty().allMatch(share -> share <= 1 + 1e-6);
      drawn.situation().operation().vehicleGroups().forEach(group -> assertThat(left.getOrDefault(group.id(), 0.0)).isLessThanOrEqualTo(group.count() + 1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theBoundComesDownToTheBestMixtureOfTheWalksSeen(int seed) {
    Drawn drawn = Drawn.small();
    drawn.seed = seed;
    try (MovementBound bound = new MovementBound(drawn.situation())) {
      bound.tighten(100, 0, () -> false);
      assertThat((double) bound.weight()).isCloseTo(bound.weightOfWalksSeen(), Offset.offset(1.0));
    }
  }

  /** What riders do without a vehicle once had no limit where desks were for sale: the master problem had no solution, and everybody stayed the bound. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void theBoundComesDownAsWellWhereManyHaveAWayByThemselves(int seed) {
    Drawn drawn = Drawn.small();
    drawn.seed = seed;
    drawn.losses = false;
    drawn.households = 60;
    drawn.opensTick = 300;
    drawn.closesTick = 700;
    try (MovementBound bound = new MovementBound(drawn.situation())) {
      bound.tighten(100, 0, () -> false);
      assertThat(bound.weight()).isLessThan(people(drawn) * 9 / 10);
      assertThat((double) bound.weight()).isCloseTo(bound.weightOfWalksSeen(), Offset.offset(1.0));
    }
  }

  @Test
  void withoutStepsThereIsNoBoundBelowEverybody() {
    Drawn drawn = Drawn.small();
    try (MovementBound bound = new MovementBound(drawn.situation())) {
      bound.tighten(0, 0, () -> false);
      assertThat(bound.weight()).isGreaterThanOrEqualTo(people(drawn));
    }
  }

  @Test
  void nothingIsShortWhereNobodyCanGetOut() {
    Drawn drawn = new Drawn();
    drawn.columns = 4;
    drawn.rows = 4;
    drawn.households = 2;
    drawn.buses = 1;
    drawn.minibuses = 0;
    drawn.desks = 1;
    drawn.holding = 0;
    drawn.opensTick = 74;
    drawn.closesTick = 78;
    try (MovementBound bound = new MovementBound(drawn.situation())) {
      bound.tighten(12, 0, () -> false);
      // 0.87 people in the relaxation, all for want of a bus: no whole person.
      assertThat(bound.weight()).isZero();
      assertThat(bound.listShortages()).isEmpty();
    }
  }

  @Test
  void theSameSituationGivesTheSameBoundAndShortages() {
    try (MovementBound one = new MovementBound(Drawn.small().situation());
        MovementBound two = new MovementBound(Drawn.small().situation())) {
      one.tighten(20, 0, () -> false);
      two.tighten(12, 0, () -> false);
      two.tighten(8, 0, () -> false);
      assertThat(two.weight()).isEqualTo(one.weight());
      assertThat(two.listShortages()).isEqualTo(one.listShortages());
    }
  }

  /** The fuzz found it: where levels are cut was looked for in a time that grows with the square of the quarters of an hour. */
  @Test
  void aGateThatStaysOpenForWeeksIsPricedAtFewerMomentsAndTheBoundStaysOne() {
    Drawn weeks = Drawn.small();
    weeks.losses = false;
    weeks.households = 2;
    weeks.closesTick = 40 * 24 * 60;
    assertThat(bound(weeks)).isEqualTo(people(weeks));
  }

  /** The fuzz found it: time and memory went with every tick until the last gate closes. */
  @Test
  void whereTheTimeIsTooLongToPriceEverybodyIsTheBoundAndItsNameSaysSo() {
    for (int secondsATick : new int[] {60, 1}) {
      Drawn years = Drawn.small();
      years.losses = false;
      years.secondsATick = secondsATick;
      years.closesTick = Integer.MAX_VALUE / 2;
      try (MovementBound bound = new MovementBound(years.situation())) {
        assertThat(bound.tighten(60, 0, () -> false)).isZero();
        assertThat(bound.weight()).isEqualTo(people(years));
        assertThat(bound.name()).contains("too long to price");
        assertThat(bound.listShortages()).isEmpty();
      }
    }
  }
}
