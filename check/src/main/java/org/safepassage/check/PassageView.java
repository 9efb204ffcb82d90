package org.safepassage.check;

import org.safepassage.operation.Leg;

/**
 * One household passing one gate.
 *
 * @param step place in the journey, from 0
 * @param crossing index of the gate
 */
record PassageView(JourneyView journey, int step, int crossing, Leg.Passage passage) {

  int start() {
    return passage.startTick();
  }

  int end() {
    return passage.endTick();
  }

  int people() {
    return journey.people();
  }

  Whom whom() {
    return journey.whom().at(passage.crossing());
  }
}
