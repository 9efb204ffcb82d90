package org.safepassage.plan.movement.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.BoundPrices;

/** The bound of large operations, which prices the time of vehicles and no walks, on small ones. */
class LargeBoundTest {

  private record Found(long weight, BoundPrices prices, List<Shortage> shortages) {}

  private static Found found(Drawn drawn) {
    try (MovementBound bound = MovementBound.withoutWalks(drawn.situation())) {
      bound.tighten(1, 0, () -> false);
      return new Found(bound.weight(), bound.listPrices(), bound.listShortages());
    }
  }

  private static long people(Drawn drawn) {
    return drawn.situation().households().values().stream().mapToLong(household -> household.people()).sum();
  }

  private static Drawn withDesksForAll() {
    Drawn drawn = Drawn.small();
    drawn.losses = false;
    drawn.desks = 50;
    return drawn;
  }

  @Test
  void oneMinibusForManyPeopleIsShortAndTheBoundKnowsIt() {
    Found found = found(withDesksForAll());

    assertThat(found.weight).isLessThan(people(withDesksForAll()) * 4 / 5);
    assertThat(found.shortages.getFirst().kind()).isEqualTo(Shortage.Kind.VEHICLES);
    assertThat(found.shortages.getFirst().subject()).isEqualTo("mini");
  }

  @Test
  void whereNoRoadLeadsBackFromTheGateTheBoundIsLess() {
    Drawn there = withDesksForAll();
    there.westOnly = true;
    assertThat(found(there).weight).isLessThan(found(withDesksForAll()).weight);
  }

  @Test
  void withVehiclesEnoughEverybodyIsTheBound() {
    Drawn drawn = withDesksForAll();
    drawn.buses = 20;
    drawn.minibuses = 40;
    drawn.holding = 10_000;
    assertThat(found(drawn).weight).isEqualTo(people(drawn));
  }

  @Test
  void withoutVehiclesOnlyWhoWalksIsCounted() {
    Drawn drawn = withDesksForAll();
    drawn.minibuses = 0;
    // Nobody walks more than 3 km, and all roads are longer: those at the gate.
    long there = drawn.situation().operation().households().stream().filter(household -> household.home().value().equals("v10")).mapToLong(household -> household.members().size()).sum();
    assertThat(found(drawn).weight).isEqualTo(there);
  }

  @Test
  void moreVehiclesRaiseTheBoundWhereTheyAreShort() {
    Drawn more = withDesksForAll();
    more.minibuses = 3;
    assertThat(found(more).weight).isGreaterThan(found(withDesksForAll()).weight);
  }

  @Test
  void whoGetsOutTogetherOrNotAtAllIsNotCountedInPart() {
    Drawn pairs = Drawn.small();
    pairs.pairs = true;
    assertThat(found(pairs).weight).isLessThan(found(Drawn.small()).weight);
  }

  /**
   * <pre>
   *   a and b are marked together; b's home is lost before it can leave, and nobody else is there
   * </pre>
   */
  @Test
  void whoMustNotGoWithoutSomebodyWhoIsTooLateIsNotCounted() {
    Relaxation relaxation = Scope.of(Drawn.small().situation(), true).relaxation();
    int late = relaxation.riders().size() - 1;
    int[] crowdOf = relaxation.crowdOf().clone();
    crowdOf[late] = Relaxation.NOBODY;
    Rider first = relaxation.riders().getFirst();
    List<Rider> riders = new ArrayList<>(relaxation.riders());
    Rider last = riders.get(late);
    riders.set(
        late,
        new Rider(
            last.household(), last.home(), first.unit(), last.people(), last.householdPeople(), last.seats(), last.wheelchairs(), last.stretchers(), last.value(), last.exitClass(), last.homeNode(),
            last.atGate(), last.boarding()));
    AlikeUnits units = AlikeUnits.of(riders, relaxation.crowds(), crowdOf);
    assertThat(units.unitOf()[0]).isEqualTo(Relaxation.NOBODY);
    assertThat(units.unitOf()[1]).isNotEqualTo(Relaxation.NOBODY);
  }

  @Test
  void itsPricesProveIt() {
    Found found = found(Drawn.small());
    assertThat(found.prices.prices()).extracting(BoundPrices.Price::kind).contains(BoundPrices.Kind.FIRST_SEAT, BoundPrices.Kind.VEHICLE_TICK);
    assertThat(BoundCheck.weightWithoutWalks(Drawn.small().situation(), found.prices)).isEqualTo(found.weight);
  }

  @Test
  void theSameSituationGivesTheSameBoundAndPrices() {
    assertThat(found(Drawn.small())).isEqualTo(found(Drawn.small()));
  }

  /** The relaxation of walks is tighter, but for vehicles at gates, which its master problem counts at moments 10 ticks apart. */
  @Test
  void itIsNoLowerThanWhatWalksBring() {
    for (int seed = 1; seed <= 4; seed++) {
      Drawn drawn = Drawn.small();
      drawn.seed = seed;
      drawn.minibuses = 1 + seed % 2;
      try (MovementBound walks = new MovementBound(drawn.situation())) {
        walks.tighten(30, 0, () -> false);
        assertThat(found(drawn).weight).as("seed " + seed).isGreaterThanOrEqualTo((long) (walks.weightOfWalksSeen() * 0.97));
      }
    }
  }

  @Test
  void pricesBeyondAnythingProveNothingAndAreNoFault() {
    Found found = found(Drawn.small());
    long everybody = people(Drawn.small()) << 16;
    List<BoundPrices.Price> dear = found.prices.prices().stream().map(price -> new BoundPrices.Price(price.kind(), price.subject(), price.detail(), everybody)).toList();
    assertThat(BoundCheck.weightWithoutWalks(Drawn.small().situation(), new BoundPrices(dear))).isEqualTo(people(Drawn.small()));
  }

  /** Trips drawn one after another, each no shorter than its driving and handling: what their riders pay at the least is no more than what the vehicle has. */
  @Test
  void allRidersOfAVehiclePayForNoMoreThanAllItsTimeAndFirstSeats() {
    Relaxation relaxation = Scope.of(Drawn.small().situation(), true).relaxation();
    VehicleKind kind = relaxation.kinds().getFirst();
    for (int trial = 0; trial < 500; trial++) {
      SplittableRandom random = new SplittableRandom(trial);
      Prices prices = drawnPrices(relaxation, random);
      FleetTime time = new FleetTime(kind, 0, prices);
      int seats = kind.seats();
      int end = kind.firstFreeTick() + random.nextInt(40);
      int first = 1 + random.nextInt(seats);
      long paid = end <= kind.endTick() ? first * time.first(end, first) : 0;
      for (int drive = random.nextInt(60); true; drive = random.nextInt(60)) {
        int load = 1 + random.nextInt(seats);
        int free = end + drive + 2 * kind.handlingTicks()[load] + random.nextInt(3) * random.nextInt(20);
        if (free > kind.endTick()) {
          break;
        }
        long seat = Math.max(time.later(random.nextInt(drive + 1), prices.slots().at(free)), time.since(free, end + random.nextInt(10)));
        paid += load * seat;
        end = free;
      }
      long has = IntStream.range(0, prices.slots().count()).mapToLong(slot -> prices.fixed(prices.vehicleTick(0, slot)) * kind.ticksIn(prices.slots(), slot)).sum();
      assertThat(paid).as("trial " + trial).isLessThanOrEqualTo(has + seats * prices.fixed(prices.firstSeat(0)));
    }
  }

  @Test
  void theMoreAreLoadedTheLaterAFirstTripEnds() {
    Relaxation relaxation = Scope.of(Drawn.small().situation(), true).relaxation();
    VehicleKind kind = relaxation.kinds().getFirst();
    int gate = relaxation.firstGates().getFirst();
    int later = 0;
    for (Crowd crowd : relaxation.crowds()) {
      for (Crowd.Boarding boarding : crowd.boardings()) {
        int before = kind.earliestFreeTick(crowd, boarding, gate, relaxation.gates().get(gate));
        for (int load = 1; load <= kind.seats() && before < Integer.MAX_VALUE; load++) {
          int now = kind.earliestFreeTick(crowd, boarding, gate, relaxation.gates().get(gate), load);
          assertThat(now).isGreaterThanOrEqualTo(before);
          assertThat(kind.loadingEachByItself().earliestFreeTick(crowd, boarding, gate, relaxation.gates().get(gate), load)).isLessThanOrEqualTo(now);
          later += now > before ? 1 : 0;
          before = now;
        }
      }
    }
    assertThat(later).isPositive();
  }

  private static Prices drawnPrices(Relaxation relaxation, SplittableRandom random) {
    Prices prices = Prices.first(relaxation);
    prices.values[prices.firstSeat(0)] = random.nextDouble();
    for (int slot = 0; slot < prices.slots().count(); slot++) {
      prices.values[prices.vehicleTick(0, slot)] = random.nextInt(3) == 0 ? random.nextDouble() : 0;
    }
    return prices;
  }
}
