package org.safepassage.plan.movement.bound;

import org.safepassage.operation.Crossing;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.outlook.Situation;

/**
 * Who reaches a gate before it first opens stands there until then: so all of them together must have room just before, and
 * each may have waited no longer than allowed.
 *
 * @param untilTick the gate's first opening
 */
record Gathering(int untilTick, long persons, int earliestTick) {

  static Gathering before(Situation situation, Crossing crossing, int firstOpeningOfAll, int firstOpening) {
    if (firstOpening <= 0) {
      return new Gathering(0, Limits.NONE, 0);
    }
    Place place =
        situation.operation().places().stream()
            .filter(candidate -> candidate.id().equals(crossing.inside()))
            .findFirst()
            .orElseThrow();
    // Another gate may have opened before: then this gathering need not be unnoticed any more.
    boolean unnoticed = firstOpening == firstOpeningOfAll;
    long persons = Math.min(crossing.holdingPersons(), place.maxPersons());
    long minutes = place.maxWaitMinutes();
    if (unnoticed) {
      persons = Math.min(persons, place.unnoticedPersons());
      minutes = Math.min(minutes, place.unnoticedMinutes());
    }
    long ticks = minutes == Limits.NONE ? firstOpening : minutes * 60 / situation.operation().tickSeconds();
    return new Gathering(firstOpening, persons, (int) Math.max(0, firstOpening - ticks));
  }
}
