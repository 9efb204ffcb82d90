package org.safepassage.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Vehicles that are all alike.
 *
 * @param seats for people of the group, the driver's not counted
 * @param wheelchairPlaces places that a wheelchair can use instead of a seat
 * @param stretcherPlaces places that a stretcher can use instead of a seat
 * @param stopMinutes lost at each stop where people board or leave
 * @param secondsPerPerson to board, and again to leave
 * @param rangeKm driven between two refuels; {@link Limits#NONE} = no limit
 * @param places that it may use; empty = all
 * @param mayEnter parties whose ground it may enter; empty = all; ground that nobody is reported to hold is always allowed
 */
public record VehicleGroup(
    VehicleGroupId id,
    String vehicleClass,
    int count,
    PartyId owner,
    PlaceId base,
    int seats,
    int wheelchairPlaces,
    int stretcherPlaces,
    Optional<Instant> availableFrom,
    Optional<Instant> availableUntil,
    double stopMinutes,
    double secondsPerPerson,
    double maxKmh,
    int rangeKm,
    int refuelMinutes,
    Set<PlaceId> places,
    Set<PartyId> mayEnter,
    String note) {

  public VehicleGroup {
    places = InOrder.set(places);
    mayEnter = InOrder.set(mayEnter);
  }
}
