package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.operation.Run;

/** The runs of a plan in force that cannot be done as they were, and who was to ride on them: units of one rider each. */
final class BrokenRuns {
  private final MovementProblem problem;
  private final PlanLookup lookup;
  private final RiderWays ways;

  /** A rider who makes up a unit, on the run that it was to take to the gate. */
  record Rides(MovingUnit unit, int chain, int place, Trip.Boarder boarder, TimedTrip.Boarding boarding) {}

  /** A run that cannot be done as it was, and those who were to ride on it and may do so still. */
  record Broken(Run run, int mover, List<Rides> riders) {}

  private BrokenRuns(KeptPlan kept, MovementProblem problem) {
    this.problem = problem;
    lookup = new PlanLookup(problem, kept.inForce());
    ways = new RiderWays(problem, lookup, new Draft(problem, (households, crossing) -> true).clock());
  }

  /** Those whose vehicles are there, with who may ride still; those who are under way are not among them. */
  static List<Broken> list(KeptPlan kept, MovementProblem problem) {
    BrokenRuns runs = new BrokenRuns(kept, problem);
    List<Broken> broken = new ArrayList<>();
    for (Run run : kept.broken()) {
      Mover mover = runs.lookup.findMover(run.vehicle());
      if (mover != null) {
        broken.add(new Broken(run, mover.index(), runs.listRiders(run, false)));
      }
    }
    return broken;
  }

  /** Units of one rider who have left on a run. */
  static List<Rides> listAboard(KeptPlan kept, MovementProblem problem, Run run) {
    return new BrokenRuns(kept, problem).listRiders(run, true);
  }

  /** By order of boarding. */
  private List<Rides> listRiders(Run run, boolean underWay) {
    List<Rides> riders = new ArrayList<>();
    for (MovingUnit unit : problem.units()) {
      Optional<Integer> chain = lookup.findChain(unit);
      boolean mayGo = chain.isPresent() && (underWay || Arrays.stream(unit.chains()).anyMatch(it -> it == chain.get()));
      if (unit.riders().length == 1 && mayGo && lookup.isUnderWay(unit) == underWay) {
        Rider rider = problem.riders().get(unit.riders()[0]);
        if (ways.find(rider).orElse(null) instanceof RiderWays.Way.Ride(String id, TimedTrip.Boarding boarding) && id.equals(run.id())) {
          int place = problem.roadways().indexOf(run.stops().get(boarding.stop()).place());
          Trip.Boarder boarder = new Trip.Boarder(rider, boarding.boarder().mode(), rider.earliestLeaveTick());
          riders.add(new Rides(unit, chain.get(), place, boarder, boarding));
        }
      }
    }
    riders.sort(Comparator.comparingInt(rides -> rides.boarding().stop()));
    return riders;
  }
}
