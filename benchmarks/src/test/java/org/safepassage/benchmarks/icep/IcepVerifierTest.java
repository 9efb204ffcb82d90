package org.safepassage.benchmarks.icep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * An island with one location of two docks, and two safe docks:
 *
 * <pre>
 *   10 persons at Island: docks A, B          ferry  6 persons, 30 empty and 20 loaded, loads in 2 min, there after 5 min, lies at X
 *   X - A 10 out, 8 loaded; Y - A 4 back      raft   9 persons, cannot land at B
 *   X - B 20 out, 6 loaded to Y
 * </pre>
 */
class IcepVerifierTest {
  private static final Vessel FERRY = new Vessel("ferry", 6, 30, 20, 2, 5, "X");
  private static final Vessel RAFT = new Vessel("raft", 9, 10, 10, 1, 0, "X");

  private static final IcepProblem PROBLEM =
      new IcepProblem(
          List.of(FERRY, RAFT),
          List.of(new Location("Island", 10, List.of("A", "B"))),
          List.of("X", "Y"),
          Map.of(new Leg("X", "A"), 10.0, new Leg("X", "B"), 20.0),
          Map.of(new Leg("A", "X"), 8.0, new Leg("A", "Y"), 8.0, new Leg("B", "Y"), 6.0),
          Map.of(new Leg("Y", "A"), 4.0, new Leg("Y", "B"), 5.0, new Leg("X", "A"), 10.0, new Leg("X", "B"), 20.0),
          Set.of(
              new Landing("ferry", "A"), new Landing("ferry", "B"), new Landing("ferry", "X"), new Landing("ferry", "Y"),
              new Landing("raft", "A"), new Landing("raft", "X"), new Landing("raft", "Y")));

  private static final Vessel BARGE = new Vessel("barge", 6, 20, 20, 2, 5.5, "X");

  private static IcepVerdict judge(VesselRoute... routes) {
    return IcepVerifier.judge(PROBLEM, List.of(routes));
  }

  private static VesselRoute ferry(VesselTrip... trips) {
    return new VesselRoute("ferry", List.of(trips));
  }

  private static VesselTrip trip(String from, String to, int persons) {
    return new VesselTrip(from, to, persons);
  }

  @Test
  void acceptsRoutesThatHoldEveryRuleAndWorksTheirTimeOut() {
    IcepVerdict verdict = judge(ferry(trip("A", "Y", 6), trip("B", "Y", 4)), new VesselRoute("raft", List.of()));
    assertThat(verdict.broken()).isEmpty();
    // 5 + (10/30 h + 2) + (8/20 h + 2) + (5/30 h + 2) + (6/20 h + 2)
    assertThat(verdict.finishMinutes()).isEqualTo(5 + 20 + 2 + 24 + 2 + 10 + 2 + 18 + 2);
  }

  @Test
  void refusesMorePersonsThanAVesselTakes() {
    assertThat(judge(ferry(trip("A", "X", 7), trip("A", "X", 3))).broken()).containsExactly("ferry takes 7 persons: from 1 to 6");
  }

  @Test
  void refusesAnEmptyTrip() {
    assertThat(judge(ferry(trip("A", "X", 6), trip("A", "X", 4), trip("A", "X", 0))).broken()).containsExactly("ferry takes 0 persons: from 1 to 6");
  }

  @Test
  void refusesADockWhereAVesselCannotLand() {
    assertThat(judge(ferry(trip("A", "X", 6)), new VesselRoute("raft", List.of(trip("B", "Y", 4)))).broken())
        .containsExactly("raft cannot land at B");
  }

  @Test
  void refusesPersonsLeftBehind() {
    assertThat(judge(ferry(trip("A", "X", 6))).broken()).containsExactly("6 persons are collected at Island where 10 wait");
  }

  @Test
  void refusesMorePersonsThanWait() {
    assertThat(judge(ferry(trip("A", "X", 6), trip("A", "X", 6))).broken()).containsExactly("12 persons are collected at Island where 10 wait");
  }

  @Test
  void refusesALegThatDoesNotExist() {
    assertThat(judge(ferry(trip("A", "Y", 6), trip("B", "X", 4))).broken()).containsExactly("no leg leads from B to X");
  }

  @Test
  void refusesTwoRoutesOfOneVessel() {
    assertThat(judge(ferry(trip("A", "X", 6)), ferry(trip("A", "X", 4))).broken()).containsExactly("ferry has two routes");
  }

  @Test
  void refusesAnUnknownVessel() {
    assertThat(judge(ferry(trip("A", "X", 6)), new VesselRoute("liner", List.of(trip("A", "X", 4)))).broken()).containsExactly("there is no vessel liner");
  }

  @Test
  void refusesUnloadingWhereItIsNotSafe() {
    assertThat(judge(ferry(trip("A", "B", 6), trip("A", "X", 4))).broken()).contains("B is no safe dock");
  }

  @Test
  void thePlannersPlanHoldsThePapersRulesAndEndsWhereTheSolversDoes() {
    IcepProblem problem =
        new IcepProblem(
            List.of(BARGE), PROBLEM.locations(), PROBLEM.safeDocks(), PROBLEM.first(), PROBLEM.loaded(), PROBLEM.back(),
            Set.of(new Landing("barge", "A"), new Landing("barge", "B"), new Landing("barge", "X"), new Landing("barge", "Y")));
    IcepAsShuttles translated = new IcepAsShuttles(problem);
    var answer = org.safepassage.solve.shuttle.ShuttleSolver.solve(translated.shuttles(), 1, 2000).orElseThrow();
    Map<String, Integer> persons = IcepRuns.personsByDock(translated.routes(answer.trips()));
    IcepVerdict verdict = IcepVerifier.judge(problem, IcepPlanning.plan(problem, persons, 1));
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.finishMinutes() - IcepAsShuttles.minutes(answer.finish())).isBetween(0.0, 0.01);
  }

  @Test
  void theSolverSeesTheTimeThatTheVerifierWorksOut() {
    IcepAsShuttles translated = new IcepAsShuttles(PROBLEM);
    var answer = org.safepassage.solve.shuttle.ShuttleSolver.solve(translated.shuttles(), 1, 2000).orElseThrow();
    IcepVerdict verdict = IcepVerifier.judge(PROBLEM, translated.routes(answer.trips()));
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.finishMinutes() - IcepAsShuttles.minutes(answer.finish())).isBetween(0.0, 1e-5);
  }
}
