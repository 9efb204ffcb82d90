package org.safepassage.operation;

/** A pseudonymous id as the planner wrote it; every kind of thing has its own type, so that ids cannot be mixed up. */
public sealed interface Id
    permits PartyId, SourceId, PlaceId, RoadId, AreaId, CrossingId, ChainId, CampId, VehicleGroupId, HouseholdId, MemberId,
        HostId, PledgeId, ReportId {

  /** The id's text, never blank. */
  String value();

  /** Refuses a blank id. */
  static void require(String value, Class<? extends Id> kind) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("blank " + kind.getSimpleName() + ": maybe a cell was left empty");
    }
  }
}
