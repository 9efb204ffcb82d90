package org.safepassage.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.operation.Limits.NONE;
import static org.safepassage.operation.PledgeUnit.CASES;
import static org.safepassage.operation.PledgeUnit.PERSONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.check.Checker;
import org.safepassage.check.Rule;
import org.safepassage.operation.Group;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostDecision.Act;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Need;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.PledgeId;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Standing;

/** Small camps with everything at once, held against a search through all placements: places of every kind, weeks, links, wishes, locks, floors. */
class ExhaustivePlacementTest {
  private static final int CASES_TRIED = 200;

  @Test
  void smallCampsAgreeWithExhaustiveSearch() {
    int scarce = 0;
    int proven = 0;
    for (int seed = 0; seed < CASES_TRIED; seed++) {
      Drawn drawn = Drawn.from(new Random(seed));
      Situation situation = drawn.scene.situation();
      PlacementQuestion question =
          PlacementQuestion.ofJourneys(situation, drawn.scene.journeys()).deciding(drawn.decisions).keeping(situation, drawn.inForce);
      PlacementAnswer answer = new HouseholdPlacer(situation).place(question);

      assertThat(answer.proof().listFaults()).as("seed %d", seed).isEmpty();
      assertThat(answer.proof().answer().stages()).as("seed %d", seed).allMatch(stage -> stage.standing() != Standing.UNPROVEN);
      assertThat(faults(drawn, situation, answer)).as("seed %d", seed).isEmpty();
      assertThat(new AllPlacements(situation, drawn.decisions, drawn.inForce).best()).as("seed %d", seed).isEqualTo(values(answer));
      scarce += answer.unplaced().isEmpty() ? 0 : 1;
      proven += answer.isProvenBest() ? 1 : 0;
    }
    System.out.println("placement: certificates prove " + proven + " of " + CASES_TRIED + " small camps, in " + scarce + " somebody is left without a place");
    assertThat(scarce).isGreaterThan(80);
    assertThat(proven).isGreaterThan(100);
  }

  /** By aim, 0 where the aim makes no sense and was left out. */
  private static List<Long> values(PlacementAnswer answer) {
    List<Long> values = new ArrayList<>();
    for (PlacementAim aim : PlacementAim.ALL) {
      values.add(answer.proof().answer().stages().stream().filter(stage -> stage.objective().equals(aim.words())).mapToLong(Stage::value).findFirst().orElse(0));
    }
    return values;
  }

  private static List<?> faults(Drawn drawn, Situation situation, PlacementAnswer answer) {
    Plan plan =
        new Plan(
            new PlanRequest(situation.asOf(), 1, 1, 1, List.of()), "", new PlanNumbers(0, 0, 0, 0, 0, 0, "none", 0, 0, 0), List.of(), List.of(),
            List.of(), drawn.scene.journeys(), answer.placements(), List.of(), List.of());
    return Checker.of(situation).only(Rule.PLACEMENT).judge(plan).violations();
  }

  /** A camp drawn by chance, with what the cell decided and what was in force. */
  private record Drawn(CampScene scene, List<HostDecision> decisions, List<Placement> inForce) {
    private static final int FAMILIES = 5;
    private static final String[] HOSTS = {"a", "b", "c"};

    static Drawn from(Random random) {
      CampScene scene = new CampScene();
      if (random.nextInt(4) > 0) {
        scene.leaveByWeek(1 + random.nextInt(2));
      }
      if (random.nextInt(4) == 0) {
        scene.named("a", "b");
      }
      if (random.nextBoolean()) {
        scene.floor(Group.WOMEN_HEADED, 0.5 + random.nextInt(2) * 0.5).floor(Group.WITH_DISABLED_MEMBER, 1);
      }
      for (int h = 0; h < FAMILIES; h++) {
        addFamily(random, scene);
      }
      scene.pledge("a", random.nextBoolean() ? CASES : PERSONS, 1 + random.nextInt(6), 3 + random.nextInt(2), 7 * random.nextInt(3), 3 + random.nextInt(3), "fr");
      scene.pledge("b", PERSONS, 1 + random.nextInt(8), NONE, 7 * random.nextInt(3), random.nextBoolean() ? 4 : NONE, "de");
      scene.furtherPledge("b", PERSONS, random.nextInt(5), 7 * random.nextInt(3), random.nextBoolean() ? 3 : NONE);
      for (String host : List.of("a", "b")) {
        scene.reception(host, few(random, 4), few(random, 3), few(random, 2), random.nextBoolean() ? NONE : 4 + random.nextInt(3));
      }
      return new Drawn(scene, decisions(random), inForce(random));
    }

    private static int few(Random random, int below) {
      return random.nextInt(3) == 0 ? NONE : random.nextInt(below);
    }

    private static void addFamily(Random random, CampScene scene) {
      int people = 1 + random.nextInt(4);
      scene.family(people, random.nextBoolean() ? Set.of("fr") : Set.of("ar"), random.nextBoolean() ? "a" : "b").children(random.nextInt(people));
      if (random.nextInt(3) == 0) {
        scene.needing(random.nextBoolean() ? Need.MEDICAL : Need.WHEELCHAIR);
      }
      if (random.nextInt(3) == 0) {
        scene.ofWomen();
      }
      if (random.nextInt(3) == 0) {
        scene.linked(random.nextInt(4) == 0 ? "other" : "kin");
      }
      if (random.nextInt(3) == 0) {
        scene.wishing(random.nextBoolean() ? new String[] {"b", "a"} : new String[] {"a"});
      }
    }

    private static List<HostDecision> decisions(Random random) {
      List<HostDecision> decisions = new ArrayList<>();
      for (int h = 0; h < FAMILIES; h++) {
        int die = random.nextInt(8);
        if (die < 2) {
          decisions.add(new HostDecision(new HouseholdId("h" + h), new HostId(HOSTS[random.nextInt(2)]), die == 0 ? Act.LOCK : Act.EXCLUDE));
        }
      }
      return decisions;
    }

    private static List<Placement> inForce(Random random) {
      List<Placement> placements = new ArrayList<>();
      for (int h = 0; h < FAMILIES && random.nextInt(4) > 0; h++) {
        placements.add(new Placement(new HouseholdId("h" + h), new PledgeId(random.nextBoolean() ? "p-a" : "p-b"), 0, false));
      }
      return placements;
    }
  }
}
