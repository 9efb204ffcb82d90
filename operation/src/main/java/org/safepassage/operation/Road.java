package org.safepassage.operation;

import java.util.List;
import java.util.Optional;

/**
 * A road between two places, usable in both directions.
 *
 * @param lengthKm its length
 * @param speedKmh the fastest that any vehicle drives on it
 * @param vehiclesPerHour entries per direction and clock hour; {@link Limits#NONE} = no limit
 * @param dangerPerMinute danger of one person's minute on it, an ordinal planner's estimate (costs aim 3 only)
 * @param windows when it is open; empty = always
 */
public record Road(
    RoadId id,
    PlaceId from,
    PlaceId to,
    double lengthKm,
    double speedKmh,
    int vehiclesPerHour,
    double dangerPerMinute,
    Optional<Checkpoint> checkpoint,
    List<TimeWindow> windows,
    String note) {

  public Road {
    windows = List.copyOf(windows);
    if (!(lengthKm > 0 && speedKmh > 0)) {
      throw new IllegalArgumentException(
          "road " + id.value() + " of " + lengthKm + " km at " + speedKmh + " km/h: both must be above 0");
    }
  }

  /** The other end. */
  public PlaceId otherEnd(PlaceId end) {
    if (end.equals(from)) {
      return to;
    }
    if (end.equals(to)) {
      return from;
    }
    throw new IllegalArgumentException("place " + end.value() + " is no end of road " + id.value());
  }

  /** The same with another checkpoint. */
  public Road withCheckpoint(Checkpoint changed) {
    return new Road(id, from, to, lengthKm, speedKmh, vehiclesPerHour, dangerPerMinute, Optional.of(changed), windows, note);
  }
}
