package org.safepassage.outlook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.safepassage.operation.*;

/**
 * A made-up operation, as small as the readings allow, and always as of the 15th at noon. Its reports are rows of text:
 *
 * <pre>
 * id | observed | grade | source | subject | claim
 * r1 | 15T10:00 | B2    | crew   | road:track | cut
 * </pre>
 *
 * {@code 15T10:00/15T11:00} = observed / received; {@code 15T10:00/15T11:00/16T00:00} = and valid until.
 *
 * <pre>
 *  village --track-- hill --lane-- fence [gate] beyond    tents
 *  (valley = village and hill)      the lane has a checkpoint of the rebels
 * </pre>
 *
 * Nobody relies on the army; the strangers must not learn. The gate is the kingdom's and hangs on the pledge.
 */
final class Hamlet {
  private final UnaryOperator<String> rename;
  private final Duration later;
  private final List<String> rows = new ArrayList<>();
  private String checkpointHolder = "rebels";
  private String gateHolder = "kingdom";
  private double lossQuantile = 0.5;

  private Hamlet(UnaryOperator<String> rename, Duration later) {
    this.rename = rename;
    this.later = later;
  }

  static Hamlet with(String reports) {
    return renamed(UnaryOperator.identity()).and(reports);
  }

  static Hamlet renamed(UnaryOperator<String> rename) {
    return new Hamlet(rename, Duration.ZERO);
  }

  static Hamlet laterBy(Duration later) {
    return new Hamlet(UnaryOperator.identity(), later);
  }

  Hamlet and(String reports) {
    reports.lines().filter(line -> !line.isBlank()).forEach(rows::add);
    return this;
  }

  Hamlet checkpointOf(String party) {
    checkpointHolder = party;
    return this;
  }

  Hamlet gateOf(String party) {
    gateHolder = party;
    return this;
  }

  Hamlet lossAt(double quantile) {
    lossQuantile = quantile;
    return this;
  }

  Situation read(Change... changes) {
    return Situations.asOf(operation(), time("15T12:00"), List.of(changes));
  }

  private Operation operation() {
    Policy policy =
        new Policy(
            Set.of(party("army")), Map.of(), Set.of(party("strangers")), PermissionState.OFFERED, PledgeState.OFFERED,
            new Grade('C', 3), lossQuantile, 60, Limits.NONE, 1, Limits.NONE, List.of(Aim.values()), Map.of(), 1);
    return new Operation(
        "hamlet", "Hamlet", true, ZoneOffset.UTC, 60, time("15T12:00"), policy,
        List.of("rebels", "army", "strangers", "kingdom", "north").stream()
            .map(id -> new Party(party(id), id, id, "state", "")).toList(),
        List.of(source("crew", ""), source("cell", ""), source("radio", "rebels"), source("press", "army")),
        List.of(place("village"), place("hill"), place("fence"), place("beyond"), place("tents")),
        List.of(new Area(new AreaId(name("valley")), "valley", List.of(placeId("village"), placeId("hill")))),
        List.of(road("track", "village", "hill", Optional.empty()), road("lane", "hill", "fence", checkpoint())),
        List.of(gate()),
        List.of(new Chain(new ChainId(name("way")), List.of(new CrossingId(name("gate"))), new CampId(name("tents")), 30)),
        List.of(new Camp(new CampId(name("tents")), "", "", placeId("tents"), 800, Optional.empty(), "")),
        List.of(bus()), List.of(family()),
        List.of(new Host(new HostId(name("host")), "", "", party("north"), Set.of(), Reception.UNLIMITED, "")),
        List.of(pledge()), rows.stream().map(this::report).toList());
  }

  private String name(String id) {
    return rename.apply(id);
  }

  private PartyId party(String id) {
    return new PartyId(name(id));
  }

  private PlaceId placeId(String id) {
    return new PlaceId(name(id));
  }

  private Place place(String id) {
    return new Place(placeId(id), id, id, PlaceKind.SETTLEMENT, 33, 36, 50, 120, 20, 60, false, "");
  }

  private Source source(String id, String party) {
    return new Source(new SourceId(name(id)), id, party.isEmpty() ? Optional.empty() : Optional.of(party(party)), "");
  }

  private Road road(String id, String from, String to, Optional<Checkpoint> checkpoint) {
    return new Road(
        new RoadId(name(id)), placeId(from), placeId(to), 5, 40, Limits.NONE, 1, checkpoint, List.of(), "");
  }

  private Optional<Checkpoint> checkpoint() {
    return Optional.of(new Checkpoint(party(checkpointHolder), 5, 0, Set.of()));
  }

  private Crossing gate() {
    return new Crossing(
        new CrossingId(name("gate")), "", "", placeId("fence"), placeId("beyond"), party(gateHolder), 2, 5, 1, 100,
        Limits.NONE, Set.of(new PledgeId(name("pledge"))),
        new Guarantee.Collective(PledgeState.BINDING, Set.of(new HostId(name("host")))), Optional.empty(), Set.of(), "");
  }

  private VehicleGroup bus() {
    return new VehicleGroup(
        new VehicleGroupId(name("bus")), "bus", 4, party("rebels"), placeId("hill"), 40, 0, 0, Optional.empty(),
        Optional.empty(), 5, 10, 60, Limits.NONE, 0, Set.of(), Set.of(), "");
  }

  private Household family() {
    List<Member> members = List.of("ann", "ben", "eve").stream().map(this::member).toList();
    return new Household(
        new HouseholdId(name("family")), placeId("village"), members, Optional.of(time("15T13:00")),
        new Contact("phone", 20, 40), Optional.empty(), 4, 3, 1, "", Set.of(), Set.of(), List.of(), Optional.empty(), Optional.empty(), "");
  }

  private Member member(String id) {
    return new Member(
        new MemberId(name(id)), "family", AgeBand.ADULT, "unknown", Set.of(), Set.of(), "unknown", Set.of(),
        Optional.empty(), Optional.empty(), false);
  }

  private Pledge pledge() {
    return new Pledge(
        new PledgeId(name("pledge")), new HostId(name("host")), PledgeUnit.PERSONS, 1, "any", Limits.NONE, Set.of(),
        Set.of(), 0, 0, Limits.NONE, "");
  }

  private Report report(String row) {
    String[] cells = row.strip().split(" *\\| *");
    String[] times = cells[1].split("/");
    return new Report(
        new ReportId(name(cells[0])), time(times[0]), time(times[times.length > 1 ? 1 : 0]),
        times.length > 2 ? Optional.of(time(times[2])) : Optional.empty(), new SourceId(name(cells[3])),
        new Grade(cells[2].charAt(0), cells[2].charAt(1) - '0'), subject(cells[4]), claim(cells[5].split(" ")), "");
  }

  private Id subject(String cell) {
    String id = name(cell.substring(cell.indexOf(':') + 1));
    return switch (cell.substring(0, cell.indexOf(':'))) {
      case "place" -> new PlaceId(id);
      case "road" -> new RoadId(id);
      case "area" -> new AreaId(id);
      case "crossing" -> new CrossingId(id);
      case "pledge" -> new PledgeId(id);
      case "camp" -> new CampId(id);
      case "vehicle" -> new VehicleGroupId(id);
      case "household" -> new HouseholdId(id);
      case "member" -> new MemberId(id);
      default -> throw new IllegalArgumentException(cell);
    };
  }

  private Claim claim(String[] word) {
    return switch (word[0]) {
      case "held_by" -> new Claim.HeldBy(party(word[1]));
      case "loss" -> new Claim.LossExpected(time(word[1]), time(word[2]), time(word[3]));
      case "no_loss" -> new Claim.NoLossExpected();
      case "cut" -> new Claim.Cut();
      case "passable" -> new Claim.Passable();
      case "permission" -> new Claim.Permission(PermissionState.valueOf(word[1]), Double.parseDouble(word[2]));
      case "windows" -> new Claim.Windows(windows(word));
      case "pledged" ->
          new Claim.Pledged(PledgeState.valueOf(word[1]), Integer.parseInt(word[2]), Double.parseDouble(word[3]));
      case "expires" -> new Claim.Expires(time(word[1]));
      case "capacity" -> new Claim.CampCapacity(Integer.parseInt(word[1]));
      case "leave_by" -> new Claim.LeaveBy(time(word[1]));
      case "vehicles" -> new Claim.VehiclesThere(Integer.parseInt(word[1]));
      case "at" -> new Claim.IsAt(placeId(word[1]));
      case "ready" -> new Claim.ReadyFrom(time(word[1]));
      case "consent" -> new Claim.ConsentIs(Consent.valueOf(word[1]));
      case "status" -> new Claim.StatusIs(HouseholdStatus.valueOf(word[1]));
      default -> throw new IllegalArgumentException(word[0]);
    };
  }

  private List<TimeWindow> windows(String[] word) {
    Map<Instant, Instant> windows = new LinkedHashMap<>();
    for (int i = 1; i < word.length; i++) {
      windows.put(time(word[i].split("/")[0]), time(word[i].split("/")[1]));
    }
    return windows.entrySet().stream().map(window -> new TimeWindow(window.getKey(), window.getValue())).toList();
  }

  private Instant time(String dayAndTime) {
    String seconds = dayAndTime.length() > 8 ? "" : ":00";
    return Instant.parse("2018-07-" + dayAndTime + seconds + "Z").plus(later);
  }
}
