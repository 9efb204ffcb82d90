package org.safepassage.benchmarks.bep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two depots, two pick-ups, two shelters:
 *
 * <pre>
 *   depot 0 (1 bus)  -1- pick-up 0 (2 loads)  -6- shelter 0 (2)    depot 1 (1 bus)  -9- pick-up 0
 *                    -4- pick-up 1 (1 load)   -7- shelter 0                         -2- pick-up 1
 *                        pick-up 0 -4- shelter 1 (2), pick-up 1 -6- shelter 1
 * </pre>
 */
class BepVerifierTest {
  private static final BepProblem PROBLEM = BepFile.parse("drawn", BepFileTest.DRAWN);

  private static BusRoute route(int depot, int... stops) {
    List<BusTrip> trips = new java.util.ArrayList<>();
    for (int i = 0; i < stops.length; i += 2) {
      trips.add(new BusTrip(stops[i], stops[i + 1]));
    }
    return new BusRoute(depot, trips);
  }

  private static BepVerdict judge(Reading reading, BusRoute... routes) {
    return BepVerifier.judge(PROBLEM, reading, List.of(routes));
  }

  @Test
  void acceptsRoutesThatHoldEveryRuleAndSaysTheLongest() {
    BepVerdict verdict = judge(Reading.EVERY_BUS_USED, route(0, 0, 1, 0, 1), route(1, 1, 0));
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.longest()).isEqualTo(1 + 4 + 4 + 4);
  }

  @Test
  void anIdleBusIsAllowedInOneReadingOnly() {
    BusRoute[] routes = {route(0, 0, 1, 0, 1, 1, 0), route(1)};
    assertThat(judge(Reading.IDLE_ALLOWED, routes).broken()).isEmpty();
    assertThat(judge(Reading.EVERY_BUS_USED, routes).broken()).containsExactly("at depot 1 buses stay idle: 1");
  }

  @Test
  void refusesMoreBusesThanADepotHas() {
    assertThat(judge(Reading.IDLE_ALLOWED, route(0, 0, 1), route(0, 0, 1, 1, 0)).broken()).containsExactly("depot 0 sends 2 buses of 1");
  }

  @Test
  void refusesDemandThatIsLeft() {
    assertThat(judge(Reading.IDLE_ALLOWED, route(0, 0, 1, 1, 0)).broken()).containsExactly("1 bus loads are collected at pick-up 0 where 2 wait");
  }

  @Test
  void refusesMoreThanADemand() {
    assertThat(judge(Reading.IDLE_ALLOWED, route(0, 0, 1, 0, 1), route(1, 1, 0, 1, 0)).broken())
        .containsExactly("2 bus loads are collected at pick-up 1 where 1 wait");
  }

  @Test
  void refusesAShelterThatIsOverfull() {
    assertThat(judge(Reading.IDLE_ALLOWED, route(0, 0, 1, 0, 1), route(1, 1, 1)).broken())
        .containsExactly("3 bus loads are brought to shelter 1 which takes 2");
  }

  @Test
  void refusesWhatDoesNotExist() {
    assertThat(judge(Reading.IDLE_ALLOWED, route(0, 2, 0)).broken()).singleElement().asString().startsWith("a depot, pick-up or shelter that does not exist");
  }

  @Test
  void anIdleBusTakesOverTheTripByWhichTheLongestRouteStaysShortest() {
    List<BusRoute> used = EveryBusUsed.from(PROBLEM, List.of(route(0, 0, 1, 0, 1, 1, 0), route(1)));
    assertThat(used).containsExactly(route(0, 0, 1, 0, 1), route(1, 1, 0));
  }

  @Test
  void thePlannersPlanHoldsThePapersRulesAndIsAsShortAsCanBe() {
    BepVerdict verdict = BepVerifier.judge(PROBLEM, Reading.IDLE_ALLOWED, BepPlanning.plan(PROBLEM, 1));
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.longest()).isEqualTo(13);
  }

  @Test
  void theFlowBoundIsTheCheapestFlowOverTheBusesRoundedUp() {
    // Two buses: 1 + 2 out, 4 + 4 + 6 loaded, 4 back, where shelter 1 takes two: one of them goes to shelter 0 (7 instead of 6): 22 by 2 buses.
    assertThat(FlowBound.of(PROBLEM, Reading.EVERY_BUS_USED)).isEqualTo(11);
    // One bus: 1 out, 4 + 4 + 7 loaded, 4 and 6 back: no less.
    assertThat(FlowBound.of(PROBLEM, Reading.IDLE_ALLOWED)).isEqualTo(11);
  }
}
