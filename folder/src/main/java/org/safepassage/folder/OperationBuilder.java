package org.safepassage.folder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.rules.ClaimReader;
import org.safepassage.folder.rules.Tables;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.ClaimKind;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.operation.*;

/** Makes the operation from rows in which nothing is wrong. */
final class OperationBuilder {

  private final Tables tables;
  private final List<Area> areas;
  private final ClaimReader claims;

  OperationBuilder(Tables tables, List<Area> areas) {
    this.tables = tables;
    this.areas = areas;
    this.claims = new ClaimReader(tables);
  }

  Operation build() {
    Row top = tables.operation().orElseThrow();
    return new Operation(
        top.text("name"),
        top.text("title"),
        yes(top, "synthetic"),
        ZoneId.of(top.text("zone")),
        whole(top, "tick_seconds"),
        moment(top, "default_as_of").orElseThrow(),
        policy(top),
        tables.rows(FolderSchema.PARTIES).stream().map(OperationBuilder::party).toList(),
        tables.rows(FolderSchema.SOURCES).stream().map(OperationBuilder::source).toList(),
        tables.rows(FolderSchema.PLACES).stream().map(OperationBuilder::place).toList(),
        areas,
        roads(),
        tables.rows(FolderSchema.CROSSINGS).stream().map(OperationBuilder::crossing).toList(),
        chains(),
        tables.rows(FolderSchema.CAMPS).stream().map(OperationBuilder::camp).toList(),
        tables.rows(FolderSchema.VEHICLES).stream().map(OperationBuilder::vehicles).toList(),
        households(),
        tables.rows(FolderSchema.HOSTS).stream().map(OperationBuilder::host).toList(),
        tables.rows(FolderSchema.PLEDGES).stream().map(OperationBuilder::pledge).toList(),
        tables.rows(FolderSchema.REPORTS).stream().map(this::report).toList());
  }

  private static Policy policy(Row top) {
    Map<PartyId, Integer> mustBeTold = new LinkedHashMap<>();
    for (String pair : CellText.listWords(top.text("policy.must_be_told"))) {
      String[] parts = pair.split("=", 2);
      mustBeTold.put(new PartyId(parts[0]), CellText.findWhole(parts[1]).orElseThrow());
    }
    return new Policy(
        set(top, "policy.never_relied_on", PartyId::new),
        mustBeTold,
        set(top, "policy.must_not_learn", PartyId::new),
        word(PermissionState.class, top.text("policy.least_permission")),
        word(PledgeState.class, top.text("policy.least_pledge")),
        grade(top.text("policy.least_grade")),
        decimal(top, "policy.loss_quantile"),
        whole(top, "policy.earliest_call_minutes_before_opening"),
        whole(top, "policy.first_to_last_passage_minutes"),
        whole(top, "policy.least_together"),
        whole(top, "policy.most_together"),
        whole(top, "policy.most_pickups"),
        CellText.listWords(top.text("policy.aims")).stream().map(aim -> word(Aim.class, aim)).toList(),
        floors(top),
        decimal(top, "policy.second_host_from"),
        doubt(top),
        new Reserve(whole(top, "policy.slack_minutes"), whole(top, "policy.spare_seats")));
  }

  private static Doubt doubt(Row top) {
    return new Doubt(
        rate(top, "late_opening", "minutes"),
        rate(top, "early_closing", "minutes"),
        rate(top, "slow_desks", "times"),
        rate(top, "slow_road", "times"),
        decimal(top, "policy.breakdowns_per_1000_km"),
        decimal(top, "policy.not_reached_chance"),
        decimal(top, "policy.no_show_chance"),
        whole(top, "policy.late_wait_minutes"));
  }

  private static Rate rate(Row top, String what, String unit) {
    return new Rate(decimal(top, "policy." + what + "_chance"), decimal(top, "policy." + what + "_" + unit));
  }

  private static Map<Group, Double> floors(Row top) {
    Map<Group, Double> floors = new LinkedHashMap<>();
    for (String pair : CellText.listWords(top.text("policy.floors"))) {
      String[] parts = pair.split("=", 2);
      floors.put(word(Group.class, parts[0]), CellText.findDecimal(parts[1]).orElseThrow());
    }
    return floors;
  }

  private static Party party(Row row) {
    return new Party(
        new PartyId(row.text("id")), row.text("name_en"), row.text("name_ar"), row.text("kind"), row.text("note"));
  }

  private static Source source(Row row) {
    return new Source(new SourceId(row.text("id")), row.text("name"), maybe(row, "party", PartyId::new), row.text("note"));
  }

  private static Place place(Row row) {
    return new Place(
        new PlaceId(row.text("id")),
        row.text("name_en"),
        row.text("name_ar"),
        word(PlaceKind.class, row.text("kind")),
        decimal(row, "lat"),
        decimal(row, "lon"),
        whole(row, "max_persons"),
        whole(row, "max_wait_minutes"),
        whole(row, "unnoticed_persons"),
        whole(row, "unnoticed_minutes"),
        yes(row, "fuel"),
        yes(row, "stops_only"),
        row.text("note"));
  }

  private List<Road> roads() {
    Map<String, List<TimeWindow>> windows = new LinkedHashMap<>();
    for (Row row : tables.rows(FolderSchema.ROAD_WINDOWS)) {
      TimeWindow window = new TimeWindow(moment(row, "opens").orElseThrow(), moment(row, "closes").orElseThrow());
      windows.computeIfAbsent(row.text("road"), road -> new ArrayList<>()).add(window);
    }
    windows.values().forEach(list -> list.sort(java.util.Comparator.comparing(TimeWindow::opens)));
    return tables.rows(FolderSchema.ROADS).stream()
        .map(row -> road(row, windows.getOrDefault(row.text("id"), List.of())))
        .toList();
  }

  private static Road road(Row row, List<TimeWindow> windows) {
    return new Road(
        new RoadId(row.text("id")),
        new PlaceId(row.text("from")),
        new PlaceId(row.text("to")),
        decimal(row, "km"),
        decimal(row, "speed_kmh"),
        whole(row, "vehicles_per_hour"),
        decimal(row, "danger_per_minute"),
        maybe(row, "checkpoint_holder", PartyId::new).map(holder -> checkpoint(row, holder)),
        windows,
        yes(row, "one_way"),
        row.text("note"));
  }

  private static Checkpoint checkpoint(Row row, PartyId holder) {
    return new Checkpoint(
        holder,
        decimal(row, "checkpoint_minutes_per_vehicle"),
        decimal(row, "checkpoint_minutes_per_person"),
        traits(row, "checkpoint_bars"));
  }

  private static Crossing crossing(Row row) {
    return new Crossing(
        new CrossingId(row.text("id")),
        row.text("name_en"),
        row.text("name_ar"),
        new PlaceId(row.text("inside")),
        new PlaceId(row.text("outside")),
        new PartyId(row.text("holder")),
        whole(row, "desks"),
        decimal(row, "minutes_per_household"),
        decimal(row, "minutes_per_person"),
        whole(row, "holding_persons"),
        whole(row, "cap_persons"),
        set(row, "depends_on", PledgeId::new),
        guarantee(row),
        CellText.findWhole(row.text("list_lead_minutes")),
        traits(row, "bars"),
        row.text("note"));
  }

  private static Guarantee guarantee(Row row) {
    PledgeState least = word(PledgeState.class, row.text("guarantee_state"));
    Set<HostId> hosts = set(row, "guarantee_hosts", HostId::new);
    return switch (row.text("guarantee")) {
      case "collective" -> new Guarantee.Collective(least, hosts);
      case "named" -> new Guarantee.Named(least, hosts);
      default -> new Guarantee.None();
    };
  }

  private List<Chain> chains() {
    Map<String, List<Row>> steps = new LinkedHashMap<>();
    tables.rows(FolderSchema.CHAINS).forEach(row -> steps.computeIfAbsent(row.text("chain"), id -> new ArrayList<>()).add(row));
    List<Chain> chains = new ArrayList<>();
    steps.forEach(
        (id, rows) -> {
          rows.sort(java.util.Comparator.comparingInt(row -> whole(row, "step")));
          List<CrossingId> crossings = rows.stream().map(row -> new CrossingId(row.text("crossing"))).toList();
          Row last = rows.get(rows.size() - 1);
          chains.add(
              new Chain(new ChainId(id), crossings, new CampId(last.text("camp")), whole(last, "transfer_minutes")));
        });
    return chains;
  }

  private static Camp camp(Row row) {
    return new Camp(
        new CampId(row.text("id")),
        row.text("name_en"),
        row.text("name_ar"),
        new PlaceId(row.text("place")),
        whole(row, "capacity_persons"),
        moment(row, "leave_by"),
        row.text("note"));
  }

  private static VehicleGroup vehicles(Row row) {
    return new VehicleGroup(
        new VehicleGroupId(row.text("id")),
        row.text("class"),
        whole(row, "count"),
        new PartyId(row.text("owner")),
        new PlaceId(row.text("base")),
        whole(row, "seats"),
        whole(row, "wheelchair_places"),
        whole(row, "stretcher_places"),
        moment(row, "available_from"),
        moment(row, "available_until"),
        decimal(row, "stop_minutes"),
        decimal(row, "seconds_per_person"),
        decimal(row, "max_kmh"),
        whole(row, "range_km"),
        whole(row, "refuel_minutes"),
        set(row, "places", PlaceId::new),
        set(row, "may_enter", PartyId::new),
        row.text("note"));
  }

  private List<Household> households() {
    Map<String, List<Member>> members = new LinkedHashMap<>();
    tables
        .rows(FolderSchema.MEMBERS)
        .forEach(row -> members.computeIfAbsent(row.text("household"), id -> new ArrayList<>()).add(member(row)));
    return tables.rows(FolderSchema.HOUSEHOLDS).stream()
        .map(row -> household(row, members.getOrDefault(row.text("id"), List.of())))
        .toList();
  }

  private static Household household(Row row, List<Member> members) {
    int seats = whole(row, "car_seats");
    return new Household(
        new HouseholdId(row.text("id")),
        new PlaceId(row.text("home")),
        members,
        moment(row, "ready_from"),
        new Contact(row.text("contact"), whole(row, "minutes_to_reach"), whole(row, "minutes_to_get_ready")),
        seats == 0 ? Optional.empty() : Optional.of(new OwnCar(seats, whole(row, "car_range_km"), decimal(row, "car_kmh"))),
        decimal(row, "walk_kmh"),
        decimal(row, "walk_km"),
        whole(row, "weight"),
        row.text("weight_reason"),
        set(row, "refuses_crossings", CrossingId::new),
        set(row, "refuses_hosts", HostId::new),
        List.copyOf(set(row, "wishes_hosts", HostId::new)),
        maybe(row, "together", word -> word),
        maybe(row, "linked", word -> word),
        row.text("note"));
  }

  private static Member member(Row row) {
    return new Member(
        new MemberId(row.text("id")),
        row.text("role"),
        word(AgeBand.class, row.text("age_band")),
        row.text("sex"),
        set(row, "needs", need -> word(Need.class, need)),
        set(row, "languages", language -> language),
        row.text("nationality"),
        set(row, "ties", HostId::new),
        maybe(row, "place", PlaceId::new),
        maybe(row, "guardian", MemberId::new),
        yes(row, "stays"));
  }

  private static Host host(Row row) {
    return new Host(
        new HostId(row.text("id")),
        row.text("name_en"),
        row.text("name_ar"),
        new PartyId(row.text("party")),
        set(row, "languages", language -> language),
        reception(row),
        row.text("note"));
  }

  private static Reception reception(Row row) {
    Map<SpecialPlace, Integer> places = new LinkedHashMap<>();
    places.put(SpecialPlace.SCHOOL, whole(row, "school_places"));
    places.put(SpecialPlace.MEDICAL, whole(row, "medical_places"));
    places.put(SpecialPlace.WHEELCHAIR, whole(row, "wheelchair_places"));
    return new Reception(places, whole(row, "arrivals_per_week"));
  }

  private static Pledge pledge(Row row) {
    return new Pledge(
        new PledgeId(row.text("id")),
        new HostId(row.text("host")),
        word(PledgeUnit.class, row.text("unit")),
        decimal(row, "persons_per_unit"),
        row.text("family_definition"),
        whole(row, "most_persons_per_case"),
        traits(row, "accepts"),
        traits(row, "refuses"),
        whole(row, "vetting_days"),
        decimal(row, "refusal_rate"),
        whole(row, "departures_per_week"),
        row.text("note"));
  }

  private Report report(Row row) {
    ClaimKind kind = ClaimKind.find(row.text("claim")).orElseThrow();
    Claim claim =
        switch (claims.read(kind, row.text("value"))) {
          case ClaimReader.Outcome.Read read -> read.claim();
          case ClaimReader.Outcome.Wrong wrong -> throw new IllegalStateException(wrong.finding().wrong());
        };
    return new Report(
        new ReportId(row.text("id")),
        moment(row, "observed_at").orElseThrow(),
        moment(row, "received_at").orElseThrow(),
        moment(row, "valid_until"),
        new SourceId(row.text("source")),
        grade(row.text("grade")),
        subject(row.text("subject")),
        claim,
        row.text("text"));
  }

  private static Id subject(String text) {
    String[] parts = text.split(":", 2);
    return switch (parts[0]) {
      case "place" -> new PlaceId(parts[1]);
      case "area" -> new AreaId(parts[1]);
      case "road" -> new RoadId(parts[1]);
      case "crossing" -> new CrossingId(parts[1]);
      case "pledge" -> new PledgeId(parts[1]);
      case "camp" -> new CampId(parts[1]);
      case "vehicle" -> new VehicleGroupId(parts[1]);
      case "household" -> new HouseholdId(parts[1]);
      case "member" -> new MemberId(parts[1]);
      default -> throw new IllegalStateException(text);
    };
  }

  private static Grade grade(String text) {
    return new Grade(text.charAt(0), text.charAt(1) - '0');
  }

  private static Optional<Instant> moment(Row row, String column) {
    return CellText.findMoment(row.text(column));
  }

  private static int whole(Row row, String column) {
    return row.text(column).equals("none") ? Limits.NONE : CellText.findWhole(row.text(column)).orElseThrow();
  }

  private static double decimal(Row row, String column) {
    return CellText.findDecimal(row.text(column)).orElseThrow();
  }

  private static boolean yes(Row row, String column) {
    return CellText.findYesNo(row.text(column)).orElseThrow();
  }

  private static <T> Optional<T> maybe(Row row, String column, Function<String, T> maker) {
    return Optional.of(row.text(column)).filter(text -> !text.isEmpty()).map(maker);
  }

  private static <T> Set<T> set(Row row, String column, Function<String, T> maker) {
    Set<T> set = new LinkedHashSet<>();
    CellText.listWords(row.text(column)).forEach(word -> set.add(maker.apply(word)));
    return set;
  }

  private static Set<Trait> traits(Row row, String column) {
    return set(row, column, word -> new Trait(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
