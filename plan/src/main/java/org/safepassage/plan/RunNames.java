package org.safepassage.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.Approach;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.plan.movement.MovementPlan;

/**
 * Gives the runs of a plan the names that they have in the plan in force: a run that has set out keeps its own; any other has that of the
 * run of the same vehicle with most of its riders; what is new gets a number that nothing has.
 */
final class RunNames {
  private final Plan inForce;
  private final Map<String, Set<HouseholdId>> ridersBefore;
  private final Map<String, Set<HouseholdId>> riders;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private RunNames(MovementPlan movement, Plan inForce) {
    this.inForce = inForce;
    ridersBefore = ridersOf(inForce.journeys());
    riders = ridersOf(movement.journeys());
    for (Run run : movement.runs()) {
      firstRoad(run).filter(use -> use.enterTick() < 0).flatMap(use -> findBegun(run, use)).ifPresent(old -> name(run, old.id()));
    }
    for (Run run : movement.runs()) {
      if (!names.containsKey(run.id())) {
        findAlike(run).ifPresent(old -> name(run, old.id()));
      }
    }
    int number = 1;
    for (Run run : movement.runs()) {
      if (!names.containsKey(run.id())) {
        while (isKnown("run-" + number)) {
          number++;
        }
        name(run, "run-" + number);
      }
    }
  }

  /** @param inForce as of the same moment */
  static MovementPlan keep(MovementPlan movement, Plan inForce) {
    RunNames names = new RunNames(movement, inForce);
    return new MovementPlan(
        movement.runs().stream().map(run -> new Run(names.of(run.id()), run.vehicle(), run.stops(), run.drives())).toList(),
        movement.journeys().stream().map(names::renamed).toList(),
        movement.notices(),
        movement.lists(),
        movement.leftOut(),
        movement.value());
  }

  private String of(String id) {
    return names.getOrDefault(id, id);
  }

  private void name(Run run, String name) {
    names.put(run.id(), name);
    taken.add(name);
  }

  private boolean isKnown(String name) {
    return taken.contains(name) || inForce.runs().stream().anyMatch(run -> run.id().equals(name));
  }

  private static Optional<RoadUse> firstRoad(Run run) {
    return run.drives().stream().flatMap(List::stream).findFirst();
  }

  private Optional<Run> findBegun(Run run, RoadUse first) {
    return inForce.runs().stream().filter(old -> old.vehicle().equals(run.vehicle()) && !taken.contains(old.id()) && firstRoad(old).equals(Optional.of(first))).findFirst();
  }

  private Optional<Run> findAlike(Run run) {
    Run best = null;
    int most = 0;
    for (Run old : inForce.runs()) {
      if (old.vehicle().equals(run.vehicle()) && !taken.contains(old.id())) {
        Set<HouseholdId> same = new HashSet<>(riders.getOrDefault(run.id(), Set.of()));
        same.retainAll(ridersBefore.getOrDefault(old.id(), Set.of()));
        if (same.size() > most) {
          best = old;
          most = same.size();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Map<String, Set<HouseholdId>> ridersOf(List<Journey> journeys) {
    Map<String, Set<HouseholdId>> riders = new HashMap<>();
    for (Journey journey : journeys) {
      for (Leg.Ride ride : journey.listRides()) {
        riders.computeIfAbsent(ride.run(), any -> new LinkedHashSet<>()).add(journey.household());
      }
    }
    return riders;
  }

  private Journey renamed(Journey journey) {
    List<Approach> approaches =
        journey.approaches().stream().map(it -> new Approach(it.members(), it.from(), it.leaveTick(), renamed(it.legs()))).toList();
    return new Journey(journey.household(), journey.chain(), journey.callTick(), approaches, renamed(journey.onward()));
  }

  private List<Leg> renamed(List<Leg> legs) {
    return legs.stream().map(leg -> leg instanceof Leg.Ride ride ? new Leg.Ride(of(ride.run()), ride.boardStop(), ride.alightStop()) : leg).toList();
  }
}
