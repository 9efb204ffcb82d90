package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Remedy;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.publish.story.HouseholdStory;

/** What is said to households of the 2018 example, put to the test by planning again. */
class ExplainExampleTest {
  private static final int STEPS = 1500;
  private static final int ASKED = 30;

  private static Situation situation;
  private static Planner planner;
  private static Plan plan;

  @BeforeAll
  static void planOnce() {
    Instant asOf = Instant.parse("2018-07-15T21:43:00Z");
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "southwest-syria-2018"));
    situation = Situations.asOf(facts.operation(), asOf, List.of());
    planner = new Planner(situation, new PlanRequest(asOf, 1, 1, STEPS, List.of()), "facts", 2);
    plan = planner.plan(progress -> {}, () -> false).plan();
  }

  @Test
  void theChangeNamedBringsEachOnThePlanAndNobodyComesOff() {
    List<LeftOut> asked = listAcrossReasons();
    assertThat(asked).hasSizeGreaterThanOrEqualTo(ASKED);
    for (LeftOut out : asked) {
      Remedy remedy = out.remedy().orElseThrow();
      List<Supposition> change = new ArrayList<>(remedy.suppositions());
      change.add(new Supposition.PutFirst(out.household()));
      List<HouseholdId> takenOff = remedy.suppositions().contains(new Supposition.PutFirst(out.household())) ? remedy.displaces() : List.of();
      Planned again = planner.planAgain(change, takenOff, 0, progress -> {}, () -> false);
      assertThat(again.verdict().violations()).as(out.toString()).isEmpty();
      assertThat(listOn(again.plan())).as(out.toString()).contains(out.household());
      Set<HouseholdId> off = new LinkedHashSet<>(listOn(plan));
      off.removeAll(listOn(again.plan()));
      assertThat(takenOff).as(out.toString()).containsAll(off);
    }
  }

  @Test
  void whoIsSaidToBeDisplacedIsWhoComesOff() {
    List<LeftOut> displacing = plan.leftOut().stream().filter(out -> out.remedy().isPresent() && !out.remedy().get().displaces().isEmpty()).toList();
    assertThat(displacing).isNotEmpty();
    for (LeftOut out : displacing) {
      List<HouseholdId> displaces = out.remedy().orElseThrow().displaces();
      Planned again = planner.planAgain(List.of(new Supposition.PutFirst(out.household())), displaces, 0, progress -> {}, () -> false);
      assertThat(again.verdict().violations()).as(out.toString()).isEmpty();
      assertThat(listOn(again.plan())).as(out.toString()).contains(out.household());
      Set<HouseholdId> off = new LinkedHashSet<>(listOn(plan));
      off.removeAll(listOn(again.plan()));
      assertThat(displaces).as(out.toString()).containsAll(off);
      displaces.forEach(id -> assertThat(out.remedy().orElseThrow().sentence()).contains(id.value()));
    }
  }

  @Test
  void aPlanIsTakenUpAsItStands() {
    Plan again = takenUp(plan);
    assertThat(again.journeys()).isEqualTo(plan.journeys());
    assertThat(again.runs()).isEqualTo(plan.runs());
  }

  /** That its ways may still become safer when it is written down again is another matter. */
  @Test
  void aPlanThatWasStoppedIsTakenUpWithEverybodyOnIt() {
    AtomicInteger asked = new AtomicInteger();
    PlanRequest open = new PlanRequest(situation.asOf(), 1, 1, Integer.MAX_VALUE, List.of());
    Plan stopped = new Planner(situation, open, "facts", 1).planWithoutAdvice(progress -> {}, () -> asked.incrementAndGet() > 500).plan();
    assertThat(listOn(takenUp(stopped))).isEqualTo(listOn(stopped));
  }

  private static Plan takenUp(Plan of) {
    Planner fromFile = new Planner(situation, of.request(), "facts", 2);
    assertThat(fromFile.takeUp(of)).isTrue();
    return fromFile.planAgain(List.of(), List.of(), 0, progress -> {}, () -> false).plan();
  }

  @Test
  void nearlyEveryHouseholdLeftOutHasAChange() {
    long open = plan.leftOut().stream().filter(out -> out.reason() != LeftOut.Reason.ALREADY_ACCOUNTED_FOR).count();
    long changed = plan.leftOut().stream().filter(out -> out.remedy().isPresent()).count();
    assertThat(changed * 100).isGreaterThanOrEqualTo(open * 95);
  }

  @Test
  void whoIsOnThePlanIsToldRunGatesPromisesAndHost() {
    assertThat(plan.journeys()).hasSizeGreaterThan(ASKED);
    for (Journey journey : plan.journeys().subList(0, ASKED)) {
      String story = String.join("\n", HouseholdStory.of(situation, plan, journey.household()));
      assertThat(story).contains("On the plan:", "call ", "host ", "rests on ", "gate ");
      journey.approaches().forEach(approach -> approach.legs().forEach(leg -> assertTold(leg, story)));
      journey.onward().forEach(leg -> assertTold(leg, story));
    }
  }

  private static void assertTold(Leg leg, String story) {
    if (leg instanceof Leg.Ride ride) {
      assertThat(story).contains("\n  " + ride.run() + " ");
    }
    if (leg instanceof Leg.Passage passage) {
      assertThat(story).contains(situation.clockOf(passage.startTick()));
    }
  }

  /** At least thirty with a change, from every reason that occurs. */
  private static List<LeftOut> listAcrossReasons() {
    Map<LeftOut.Reason, List<LeftOut>> byReason =
        plan.leftOut().stream().filter(out -> out.remedy().isPresent()).collect(Collectors.groupingBy(LeftOut::reason, LinkedHashMap::new, Collectors.toList()));
    List<LeftOut> asked = new ArrayList<>();
    for (int round = 0; asked.size() < ASKED && round < 1_000; round++) {
      for (List<LeftOut> some : byReason.values()) {
        if (round < some.size()) {
          asked.add(some.get(round));
        }
      }
    }
    return asked;
  }

  private static Set<HouseholdId> listOn(Plan of) {
    return of.journeys().stream().map(Journey::household).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
