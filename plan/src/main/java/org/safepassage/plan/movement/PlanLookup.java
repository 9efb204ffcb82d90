package org.safepassage.plan.movement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Chain;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleId;

/** Finds the journeys, passages and runs of a plan by the numbers that a problem gives to its households, gates and vehicles. */
final class PlanLookup {
  private final MovementProblem problem;
  private final Operation operation;
  private final Plan plan;
  private final Map<HouseholdId, Journey> journeys = new HashMap<>();
  private final Map<String, Run> runs = new LinkedHashMap<>();
  private final Map<VehicleId, Mover> movers = new HashMap<>();

  /** How many gates those have passed who have got no further. */
  private final Map<HouseholdId, Integer> haltedAfter = new HashMap<>();

  PlanLookup(MovementProblem problem, Plan plan) {
    this(problem, plan, List.of());
  }

  /** @param halted journeys besides, of those who have got no further */
  PlanLookup(MovementProblem problem, Plan plan, List<Journey> halted) {
    this.problem = problem;
    this.plan = plan;
    operation = problem.situation().operation();
    for (Journey journey : halted) {
      journeys.put(journey.household(), journey);
      haltedAfter.put(journey.household(), (int) journey.onward().stream().filter(Leg.Passage.class::isInstance).count());
    }
    plan.journeys().forEach(journey -> journeys.put(journey.household(), journey));
    plan.runs().forEach(run -> runs.put(run.id(), run));
    problem.movers().forEach(mover -> movers.put(problem.vehicleOf(mover), mover));
  }

  @Nullable Journey findJourney(int household) {
    return journeys.get(operation.households().get(household).id());
  }

  /** The chain by which a unit goes, if all of it goes by one, and in one window of each gate. */
  Optional<Integer> findChain(MovingUnit unit) {
    Set<Integer> chains = new LinkedHashSet<>();
    List<Chain> all = operation.chains();
    for (int household : unit.households()) {
      Journey journey = findJourney(household);
      chains.add(journey == null ? -1 : all.stream().map(Chain::id).toList().indexOf(journey.chain()));
    }
    int chain = chains.iterator().next();
    return chains.size() == 1 && chain >= 0 && passesInOneWindow(unit, chain) ? Optional.of(chain) : Optional.empty();
  }

  /** How many gates of its way out a unit passes on the plan: all, unless it has been halted; -1 if not all of it as many. */
  int countGates(MovingUnit unit, int chain) {
    int all = problem.chainGates()[chain].length;
    int[] counts = Arrays.stream(unit.households()).map(household -> haltedAfter.getOrDefault(operation.households().get(household).id(), all)).distinct().toArray();
    return counts.length == 1 ? counts[0] : -1;
  }

  boolean isHalted(MovingUnit unit) {
    return haltedAfter.containsKey(operation.households().get(unit.households()[0]).id());
  }

  private boolean passesInOneWindow(MovingUnit unit, int chain) {
    int[] gates = problem.chainGates()[chain];
    for (int gate : Arrays.copyOf(gates, Math.max(0, countGates(unit, chain)))) {
      long windows = Arrays.stream(unit.households()).mapToObj(household -> findPassage(household, gate)).distinct().map(passage -> passage.map(Leg.Passage::window)).distinct().count();
      boolean all = Arrays.stream(unit.households()).allMatch(household -> findPassage(household, gate).filter(passage -> passage.window() < problem.gates().get(gate).windows().size()).isPresent());
      if (windows != 1 || !all) {
        return false;
      }
    }
    return true;
  }

  Optional<Leg.Passage> findPassage(int household, int gate) {
    Journey journey = findJourney(household);
    return journey == null
        ? Optional.empty()
        : journey.onward().stream()
            .filter(Leg.Passage.class::isInstance)
            .map(Leg.Passage.class::cast)
            .filter(passage -> isAt(passage, gate))
            .findFirst();
  }

  boolean isAt(Leg.Passage passage, int gate) {
    return passage.crossing().equals(operation.crossings().get(gate).id());
  }

  List<Run> listRuns() {
    return plan.runs();
  }

  /** Of a ride of the plan. */
  Run run(Leg.Ride ride) {
    return Objects.requireNonNull(runs.get(ride.run()));
  }

  /** None if the problem has no such vehicle. */
  @Nullable Mover findMover(VehicleId vehicle) {
    return movers.get(vehicle);
  }

  /** Whether a ride is on a run of a vehicle that the problem has, up to its last stop. */
  boolean goesToTheEnd(Leg.Ride ride) {
    Run run = runs.get(ride.run());
    return run != null && movers.containsKey(run.vehicle()) && ride.alightStop() == run.stops().size() - 1;
  }

  /** Of one vehicle, in time. */
  List<Run> listRuns(Mover mover) {
    return plan.runs().stream()
        .filter(run -> mover.equals(movers.get(run.vehicle())))
        .sorted(Comparator.comparingInt((Run run) -> run.stops().getFirst().arriveTick()).thenComparingInt(run -> run.stops().getLast().arriveTick()))
        .toList();
  }

  /** Whether somebody of a unit has left, or has passed where it lives. */
  boolean isUnderWay(MovingUnit unit) {
    return Arrays.stream(unit.households()).mapToObj(this::findJourney).anyMatch(journey -> journey != null && journey.approaches().stream().anyMatch(approach -> approach.leaveTick() < 0 || isAlreadyThere(journey, approach)));
  }

  /** Waits where it lives, and passes before now. */
  private static boolean isAlreadyThere(Journey journey, Approach approach) {
    return approach.legs().isEmpty() && journey.onward().getFirst() instanceof Leg.Passage first && first.startTick() < 0;
  }
}
