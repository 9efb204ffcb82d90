package org.safepassage.operation;

/**
 * What each leg of a plan keeps in reserve.
 *
 * @param slackMinutes ground is left, and a gate passed, at least so long before it counts as lost or closes
 * @param spareSeats so many seats of each vehicle stay free on every drive
 */
public record Reserve(int slackMinutes, int spareSeats) {
  /** Nothing. */
  public static final Reserve NONE = new Reserve(0, 0);

  public Reserve {
    if (slackMinutes < 0 || spareSeats < 0) {
      throw new IllegalArgumentException("slack " + slackMinutes + " min and " + spareSeats + " spare seats: neither may be negative");
    }
  }

  /** Seats of a vehicle that a plan may fill. */
  public int seatsOf(VehicleGroup group) {
    return Math.max(0, group.seats() - spareSeats);
  }
}
