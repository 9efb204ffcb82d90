package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.*;
import org.safepassage.outlook.Situation;

/** Seeded random edits of the correct plan: never an exception, and what matters is refused. */
class MutationTest {
  private static final int[] ODD = {-1, 0, 1, 7, 59, 101, 5_000, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 29};

  private final Situation situation = new World().situation();
  private final Checker checker = Checker.of(situation);

  @Test
  void noEditMakesTheCheckerThrow() {
    Random random = new Random(20180715);
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      Draft draft = Draft.correct();
      int edits = 1 + random.nextInt(4);
      for (int e = 0; e < edits; e++) {
        edit(draft, random);
      }
      Verdict verdict = checker.judge(plan(draft));
      refused += verdict.isAccepted() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(3_900);
  }

  /** No edit of a tick of a run, a road or a passage by one minute or more goes through with the numbers that were stated before. */
  @Test
  void shorteningAnyRoadOrPassageOfTheCorrectPlanIsRefused() {
    for (Run run : Draft.correct().runs) {
      for (int drive = 0; drive < run.drives().size(); drive++) {
        for (int by = 1; by <= 9; by++) {
          RoadUse use = run.drives().get(drive).getFirst();
          Draft draft = Draft.correct().drive(run.id(), drive, new RoadUse(use.road(), use.from(), use.enterTick() + by, use.exitTick()));
          assertThat(checker.judge(plan(draft)).breaks(Rule.VEHICLES)).as("run %s drive %d by %d", run.id(), drive, by).isTrue();
        }
      }
    }
    for (Journey journey : Draft.correct().journeys) {
      for (int leg = 0; leg < 3; leg += 2) {
        Leg.Passage passage = (Leg.Passage) journey.onward().get(leg);
        Draft draft = Draft.correct().passage(journey.household().value(), leg, passage.window(), passage.startTick(), passage.endTick() - 1);
        assertThat(checker.judge(plan(draft)).breaks(Rule.GATES)).as("%s", passage).isTrue();
      }
    }
  }

  @Test
  void droppingAnyMemberIsRefused() {
    for (Journey journey : Draft.correct().journeys) {
      for (int a = 0; a < journey.approaches().size(); a++) {
        for (MemberId dropped : journey.approaches().get(a).members()) {
          Draft draft =
              Draft.correct()
                  .approach(
                      journey.household().value(), a,
                      old -> new Approach(old.members().stream().filter(id -> !id.equals(dropped)).toList(), old.from(), old.leaveTick(), old.legs()));
          Verdict verdict = checker.judge(plan(draft));
          assertThat(verdict.breaks(Rule.WHOLE) || verdict.breaks(Rule.WELL_FORMED)).as("without %s", dropped).isTrue();
        }
      }
    }
  }

  /** Stops and roads join to the tick: one of them moved alone never goes through. */
  @Test
  void movingOneEndOfAnyDriveAloneIsRefused() {
    for (Run run : Draft.correct().runs) {
      for (int drive = 0; drive < run.drives().size(); drive++) {
        RoadUse use = run.drives().get(drive).getFirst();
        for (int by : new int[] {-7, -1, 1, 7}) {
          Draft enter = Draft.correct().drive(run.id(), drive, new RoadUse(use.road(), use.from(), use.enterTick() + by, use.exitTick() + 20));
          Draft exit = Draft.correct().drive(run.id(), drive, new RoadUse(use.road(), use.from(), use.enterTick(), use.exitTick() + by));
          Stop next = run.stops().get(drive + 1);
          Draft arrive = Draft.correct().stop(run.id(), drive + 1, new Stop(next.place(), next.arriveTick() + by, next.departTick() + 20));
          for (Draft draft : List.of(enter, exit, arrive)) {
            assertThat(checker.judge(plan(draft)).breaks(Rule.VEHICLES)).as("run %s drive %d by %d", run.id(), drive, by).isTrue();
          }
        }
      }
    }
  }

  @Test
  void removingAnyRunJourneyOrLineOfAListIsRefused() {
    for (int i = 0; i < Draft.correct().runs.size(); i++) {
      Draft draft = Draft.correct();
      draft.runs.remove(i);
      assertThat(checker.judge(plan(draft)).breaks(Rule.WELL_FORMED)).isTrue();
    }
    for (int i = 0; i < Draft.correct().journeys.size(); i++) {
      Draft draft = Draft.correct();
      HouseholdId household = draft.journeys.remove(i).household();
      assertThat(checker.judge(plan(draft)).breaks(Rule.HEADCOUNT)).isTrue();
      draft = Draft.correct();
      ListSent list = draft.lists.getFirst();
      draft.lists.set(0, new ListSent(list.crossing(), list.tick(), list.households().stream().filter(id -> !id.equals(household)).toList()));
      assertThat(checker.judge(plan(draft)).breaks(Rule.GATES)).as("%s", household).isTrue();
    }
  }

  @Test
  void theSamePlanGetsTheSameVerdictTwice() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Draft draft = Draft.correct();
      edit(draft, random);
      edit(draft, random);
      Plan plan = plan(draft);
      assertThat(checker.judge(plan)).isEqualTo(Checker.judge(situation, plan));
    }
  }

  private static Plan plan(Draft draft) {
    PlanNumbers numbers = new PlanNumbers(14, 7, 12, 1, 13, 100, "test", 51, 4370, 229);
    return new Plan(
        new PlanRequest(World.AS_OF, 1, 1, 1, List.of()), "facts", numbers, draft.notices, draft.lists, draft.runs, draft.journeys, draft.placements,
        draft.leftOut, List.of());
  }

  private static int tick(Random random, int old) {
    return random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : old + random.nextInt(21) - 10;
  }

  private static void edit(Draft draft, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> editStop(draft, random);
      case 1 -> editRoad(draft, random);
      case 2 -> editPassage(draft, random);
      case 3 -> editRide(draft, random);
      case 4 -> editCall(draft, random);
      case 5 -> dropOrCopy(draft.journeys, random);
      case 6 -> dropOrCopy(draft.runs, random);
      default -> editPlacement(draft, random);
    }
  }

  private static <T> int pick(List<T> list, Random random) {
    return random.nextInt(Math.max(1, list.size()));
  }

  private static <T> void dropOrCopy(List<T> list, Random random) {
    if (!list.isEmpty()) {
      int index = pick(list, random);
      if (random.nextBoolean()) {
        list.remove(index);
      } else {
        list.add(list.get(index));
      }
    }
  }

  private static void editStop(Draft draft, Random random) {
    if (!draft.runs.isEmpty()) {
      Run run = draft.runs.get(pick(draft.runs, random));
      int index = pick(run.stops(), random);
      Stop stop = run.stops().get(index);
      draft.stop(run.id(), index, new Stop(stop.place(), tick(random, stop.arriveTick()), tick(random, stop.departTick())));
    }
  }

  private static void editRoad(Draft draft, Random random) {
    if (!draft.runs.isEmpty()) {
      Run run = draft.runs.get(pick(draft.runs, random));
      int drive = pick(run.drives(), random);
      List<RoadUse> uses = new ArrayList<>(run.drives().get(drive));
      if (!uses.isEmpty()) {
        RoadUse use = uses.removeFirst();
        uses.add(new RoadUse(use.road(), use.from(), tick(random, use.enterTick()), tick(random, use.exitTick())));
      }
      draft.drive(run.id(), drive, uses.toArray(RoadUse[]::new));
    }
  }

  private static void editPassage(Draft draft, Random random) {
    if (!draft.journeys.isEmpty()) {
      Journey journey = draft.journeys.get(pick(draft.journeys, random));
      int leg = random.nextBoolean() ? 0 : 2;
      Leg.Passage passage = (Leg.Passage) journey.onward().get(leg);
      draft.passage(
          journey.household().value(), leg, random.nextInt(4) - 1, tick(random, passage.startTick()), tick(random, passage.endTick()));
    }
  }

  private static void editRide(Draft draft, Random random) {
    if (!draft.journeys.isEmpty()) {
      Journey journey = draft.journeys.get(pick(draft.journeys, random));
      draft.onward(journey.household().value(), 1, leg -> new Leg.Ride("run-" + random.nextInt(6), random.nextInt(4) - 1, random.nextInt(5)));
    }
  }

  private static void editCall(Draft draft, Random random) {
    if (!draft.journeys.isEmpty()) {
      Journey journey = draft.journeys.get(pick(draft.journeys, random));
      draft.call(journey.household().value(), tick(random, 30));
      draft.approach(
          journey.household().value(), 0, a -> new Approach(a.members(), new PlaceId("junction"), tick(random, a.leaveTick()), random.nextBoolean() ? List.of() : a.legs()));
    }
  }

  private static void editPlacement(Draft draft, Random random) {
    int index = pick(draft.placements, random);
    Placement old = draft.placements.get(index);
    draft.placements.set(index, new Placement(old.household(), new PledgeId(random.nextBoolean() ? "north-places" : "south-cases"), tick(random, 3), random.nextBoolean()));
  }
}
