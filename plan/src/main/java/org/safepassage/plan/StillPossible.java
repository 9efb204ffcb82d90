package org.safepassage.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.check.Violation;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.Begun;
import org.safepassage.plan.movement.BegunRun;
import org.safepassage.plan.movement.Companions;
import org.safepassage.plan.movement.KeptPlan;

/**
 * What of a plan in force can still be done as it is: the checker judges it as of now, whom and what it names comes off, until it finds nothing more.
 *
 * <pre>
 *   off ← nobody; broken ← the runs of vehicles that are no longer there
 *   repeat
 *     kept ← the plan without who is off; a run that has set out ends where it has got to if it is broken or empty; another one is no more if it is
 *            broken, or empty with nobody on the vehicle's later runs
 *     for each breach that the checker finds in kept
 *       of a vehicle: its run is broken, and everybody of that run off
 *       of a household: it is off, with those who move with it or not at all
 *   until there is none
 * </pre>
 */
final class StillPossible {
  /** More than there are households and runs of any operation: each round takes something off. */
  private static final int MOST_ROUNDS = 1_000;

  private final Situation situation;
  private final Plan inForce;
  private final Checker checker;
  private final Companions companions;

  /** The number of each household. */
  private final Map<HouseholdId, Integer> roster = new HashMap<>();

  private final Set<HouseholdId> off = new LinkedHashSet<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private final Map<String, Set<HouseholdId>> riders = new LinkedHashMap<>();

  private StillPossible(Situation situation, Plan inForce) {
    this.situation = situation;
    this.inForce = inForce;
    checker = Checker.of(situation).without(Rule.HEADCOUNT, Rule.NUMBERS, Rule.BEGUN, Rule.PLACEMENT);
    companions = new Companions(situation);
    situation.operation().households().forEach(household -> roster.put(household.id(), roster.size()));
    inForce.runs().forEach(run -> riders.put(run.id(), new LinkedHashSet<>()));
    for (Journey journey : inForce.journeys()) {
      journey.listRides().forEach(ride -> riders.computeIfAbsent(ride.run(), any -> new LinkedHashSet<>()).add(journey.household()));
    }
  }

  /** @param inForce as of the situation's moment */
  static KeptPlan of(Situation situation, Plan inForce) {
    return new StillPossible(situation, inForce).kept();
  }

  private KeptPlan kept() {
    breakLostVehicles();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Plan candidate = candidate();
      List<Violation> found = checker.judge(candidate).violations();
      int before = off.size() + broken.size();
      found.forEach(violation -> takeOff(violation, candidate));
      if (off.size() + broken.size() == before) {
        break;
      }
    }
    Plan plan = candidate();
    return new KeptPlan(plan, inForce, inForce.runs().stream().filter(run -> broken.contains(run.id())).toList(), Begun.of(situation, inForce, new LinkedHashSet<>(plan.journeys().stream().map(Journey::household).toList()), listInUse(plan)));
  }

  private void takeOff(Violation violation, Plan candidate) {
    Optional<Run> run = violation.vehicle().flatMap(vehicle -> findRun(candidate, vehicle, violation.tick().orElse(0)));
    if (run.isPresent()) {
      breakOff(run.get().id());
    } else {
      violation.household().ifPresent(this::takeOff);
    }
  }

  private void takeOff(HouseholdId household) {
    off.add(household);
    Integer known = roster.get(household);
    if (known != null) {
      companions.listCompanions(known).forEach(other -> off.add(situation.operation().households().get(other).id()));
    }
  }

  private void breakOff(String run) {
    broken.add(run);
    riders.getOrDefault(run, Set.of()).forEach(this::takeOff);
  }

  /** The run of a vehicle at a tick, if it is not broken yet. */
  private Optional<Run> findRun(Plan candidate, VehicleId vehicle, int tick) {
    List<Run> whole = candidate.runs().stream().filter(run -> run.vehicle().equals(vehicle) && !broken.contains(run.id())).toList();
    return whole.stream()
        .filter(run -> run.stops().getFirst().arriveTick() <= tick && tick <= run.stops().getLast().departTick())
        .findFirst()
        .or(() -> whole.stream().findFirst());
  }

  // The plan that is left -------------------------------------------------------------------------------------------------

  private Plan candidate() {
    List<Journey> journeys = inForce.journeys().stream().filter(journey -> !off.contains(journey.household())).toList();
    List<Run> runs = new ArrayList<>();
    for (Run run : inForce.runs()) {
      if (isNeeded(run)) {
        runs.add(run);
      } else if (BegunRun.hasBegun(run)) {
        runs.add(BegunRun.of(run, situation.operation().roads()).run());
      } else if (!broken.contains(run.id()) && inForce.runs().stream().anyMatch(later -> isLater(later, run) && isNeeded(later))) {
        runs.add(run); // Empty as it is, it brings the vehicle to where its next run begins.
      }
    }
    List<ListSent> lists =
        inForce.lists().stream()
            .map(sent -> sent.tick() < 0 ? sent : new ListSent(sent.crossing(), sent.tick(), sent.households().stream().filter(id -> !off.contains(id)).toList()))
            .toList();
    return new Plan(
        inForce.request(), inForce.factsFingerprint(), inForce.numbers(), inForce.notices(), lists, runs, journeys,
        inForce.placements().stream().filter(placement -> !off.contains(placement.household())).toList(), List.of(), List.of());
  }

  /** Whether somebody still rides on it. */
  private boolean isNeeded(Run run) {
    return !broken.contains(run.id()) && riders.getOrDefault(run.id(), Set.of()).stream().anyMatch(rider -> !off.contains(rider));
  }

  private static boolean isLater(Run run, Run before) {
    return run.vehicle().equals(before.vehicle()) && run.stops().getFirst().arriveTick() >= before.stops().getLast().arriveTick();
  }

  // Vehicles that are no longer there -------------------------------------------------------------------------------------

  /** A report says how many are left, not which: those with people aboard are, then those under way, then those with most people to come. */
  private void breakLostVehicles() {
    for (VehicleGroup group : situation.operation().vehicleGroups()) {
      List<VehicleId> used = listInUse(inForce).stream().filter(vehicle -> vehicle.group().equals(group.id())).toList();
      int there = situation.getVehiclesThere(group.id());
      for (VehicleId lost : used.subList(Math.min(there, used.size()), used.size())) {
        inForce.runs().stream().filter(run -> run.vehicle().equals(lost) && !BegunRun.isOver(run)).forEach(run -> breakOff(run.id()));
      }
    }
  }

  /** Vehicles that are to enter a road yet, those first that are to stay first. */
  private List<VehicleId> listInUse(Plan plan) {
    Map<VehicleId, int[]> use = new HashMap<>();
    for (Run run : plan.runs()) {
      if (!BegunRun.isOver(run)) {
        int[] of = use.computeIfAbsent(run.vehicle(), any -> new int[3]);
        int people = riders.getOrDefault(run.id(), Set.of()).stream().filter(rider -> !off.contains(rider)).mapToInt(rider -> situation.households().containsKey(rider) ? situation.getHousehold(rider).people() : 0).sum();
        of[0] += BegunRun.hasBegun(run) && isLoaded(run) ? 1 : 0;
        of[1] += BegunRun.hasBegun(run) ? 1 : 0;
        of[2] += people;
      }
    }
    List<VehicleId> order = new ArrayList<>(use.keySet());
    order.sort(
        Comparator.comparing((VehicleId vehicle) -> use.getOrDefault(vehicle, new int[3]), Comparator.<int[]>comparingInt(of -> -of[0]).thenComparingInt(of -> -of[1]).thenComparingInt(of -> -of[2]))
            .thenComparing(vehicle -> vehicle.group().value())
            .thenComparingInt(VehicleId::number));
    return order;
  }

  /** Whether somebody is aboard now. */
  private boolean isLoaded(Run run) {
    return inForce.journeys().stream()
        .flatMap(journey -> journey.listRides().stream())
        .anyMatch(ride -> ride.run().equals(run.id()) && ride.boardStop() < run.stops().size() && run.stops().get(ride.boardStop()).departTick() < 0);
  }
}
