package org.safepassage.solve.shuttle;

/**
 * One trip.
 *
 * @param load what it brings, at least 1
 */
public record ShuttleTrip(int source, int sink, int load) {
  public ShuttleTrip {
    if (load < 1) {
      throw new IllegalArgumentException("a load of " + load + ": at least 1");
    }
  }
}
