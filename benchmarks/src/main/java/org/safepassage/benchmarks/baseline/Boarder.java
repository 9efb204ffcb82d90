package org.safepassage.benchmarks.baseline;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who may ride: a rider before the first gate, or a whole household between two. */
final class Boarder {
  /** Stands for the first gate of whichever chain the unit takes. */
  static final int FIRST_GATE = -1;

  final int unit;
  final int toGate;
  final int[] loads;
  final List<Scene.Meeting> meetings;

  /** Beyond a gate, when it has been passed; none before the first. */
  final @Nullable LinearArgument from;

  /** When a rider is at the first gate; none beyond it. */
  final @Nullable IntVar arrives;

  /** What comes after the ride. */
  final List<FixedPlan.HouseholdGate> passages;

  /** Whether it goes by each way without a ride. */
  final List<Literal> directs = new ArrayList<>();

  /** Whether it takes each ride that it may take. */
  final Map<FixedPlan.Ride, BoolVar> rides = new LinkedHashMap<>();

  private Boarder(
      int unit, int toGate, int[] loads, List<Scene.Meeting> meetings, @Nullable LinearArgument from, @Nullable IntVar arrives,
      List<FixedPlan.HouseholdGate> passages) {
    this.unit = unit;
    this.toGate = toGate;
    this.loads = loads;
    this.meetings = meetings;
    this.from = from;
    this.arrives = arrives;
    this.passages = passages;
  }

  static Boarder toFirstGate(Scene.Rider rider, List<Scene.Meeting> meetings, IntVar arrives, List<FixedPlan.HouseholdGate> passages) {
    return new Boarder(rider.unit(), FIRST_GATE, rider.loads(), meetings, null, arrives, passages);
  }

  /** @param passed when the gate before has been passed */
  static Boarder toNextGate(int unit, int[] loads, int outside, LinearArgument passed, FixedPlan.HouseholdGate next) {
    return new Boarder(unit, next.gate(), loads, List.of(new Scene.Meeting(outside, 0)), passed, null, List.of(next));
  }

  boolean fits(Scene.Vehicle vehicle) {
    int[] places = vehicle.places();
    return loads[0] <= places[0] && loads[1] <= places[1] && loads[2] <= places[2];
  }

  int people() {
    return loads[0] + loads[1] + loads[2];
  }

  /** All ways to the gate, by itself or riding. */
  List<Literal> listWays() {
    List<Literal> ways = new ArrayList<>(directs);
    ways.addAll(rides.values());
    return ways;
  }
}
