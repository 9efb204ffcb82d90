package org.safepassage.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.CampId;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.InOrder;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.VehicleGroupId;

/**
 * What we believe as of a moment; tick 0 is that moment. Every map holds every thing of its kind, in the order of the
 * operation. Limits, desks and times that a what-if changes are changed in {@code operation} itself.
 *
 * @param vehiclesThere how many of each group there are; 0 if their owner is not relied on
 * @param earliestCallTick no call before it
 */
public record Situation(
    Operation operation,
    Instant asOf,
    Map<PlaceId, PlaceOutlook> places,
    Map<RoadId, RoadOutlook> roads,
    Map<CrossingId, CrossingOutlook> crossings,
    Map<PledgeId, PledgeOutlook> pledges,
    Map<CampId, CampOutlook> camps,
    Map<VehicleGroupId, Integer> vehiclesThere,
    Map<HouseholdId, HouseholdOutlook> households,
    int earliestCallTick,
    List<Contradiction> contradictions) {

  public Situation {
    places = InOrder.map(places);
    roads = InOrder.map(roads);
    crossings = InOrder.map(crossings);
    pledges = InOrder.map(pledges);
    camps = InOrder.map(camps);
    vehiclesThere = InOrder.map(vehiclesThere);
    households = InOrder.map(households);
    contradictions = List.copyOf(contradictions);
  }

  /** The moment of a tick. */
  public Instant momentOf(int tick) {
    return asOf.plusSeconds((long) tick * operation.tickSeconds());
  }

  /** The first tick not before a moment; negative for the past. */
  public int tickNotBefore(Instant moment) {
    return Math.toIntExact(-Math.floorDiv(-Duration.between(asOf, moment).toSeconds(), (long) operation.tickSeconds()));
  }

  /** The last tick not after a moment; negative for the past. */
  public int tickNotAfter(Instant moment) {
    return Math.toIntExact(Math.floorDiv(Duration.between(asOf, moment).toSeconds(), (long) operation.tickSeconds()));
  }

  /** Whole ticks that some minutes take, rounded up. */
  public int ticksOf(double minutes) {
    return (int) Math.ceil(minutes * 60 / operation.tickSeconds() - 1e-9);
  }

  /** The number of the quarter of an hour, by the UTC clock, in which a tick starts; comparable, may be negative. */
  public int quarterHourOf(int tick) {
    return Math.toIntExact(Math.floorDiv(momentOf(tick).getEpochSecond(), 900L) - Math.floorDiv(asOf.getEpochSecond(), 900L));
  }

  /** The number of the clock hour (UTC) in which a tick starts; comparable, may be negative. */
  public int clockHourOf(int tick) {
    return Math.toIntExact(Math.floorDiv(momentOf(tick).getEpochSecond(), 3600L) - Math.floorDiv(asOf.getEpochSecond(), 3600L));
  }
}
