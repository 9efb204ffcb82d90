package org.safepassage.plan.movement;

import org.jspecify.annotations.Nullable;
import org.safepassage.solve.path.TimedPath;

/**
 * Finds ways over roads that have room. Where the fastest way has a full road it is put off until there is room, and the roads are
 * searched once more as if what is full were closed: whichever arrives first is the way.
 */
final class WayFinder {
  private static final int MOST_DELAYS = 60;

  /**
   * One way of a vehicle.
   *
   * @param people aboard
   * @param ofFleet else an own car, which never stops between two roads
   * @param mostKm how far it still gets
   */
  record Leg(int travel, int people, long barMask, int from, int to, boolean ofFleet, double mostKm) {}

  private final MovementProblem problem;
  private final Roadways roadways;
  private final Ledger ledger;

  WayFinder(MovementProblem problem, Ledger ledger) {
    this.problem = problem;
    this.roadways = problem.roadways();
    this.ledger = ledger;
  }

  /** The way that arrives first, starting from {@code start} on; null if there is none. */
  @Nullable TimedPath find(Leg leg, int start) {
    TimedPath fastest = fastest(leg, start);
    if (fastest == null || ledger.findDelay(fastest, leg.ofFleet) == 0) {
      return fastest;
    }
    TimedPath later = putOff(leg, null, fastest);
    TimedPath other = findOther(leg, start);
    return later == null || (other != null && other.arriveTick() < later.arriveTick()) ? other : later;
  }

  /** The way along given arcs, put off until they have room; null if they cannot be used. */
  @Nullable TimedPath along(Leg leg, int[] arcs, int start) {
    return putOff(leg, arcs, roadways.along(leg.travel, leg.people, leg.barMask, arcs, start));
  }

  private @Nullable TimedPath fastest(Leg leg, int start) {
    return roadways.find(leg.travel, leg.people, leg.barMask, leg.from, leg.to, start);
  }

  /** @param arcs null for whichever are the fastest at each start */
  private @Nullable TimedPath putOff(Leg leg, int @Nullable [] arcs, @Nullable TimedPath first) {
    TimedPath way = first;
    for (int i = 0; i < MOST_DELAYS && way != null; i++) {
      int delay = ledger.findDelay(way, leg.ofFleet);
      if (delay == 0) {
        return way;
      }
      int tick = way.departTick() + delay;
      way = arcs == null ? fastest(leg, tick) : roadways.along(leg.travel, leg.people, leg.barMask, arcs, tick);
    }
    return null;
  }

  /** What is full counts as closed; where that would mean to stand where one may not, the same roads without a stop. */
  private @Nullable TimedPath findOther(Leg leg, int start) {
    TimedPath other = roadways.find(leg.travel, leg.people, leg.barMask, leg.from, leg.to, start, ledger.entries(leg.ofFleet));
    if (other == null || other.length() > leg.mostKm + 1e-9) {
      return null;
    }
    return mayStand(leg, other) ? other : along(leg, other.arcs(), start);
  }

  private boolean mayStand(Leg leg, TimedPath way) {
    for (int i = 1; i < way.arcCount(); i++) {
      int stands = way.enterTick(i) - way.exitTick(i - 1);
      if (stands > 0 && !(leg.ofFleet && (leg.people == 0 || stands <= problem.spots().longestStandTicks(roadways.placeFrom(way.arc(i)))))) {
        return false;
      }
    }
    return true;
  }
}
