package org.safepassage.check;

/**
 * People of one journey at one place in [from, until).
 *
 * @param place its index
 * @param gate index of the gate for which they wait at its inside, or -1
 */
record Stay(Kind kind, JourneyView journey, int place, int from, int until, int people, int gate) {

  /** At home, gathered elsewhere, at a desk, or set down beyond the last gate. */
  enum Kind {
    HOME,
    GATHERED,
    DESK,
    ACROSS
  }
}
