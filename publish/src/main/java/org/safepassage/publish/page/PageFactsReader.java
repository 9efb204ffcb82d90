package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.check.Checker;
import org.safepassage.check.Headcount;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Run;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.publish.promise.PromiseSentences;

/** Reads what the page shows off a situation and its plan. */
final class PageFactsReader {
  private static final int MOST_PEOPLE_SHOWN = 5000;

  private final Situation situation;
  private final Plan plan;
  private final Headcount headcount;
  private final boolean countsOnly;
  private final MapFacts map;
  private final Movements movements;
  private final Map<HouseholdId, HostId> hostOf = new HashMap<>();
  private final Map<HostId, Integer> hosts = new HashMap<>();
  private final List<PageFacts.State> states;
  private final PageFacts.Span span;

  PageFactsReader(Situation situation, Plan plan, boolean countsOnly) {
    this.situation = situation;
    this.plan = plan;
    this.headcount = Checker.judge(situation, plan).headcount();
    this.countsOnly = countsOnly;
    map = new MapFacts(situation, countsOnly);
    movements = new Movements(situation, plan, map);
    Map<PledgeId, HostId> hostOfPledge = new HashMap<>();
    situation.operation().pledges().forEach(pledge -> hostOfPledge.put(pledge.id(), pledge.host()));
    plan.placements().forEach(placed -> hostOf.put(placed.household(), hostOfPledge.get(placed.pledge())));
    states = readStates();
    span = readSpan();
  }

  PageFacts read() {
    return new PageFacts(
        about(),
        numbers(),
        shares(),
        span,
        map.listParties(),
        map.listPlaces(),
        map.listRoads(),
        gates(),
        aggregates() ? List.of() : vehicles(),
        aggregates() ? List.of() : families(),
        aggregates() ? List.of() : movements.listParties(),
        aggregates() ? movements.listSeries(span) : List.of(),
        states,
        PromiseSentences.of(situation, plan),
        plan.binds());
  }

  /** Whether people are shown by counts alone: so many would neither be read nor fit. */
  private boolean aggregates() {
    return countsOnly || headcount.listed() > MOST_PEOPLE_SHOWN;
  }

  private PageFacts.About about() {
    var operation = situation.operation();
    return new PageFacts.About(
        operation.title(),
        operation.synthetic(),
        situation.asOf().toString(),
        operation.zone().getId(),
        operation.tickSeconds(),
        (int) plan.request().seed(),
        (int) plan.request().steps(),
        plan.factsFingerprint(),
        countsOnly);
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
        numbers.exposure() / 1000.0);
  }

  private List<PageFacts.Share> shares() {
    Map<LeftOut.Reason, Long> households = plan.leftOut().stream().collect(Collectors.groupingBy(LeftOut::reason, Collectors.counting()));
    return headcount.leftOut().entrySet().stream()
        .map(entry -> new PageFacts.Share(word(entry.getKey()), entry.getValue(), households.getOrDefault(entry.getKey(), 0L).intValue()))
        .toList();
  }

  /** From the first call to the last arrival in a camp, on quarters of an hour; a day where nobody moves. */
  private PageFacts.Span readSpan() {
    int quarter = situation.ticksOf(15);
    int from = plan.journeys().stream().mapToInt(Journey::callTick).min().orElse(0);
    int to = plan.journeys().isEmpty() ? situation.ticksOf(24 * 60) : movements.lastTick();
    return new PageFacts.Span(Math.floorDiv(from, quarter) * quarter, (Math.floorDiv(to, quarter) + 1) * quarter);
  }

  private List<PageFacts.Gate> gates() {
    List<PageFacts.Gate> gates = new ArrayList<>();
    for (Crossing crossing : situation.operation().crossings()) {
      CrossingOutlook outlook = situation.getCrossing(crossing.id());
      gates.add(
          new PageFacts.Gate(
              crossing.id().value(),
              crossing.nameEn(),
              crossing.nameAr(),
              map.indexOf(crossing.inside()),
              word(outlook.permission()),
              outlook.usable(),
              outlook.windows().stream().map(window -> new int[] {window.opensTick(), window.closesTick()}).toList(),
              load(crossing, outlook)));
    }
    return gates;
  }

  /** Desk ticks by quarter of an hour, over the windows in which somebody passes. */
  private List<int[]> load(Crossing crossing, CrossingOutlook outlook) {
    Map<Integer, Integer> used = new LinkedHashMap<>();
    for (Journey journey : plan.journeys()) {
      for (Leg leg : journey.onward()) {
        if (leg instanceof Leg.Passage passage && passage.crossing().equals(crossing.id())) {
          for (int tick = passage.startTick(); tick < passage.endTick(); tick++) {
            used.merge(situation.quarterHourOf(tick), 1, Integer::sum);
          }
        }
      }
    }
    Map<Integer, int[]> quarters = new LinkedHashMap<>();
    for (TickWindow window : outlook.windows()) {
      for (int tick = Math.max(0, window.opensTick()); tick < Math.min(window.closesTick(), span.to()); tick++) {
        int quarter = situation.quarterHourOf(tick);
        int first = tick;
        int[] load = quarters.computeIfAbsent(quarter, q -> new int[] {first, used.getOrDefault(q, 0), 0});
        load[2] += crossing.desks();
      }
    }
    return used.isEmpty() ? List.of() : List.copyOf(quarters.values());
  }

  private List<PageFacts.Vehicle> vehicles() {
    Map<String, List<Run>> byVehicle = new LinkedHashMap<>();
    for (Run run : plan.runs()) {
      byVehicle.computeIfAbsent(run.vehicle().group().value() + " " + run.vehicle().number(), id -> new ArrayList<>()).add(run);
    }
    Map<String, VehicleGroup> groups = new HashMap<>();
    situation.operation().vehicleGroups().forEach(group -> groups.put(group.id().value(), group));
    List<PageFacts.Vehicle> vehicles = new ArrayList<>();
    byVehicle.forEach(
        (id, runs) -> {
          VehicleGroup group = groups.get(runs.getFirst().vehicle().group().value());
          int seats = group == null ? 0 : group.seats() + group.wheelchairPlaces() + group.stretcherPlaces();
          String kind = group == null ? "" : group.vehicleClass();
          vehicles.add(new PageFacts.Vehicle(id, kind, seats, runs.stream().map(movements::trip).toList()));
        });
    return vehicles;
  }

  private List<PageFacts.Family> families() {
    Map<HouseholdId, Journey> journeys = new HashMap<>();
    plan.journeys().forEach(journey -> journeys.put(journey.household(), journey));
    Map<HouseholdId, LeftOut> leftOut = new HashMap<>();
    plan.leftOut().forEach(out -> leftOut.put(out.household(), out));
    List<PageFacts.Family> families = new ArrayList<>();
    for (Household household : situation.operation().households()) {
      Journey journey = journeys.get(household.id());
      LeftOut out = leftOut.get(household.id());
      if (journey != null) {
        families.add(planned(household, journey));
      } else if (out != null) {
        families.add(leftOut(household, out));
      }
    }
    return families;
  }

  private PageFacts.Family planned(Household household, Journey journey) {
    List<String> runs =
        Stream.concat(journey.approaches().stream().flatMap(approach -> approach.legs().stream()), journey.onward().stream())
            .flatMap(leg -> leg instanceof Leg.Ride ride ? Stream.of(ride.run()) : Stream.empty())
            .distinct()
            .toList();
    Leg.Passage first =
        journey.onward().stream().flatMap(leg -> leg instanceof Leg.Passage passage ? Stream.of(passage) : Stream.empty()).findFirst().orElseThrow();
    HostId host = hostOf.get(household.id());
    return new PageFacts.Family(
        household.id().value(),
        movements.people(journey),
        at(household),
        null,
        "",
        situation.getHousehold(household.id()).consent() == Consent.UNKNOWN,
        journey.callTick(),
        journey.approaches().stream().mapToInt(approach -> approach.leaveTick()).min().orElse(0),
        first.startTick(),
        movements.outTick(journey),
        first.crossing().value(),
        runs,
        host == null ? -1 : hosts.getOrDefault(host, -1));
  }

  private PageFacts.Family leftOut(Household household, LeftOut out) {
    boolean unknown = situation.getHousehold(household.id()).consent() == Consent.UNKNOWN;
    return new PageFacts.Family(
        household.id().value(), household.members().size(), at(household), word(out.reason()), out.sentence(), unknown, -1, -1, -1, -1, "", List.of(), -1);
  }

  private List<Integer> at(Household household) {
    return situation.getHousehold(household.id()).groups().stream().map(group -> map.indexOf(group.place())).distinct().toList();
  }

  /** Hosts that pledged something or get somebody. */
  private List<PageFacts.State> readStates() {
    Map<PledgeId, Integer> placed = new HashMap<>();
    plan.placements().forEach(one -> placed.merge(one.pledge(), situation.getHousehold(one.household()).people(), Integer::sum));
    List<PageFacts.State> read = new ArrayList<>();
    situation.operation().hosts().forEach(host -> {
      List<PageFacts.Pledged> pledges =
          situation.operation().pledges().stream().filter(pledge -> pledge.host().equals(host.id())).map(pledge -> pledged(pledge, placed)).toList();
      int people = pledges.stream().mapToInt(PageFacts.Pledged::placed).sum();
      if (pledges.stream().anyMatch(pledge -> pledge.units() > 0) || people > 0) {
        hosts.put(host.id(), read.size());
        read.add(new PageFacts.State(host.id().value(), host.nameEn(), host.nameAr(), people, pledges));
      }
    });
    return read;
  }

  private PageFacts.Pledged pledged(Pledge pledge, Map<PledgeId, Integer> placed) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    int persons = (int) pledge.personsOf(outlook.units());
    return new PageFacts.Pledged(
        pledge.id().value(), word(pledge.unit()), outlook.units(), persons, word(outlook.state()), placed.getOrDefault(pledge.id(), 0));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
