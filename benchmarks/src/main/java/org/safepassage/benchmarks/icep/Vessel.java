package org.safepassage.benchmarks.icep;

/**
 * A vessel.
 *
 * @param capacity persons on one trip
 * @param emptySpeed distance an hour
 * @param loadedSpeed distance an hour with persons aboard
 * @param loadingMinutes to load, and again to unload
 * @param availableMinutes from the start until it can be used
 * @param berth the dock where it lies at the start
 */
public record Vessel(
    String name, int capacity, double emptySpeed, double loadedSpeed, double loadingMinutes, double availableMinutes, String berth) {
  public Vessel {
    if (capacity < 1 || !(emptySpeed > 0) || !(loadedSpeed > 0)) {
      throw new IllegalArgumentException(name + " of " + capacity + " persons at " + emptySpeed + " and " + loadedSpeed + ": all must be above 0");
    }
  }
}
