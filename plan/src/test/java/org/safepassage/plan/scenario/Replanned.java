package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.check.Violation;
import org.safepassage.operation.Approach;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.PlanChange;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/**
 * A plan of one drawing, and a plan made from it later, as another drawing has it then. What is the same and what is not is worked out here
 * once more, by moments.
 */
final class Replanned {
  private static final int STEPS = 400;

  private final Plan before;
  private final Planned after;
  private final Instant now;

  private Replanned(Plan before, Planned after, Instant now) {
    this.before = before;
    this.after = after;
    this.now = now;
  }

  /** Plans a drawing, and from that plan at a later time as the other drawing has it; fails unless the checker accepts both. */
  static Replanned of(String drawing, String later, String clock) {
    return from(plan(drawing), later, clock);
  }

  static Plan plan(String drawing) {
    Situation situation = Drawing.situation(drawing);
    Planned planned = new Planner(situation, new PlanRequest(situation.asOf(), 1, 1, STEPS, List.of()), "drawn", 1).plan(progress -> {}, () -> false);
    assertThat(planned.verdict().violations()).as(drawing).isEmpty();
    return planned.plan();
  }

  static Replanned from(Plan before, String later, String clock) {
    return from(before, later, clock, 1);
  }

  static Replanned from(Plan before, String later, String clock, int threads) {
    Instant now = Clock.momentOf(clock);
    Situation situation = Situations.asOf(Drawing.situation(later).operation(), now, List.of());
    PlanRequest request = new PlanRequest(now, 1, 1, 100, List.of(), Optional.of(new InForce(before.request().asOf(), "of " + clock)));
    Planned after = new Planner(situation, request, "drawn later", threads).replan(before, progress -> {}, () -> false);
    assertThat(after.verdict().violations().stream().map(Violation::describe)).as(later).isEmpty();
    Replanned replanned = new Replanned(before, after, now);
    replanned.assertBegunIsAsItWas();
    replanned.assertChangesAreTheDifference();
    return replanned;
  }

  Plan plan() {
    return after.plan();
  }

  Plan before() {
    return before;
  }

  List<PlanChange> changes() {
    return after.changes();
  }

  Set<String> listOn() {
    return new LinkedHashSet<>(after.plan().journeys().stream().map(journey -> journey.household().value()).toList());
  }

  String changed(PlanChange.Kind kind) {
    return String.join(" ", after.changes().stream().filter(change -> change.kind() == kind).map(PlanChange::id).toList());
  }

  Run run(String id) {
    return after.plan().runs().stream().filter(run -> run.id().equals(id)).findFirst().orElseThrow();
  }

  String ofReason(String household) {
    return after.plan().leftOut().stream().filter(out -> out.household().value().equals(household)).map(out -> out.reason().name()).findFirst().orElse("on the plan");
  }

  /** The most people aboard any vehicle of a group on one drive. */
  int mostAboard(String group) {
    int most = 0;
    for (Run run : after.plan().runs().stream().filter(it -> it.vehicle().group().value().equals(group)).toList()) {
      for (int drive = 0; drive < run.drives().size(); drive++) {
        most = Math.max(most, aboard(run, drive));
      }
    }
    return most;
  }

  private int aboard(Run run, int drive) {
    int people = 0;
    for (Approach approach : after.plan().journeys().stream().flatMap(journey -> journey.approaches().stream()).toList()) {
      boolean rides = approach.legs().stream().anyMatch(leg -> leg instanceof Leg.Ride ride && ride.run().equals(run.id()) && ride.boardStop() <= drive && drive < ride.alightStop());
      people += rides ? approach.members().size() : 0;
    }
    return people;
  }

  /** When the last passage ends, since the first plan's moment. */
  String lastPassageEnds() {
    Instant last = after.plan().journeys().stream().flatMap(journey -> journey.onward().stream()).filter(Leg.Passage.class::isInstance).map(leg -> moment(after.plan(), ((Leg.Passage) leg).endTick())).max(Instant::compareTo).orElseThrow();
    return Clock.of(Math.toIntExact(Duration.between(Clock.AS_OF, last).toSeconds() / Clock.TICK_SECONDS));
  }

  /** When a road is last left, since the first plan's moment. */
  String lastLeft(String road) {
    Instant last =
        after.plan().runs().stream().flatMap(run -> run.drives().stream()).flatMap(List::stream).filter(use -> use.road().value().equals(road)).map(use -> moment(after.plan(), use.exitTick())).max(Instant::compareTo).orElseThrow();
    return Clock.of(Math.toIntExact(Duration.between(Clock.AS_OF, last).toSeconds() / Clock.TICK_SECONDS));
  }

  // The difference, once more ---------------------------------------------------------------------------------------------

  /** Whatever entered a road, was called or passed a gate before now did so by the plan in force, and all that did is there still, but of whom a report found elsewhere. */
  private void assertBegunIsAsItWas() {
    Map<String, Set<String>> then = begun(before);
    Map<String, Set<String>> is = begun(after.plan());
    Set<String> on = listOn();
    is.forEach((who, acts) -> assertThat(then.getOrDefault(who, Set.of())).as(who).containsAll(acts));
    then.forEach(
        (who, acts) -> {
          if (who.startsWith("vehicle ") || (on.contains(who) && startsOf(before, who).equals(startsOf(after.plan(), who)))) {
            assertThat(is.getOrDefault(who, Set.of())).as(who).containsAll(acts);
          }
        });
  }

  private static List<String> startsOf(Plan plan, String household) {
    return plan.journeys().stream().filter(journey -> journey.household().value().equals(household)).flatMap(journey -> journey.approaches().stream()).map(approach -> approach.from().value()).toList();
  }

  private Map<String, Set<String>> begun(Plan plan) {
    Map<String, Set<String>> acts = new TreeMap<>();
    for (Run run : plan.runs()) {
      run.drives().forEach(drive -> addRoads(plan, drive, acts.computeIfAbsent("vehicle " + run.vehicle(), any -> new LinkedHashSet<>())));
    }
    for (Journey journey : plan.journeys()) {
      Set<String> own = acts.computeIfAbsent(journey.household().value(), any -> new LinkedHashSet<>());
      add(plan, "called", journey.callTick(), own);
      for (Leg leg : legsOf(journey)) {
        switch (leg) {
          case Leg.Walk(var roads) -> addRoads(plan, roads, own);
          case Leg.Drive(var roads) -> addRoads(plan, roads, own);
          case Leg.Ride ride -> add(plan, "boards " + runOf(plan, ride).vehicle(), runOf(plan, ride).stops().get(ride.boardStop()).departTick(), own);
          case Leg.Passage passage -> add(plan, "passes " + passage.crossing(), passage.startTick(), own);
        }
      }
    }
    return acts;
  }

  private static List<Leg> legsOf(Journey journey) {
    List<Leg> legs = new ArrayList<>();
    journey.approaches().forEach(approach -> legs.addAll(approach.legs()));
    legs.addAll(journey.onward());
    return legs;
  }

  private void addRoads(Plan plan, List<RoadUse> roads, Set<String> acts) {
    roads.forEach(use -> add(plan, "enters " + use.road() + " until " + moment(plan, use.exitTick()), use.enterTick(), acts));
  }

  private void add(Plan plan, String what, int tick, Set<String> acts) {
    if (moment(plan, tick).isBefore(now)) {
      acts.add(what + " " + moment(plan, tick));
    }
  }

  private static Instant moment(Plan plan, int tick) {
    return plan.request().asOf().plus(Duration.ofSeconds((long) tick * Clock.TICK_SECONDS));
  }

  private static Run runOf(Plan plan, Leg.Ride ride) {
    return plan.runs().stream().filter(run -> run.id().equals(ride.run())).findFirst().orElseThrow();
  }

  /** The list names each household and run that differs, and no other. */
  private void assertChangesAreTheDifference() {
    Map<String, String> then = described(before);
    Map<String, String> is = described(after.plan());
    Set<String> differs = new LinkedHashSet<>();
    then.forEach((who, how) -> differs.addAll(how.equals(is.get(who)) ? Set.of() : Set.of(who)));
    is.forEach((who, how) -> differs.addAll(how.equals(then.get(who)) ? Set.of() : Set.of(who)));
    assertThat(after.changes().stream().map(PlanChange::id)).as("told").containsExactlyInAnyOrderElementsOf(differs);
    for (PlanChange change : after.changes()) {
      boolean was = then.containsKey(change.id());
      boolean now = is.containsKey(change.id());
      switch (change.kind()) {
        case COMES_ON, RUN_BEGINS -> assertThat(!was && now).as(change.sentence()).isTrue();
        case COMES_OFF, RUN_ENDS -> assertThat(was && !now).as(change.sentence()).isTrue();
        case GOES_OTHERWISE, RUN_CHANGES -> assertThat(was && now).as(change.sentence()).isTrue();
      }
    }
  }

  private static Map<String, String> described(Plan plan) {
    Map<String, String> described = new LinkedHashMap<>();
    for (Journey journey : plan.journeys()) {
      StringBuilder how = new StringBuilder("called " + moment(plan, journey.callTick()));
      for (Approach approach : journey.approaches()) {
        how.append(" leaves ").append(approach.from()).append(moment(plan, approach.leaveTick()));
      }
      for (Leg leg : legsOf(journey)) {
        switch (leg) {
          case Leg.Walk(var roads) -> roads.forEach(use -> how.append(use.road()).append(moment(plan, use.enterTick())));
          case Leg.Drive(var roads) -> roads.forEach(use -> how.append(use.road()).append(moment(plan, use.enterTick())));
          case Leg.Ride ride -> {
            Run run = runOf(plan, ride);
            how.append(run.id()).append(run.vehicle()).append(moment(plan, run.stops().get(ride.boardStop()).departTick())).append(moment(plan, run.stops().get(ride.alightStop()).arriveTick()));
          }
          case Leg.Passage passage -> how.append(passage.crossing()).append(moment(plan, passage.startTick()));
        }
      }
      described.put(journey.household().value(), how.toString());
    }
    for (Run run : plan.runs()) {
      StringBuilder how = new StringBuilder(run.vehicle().toString());
      run.stops().forEach(stop -> how.append(stop.place()).append(moment(plan, stop.departTick())));
      run.drives().forEach(drive -> drive.forEach(use -> how.append(use.road()).append(moment(plan, use.enterTick()))));
      plan.journeys().stream().filter(journey -> legsOf(journey).stream().anyMatch(leg -> leg instanceof Leg.Ride ride && ride.run().equals(run.id()))).forEach(journey -> how.append(journey.household()));
      described.put(run.id(), how.toString());
    }
    return described;
  }
}
