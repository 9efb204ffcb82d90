package org.safepassage.benchmarks.published;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.AgeBand;
import org.safepassage.operation.Aim;
import org.safepassage.operation.Camp;
import org.safepassage.operation.CampId;
import org.safepassage.operation.Chain;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Contact;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Doubt;
import org.safepassage.operation.Grade;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Id;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Party;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PlaceKind;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Policy;
import org.safepassage.operation.Report;
import org.safepassage.operation.ReportId;
import org.safepassage.operation.Reserve;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.Source;
import org.safepassage.operation.SourceId;
import org.safepassage.operation.TimeWindow;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;

/**
 * An operation in the making in which vehicles go to and fro between places that are only for who stops there: no loss, no desks that take time, gates
 * that are always open. What is to be reached in it is that the last person is across early.
 */
public final class InstanceOperation {
  public static final Instant AS_OF = Instant.parse("2030-01-01T00:00:00Z");

  private static final PartyId PARTY = new PartyId("rescue");
  private static final PlaceId OUTSIDE = new PlaceId("outside");
  private static final CampId CAMP = new CampId("camp");
  private static final Duration OPEN = Duration.ofDays(60);
  private static final double FAST_KMH = 300;

  private final String name;
  private final int tickSeconds;
  private final List<Place> places = new ArrayList<>();
  private final List<Road> roads = new ArrayList<>();
  private final List<Crossing> crossings = new ArrayList<>();
  private final List<Chain> chains = new ArrayList<>();
  private final List<VehicleGroup> vehicles = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  public InstanceOperation(String name, int tickSeconds) {
    this.name = name;
    this.tickSeconds = tickSeconds;
    addPlace(OUTSIDE, PlaceKind.CAMP);
  }

  private void addPlace(PlaceId id, PlaceKind kind) {
    places.add(new Place(id, "", "", kind, 0, 0, Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE, false, true, ""));
  }

  /** Where vehicles stand at the start, or people wait. */
  public PlaceId place(String id) {
    PlaceId place = new PlaceId(id);
    addPlace(place, PlaceKind.ASSEMBLY_POINT);
    return place;
  }

  /** A gate at whose inside people are safe. */
  public PlaceId gate(String id, int mostPersons) {
    PlaceId inside = new PlaceId(id);
    addPlace(inside, PlaceKind.GATE);
    CrossingId gate = new CrossingId(id);
    crossings.add(
        new Crossing(
            gate, "", "", inside, OUTSIDE, PARTY, 1, 0, 0, Limits.NONE, mostPersons, Set.of(), new Guarantee.None(), Optional.empty(), Set.of(), ""));
    chains.add(new Chain(new ChainId(id), List.of(gate), CAMP, 0));
    report(gate, new Claim.Permission(PermissionState.AGREED, 1));
    report(gate, new Claim.Windows(List.of(new TimeWindow(AS_OF, AS_OF.plus(OPEN)))));
    return inside;
  }

  /** As long in the one direction; a road each. */
  public void oneWay(PlaceId from, PlaceId to, double km) {
    RoadId id = new RoadId("r" + roads.size());
    roads.add(new Road(id, from, to, km, FAST_KMH, Limits.NONE, 0, Optional.empty(), List.of(), true, ""));
  }

  /**
   * Vehicles alike.
   *
   * @param mayUse places; empty = all
   */
  public VehicleGroupId vehicles(String id, int count, PlaceId base, int seats, Duration availableAfter, double stopMinutes, double kmh, Set<PlaceId> mayUse) {
    VehicleGroupId group = new VehicleGroupId(id);
    vehicles.add(
        new VehicleGroup(
            group, "vehicle", count, PARTY, base, seats, 0, 0, Optional.of(AS_OF.plus(availableAfter)), Optional.empty(), stopMinutes, 0, kmh, Limits.NONE, 0,
            mayUse, Set.of(), ""));
    return group;
  }

  /** Households of so many people each. */
  public void households(PlaceId home, int count, int people) {
    for (int each = 0; each < count; each++) {
      HouseholdId id = new HouseholdId("h" + households.size());
      List<Member> members = new ArrayList<>();
      for (int m = 0; m < people; m++) {
        MemberId member = new MemberId(id.value() + "-" + m);
        members.add(
            new Member(member, "family", AgeBand.ADULT, "unknown", Set.of(), Set.of(), "", Set.of(), Optional.empty(), Optional.empty(), false));
      }
      households.add(
          new Household(
              id, home, members, Optional.empty(), new Contact("phone", 0, 0), Optional.empty(), 4, 0, 1, "", Set.of(), Set.of(), List.of(),
              Optional.empty(), Optional.empty(), ""));
      report(id, new Claim.ConsentIs(Consent.GIVEN));
    }
  }

  private void report(Id subject, Claim claim) {
    ReportId id = new ReportId("x" + reports.size());
    reports.add(new Report(id, AS_OF, AS_OF, Optional.empty(), new SourceId("desk"), new Grade('A', 1), subject, claim, ""));
  }

  public Operation operation() {
    int people = households.stream().mapToInt(each -> each.members().size()).sum();
    Policy policy =
        new Policy(
            Set.of(), Map.of(), Set.of(), PermissionState.AGREED, PledgeState.BINDING, new Grade('C', 3), 0.5, Limits.NONE, Limits.NONE, 1, Limits.NONE, 1,
            List.of(Aim.PEOPLE_OUT, Aim.LAST_ACROSS, Aim.MARGIN, Aim.EXPOSURE, Aim.PLACEMENT), Map.of(), 1, Doubt.NONE, Reserve.NONE);
    return new Operation(
        name, name, true, ZoneOffset.UTC, tickSeconds, AS_OF, policy, List.of(new Party(PARTY, "", "", "", "")),
        List.of(new Source(new SourceId("desk"), "", Optional.empty(), "")), places, List.of(), roads, crossings, chains,
        List.of(new Camp(CAMP, "", "", OUTSIDE, Math.max(1, people), Optional.empty(), "")), vehicles, households, List.of(), List.of(), reports);
  }
}
