package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.operation.Run;

/**
 * Puts the runs of a plan in force that cannot be done as they were back on the draft with the same vehicle and the same people, at other
 * moments or by other roads; or without those whom that does not serve.
 */
final class Mending {
  private final Draft draft;
  private final MovementProblem problem;
  private final KeptPlan kept;

  Mending(Draft draft, KeptPlan kept) {
    this.draft = draft;
    this.kept = kept;
    problem = draft.problem();
  }

  void mend() {
    List<BrokenRuns.Broken> broken = new ArrayList<>(BrokenRuns.list(kept, problem));
    broken.sort(Comparator.comparingInt(it -> it.run().stops().getFirst().departTick()));
    broken.forEach(this::mend);
  }

  /** With all; if that fails without one of them after another, the last to board first. */
  private void mend(BrokenRuns.Broken broken) {
    List<BrokenRuns.Rides> riders = new ArrayList<>(broken.riders().stream().filter(rides -> !draft.isIn(rides.unit().index())).toList());
    while (!riders.isEmpty()) {
      if (hasRoom(broken.mover(), riders) && putBack(broken.run(), broken.mover(), riders)) {
        return;
      }
      riders.removeLast();
    }
  }

  /** The vehicle may have fewer seats than it had. */
  private boolean hasRoom(int mover, List<BrokenRuns.Rides> riders) {
    List<Rider> who = riders.stream().map(rides -> rides.boarder().who()).toList();
    return problem.movers().get(mover).takes(who.stream().mapToInt(Rider::seats).sum(), who.stream().mapToInt(Rider::wheelchairs).sum(), who.stream().mapToInt(Rider::stretchers).sum());
  }

  private boolean putBack(Run run, int mover, List<BrokenRuns.Rides> riders) {
    List<TimedTrip> trips = draft.tripsOf(mover);
    int at = draft.frozen().trips()[mover];
    while (at < trips.size() && trips.get(at).firstBoardTick() < run.stops().getFirst().departTick()) {
      at++;
    }
    riders.forEach(rides -> draft.begin(rides.unit().index(), rides.chain()));
    List<Trip> tail = new ArrayList<>();
    tail.add(tripOf(riders));
    trips.subList(at, trips.size()).forEach(later -> tail.add(later.trip()));
    Draft.Before before = draft.retime(mover, at, tail);
    if (before != null && riders.stream().allMatch(rides -> draft.isIn(rides.unit().index()) && draft.allPlaced(rides.unit().index()))) {
      return true;
    }
    if (before != null) {
      draft.restore(before);
    }
    riders.forEach(rides -> draft.remove(rides.unit().index()));
    return false;
  }

  private Trip tripOf(List<BrokenRuns.Rides> riders) {
    List<Trip.Pickup> pickups = new ArrayList<>();
    int gate = problem.chainGates()[riders.getFirst().chain()][0];
    for (BrokenRuns.Rides rides : riders) {
      pickups.add(new Trip.Pickup(rides.place(), List.of(rides.boarder())));
    }
    return new Trip(gate, pickups, 0, false);
  }
}
