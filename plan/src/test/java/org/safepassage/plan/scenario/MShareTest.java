package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planner;

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

  private static Plan plan(Situation situation, long seed) {
    return new Planner(situation, new PlanRequest(situation.asOf(), 1, seed, 60, List.of()), "drawn", 1).plan(progress -> {}, () -> false).plan();
  }
}
