package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.solve.packing.PackingMaster;

/** Holds whole trips in the master problem, those first that its solution is surest of. */
final class Diving {
  private static final double SURE = 0.9;

  /** Of trips that are not sure so many are held at once. */
  private static final int AT_ONCE = 3;

  private final PackingMaster master;
  private final List<Activity> activities;
  private final List<Integer> held = new ArrayList<>();
  private List<Integer> last = List.of();

  Diving(PackingMaster master, List<Activity> activities) {
    this.master = master;
    this.activities = activities;
  }

  /** Holds some more trips of the last solution; false if there is nothing left to hold. */
  boolean holdSurest() {
    if (!master.isSolved()) {
      // What was held last does not go together with the rest: without it.
      last.forEach(master::exclude);
      held.removeAll(last);
      last = List.of();
      master.solve();
      if (!master.isSolved()) {
        return false;
      }
    }
    double[] amounts = master.amounts();
    last = choose(amounts);
    last.forEach(index -> master.hold(index, 1));
    held.addAll(last);
    return !last.isEmpty();
  }

  private List<Integer> choose(double[] amounts) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] > 0.02 && activities.get(i).trip().isPresent() && !held.contains(i)) {
        open.add(i);
      }
    }
    open.sort((one, other) -> Double.compare(amounts[other], amounts[one]));
    List<Integer> chosen = new ArrayList<>();
    for (int index : open) {
      boolean sure = amounts[index] >= SURE;
      if ((sure || chosen.size() < AT_ONCE) && chosen.stream().noneMatch(other -> shareRiders(index, other))) {
        chosen.add(index);
      }
    }
    return chosen;
  }

  private boolean shareRiders(int one, int other) {
    SuggestedTrip trip = activities.get(one).trip().orElseThrow();
    return activities.get(other).trip().orElseThrow().boardings().stream()
        .anyMatch(boarding -> trip.boardings().contains(boarding));
  }

  /** All trips held, in the order in which they were. */
  List<SuggestedTrip> listHeld() {
    return held.stream().map(index -> activities.get(index).trip().orElseThrow()).toList();
  }
}
