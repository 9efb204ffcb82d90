package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step changes in a {@link Draft}, so that it can be taken back exactly: vehicles' trips, units' passings and riders' own ways as they
 * were before the step first touched them. It takes what the step touches, not what the draft has.
 */
final class Undo {
  /** A vehicle's trips. */
  record Trips(int mover, List<TimedTrip> trips) {}

  /** A unit's chain, and where and when it passed the first gate. */
  record Passed(int unit, int chain, @Nullable Passings passings) {}

  /** A rider's way without a ride. */
  record Way(int rider, Draft.@Nullable Direct direct) {}

  private final List<Trips> movers = new ArrayList<>();
  private final List<Passed> units = new ArrayList<>();
  private final List<Way> riders = new ArrayList<>();
  private final int[] moverSeen;
  private final int[] unitSeen;
  private final int[] riderSeen;
  private int step;

  Undo(MovementProblem problem) {
    moverSeen = new int[problem.movers().size()];
    unitSeen = new int[problem.units().size()];
    riderSeen = new int[problem.riders().size()];
    Arrays.fill(moverSeen, -1);
    Arrays.fill(unitSeen, -1);
    Arrays.fill(riderSeen, -1);
  }

  /** Forgets the step before. */
  void begin() {
    step++;
    movers.clear();
    units.clear();
    riders.clear();
  }

  /** The vehicle's trips are about to change. */
  void keepMover(int mover, List<TimedTrip> trips) {
    if (moverSeen[mover] != step) {
      moverSeen[mover] = step;
      movers.add(new Trips(mover, List.copyOf(trips)));
    }
  }

  void keepUnit(int unit, int chain, @Nullable Passings passings) {
    if (unitSeen[unit] != step) {
      unitSeen[unit] = step;
      units.add(new Passed(unit, chain, passings));
    }
  }

  void keepRider(int rider, Draft.@Nullable Direct direct) {
    if (riderSeen[rider] != step) {
      riderSeen[rider] = step;
      riders.add(new Way(rider, direct));
    }
  }

  /** Vehicles touched, as they were. */
  List<Trips> movers() {
    return movers;
  }

  /** Units touched, as they were. */
  List<Passed> units() {
    return units;
  }

  /** Riders whose own ways were touched, as they were. */
  List<Way> riders() {
    return riders;
  }
}
