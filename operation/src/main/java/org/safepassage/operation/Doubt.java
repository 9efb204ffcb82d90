package org.safepassage.operation;

/**
 * What may go wrong that no report speaks of. All of it is assumed by the crisis cell, none of it is a fact: wherever it shows, it is
 * called an assumption.
 *
 * @param lateOpening of a window of a gate, in minutes
 * @param earlyClosing of a window of a gate, in minutes
 * @param slowDesks of a window of a gate: a desk takes up to so many times as long
 * @param slowRoad of a road: it takes up to so many times as long
 * @param breakdownsPer1000Km of a vehicle of the fleet or an own car
 * @param notReachedChance that the call does not get to a household
 * @param noShowChance that a household that was called does not come
 * @param lateWaitMinutes a ride waits no longer than this for people who are late
 */
public record Doubt(
    Rate lateOpening,
    Rate earlyClosing,
    Rate slowDesks,
    Rate slowRoad,
    double breakdownsPer1000Km,
    double notReachedChance,
    double noShowChance,
    int lateWaitMinutes) {

  /** Where the policy says nothing. */
  public static final Doubt ASSUMED =
      new Doubt(new Rate(0.2, 60), new Rate(0.15, 60), new Rate(0.2, 1.5), new Rate(0.15, 1.5), 0.3, 0.03, 0.02, 30);

  /** Nothing but what reports speak of: ground, permissions and promises. */
  public static final Doubt NONE = new Doubt(new Rate(0, 0), new Rate(0, 0), new Rate(0, 1), new Rate(0, 1), 0, 0, 0, 30);

  public Doubt {
    if (slowDesks.most() < 1 || slowRoad.most() < 1) {
      throw new IllegalArgumentException("slow desks " + slowDesks.most() + " and roads " + slowRoad.most() + " times as long: 1 is as planned");
    }
    if (breakdownsPer1000Km < 0 || lateWaitMinutes < 0) {
      throw new IllegalArgumentException("breakdowns " + breakdownsPer1000Km + " and late wait " + lateWaitMinutes + " must not be negative");
    }
    new Rate(notReachedChance, 0);
    new Rate(noShowChance, 0);
  }

  /** That a household is where it should be. */
  public double comesChance() {
    return (1 - notReachedChance) * (1 - noShowChance);
  }
}
