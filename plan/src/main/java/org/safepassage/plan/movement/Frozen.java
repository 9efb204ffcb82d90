package org.safepassage.plan.movement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Run;

/**
 * What a draft may not change, for it has begun.
 *
 * @param units those under way: with their trips and passages as they are
 * @param diverted those of them who go on otherwise than by the plan in force, or are halted: frozen as far as they have got, or up to the first gate
 * @param trips by mover: so many of its first trips
 * @param onward by mover: so many of its first trips beyond a gate
 * @param starts by mover: where it is free after those, if it has set out since with nobody aboard; null where it has not
 * @param ended runs that are over and carried nobody who is on the draft
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record Frozen(boolean[] units, boolean[] diverted, int[] trips, int[] onward, @Nullable Start[] starts, List<Run> ended) {

  /**
   * A vehicle that has set out with nobody aboard.
   *
   * @param begun its run as far as it has gone or cannot turn back from: ends where it is free
   * @param stands whether it stops there by the plan in force, else it only comes by
   */
  record Start(Run begun, boolean stands, TripClock.Free free) {}

  /** Nothing has begun. */
  static Frozen nothing(MovementProblem problem) {
    int movers = problem.movers().size();
    return new Frozen(new boolean[problem.units().size()], new boolean[problem.units().size()], new int[movers], new int[movers], new Start[movers], List.of());
  }

  /** The names of all runs that have begun. */
  Set<String> listRuns() {
    Set<String> names = new HashSet<>();
    ended.forEach(run -> names.add(run.id()));
    for (Start start : starts) {
      if (start != null) {
        names.add(start.begun().id());
      }
    }
    return names;
  }

  boolean isFrozen(int unit) {
    return units[unit];
  }

  /** Whether its rides and passages beyond the first gate are frozen too. */
  boolean isFrozenBeyond(int unit) {
    return units[unit] && !diverted[unit];
  }
}
