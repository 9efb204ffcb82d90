package org.safepassage.operation;

import java.util.List;
import java.util.Optional;

/**
 * A road between two places, usable in both directions unless it is one-way.
 *
 * @param lengthKm its length
 * @param speedKmh the fastest that any vehicle drives on it
 * @param vehiclesPerHour entries per direction and clock hour; {@link Limits#NONE} = no limit
 * @param dangerPerMinute danger of one person's minute on it, an ordinal planner's estimate (costs aim 3 only)
 * @param windows when it is open; empty = always
 * @param oneWay whether it is usable only from its first end to the other
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
    boolean oneWay,
    String note) {

  /** Usable in both directions. */
  public Road(
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
    this(id, from, to, lengthKm, speedKmh, vehiclesPerHour, dangerPerMinute, checkpoint, windows, false, note);
  }

  public Road {
    windows = List.copyOf(windows);
    if (!(lengthKm > 0 && speedKmh > 0)) {
      throw new IllegalArgumentException(
          "road " + id.value() + " of " + lengthKm + " km at " + speedKmh + " km/h: both must be above 0");
    }
  }

  /** Whether it may be entered at one of its ends. */
  public boolean isUsableFrom(PlaceId end) {
    return !oneWay || end.equals(from);
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
    return new Road(id, from, to, lengthKm, speedKmh, vehiclesPerHour, dangerPerMinute, Optional.of(changed), windows, oneWay, note);
  }
}
