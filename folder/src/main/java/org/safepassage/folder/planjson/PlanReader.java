package org.safepassage.folder.planjson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.folder.raw.LocatedJson;
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

/** Makes a plan from a tree of JSON values, field by field. */
final class PlanReader {

  /** A plan and the length of its ticks. */
  record Timed(Plan plan, int tickSeconds) {}

  private final Fields.Context context;
  private Optional<TickClock> clock = Optional.empty();

  private PlanReader(Fields.Context context) {
    this.context = context;
  }

  /** The plan; to be thrown away if the context has problems. */
  static Timed read(LocatedJson root, Fields.Context context) {
    return new PlanReader(context).plan(root);
  }

  private Timed plan(LocatedJson root) {
    Fields fields = Fields.of(PlanShapes.PLAN, root, context);
    fields.word("format");
    int tickSeconds = tickSeconds(fields);
    PlanRequest request = request(fields.get("request"), tickSeconds);
    Plan plan =
        new Plan(
            request,
            fields.text("facts_fingerprint"),
            numbers(fields.get("numbers")),
            fields.list("notices", this::notice),
            fields.list("lists", this::listSent),
            fields.list("runs", this::run),
            fields.list("journeys", this::journey),
            fields.list("placements", this::placement),
            fields.list("left_out", this::leftOut),
            fields.texts("binds", true),
            fields.maybe("prospects", this::prospects));
    return new Timed(plan, tickSeconds);
  }

  private int tickSeconds(Fields fields) {
    int tickSeconds = Math.max(1, fields.whole("tick_seconds"));
    if (900 % tickSeconds != 0) {
      context.report(fields.get("tick_seconds"), String.valueOf(tickSeconds), "does not divide a quarter of an hour (900 s)", "Maybe 60.");
    }
    return tickSeconds;
  }

  private PlanRequest request(LocatedJson node, int tickSeconds) {
    Fields fields = Fields.of(PlanShapes.REQUEST, node, context);
    Optional<Instant> asOf = fields.moment("as_of");
    clock = asOf.map(moment -> new TickClock(moment, tickSeconds));
    return new PlanRequest(
        asOf.orElse(Instant.EPOCH),
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
    return new Prospects(fields.list("runs", this::runProspect), fields.list("households", this::householdProspect));
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
        new PlaceId(fields.text("place")), fields.tick("arrive_tick", clock), fields.tick("depart_tick", clock));
  }

  private List<RoadUse> roadUses(LocatedJson node) {
    List<RoadUse> uses = new ArrayList<>();
    Fields.items(node, context).forEach(item -> uses.add(roadUse(item)));
    return uses;
  }

  private RoadUse roadUse(LocatedJson node) {
    Fields fields = Fields.of(PlanShapes.ROAD_USE, node, context);
    return new RoadUse(
        new RoadId(fields.text("road")),
        new PlaceId(fields.text("from")),
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
        new PlaceId(fields.text("from")),
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
