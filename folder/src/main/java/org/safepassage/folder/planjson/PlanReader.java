package org.safepassage.folder.planjson;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.JsonReading;
import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.folder.schema.CellText;
import org.safepassage.operation.Approach;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Change;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Expected;
import org.safepassage.operation.FinishBound;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.ListSent;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Notice;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Prospects;
import org.safepassage.operation.Remedy;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.operation.Stop;
import org.safepassage.operation.Supposition;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.operation.VehicleId;

/** Makes a plan from JSON values, field by field. Its long lists are never in memory as JSON, but for one item. */
final class PlanReader {

  /** A plan and the length of its ticks. */
  record Timed(Plan plan, int tickSeconds) {}

  /** A plan's text, from its beginning each time. */
  interface Source {
    Reader open() throws IOException;
  }

  /** A list whose items come one by one. After a problem none is kept: the plan is refused, and what is wrong throughout must not fill the memory. */
  private final class Items<T> implements Consumer<LocatedJson> {
    private final Function<LocatedJson, T> read;
    private final List<T> kept = new ArrayList<>();

    private Items(Function<LocatedJson, T> read) {
      this.read = read;
    }

    @Override
    public void accept(LocatedJson item) {
      T made = read.apply(item);
      if (context.problems().isSound(context.file())) {
        kept.add(made);
      }
    }
  }

  private final Fields.Context context;
  private final Optional<TickClock> clock;
  private final Map<String, RoadId> roads = new HashMap<>();
  private final Map<String, PlaceId> places = new HashMap<>();

  private final Items<Notice> notices = new Items<>(this::notice);
  private final Items<ListSent> lists = new Items<>(this::listSent);
  private final Items<Run> runs = new Items<>(this::run);
  private final Items<Journey> journeys = new Items<>(this::journey);
  private final Items<Placement> placements = new Items<>(this::placement);
  private final Items<LeftOut> leftOut = new Items<>(this::leftOut);
  private final Items<Prospects.OfRun> runProspects = new Items<>(this::runProspect);
  private final Items<Prospects.OfHousehold> householdProspects = new Items<>(this::householdProspect);

  private PlanReader(Fields.Context context, Optional<TickClock> clock) {
    this.context = context;
    this.clock = clock;
  }

  /** The plan, to be thrown away if the context has problems; nothing if it is no JSON. */
  static Optional<Timed> read(Source source, Fields.Context context) throws IOException {
    PlanReader reader = new PlanReader(context, findClock(source));
    try (Reader text = source.open()) {
      return JsonReading.read(context.file(), text, reader.takers(), context.problems()).map(reader::plan);
    }
  }

  /** Who edits a plan may move the request behind the lists, whose moments are judged by it. */
  private static Optional<TickClock> findClock(Source source) throws IOException {
    try (Reader text = source.open()) {
      Map<String, LocatedJson> found = JsonReading.peek(text, Set.of("tick_seconds", "request"));
      Optional<Integer> tickSeconds =
          found.get("tick_seconds") instanceof LocatedJson.Num num ? CellText.findWhole(num.digits()).filter(PlanReader::isTickLength) : Optional.empty();
      Fields.Context unheard = new Fields.Context("", new Problems(List.of()));
      Optional<Instant> asOf = Optional.ofNullable(found.get("request")).flatMap(request -> Fields.of(PlanShapes.REQUEST, request, unheard).moment("as_of"));
      return tickSeconds.flatMap(seconds -> asOf.map(moment -> new TickClock(moment, seconds)));
    }
  }

  private static boolean isTickLength(int seconds) {
    return seconds > 0 && 900 % seconds == 0;
  }

  private Map<String, Consumer<LocatedJson>> takers() {
    return Map.of(
        "/notices", notices,
        "/lists", lists,
        "/runs", runs,
        "/journeys", journeys,
        "/placements", placements,
        "/left_out", leftOut,
        "/prospects/runs", runProspects,
        "/prospects/households", householdProspects);
  }

  private Timed plan(LocatedJson root) {
    Fields fields = Fields.of(PlanShapes.PLAN, root, context);
    fields.word("format");
    int tickSeconds = tickSeconds(fields);
    Plan plan =
        new Plan(
            request(fields.get("request")),
            fields.text("facts_fingerprint"),
            numbers(fields.get("numbers")),
            fields.list("notices", notices.kept),
            fields.list("lists", lists.kept),
            fields.list("runs", runs.kept),
            fields.list("journeys", journeys.kept),
            fields.list("placements", placements.kept),
            fields.list("left_out", leftOut.kept),
            fields.texts("binds", true),
            fields.maybe("prospects", this::prospects));
    return new Timed(plan, tickSeconds);
  }

  private int tickSeconds(Fields fields) {
    int tickSeconds = Math.max(1, fields.whole("tick_seconds"));
    if (!isTickLength(tickSeconds)) {
      context.report(fields.get("tick_seconds"), String.valueOf(tickSeconds), "does not divide a quarter of an hour (900 s)", "Maybe 60.");
    }
    return tickSeconds;
  }

  private PlanRequest request(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.REQUEST, node, context);
    return new PlanRequest(
        fields.moment("as_of").orElse(Instant.EPOCH),
        fields.whole("scenarios"),
        fields.wholeLong("seed"),
        fields.whole("steps"),
        fields.list("changes", this::change),
        fields.list("in_force", this::inForce).stream().findFirst());
  }

  private InForce inForce(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.IN_FORCE, node, context);
    return new InForce(fields.moment("as_of").orElse(Instant.EPOCH), fields.text("fingerprint"));
  }

  private Change change(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.CHANGE, node, context);
    String of = fields.text("of");
    return switch (fields.word("change")) {
      case "without_party" -> new Change.WithoutParty(new PartyId(of));
      case "without_crossing" -> new Change.WithoutCrossing(new CrossingId(of));
      case "without_host" -> new Change.WithoutHost(new HostId(of));
      case "suppose" -> supposition(fields.get("of"), of);
      default -> {
        String limit = fields.word(fields.get("of"), PlanShapes.words(Change.Limit.values()));
        yield new Change.Relax(Change.Limit.valueOf(limit.toUpperCase(Locale.ROOT)));
      }
    };
  }

  private Supposition supposition(LocatedJson where, String word) {
    Optional<Supposition> supposition = SuppositionWords.find(word);
    if (supposition.isEmpty()) {
      context.report(where, word, "supposes nothing that is known here", "Maybe one of: " + String.join(", ", SuppositionWords.FORMS) + ".");
    }
    return supposition.orElse(new Supposition.GroundHolds(1));
  }

  private PlanNumbers numbers(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.NUMBERS, node, context);
    return new PlanNumbers(
        fields.whole("people_listed"),
        fields.whole("people_firm"),
        fields.whole("people_planned"),
        fields.whole("people_consent_unknown"),
        fields.wholeLong("weight_planned"),
        fields.wholeLong("weight_bound"),
        fields.text("bound_name"),
        fields.limit("margin_minutes"),
        fields.wholeLong("exposure"),
        fields.tick("last_across_tick", clock),
        fields.maybe("expected", this::expected),
        fields.maybe("finish_bound", this::finishBound));
  }

  private FinishBound finishBound(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.FINISH_BOUND, node, context);
    return new FinishBound(fields.wholeLong("microseconds"), fields.text("name"));
  }

  private Expected expected(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.EXPECTED, node, context);
    return new Expected(
        Math.max(1, fields.whole("scenarios")),
        fields.wholeLong("people_thousandths"),
        fields.wholeLong("error_thousandths"),
        fields.wholeLong("weight_thousandths"),
        fields.wholeLong("bound_thousandths"));
  }

  private Prospects prospects(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.PROSPECTS, node, context);
    return new Prospects(fields.list("runs", runProspects.kept), fields.list("households", householdProspects.kept));
  }

  private Prospects.OfRun runProspect(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.RUN_PROSPECT, node, context);
    return new Prospects.OfRun(fields.text("run"), fields.whole("chance_thousandths"), fields.limit("margin_minutes"));
  }

  private Prospects.OfHousehold householdProspect(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.HOUSEHOLD_PROSPECT, node, context);
    return new Prospects.OfHousehold(
        new HouseholdId(fields.text("household")),
        fields.whole("chance_thousandths"),
        fields.tick("safe_at_50_tick", clock),
        fields.tick("safe_at_80_tick", clock),
        fields.tick("safe_at_95_tick", clock));
  }

  private Notice notice(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.NOTICE, node, context);
    return new Notice(new PartyId(fields.text("party")), fields.tick("tick", clock));
  }

  private ListSent listSent(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.LIST_SENT, node, context);
    List<HouseholdId> households = fields.texts("households", false).stream().map(HouseholdId::new).toList();
    return new ListSent(new CrossingId(fields.text("crossing")), fields.tick("tick", clock), households);
  }

  private Run run(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.RUN, node, context);
    List<Stop> stops = fields.list("stops", this::stop);
    List<List<RoadUse>> drives = fields.list("drives", drive -> roadUses(drive));
    if (drives.size() != stops.size() - 1) {
      String wrong = "has " + stops.size() + " stops and " + drives.size() + " drives: there is one drive between two stops";
      context.report(node, "", wrong, "Maybe a stop or a drive is missing.");
      stops = List.of(new Stop(new PlaceId("?"), 0, 0));
      drives = List.of();
    }
    VehicleId vehicle = new VehicleId(new VehicleGroupId(fields.text("vehicle_group")), fields.whole("vehicle_number"));
    return new Run(fields.text("id"), vehicle, stops, drives);
  }

  private Stop stop(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.STOP, node, context);
    return new Stop(
        place(fields.text("place")), fields.tick("arrive_tick", clock), fields.tick("depart_tick", clock));
  }

  private PlaceId place(String id) {
    return places.computeIfAbsent(id, PlaceId::new);
  }

  private List<RoadUse> roadUses(LocatedJson node) {
    List<RoadUse> uses = new ArrayList<>();
    Fields.items(node, context).forEach(item -> uses.add(roadUse(item)));
    return uses;
  }

  private RoadUse roadUse(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.ROAD_USE, node, context);
    return new RoadUse(
        roads.computeIfAbsent(fields.text("road"), RoadId::new),
        place(fields.text("from")),
        fields.tick("enter_tick", clock),
        fields.tick("exit_tick", clock));
  }

  private Journey journey(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.JOURNEY, node, context);
    return new Journey(
        new HouseholdId(fields.text("household")),
        new ChainId(fields.text("chain")),
        fields.tick("call_tick", clock),
        fields.list("approaches", this::approach),
        fields.list("onward", this::leg));
  }

  private Approach approach(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.APPROACH, node, context);
    return new Approach(
        fields.texts("members", false).stream().map(MemberId::new).toList(),
        place(fields.text("from")),
        fields.tick("leave_tick", clock),
        fields.list("legs", this::leg));
  }

  private Leg leg(LocatedJson node) {
    Optional<LocatedJson> by = node instanceof LocatedJson.Obj object ? object.find("by") : Optional.empty();
    String word = by.isPresent() && by.get() instanceof LocatedJson.Text text ? text.text() : "";
    return switch (word) {
      case "walk" -> new Leg.Walk(Fields.of(PlanShapes.WALK, node, context).list("roads", this::roadUse));
      case "drive" -> new Leg.Drive(Fields.of(PlanShapes.DRIVE, node, context).list("roads", this::roadUse));
      case "ride" -> {
        Fields fields = Fields.of(PlanShapes.RIDE, node, context);
        yield new Leg.Ride(fields.text("run"), fields.whole("board_stop"), fields.whole("alight_stop"));
      }
      case "passage" -> passage(Fields.of(PlanShapes.PASSAGE, node, context));
      default -> {
        String wrong = "does not say \"by\" what the leg is";
        context.report(by.orElse(node), word, wrong, "Maybe one of: walk, drive, ride, passage.");
        yield new Leg.Walk(List.of());
      }
    };
  }

  private Leg passage(Fields fields) {
    return new Leg.Passage(
        new CrossingId(fields.text("crossing")),
        fields.whole("window"),
        fields.tick("start_tick", clock),
        fields.tick("end_tick", clock));
  }

  private Placement placement(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.PLACEMENT, node, context);
    return new Placement(
        new HouseholdId(fields.text("household")),
        new PledgeId(fields.text("pledge")),
        fields.whole("depart_week"),
        fields.yesNo("beyond_leave_by"));
  }

  private LeftOut leftOut(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.LEFT_OUT, node, context);
    LeftOut.Reason reason = LeftOut.Reason.valueOf(fields.word("reason").toUpperCase(Locale.ROOT));
    return new LeftOut(new HouseholdId(fields.text("household")), reason, fields.text("sentence"), remedy(fields));
  }

  private Optional<Remedy> remedy(Fields fields) {
    List<Supposition> suppositions = fields.list("suppose", word -> supposition(word, fields.text(word, false)));
    List<HouseholdId> displaces = fields.texts("displaces", false).stream().map(HouseholdId::new).toList();
    String sentence = fields.text("change");
    return suppositions.isEmpty() ? Optional.empty() : Optional.of(new Remedy(suppositions, displaces, sentence));
  }
}
