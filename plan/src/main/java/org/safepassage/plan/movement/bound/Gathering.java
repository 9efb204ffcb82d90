package org.safepassage.plan.movement.bound;

import org.safepassage.operation.Crossing;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.outlook.Situation;

/**
 * Who reaches a gate before it first opens stands there until then: so all of them together must have room just before, and
 * each may have waited no longer than allowed. Where fewer stay unnoticed until any gate opens than have room, that counts instead.
 *
 * @param untilTick the gate's first opening, or the first of all
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
    long persons = Math.min(crossing.holdingPersons(), place.maxPersons());
    int earliest = Math.max(earliest(situation, firstOpening, place.maxWaitMinutes()), earliest(situation, firstOpeningOfAll, place.unnoticedMinutes()));
    boolean unnoticedBinds = firstOpeningOfAll > 0 && place.unnoticedPersons() < persons;
    // Another gate may open before: who comes in between need not be unnoticed any more.
    return unnoticedBinds ? new Gathering(firstOpeningOfAll, place.unnoticedPersons(), earliest) : new Gathering(firstOpening, persons, earliest);
  }

  private static int earliest(Situation situation, int until, long mostMinutes) {
    return mostMinutes == Limits.NONE ? 0 : (int) Math.max(0, until - mostMinutes * 60 / situation.operation().tickSeconds());
  }
}
