package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.Claim;
import org.safepassage.operation.Grade;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Id;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Report;
import org.safepassage.operation.ReportId;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.Run;
import org.safepassage.operation.SourceId;
import org.safepassage.operation.VehicleGroupId;
import org.safepassage.operation.CrossingId;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/** The 2018 example planned again from its plan after one report, soon after and in the middle of the night. */
class ReplanExampleTest {
  private static final int STEPS = 400;
  private static final int STEPS_AGAIN = 60;

  private static Operation operation;
  private static Plan plan;

  @BeforeAll
  static void planOnce() {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "southwest-syria-2018"));
    Instant asOf = facts.operation().defaultAsOf();
    operation = knownBy(facts.operation(), asOf, List.of());
    plan = new Planner(Situations.asOf(operation, asOf, List.of()), new PlanRequest(asOf, 1, 1, STEPS, List.of()), "facts", 2).plan(progress -> {}, () -> false).plan();
  }

  /** What came later in 2018 is not known here. */
  private static Operation knownBy(Operation it, Instant moment, List<Report> more) {
    List<Report> reports = new ArrayList<>(it.reports().stream().filter(report -> !report.receivedAt().isAfter(moment)).toList());
    reports.addAll(more);
    return new Operation(
        it.name(), it.title(), it.synthetic(), it.zone(), it.tickSeconds(), it.defaultAsOf(), it.policy(), it.parties(), it.sources(), it.places(), it.areas(), it.roads(),
        it.crossings(), it.chains(), it.camps(), it.vehicleGroups(), it.households(), it.hosts(), it.pledges(), reports);
  }

  private static Planned after(int minutes, Id subject, Claim claim) {
    Instant now = plan.request().asOf().plus(Duration.ofMinutes(minutes));
    Report news = new Report(new ReportId("news"), now, now, Optional.empty(), new SourceId("monitor"), new Grade('B', 2), subject, claim, "");
    return from(knownBy(operation, now, List.of(news)), now);
  }

  private static Planned from(Operation known, Instant now) {
    PlanRequest request = new PlanRequest(now, 1, 1, STEPS_AGAIN, List.of(), Optional.of(new InForce(plan.request().asOf(), "fingerprint")));
    Planned again = new Planner(Situations.asOf(known, now, List.of()), request, "facts", 2).replan(plan, progress -> {}, () -> false);
    // Among the rules: that what has begun is as it was.
    assertThat(again.verdict().violations()).as(now.toString()).isEmpty();
    return again;
  }

  private static Set<HouseholdId> listOn(Plan of) {
    return new LinkedHashSet<>(of.journeys().stream().map(Journey::household).toList());
  }

  @Test
  void atItsOwnMomentThePlanIsReadBackAsItWasWritten() {
    Planned again = from(operation, plan.request().asOf());
    assertThat(again.plan().journeys()).isEqualTo(plan.journeys());
    assertThat(again.plan().runs()).isEqualTo(plan.runs());
    assertThat(again.plan().placements()).hasSameSizeAs(plan.placements());
  }

  @Test
  void withoutNewsThePlanChangesOnlyForMorePeopleThroughoutTheNight() {
    for (int minutes = 60; minutes < plan.numbers().lastAcrossTick() + 120; minutes += 210) {
      assertChangesOnlyForMorePeople(from(operation, plan.request().asOf().plus(Duration.ofMinutes(minutes))));
    }
  }

  private static void assertChangesOnlyForMorePeople(Planned again) {
    long more = again.plan().numbers().weightPlanned() - plan.numbers().weightPlanned();
    assertThat(more).isNotNegative();
    assertThat(again.changes().isEmpty()).as(again.changes().toString()).isEqualTo(more == 0);
  }

  @Test
  void aRoadThatIsLostIsNotUsedFromThenOn() {
    for (int minutes : List.of(60, 1200)) {
      RoadId road = busiest(minutes);
      Planned again = after(minutes, road, new Claim.Cut());
      assertThat(again.plan().runs().stream().flatMap(run -> run.drives().stream()).flatMap(List::stream).filter(use -> use.enterTick() >= 0).map(use -> use.road()))
          .doesNotContain(road);
    }
  }

  private static RoadId busiest(int minutes) {
    java.util.Map<RoadId, Integer> uses = new java.util.LinkedHashMap<>();
    plan.runs().stream().flatMap(run -> run.drives().stream()).flatMap(List::stream).filter(use -> use.enterTick() > minutes).forEach(use -> uses.merge(use.road(), 1, Integer::sum));
    return uses.entrySet().stream().max(java.util.Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  @Test
  void nobodyPassesAGateThatIsRefusedButWhoHas() {
    for (int minutes : List.of(60, 1400, 1700)) {
      CrossingId last = operation.chains().getFirst().crossings().getLast();
      Planned again = after(minutes, last, new Claim.Permission(PermissionState.REFUSED, 0));
      assertThat(again.plan().journeys()).allMatch(journey -> ((org.safepassage.operation.Leg.Passage) journey.onward().getLast()).startTick() < 0);
    }
  }

  @Test
  void aBusThatIsGoneTakesOffOnlyWhoItWasToCarry() {
    VehicleGroupId group = plan.runs().stream().map(run -> run.vehicle().group()).filter(id -> count(id) > 1).findFirst().orElseThrow();
    Planned again = after(60, group, new Claim.VehiclesThere(count(group) - 1));
    assertThat(again.plan().runs().stream().filter(run -> run.vehicle().group().equals(group) && run.drives().stream().flatMap(List::stream).anyMatch(use -> use.enterTick() >= 0)).map(Run::vehicle).distinct().count())
        .isLessThanOrEqualTo(count(group) - 1);
    assertThat(listOn(again.plan())).hasSizeGreaterThan(listOn(plan).size() / 2);
  }

  private static int count(VehicleGroupId id) {
    return operation.vehicleGroups().stream().filter(group -> group.id().equals(id)).findFirst().orElseThrow().count();
  }

  @Test
  void aFamilyFoundElsewhereGoesFromThereOrComesOff() {
    Journey family = plan.journeys().getFirst();
    PlaceId elsewhere = plan.journeys().stream().map(journey -> journey.approaches().getFirst().from()).filter(place -> !place.equals(family.approaches().getFirst().from())).findFirst().orElseThrow();
    Planned again = after(60, family.household(), new Claim.IsAt(elsewhere));
    again.plan().journeys().stream()
        .filter(journey -> journey.household().equals(family.household()))
        .forEach(journey -> assertThat(journey.approaches()).allMatch(approach -> approach.from().equals(elsewhere)));
    assertThat(again.plan().numbers().peoplePlanned()).isGreaterThanOrEqualTo(plan.numbers().peoplePlanned() - family.approaches().stream().mapToInt(approach -> approach.members().size()).sum());
  }

  @Test
  void theLossOfWhatNobodyUsesTakesNobodyOffButForMorePeople() {
    Planned again = after(60, new CrossingId("nasib"), new Claim.Permission(PermissionState.REFUSED, 0));
    assertChangesOnlyForMorePeople(again);
  }
}
