package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Run;
import org.safepassage.solve.path.TimedPath;

/**
 * Takes vehicles with people aboard whose way on is shut to the fence of the gate that they reach first, by the roads that are open: from
 * the end of the road that they are on, without further pick-ups.
 */
final class Diversion {
  private final Draft draft;
  private final MovementProblem problem;
  private final KeptPlan kept;

  private Diversion(Draft draft, KeptPlan kept) {
    this.draft = draft;
    this.kept = kept;
    problem = draft.problem();
  }

  /** Households aboard vehicles that do not go on as they were to. */
  static Set<HouseholdId> listAboard(KeptPlan kept) {
    Set<HouseholdId> aboard = new LinkedHashSet<>();
    listRuns(kept).forEach(run -> aboard.addAll(listAboard(kept, run)));
    return aboard;
  }

  private static List<Run> listRuns(KeptPlan kept) {
    Set<HouseholdId> goesOn = new LinkedHashSet<>(kept.plan().journeys().stream().map(Journey::household).toList());
    return kept.inForce().runs().stream()
        .filter(run -> BegunRun.hasBegun(run) && run.stops().getLast().departTick() >= 0)
        .filter(run -> !listAboard(kept, run).isEmpty() && kept.inForce().journeys().stream().noneMatch(journey -> goesOn.contains(journey.household()) && ridesOn(journey, run).isPresent()))
        .toList();
  }

  /** Those who have boarded and could only be cut off else. */
  private static Set<HouseholdId> listAboard(KeptPlan kept, Run run) {
    Set<HouseholdId> aboard = new LinkedHashSet<>();
    for (Journey journey : kept.inForce().journeys()) {
      boolean isCutOff = kept.begun().cutOff().containsKey(journey.household());
      ridesOn(journey, run).filter(ride -> isCutOff && run.stops().get(ride.boardStop()).departTick() < 0).ifPresent(ride -> aboard.add(journey.household()));
    }
    return aboard;
  }

  private static Optional<Leg.Ride> ridesOn(Journey journey, Run run) {
    return journey.approaches().stream()
        .flatMap(approach -> approach.legs().stream())
        .filter(Leg.Ride.class::isInstance)
        .map(Leg.Ride.class::cast)
        .filter(ride -> ride.run().equals(run.id()))
        .findFirst();
  }

  /** Diverts what it can; returns those aboard whom it does not get anywhere. */
  static Set<HouseholdId> divert(Draft draft, KeptPlan kept) {
    Diversion diversion = new Diversion(draft, kept);
    Set<HouseholdId> stranded = new LinkedHashSet<>();
    for (Run run : listRuns(kept)) {
      if (!diversion.divert(run)) {
        stranded.addAll(listAboard(kept, run));
      }
    }
    return stranded;
  }

  private boolean divert(Run run) {
    Set<HouseholdId> aboard = listAboard(kept, run);
    List<BrokenRuns.Rides> riders = BrokenRuns.listAboard(kept, problem, run).stream().filter(rides -> aboard.contains(householdOf(rides))).toList();
    long households = riders.stream().mapToLong(rides -> rides.unit().households().length).sum();
    Mover mover = problem.movers().stream().filter(it -> run.vehicle().equals(problem.vehicleOf(it))).findFirst().orElse(null);
    Frozen.Start start = mover == null ? null : draft.frozen().starts()[mover.index()];
    if (mover == null || start == null || !start.begun().id().equals(run.id()) || households != aboard.size()) {
      return false;
    }
    List<TimedTrip> ways = new ArrayList<>();
    for (Gate gate : problem.gates()) {
      TimedTrip way = wayTo(gate, mover, start, riders);
      if (way != null) {
        ways.add(way);
      }
    }
    ways.sort(Comparator.comparingInt(TimedTrip::arriveTick));
    return ways.stream().anyMatch(way -> draft.divert(mover.index(), way, riders.stream().map(BrokenRuns.Rides::unit).toList(), chains(riders, way.trip().gate())));
  }

  private HouseholdId householdOf(BrokenRuns.Rides rides) {
    return problem.situation().operation().households().get(rides.unit().households()[0]).id();
  }

  private List<Integer> chains(List<BrokenRuns.Rides> riders, int gate) {
    return riders.stream().map(rides -> problem.chainBy(rides.unit(), gate)).toList();
  }

  private @Nullable TimedTrip wayTo(Gate gate, Mover mover, Frozen.Start start, List<BrokenRuns.Rides> riders) {
    if (!gate.usable() || riders.stream().anyMatch(rides -> problem.chainBy(rides.unit(), gate.index()) < 0)) {
      return null;
    }
    int people = riders.stream().mapToInt(rides -> rides.boarder().who().people()).sum();
    long bars = 0;
    for (BrokenRuns.Rides rides : riders) {
      bars |= rides.boarder().who().barMask();
    }
    TimedPath way = problem.roadways().find(mover.travel(), people, bars, start.free().place(), gate.inside(), start.free().tick());
    if (way == null || way.isEmpty() || (mover.rangeKm() != Limits.NONE && start.free().km() + way.length() > mover.rangeKm())) {
      return null;
    }
    int end = way.arriveTick() + problem.handlingTicks(mover, people);
    if (end > Math.min(mover.untilTick(), Math.min(problem.horizonTick(), problem.spots().lostTick()[gate.inside()]))) {
      return null;
    }
    return tripTo(gate, mover, start, riders, way, end);
  }

  private TimedTrip tripTo(Gate gate, Mover mover, Frozen.Start start, List<BrokenRuns.Rides> riders, TimedPath way, int end) {
    List<TimedTrip.TimedStop> stops = new ArrayList<>();
    start.begun().stops().forEach(stop -> stops.add(new TimedTrip.TimedStop(problem.roadways().indexOf(stop.place()), stop.arriveTick(), stop.departTick())));
    TimedTrip.TimedStop here = stops.removeLast();
    stops.add(new TimedTrip.TimedStop(here.place(), here.arriveTick(), way.departTick()));
    stops.add(new TimedTrip.TimedStop(gate.inside(), way.arriveTick(), end));
    List<TimedPath> ways = new ArrayList<>(draft.clock().listWays(start.begun()));
    ways.add(way);
    List<TimedTrip.Boarding> boardings = riders.stream().map(BrokenRuns.Rides::boarding).toList();
    List<Trip.Pickup> pickups = riders.stream().map(rides -> new Trip.Pickup(rides.place(), List.of(rides.boarder()))).toList();
    Trip trip = new Trip(gate.index(), pickups, stops.getFirst().departTick(), false);
    return draft.clock().asPlanned(mover, trip, stops, ways, boardings, start.free().km() + way.length());
  }
}
