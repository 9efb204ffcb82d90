package org.safepassage.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Contact;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.Begun;
import org.safepassage.plan.movement.BegunRun;
import org.safepassage.plan.movement.KeptPlan;

/**
 * What is left to be decided once a plan has begun, for the bound: those under way are counted as out and no longer there; vehicles that have
 * set out start from where they are free; who has been called can leave at once; once somebody has crossed nobody need be unnoticed. What it makes easier only makes the bound looser.
 *
 * @param weightUnderWay of those who have left by the plan in force
 */
record Remaining(Situation situation, long weightUnderWay) {

  /** Of a plan from scratch: everything. */
  static Remaining everything(Situation situation) {
    return new Remaining(situation, 0);
  }

  /** @param begun says who of the plan in force is cut off; all others who have left are under way */
  static Remaining of(Situation situation, KeptPlan kept, Begun begun) {
    Map<HouseholdId, HouseholdOutlook> households = new LinkedHashMap<>(situation.households());
    long weight = 0;
    Map<HouseholdId, Journey> journeys = new LinkedHashMap<>();
    kept.inForce().journeys().forEach(journey -> journeys.put(journey.household(), journey));
    List<Household> roster = new ArrayList<>();
    for (Household household : situation.operation().households()) {
      Journey journey = journeys.get(household.id());
      HouseholdOutlook outlook = situation.getHousehold(household.id());
      if (begun.cutOff().containsKey(household.id())) {
        households.put(household.id(), new HouseholdOutlook(outlook.consent(), HouseholdStatus.UNKNOWN, 0, outlook.groups(), outlook.basis()));
      } else if (journey != null && journey.firstLeaveTick() < 0 && isStillUnderWay(household.id(), journey, kept, outlook)) {
        weight += (long) outlook.people() * household.weight();
        households.put(household.id(), new HouseholdOutlook(outlook.consent(), HouseholdStatus.CROSSED, 0, outlook.groups(), outlook.basis()));
      }
      roster.add(journey != null && journey.callTick() < 0 ? household.withContact(new Contact(household.contact().channel(), 0, 0)) : household);
    }
    boolean isAnyCalled = kept.inForce().journeys().stream().anyMatch(journey -> journey.callTick() < 0);
    return new Remaining(withVehicles(situation, roster, households, isAnyCalled ? 0 : situation.earliestCallTick(), kept), weight);
  }

  /** By what is kept, or diverted; not who a report has found elsewhere, nor who no longer waits. */
  private static boolean isStillUnderWay(HouseholdId household, Journey journey, KeptPlan kept, HouseholdOutlook outlook) {
    boolean isKept = kept.plan().journeys().stream().anyMatch(it -> it.household().equals(household));
    boolean isThere = outlook.groups().stream().allMatch(group -> journey.approaches().stream().anyMatch(approach -> approach.from().equals(group.place())));
    return isKept || (isThere && outlook.isPlanned());
  }

  private static Situation withVehicles(
      Situation it, List<Household> roster, Map<HouseholdId, HouseholdOutlook> households, int earliestCall, KeptPlan kept) {
    List<VehicleGroup> groups = new ArrayList<>();
    Map<VehicleGroupId, Integer> there = new LinkedHashMap<>();
    for (VehicleGroup group : it.operation().vehicleGroups()) {
      int left = 0;
      for (int number : kept.begun().listNumbers(group, it.getVehiclesThere(group.id()))) {
        Optional<Stop> at = lastStop(kept.plan(), new VehicleId(group.id(), number), it);
        if (at.isEmpty()) {
          left++;
        } else {
          VehicleGroup moved = from(group, number, at.get().place(), it.momentOf(Math.max(0, at.get().departTick())));
          groups.add(moved);
          there.put(moved.id(), 1);
        }
      }
      groups.add(group);
      there.put(group.id(), left);
    }
    Operation all = it.operation();
    Operation operation =
        new Operation(
            all.name(), all.title(), all.synthetic(), all.zone(), all.tickSeconds(), all.defaultAsOf(), all.policy(), all.parties(), all.sources(),
            hasCrossed(kept) ? all.places().stream().map(Remaining::withoutNotice).toList() : all.places(), all.areas(), all.roads(), all.crossings(), all.chains(), all.camps(), groups, roster, all.hosts(), all.pledges(), all.reports());
    return new Situation(
        operation, it.asOf(), it.places(), it.roads(), it.crossings(), it.pledges(), it.camps(), there, households, earliestCall, it.contradictions(), it.history());
  }

  /** Whether somebody has crossed: from then on nobody who gathers need be unnoticed. */
  private static boolean hasCrossed(KeptPlan kept) {
    return kept.plan().journeys().stream().flatMap(journey -> journey.onward().stream()).anyMatch(leg -> leg instanceof Leg.Passage passage && passage.startTick() < 0);
  }

  private static Place withoutNotice(Place it) {
    return it.withLimits(it.maxPersons(), it.maxWaitMinutes(), Limits.NONE, Limits.NONE);
  }

  /** Where a vehicle has got to, if it has set out. */
  private static Optional<Stop> lastStop(Plan plan, VehicleId vehicle, Situation situation) {
    Optional<Stop> last = Optional.empty();
    for (Run run : plan.runs()) {
      if (run.vehicle().equals(vehicle) && BegunRun.hasBegun(run)) {
        Stop stop = BegunRun.of(run, situation.operation().roads()).run().stops().getLast();
        last = last.isPresent() && last.get().departTick() > stop.departTick() ? last : Optional.of(stop);
      }
    }
    return last;
  }

  private static VehicleGroup from(VehicleGroup it, int number, PlaceId place, Instant free) {
    Instant from = it.availableFrom().filter(available -> available.isAfter(free)).orElse(free);
    return new VehicleGroup(
        new VehicleGroupId(it.id().value() + "#" + number), it.vehicleClass(), 1, it.owner(), place, it.seats(), it.wheelchairPlaces(),
        it.stretcherPlaces(), Optional.of(from), it.availableUntil(), it.stopMinutes(), it.secondsPerPerson(), it.maxKmh(), it.rangeKm(),
        it.refuelMinutes(), it.places(), it.mayEnter(), it.note());
  }
}
