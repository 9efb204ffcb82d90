package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.InForce;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/** A plan read from a file is taken up as it stands, so that planning again goes on from that very plan. */
class QTakenUpTest {
  private static final String DRAWING =
      """
      A --30-- J
      J --10-- G
      B --10-- J
      G' --20-- K
      gate    G    open 1:00-4:00  desk 5min
      gate    K    open 1:00-6:00  desk 5min
      chain   out  gates G,K
      vehicle bus  at A  seats 12
      vehicle car  at G'  seats 9
      family  f1   at A  people 5  told 10min
      family  f2   at A  people 6  told 10min
      family  f3   at B  people 4  walks 15km
      family  f4   at J  people 7  car 8
      family  f5   at A  people 13
      """;

  private static final Situation SITUATION = Drawing.situation(DRAWING);

  private static Planner planner(PlanRequest request) {
    return new Planner(SITUATION, request, "drawn", 1);
  }

  private static PlanRequest request(int steps) {
    return new PlanRequest(SITUATION.asOf(), 1, 1, steps, List.of());
  }

  private static Plan plan(int steps, BooleanSupplier stop) {
    return planner(request(steps)).plan(progress -> {}, stop).plan();
  }

  @Test
  void q01PlannedAgainWithNothingSupposedItIsThePlanItself() {
    Plan plan = plan(400, () -> false);
    assertThat(plan.journeys()).isNotEmpty();
    assertIsTakenUp(plan);
  }

  @Test
  void q02SoIsAPlanThatSomebodyStoppedEarly() {
    assertIsTakenUp(plan(Integer.MAX_VALUE, () -> true));
  }

  private static void assertIsTakenUp(Plan plan) {
    Planner planner = planner(request(plan.request().steps()));
    assertThat(planner.takeUp(plan)).isTrue();
    Planned again = planner.planAgain(List.of(), List.of(), 0, progress -> {}, () -> false);
    assertThat(again.verdict().violations()).isEmpty();
    assertThat(again.plan().journeys()).isEqualTo(plan.journeys());
    assertThat(again.plan().runs()).isEqualTo(plan.runs());
  }

  @Test
  void q03WithABusMoreNoFewerGetOutThanOnThePlanThatWasTakenUp() {
    Plan plan = plan(400, () -> false);
    Planner planner = planner(plan.request());
    assertThat(planner.takeUp(plan)).isTrue();
    List<Supposition> more = List.of(new Supposition.MoreVehicles(SITUATION.operation().vehicleGroups().getFirst().id(), 1));
    Planned again = planner.planAgain(more, List.of(), 200, progress -> {}, () -> false);
    assertThat(again.plan().numbers().peoplePlanned()).isGreaterThanOrEqualTo(plan.numbers().peoplePlanned());
  }

  @Test
  void q04APlanThatBreaksARuleIsNotTakenUp() {
    Plan plan = plan(400, () -> false);
    List<Journey> without = plan.journeys().subList(1, plan.journeys().size());
    Plan broken = new Plan(plan.request(), plan.factsFingerprint(), plan.numbers(), plan.notices(), plan.lists(), plan.runs(), without, plan.placements(), plan.leftOut(), plan.binds());
    assertThat(planner(plan.request()).takeUp(broken)).isFalse();
  }

  @Test
  void q05APlanThatGoesOnFromAnotherIsNotTakenUp() {
    Plan plan = plan(400, () -> false);
    PlanRequest later = new PlanRequest(SITUATION.asOf(), 1, 1, 10, List.of(), Optional.of(new InForce(SITUATION.asOf(), "of before")));
    Plan again = planner(later).replan(plan, progress -> {}, () -> false).plan();
    assertThat(planner(later).takeUp(again)).isFalse();
  }
}
