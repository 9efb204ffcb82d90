package org.safepassage.plan;

import java.util.List;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;

/** Gives the passages of a plan in force the numbers that their gates' windows have as of now: a report may have changed them. */
final class WindowNumbers {
  private final Situation situation;

  private WindowNumbers(Situation situation) {
    this.situation = situation;
  }

  /** @param inForce as of the situation's moment */
  static Plan asOfNow(Situation situation, Plan inForce) {
    WindowNumbers numbers = new WindowNumbers(situation);
    return new Plan(
        inForce.request(), inForce.factsFingerprint(), inForce.numbers(), inForce.notices(), inForce.lists(), inForce.runs(),
        inForce.journeys().stream().map(numbers::journey).toList(), inForce.placements(), inForce.leftOut(), inForce.binds());
  }

  private Journey journey(Journey it) {
    return new Journey(it.household(), it.chain(), it.callTick(), it.approaches(), it.onward().stream().map(this::leg).toList());
  }

  private Leg leg(Leg leg) {
    return leg instanceof Leg.Passage passage && situation.crossings().containsKey(passage.crossing()) ? renumbered(passage) : leg;
  }

  private Leg renumbered(Leg.Passage it) {
    List<TickWindow> windows = situation.getCrossing(it.crossing()).windows();
    if (isIn(it, it.window(), windows)) {
      return it;
    }
    for (int window = 0; window < windows.size(); window++) {
      if (isIn(it, window, windows)) {
        return new Leg.Passage(it.crossing(), window, it.startTick(), it.endTick());
      }
    }
    // Who has passed has done so, whichever windows there are now.
    boolean isPast = it.startTick() < 0 && it.window() >= windows.size() && !windows.isEmpty();
    return isPast ? new Leg.Passage(it.crossing(), windows.size() - 1, it.startTick(), it.endTick()) : it;
  }

  private static boolean isIn(Leg.Passage it, int window, List<TickWindow> windows) {
    return window >= 0 && window < windows.size() && windows.get(window).opensTick() <= it.startTick() && it.endTick() <= windows.get(window).closesTick();
  }
}
