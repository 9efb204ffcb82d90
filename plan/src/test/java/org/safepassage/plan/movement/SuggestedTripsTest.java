package org.safepassage.plan.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.plan.movement.bound.BoundTrip;

/** On {@link NearAndFar}, a bus of 9 seats: at the base, or free at the gate. */
class SuggestedTripsTest {
  private static final Optional<String> BASE = Optional.empty();
  private static final Optional<String> GATE = Optional.of("gate");

  private final Sketch sketch = NearAndFar.sketch(9);
  private final MovementProblem problem = new Compiler(sketch.situation()).compile();
  private final Draft draft = new Draft(problem, Plans.guarantees(sketch));
  private final WaitingUnits waiting = new WaitingUnits(draft);
  private final Mover bus = problem.movers().getFirst();

  private static BoundTrip trip(String group, Optional<String> from, int startTick, double share, String place, String... families) {
    List<BoundTrip.Boarding> boardings = List.of(families).stream().map(id -> new BoundTrip.Boarding(new HouseholdId(id), new PlaceId(place))).toList();
    return new BoundTrip(Set.of(new VehicleGroupId(group)), from.map(PlaceId::new), startTick, boardings, new CrossingId("gate"), share);
  }

  private List<Integer> listStarts(int tick, boolean isAtBase, BoundTrip... trips) {
    waiting.lookAround(0);
    int place = isAtBase ? bus.base() : problem.gates().getFirst().inside();
    return SuggestedTrips.of(problem, List.of(trips)).listFor(bus, new TripClock.Free(place, tick, 0), isAtBase, waiting, new SplittableRandom(1)).stream()
        .map(SuggestedTrips.SuggestedTrip::startTick)
        .toList();
  }

  @Test
  void aVehicleAtItsBaseIsSuggestedTripsOfItsGroupFromThereWheneverTheyStart() {
    assertThat(listStarts(0, true, trip("bus", BASE, 300, 1, "near", "N1"), trip("bus", GATE, 1, 1, "far", "F1"))).containsExactly(300);
    assertThat(listStarts(0, true, trip("other", BASE, 300, 1, "near", "N1"))).isEmpty();
  }

  @Test
  void aVehicleFreeAtAGateIsSuggestedTripsFromThereThatStartWithinHalfAnHour() {
    assertThat(listStarts(100, false, trip("bus", GATE, 131, 1, "near", "N1"), trip("bus", GATE, 69, 1, "near", "N2"), trip("bus", GATE, 130, 1, "far", "F1"))).containsExactly(130);
  }

  @Test
  void ofWhomNobodyIsLeftNoTripIsSuggested() {
    BoundTrip near = trip("bus", GATE, 100, 1, "near", "N1");
    int n1 = problem.unitOf(new HouseholdId("N1"));
    assertThat(new Inserter(problem, new SplittableRandom(1), false).insert(draft, problem.units().get(n1), 4)).isTrue();
    assertThat(listStarts(100, false, near)).isEmpty();
    assertThat(listStarts(100, false, trip("bus", GATE, 101, 1, "near", "N1", "N2"))).containsExactly(101);
  }

  @Test
  void ofSeveralTheOneThatTheMixtureMakesMoreOftenAndSoonerComesFirst() {
    BoundTrip often = trip("bus", GATE, 100, 1, "near", "N1");
    BoundTrip seldom = trip("bus", GATE, 101, 0.01, "near", "N2");
    BoundTrip later = trip("bus", GATE, 129, 0.2, "far", "F1");
    assertThat(listStarts(100, false, later, seldom, often)).startsWith(100);
  }

  @Test
  void whereThereIsNoMixtureNothingIsSuggested() {
    assertThat(SuggestedTrips.of(problem, List.of()).isEmpty()).isTrue();
    assertThat(listStarts(0, true)).isEmpty();
  }
}
