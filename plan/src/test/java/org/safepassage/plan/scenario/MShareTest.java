package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Group;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planner;
import org.safepassage.plan.movement.LeftOutClasses;

/** M: who goes where there is nothing to choose by. */
class MShareTest {
  private static final String THREE_ALIKE_AND_ONE_PLACE =
      """
      A --30-- G
      gate     G    open 1:00-1:20  desk 1min
      place    G    waits 0min
      vehicle  bus  at A  seats 5
      family   f1   at A  people 5
      family   f2   at A  people 5
      family   f3   at A  people 5
      """;

  @Test
  void m01AmongHouseholdsThatNothingTellsApartADrawDecides() {
    Situation situation = Drawing.situation(THREE_ALIKE_AND_ONE_PLACE);
    Set<HouseholdId> went = new LinkedHashSet<>();
    for (long seed = 1; seed <= 20; seed++) {
      Plan plan = plan(situation, seed);
      assertThat(plan.journeys()).hasSize(1);
      went.add(plan.journeys().getFirst().household());
      for (LeftOut out : plan.leftOut()) {
        assertThat(out.sentence()).contains("one of 3 households that nothing tells apart; 1 of them goes, as a draw by the plan's seed decided");
      }
    }
    assertThat(went).as("in twenty draws each comes up").hasSize(3);
  }

  @Test
  void m02OneSeedGivesOneDraw() {
    Situation situation = Drawing.situation(THREE_ALIKE_AND_ONE_PLACE);
    assertThat(plan(situation, 7).journeys().getFirst().household()).isEqualTo(plan(situation, 7).journeys().getFirst().household());
  }

  @Test
  void m03WhoIsNotAlikeIsNotDrawn() {
    Situation situation = Drawing.situation(THREE_ALIKE_AND_ONE_PLACE.replace("family   f3   at A  people 5", "family   f3   at A  people 4"));
    for (LeftOut out : plan(situation, 1).leftOut()) {
      assertThat(out.sentence().contains("a draw")).as(out.toString()).isEqualTo(!out.household().value().equals("f3"));
    }
  }

  /** A floor comes before the first aim, and its price is the difference. */
  @Test
  void m04AFloorForAGroupIsKeptThoughFewerPeopleGetOut() {
    Situation situation =
        Drawing.situation(
            """
            A --30-- G
            gate     G    open 1:00-1:30  desk 1min
            place    G    waits 0min
            vehicle  bus  at A  seats 8
            family   f1   at A  people 7
            family   f2   at A  people 4
            family   f3   at A  people 4
            """);
    assertThat(listOn(plan(situation, 1))).containsExactly("f2", "f3");
    Situation floored = Situations.supposing(situation, List.of(new Supposition.AtLeast(Group.LARGE_FAMILY, 100)));
    assertThat(listOn(plan(floored, 1))).containsExactly("f1");
  }

  @Test
  void m05WhoIsPutFirstGoesWhateverItCostsOthers() {
    Situation situation = Drawing.situation(THREE_ALIKE_AND_ONE_PLACE.replace("family   f3   at A  people 5", "family   f3   at A  people 2"));
    PlanRequest request =
        new PlanRequest(situation.asOf(), 1, 1, 60, List.of(new Supposition.PutFirst(new HouseholdId("f3"))));
    assertThat(listOn(new Planner(situation, request, "drawn", 1).plan(progress -> {}, () -> false).plan())).containsExactly("f3");
  }

  @Test
  void m06HouseholdsLeftOutAreOneClassWhereAChangeHelpsThemAlike() {
    Situation situation =
        Drawing.situation(
            """
            A --30-- G
            B --30-- G
            gate     G    open 1:00-1:30  desk 1min
            vehicle  bus  at A  seats 1
            family   f1   at A  people 5
            family   f2   at A  people 5
            family   f3   at A  people 4
            family   f4   at B  people 5
            """);
    List<List<String>> classes =
        LeftOutClasses.of(situation, plan(situation, 1).leftOut()).stream()
            .map(alike -> alike.stream().map(out -> out.household().value()).toList())
            .toList();
    assertThat(classes).containsExactly(List.of("f1", "f2"), List.of("f3"), List.of("f4"));
  }

  private static List<String> listOn(Plan plan) {
    return plan.journeys().stream().map(journey -> journey.household().value()).toList();
  }

  private static Plan plan(Situation situation, long seed) {
    return new Planner(situation, new PlanRequest(situation.asOf(), 1, seed, 60, List.of()), "drawn", 1).plan(progress -> {}, () -> false).plan();
  }
}
