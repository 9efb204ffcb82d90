package org.safepassage.check;

import java.util.List;

/**
 * One leg, read against the facts.
 *
 * @param from index of the place where it starts
 * @param to index of the place where it ends
 * @param startTick when its people must be at {@code from} at the latest
 * @param arriveTick when they are at {@code to}
 * @param freeTick when they may go on from there: after leaving the vehicle, if they rode
 * @param way the roads on which they are meanwhile
 */
record LegView(Kind kind, int from, int to, int startTick, int arriveTick, int freeTick, List<Travel> way) {

  /** How. */
  enum Kind {
    WALK,
    OWN_CAR,
    RIDE,
    PASSAGE
  }
}
