package org.safepassage.plan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.*;

/** Families and vehicles of a drawing. Member {@code i} of f1 is {@code f1-i}: children first, who is elsewhere or has needs last. */
final class DrawnPeople {
  private final List<VehicleGroup> vehicles = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();

  DrawnPeople(List<Row> familyRows, List<Row> vehicleRows, DrawnReports reports) {
    familyRows.forEach(row -> addFamily(row, familyRows, reports));
    vehicleRows.forEach(this::addVehicle);
  }

  List<VehicleGroup> vehicles() {
    return vehicles;
  }

  List<Household> households() {
    return households;
  }

  private void addVehicle(Row row) {
    Set<PlaceId> only = new LinkedHashSet<>();
    row.listText("only").forEach(place -> only.add(new PlaceId(place)));
    Set<PartyId> enters = new LinkedHashSet<>();
    row.listText("enters").forEach(party -> enters.add(new PartyId(party)));
    double secondsPerPerson = row.findText("person").map(s -> Double.parseDouble(s.replace("s", ""))).orElse(0.0);
    vehicles.add(
        new VehicleGroup(
            new VehicleGroupId(row.id()), "bus", row.count("count", 1), new PartyId(row.findText("of").orElse("own")),
            new PlaceId(row.findText("at").orElseThrow()), row.count("seats", 0), row.count("wheelchairs", 0), row.count("stretchers", 0),
            row.findTime("from"), row.findTime("until"), row.minutes("stop", 0), secondsPerPerson, 60, row.most("range", "km"),
            row.minutes("refuel", 0), only, enters, ""));
  }

  private void addFamily(Row row, List<Row> families, DrawnReports reports) {
    HouseholdId id = new HouseholdId(row.id());
    Set<CrossingId> refuses = new LinkedHashSet<>();
    row.listText("refuses").forEach(gate -> refuses.add(new CrossingId(gate)));
    households.add(
        new Household(
            id, new PlaceId(row.findText("at").orElseThrow()), members(row, families), row.findTime("ready"),
            new Contact(row.findText("channel").orElse("phone"), row.minutes("told", 0), row.minutes("gets-ready", 0)),
            row.findText("car").map(seats -> new OwnCar(Integer.parseInt(seats), 1000, 60)), 4, row.km("walks", 0),
            row.count("weight", 1), "", refuses, Set.of(), List.of(), row.findText("with"), row.findText("linked"), ""));
    reports.add(id, new Claim.ConsentIs(Consent.valueOf(DrawnReports.upper(row.findText("consent").orElse("given")))));
    row.findText("status").ifPresent(status -> reports.add(id, new Claim.StatusIs(HouseholdStatus.valueOf(DrawnReports.upper(status)))));
  }

  private static List<Member> members(Row row, List<Row> families) {
    int people = row.count("people", 1);
    int children = row.count("children", 0);
    int stays = row.count("stays", 0);
    Optional<PlaceId> elsewhere = row.findText("also").map(also -> new PlaceId(also.split(":")[0]));
    Set<HostId> ties = new LinkedHashSet<>();
    row.listText("tie").forEach(host -> ties.add(new HostId(host)));
    Optional<MemberId> guardian = row.findText("guardian").map(family -> new MemberId(family + "-" + leaderOf(family, families)));
    String nationality = row.findText("nationality").orElse("any");
    List<Need> needs = needs(row);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      boolean child = i < children;
      boolean away = i >= people - countAway(row);
      int fromLast = people - 1 - i;
      members.add(
          new Member(
              new MemberId(row.id() + "-" + i), "family", child ? AgeBand.CHILD : AgeBand.ADULT, "unknown",
              fromLast < needs.size() ? Set.of(needs.get(fromLast)) : Set.of(), Set.of(), fromLast == 0 ? nationality : "any", ties,
              away ? elsewhere : Optional.empty(), child ? guardian : Optional.empty(), fromLast < stays));
    }
    return members;
  }

  private static List<Need> needs(Row row) {
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < row.count("wheelchairs", 0); i++) {
      needs.add(Need.WHEELCHAIR);
    }
    for (int i = 0; i < row.count("stretchers", 0); i++) {
      needs.add(Need.STRETCHER);
    }
    return needs;
  }

  /** The last member of a guardian's family who is at its home. */
  private static int leaderOf(String family, List<Row> families) {
    Row row = families.stream().filter(one -> one.id().equals(family)).findFirst().orElseThrow();
    return row.count("people", 1) - 1 - countAway(row);
  }

  private static int countAway(Row row) {
    return row.findText("also").map(also -> Integer.parseInt(also.split(":")[1])).orElse(0);
  }
}
