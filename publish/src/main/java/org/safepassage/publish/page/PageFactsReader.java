package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.safepassage.check.Headcount;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.plan.abort.AbortTable;

/** Reads what the page shows off a situation and its plan. */
final class PageFactsReader {
  /** Above so many people households are shown by place: one by one they would neither be read nor fit. */
  static final int MOST_PEOPLE_SHOWN = 5000;

  private final Situation situation;
  private final Plan plan;
  private final PageDetail detail;
  private final Headcount headcount;
  private final AbortTable abort;
  private final MapFacts map;
  private final GateFacts gates;
  private final HostFacts hosts;
  private final Movements movements;
  private final PageFacts.Span span;

  PageFactsReader(Situation situation, Planned planned, AbortTable abort, PageDetail detail) {
    this.situation = situation;
    plan = planned.plan();
    this.detail = detail;
    headcount = planned.verdict().headcount();
    this.abort = abort;
    map = new MapFacts(situation, plan, detail);
    gates = new GateFacts(situation, plan, map);
    hosts = new HostFacts(situation, plan, planned.placement());
    movements = new Movements(situation, plan, map);
    span = span();
  }

  PageFacts read() {
    boolean counts = isCountsOnly();
    boolean each = !counts && !isByPlace();
    StopFacts stops = new StopFacts(abort, map);
    HouseholdFacts households = new HouseholdFacts(situation, plan, map, gates, hosts);
    return new PageFacts(
        about(),
        numbers(),
        shares(),
        span,
        map.listParties(),
        map.listPlaces(),
        map.listGround(),
        map.listRoads(),
        gates.list(span.to()),
        counts ? List.of() : gates.listMessages(),
        counts ? List.of() : vehicles(),
        counts ? List.of() : stops.list(),
        counts ? List.of() : stops.listTurns(),
        counts ? List.of() : households.listHomes(),
        each ? households.list() : List.of(),
        counts ? Movements.COUNTED : Movements.PHASES,
        each ? movements.listParties() : List.of(),
        each ? List.of() : counts ? movements.listCounts(span) : movements.listSeries(span),
        hosts.list(),
        hosts.places(each),
        new GroupFacts(situation, plan).list(),
        hosts.listPromises(gates, detail),
        counts ? List.of() : plan.binds());
  }

  private boolean isCountsOnly() {
    return detail == PageDetail.COUNTS_ONLY;
  }

  private boolean isByPlace() {
    return headcount.listed() > MOST_PEOPLE_SHOWN;
  }

  private PageFacts.About about() {
    var operation = situation.operation();
    return new PageFacts.About(
        operation.title(),
        operation.synthetic(),
        situation.asOf().toString(),
        operation.zone().getId(),
        operation.tickSeconds(),
        plan.request().seed(),
        plan.request().steps(),
        plan.factsFingerprint(),
        isCountsOnly() ? "counts" : isByPlace() ? "places" : "households");
  }

  private PageFacts.Numbers numbers() {
    PlanNumbers numbers = plan.numbers();
    return new PageFacts.Numbers(
        headcount.listed(),
        numbers.peopleFirm(),
        numbers.peoplePlanned(),
        headcount.staying(),
        numbers.peopleConsentUnknown(),
        numbers.weightPlanned(),
        numbers.weightBound(),
        numbers.boundName(),
        numbers.gap(),
        numbers.marginMinutes() == Limits.NONE ? null : numbers.marginMinutes(),
        numbers.exposure() / 1000.0,
        plan.journeys().isEmpty() ? null : numbers.lastAcrossTick(),
        numbers.expected().map(mean -> new PageFacts.Mean(mean.people(), mean.error(), mean.scenarios(), mean.boundThousandths() / 1000.0)).orElse(null));
  }

  private List<PageFacts.Share> shares() {
    Map<LeftOut.Reason, Long> households = plan.leftOut().stream().collect(Collectors.groupingBy(LeftOut::reason, Collectors.counting()));
    return headcount.leftOut().entrySet().stream()
        .map(entry -> new PageFacts.Share(word(entry.getKey()), entry.getValue(), households.getOrDefault(entry.getKey(), 0L).intValue()))
        .toList();
  }

  /**
   * From the first call to the last arrival in a camp, on quarters of an hour; a day where nobody moves. A page of counts begins
   * when the first gate opens: nobody else needs to know when people set out.
   */
  private PageFacts.Span span() {
    int quarter = situation.ticksOf(15);
    int calls = plan.journeys().stream().mapToInt(Journey::callTick).min().orElse(0);
    int from = isCountsOnly() ? gates.firstOpening() : calls;
    int to = plan.journeys().isEmpty() ? situation.ticksOf(24 * 60) : movements.lastTick();
    return new PageFacts.Span(Math.floorDiv(from, quarter) * quarter, (Math.floorDiv(to, quarter) + 1) * quarter);
  }

  private List<PageFacts.Vehicle> vehicles() {
    Map<VehicleGroupId, VehicleGroup> groups = new HashMap<>();
    situation.operation().vehicleGroups().forEach(group -> groups.put(group.id(), group));
    Map<String, List<Run>> byVehicle = new LinkedHashMap<>();
    for (Run run : plan.runs()) {
      byVehicle.computeIfAbsent(run.vehicle().group().value() + " " + run.vehicle().number(), id -> new ArrayList<>()).add(run);
    }
    List<PageFacts.Vehicle> vehicles = new ArrayList<>();
    byVehicle.forEach(
        (id, runs) -> {
          VehicleGroup group = groups.get(runs.getFirst().vehicle().group());
          int seats = group == null ? 0 : group.seats() + group.wheelchairPlaces() + group.stretcherPlaces();
          String kind = group == null ? "" : group.vehicleClass();
          vehicles.add(new PageFacts.Vehicle(id, kind, seats, runs.stream().map(movements::trip).toList()));
        });
    return vehicles;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
