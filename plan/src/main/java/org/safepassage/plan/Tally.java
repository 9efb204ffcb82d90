package org.safepassage.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.MovementPlan;
import org.safepassage.plan.movement.MovementValue;
import org.safepassage.plan.placement.PlacementAnswer;

/** Counts a plan, as docs/model.md, "The numbers", has it; the checker counts again by its own code. */
final class Tally {
  private final Situation situation;
  private final Map<HouseholdId, Household> households = new HashMap<>();
  private final Map<CrossingId, Crossing> crossings = new HashMap<>();
  private final Map<PledgeId, Pledge> pledges = new HashMap<>();

  Tally(Situation situation) {
    this.situation = situation;
    situation.operation().households().forEach(household -> households.put(household.id(), household));
    situation.operation().crossings().forEach(crossing -> crossings.put(crossing.id(), crossing));
    situation.operation().pledges().forEach(pledge -> pledges.put(pledge.id(), pledge));
  }

  PlanNumbers numbers(MovementPlan movement, PlacementAnswer placement, long weightBound, String boundName) {
    int listed = situation.operation().households().stream().mapToInt(household -> household.members().size()).sum();
    int planned = movement.journeys().stream().mapToInt(this::people).sum();
    int unknown =
        movement.journeys().stream()
            .filter(journey -> situation.getHousehold(journey.household()).consent() == Consent.UNKNOWN)
            .mapToInt(this::people)
            .sum();
    MovementValue value = movement.value();
    assert weightBound >= value.weight() : "a plan of " + value.weight() + " above its bound of " + weightBound + ": a rule that the bound sees is not the plan's";
    return new PlanNumbers(
        listed,
        firm(movement.journeys(), placement.placements()),
        planned,
        unknown,
        value.weight(),
        Math.max(weightBound, value.weight()),
        boundName,
        value.marginMinutes(),
        value.exposure(),
        value.lastAcrossTick());
  }

  /** The value of what is left when some journeys are taken off: weight anew, the rest as it was. */
  MovementValue value(MovementPlan movement, List<Journey> journeys) {
    long weight = 0;
    for (Journey journey : journeys) {
      Household household = households.get(journey.household());
      weight += household == null ? 0 : (long) people(journey) * household.weight();
    }
    MovementValue before = movement.value();
    return new MovementValue(weight, before.marginMinutes(), before.exposure(), before.lastAcrossTick());
  }

  private int people(Journey journey) {
    return situation.getHousehold(journey.household()).people();
  }

  /** People who need nothing but what is agreed and binding. */
  private int firm(List<Journey> journeys, List<Placement> placements) {
    Map<HouseholdId, PledgeId> placedBy = new LinkedHashMap<>();
    placements.forEach(placement -> placedBy.put(placement.household(), placement.pledge()));
    long firm = 0;
    for (Chain chain : situation.operation().chains()) {
      List<Crossing> gates = chain.crossings().stream().flatMap(id -> java.util.stream.Stream.ofNullable(crossings.get(id))).toList();
      if (gates.stream().allMatch(gate -> situation.getCrossing(gate.id()).permission() == PermissionState.AGREED)) {
        long people =
            journeys.stream()
                .filter(journey -> journey.chain().equals(chain.id()) && isFirmlyPlaced(gates, placedBy.get(journey.household())))
                .mapToLong(this::people)
                .sum();
        firm += Math.min(people, gates.stream().mapToLong(this::bindingPersons).min().orElse(Long.MAX_VALUE));
      }
    }
    return (int) firm;
  }

  private boolean isFirmlyPlaced(List<Crossing> gates, @org.jspecify.annotations.Nullable PledgeId placedBy) {
    for (Crossing gate : gates) {
      if (gate.guarantee() instanceof Guarantee.Named(PledgeState least, Set<HostId> hosts)) {
        Pledge pledge = placedBy == null ? null : pledges.get(placedBy);
        if (pledge == null || !hosts.contains(pledge.host()) || situation.getPledge(pledge.id()).state() != PledgeState.BINDING) {
          return false;
        }
      }
    }
    return true;
  }

  /** Persons bound at a gate with a collective guarantee; no limit elsewhere. */
  private long bindingPersons(Crossing gate) {
    if (!(gate.guarantee() instanceof Guarantee.Collective(PledgeState least, Set<HostId> hosts))) {
      return Long.MAX_VALUE;
    }
    long persons = 0;
    for (Pledge pledge : pledges.values()) {
      if (hosts.contains(pledge.host()) && situation.getPledge(pledge.id()).state() == PledgeState.BINDING) {
        persons += pledge.personsOf(situation.getPledge(pledge.id()).units());
      }
    }
    return persons;
  }
}
