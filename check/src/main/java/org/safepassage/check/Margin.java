package org.safepassage.check;

import org.safepassage.operation.Limits;
import org.safepassage.outlook.Loss;

/** Aim 2, of what has not begun: the least time between leaving something and its likely loss or the window's end. */
final class Margin {
  private final Facts facts;
  private final PlanView plan;

  Margin(Facts facts, PlanView plan) {
    this.facts = facts;
    this.plan = plan;
  }

  /** In whole minutes, rounded down; {@link Limits#NONE} if nothing that anybody uses is ever lost. */
  int minutes() {
    long least = Math.min(ofPlaces(), Math.min(ofRoads(), ofWindows()));
    return least == Long.MAX_VALUE ? Limits.NONE : (int) Math.floorDiv(least * facts.tickSeconds, 60L);
  }

  private long ofPlaces() {
    long least = Long.MAX_VALUE;
    for (Stay stay : plan.stays) {
      if (PlanView.hasBegun(stay.until()) || stay.kind() == Stay.Kind.DESK && PlanView.hasBegun(stay.from())) {
        continue;
      }
      least = Math.min(least, left(facts.placeOutlooks.get(stay.place()).loss(), stay.until()));
    }
    return least;
  }

  private long ofRoads() {
    long least = Long.MAX_VALUE;
    for (Travel travel : plan.travels) {
      if (travel.people() > 0 && !PlanView.hasBegun(travel.enter())) {
        least = Math.min(least, left(facts.roadOutlooks.get(travel.road()).loss(), travel.exit()));
      }
    }
    return least;
  }

  private long ofWindows() {
    long least = Long.MAX_VALUE;
    for (PassageView passage : plan.passages) {
      var windows = facts.crossingOutlooks.get(passage.crossing()).windows();
      int number = passage.passage().window();
      if (!PlanView.hasBegun(passage.start()) && number >= 0 && number < windows.size()) {
        least = Math.min(least, (long) windows.get(number).closesTick() - passage.end());
      }
    }
    return least;
  }

  private static long left(Loss loss, int leaving) {
    return loss.likelyTick() == Loss.NEVER ? Long.MAX_VALUE : (long) loss.likelyTick() - leaving;
  }
}
