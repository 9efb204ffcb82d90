package org.safepassage.outlook;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safepassage.operation.CampId;
import org.safepassage.operation.Chain;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Id;
import org.safepassage.operation.InOrder;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.VehicleGroupId;
import org.jspecify.annotations.Nullable;

/**
 * What we believe as of a moment; tick 0 is that moment. Every map holds every thing of its kind, in the order of the
 * operation. Limits, desks and times that a what-if changes are changed in {@code operation} itself.
 *
 * @param vehiclesThere how many of each group there are; 0 if their owner is not relied on
 * @param earliestCallTick no call before it
 * @param contradictions reports that do not agree
 * @param history older news that newer news overtook
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
    List<Contradiction> contradictions,
    List<Overtaken> history) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

  public Situation {
    places = InOrder.map(places);
    roads = InOrder.map(roads);
    crossings = InOrder.map(crossings);
    pledges = InOrder.map(pledges);
    camps = InOrder.map(camps);
    vehiclesThere = InOrder.map(vehiclesThere);
    households = InOrder.map(households);
    contradictions = List.copyOf(contradictions);
    history = List.copyOf(history);
  }

  /** What we believe of this place. */
  public PlaceOutlook getPlace(PlaceId id) {
    return known(places.get(id), id);
  }

  /** What we believe of this road. */
  public RoadOutlook getRoad(RoadId id) {
    return known(roads.get(id), id);
  }

  /** What we believe of this crossing. */
  public CrossingOutlook getCrossing(CrossingId id) {
    return known(crossings.get(id), id);
  }

  /** What we believe of this pledge. */
  public PledgeOutlook getPledge(PledgeId id) {
    return known(pledges.get(id), id);
  }

  /** What we believe of this camp. */
  public CampOutlook getCamp(CampId id) {
    return known(camps.get(id), id);
  }

  /** What we believe of this vehicle group. */
  public int getVehiclesThere(VehicleGroupId id) {
    return known(vehiclesThere.get(id), id);
  }

  /** What we believe of this household. */
  public HouseholdOutlook getHousehold(HouseholdId id) {
    return known(households.get(id), id);
  }

  private static <T> T known(@Nullable T outlook, Id id) {
    if (outlook == null) {
      throw new IllegalArgumentException("nothing of that kind has the id " + id.value() + " in this operation");
    }
    return outlook;
  }

  /** Whether every gate of a way out can be used. */
  public boolean isUsable(Chain chain) {
    return chain.crossings().stream().allMatch(id -> getCrossing(id).usable());
  }

  /** The moment of a tick. */
  public Instant momentOf(int tick) {
    return asOf.plusSeconds((long) tick * operation.tickSeconds());
  }

  /** A tick as people read it, in the operation's zone with its offset, as in {@code 2018-07-16 00:43 +03:00}. */
  public String clockOf(int tick) {
    return CLOCK.format(momentOf(tick).atZone(operation.zone()));
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
