package org.safepassage.benchmarks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.bound.RidePrices;

/** What a plan gets less than its bound counts on, at the bound's prices: by trips, by time, and by who is left out. */
final class TripLosses {
  /** After every gate has closed. */
  private static final int NEVER = 1_000_000;

  private final Situation situation;
  private final Plan plan;
  private final RidePrices prices;
  private final Map<String, Set<HouseholdId>> aboard = new HashMap<>();
  private final Map<HouseholdId, CrossingId> gates = new HashMap<>();
  private double first;
  private double later;
  private double unused;

  /** In people by weight. */
  record Losses(long bound, double gap, double firstTrips, double laterTrips, double unusedTime, double leftOut, double leftOutApart) {
    double rest() {
      return gap - firstTrips - laterTrips - unusedTime - leftOut - leftOutApart;
    }
  }

  TripLosses(Situation situation, Plan plan, RidePrices prices) {
    this.situation = situation;
    this.plan = plan;
    this.prices = prices;
    for (Journey journey : plan.journeys()) {
      gates.put(journey.household(), firstGate(journey));
      journey.approaches().stream().flatMap(approach -> approach.legs().stream()).forEach(leg -> note(journey.household(), leg));
    }
  }

  private void note(HouseholdId household, Leg leg) {
    if (leg instanceof Leg.Ride ride) {
      aboard.computeIfAbsent(ride.run(), key -> new HashSet<>()).add(household);
    }
  }

  private static CrossingId firstGate(Journey journey) {
    return journey.onward().stream().filter(Leg.Passage.class::isInstance).map(Leg.Passage.class::cast).findFirst().orElseThrow().crossing();
  }

  Losses losses(long bound) {
    Map<VehicleId, List<Run>> byVehicle = plan.runs().stream().collect(Collectors.groupingBy(Run::vehicle));
    byVehicle.forEach(this::addVehicle);
    addIdle(byVehicle.keySet());
    Set<HouseholdId> out = gates.keySet();
    double together = 0;
    double apart = 0;
    for (Household household : situation.operation().households()) {
      int[] riders = prices.listRiders(household.id());
      double gained = out.contains(household.id()) ? 0 : gained(riders);
      boolean isApart = riders.length > 1 || household.together().isPresent() || household.linked().isPresent();
      together += isApart ? 0 : gained;
      apart += isApart ? gained : 0;
    }
    return new Losses(bound, bound - plan.numbers().weightPlanned(), first, later, unused, together, apart);
  }

  private double gained(int[] riders) {
    double gained = 0;
    for (int rider : riders) {
      gained += prices.gained(rider);
    }
    return gained;
  }

  /** Of vehicles that bring anybody to a first gate. */
  private void addVehicle(VehicleId vehicle, List<Run> runs) {
    int kind = prices.kindOf(vehicle.group());
    if (kind < 0 || runs.stream().noneMatch(run -> aboard.containsKey(run.id()))) {
      return;
    }
    int free = 0;
    boolean isFirst = true;
    for (Run run : runs.stream().sorted(Comparator.comparingInt((Run run) -> run.stops().getLast().departTick())).toList()) {
      int end = run.stops().getLast().departTick();
      double loss = prices.cost(kind, isFirst, free, end) - paid(aboard.getOrDefault(run.id(), Set.of()), end);
      first += isFirst ? loss : 0;
      later += isFirst ? 0 : loss;
      free = end;
      isFirst = false;
    }
    unused += prices.cost(kind, false, free, NEVER);
  }

  private void addIdle(Set<VehicleId> used) {
    situation.vehiclesThere().forEach((group, count) -> {
      int kind = prices.kindOf(group);
      long busy = used.stream().filter(vehicle -> vehicle.group().equals(group)).count();
      unused += kind < 0 ? 0 : (count - busy) * prices.cost(kind, true, 0, NEVER);
    });
  }

  /** What all aboard may pay for being at the gate then, beyond what they gain in any case. */
  private double paid(Set<HouseholdId> households, int endTick) {
    double paid = 0;
    for (HouseholdId household : households) {
      for (int rider : prices.listRiders(household)) {
        paid += prices.worthAt(rider, prices.gateOf(Objects.requireNonNull(gates.get(household))), endTick) - prices.gained(rider);
      }
    }
    return paid;
  }
}
