package org.safepassage.check;

import java.util.Optional;
import org.safepassage.operation.AreaId;
import org.safepassage.operation.CampId;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Id;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.ReportId;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.SourceId;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.operation.VehicleId;

/** Whom or what a violation is about. */
record Whom(Optional<HouseholdId> household, Optional<VehicleId> vehicle, Optional<Id> subject) {

  static final Whom NOBODY = new Whom(Optional.empty(), Optional.empty(), Optional.empty());

  static Whom household(HouseholdId household) {
    return new Whom(Optional.of(household), Optional.empty(), Optional.empty());
  }

  static Whom vehicle(VehicleId vehicle) {
    return new Whom(Optional.empty(), Optional.of(vehicle), Optional.empty());
  }

  static Whom subject(Id subject) {
    return new Whom(Optional.empty(), Optional.empty(), Optional.of(subject));
  }

  Whom at(Id where) {
    return new Whom(household, vehicle, Optional.of(where));
  }

  /** Such as "household h1, gate g1". */
  String words() {
    StringBuilder words = new StringBuilder();
    household.ifPresent(id -> words.append("household ").append(id.value()));
    vehicle.ifPresent(id -> words.append(words.isEmpty() ? "" : ", ").append("vehicle ").append(id));
    subject.ifPresent(id -> words.append(words.isEmpty() ? "" : ", ").append(kind(id)).append(' ').append(id.value()));
    return words.isEmpty() ? "the plan" : words.toString();
  }

  private static String kind(Id id) {
    return switch (id) {
      case PartyId party -> "party";
      case SourceId source -> "source";
      case PlaceId place -> "place";
      case RoadId road -> "road";
      case AreaId area -> "area";
      case CrossingId crossing -> "gate";
      case ChainId chain -> "chain";
      case CampId camp -> "camp";
      case VehicleGroupId group -> "vehicle group";
      case HouseholdId household -> "household";
      case MemberId member -> "member";
      case HostId host -> "host";
      case PledgeId pledge -> "pledge";
      case ReportId report -> "report";
    };
  }
}
