package org.safepassage.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.benchmarks.baseline.FullModel;
import org.safepassage.benchmarks.baseline.JspritModel;
import org.safepassage.benchmarks.baseline.Scene;

/** What jsprit brings out of operations drawn as text; in this package because only here they can be drawn. */
class JspritOnDrawnOperationsTest {
  /** Never reached by operations so small. */
  private static final double SECONDS = 600;

  private static final int ITERATIONS = 50;

  private static JspritModel.Result jsprit(String drawing) {
    return new JspritModel(new Scene(Drawing.situation(drawing))).solve(SECONDS, ITERATIONS);
  }

  private static long bestOfFullModel(String drawing) {
    return new FullModel(new Scene(Drawing.situation(drawing)), Optional.empty()).solve(SECONDS, 2, false).result().weight();
  }

  private static void assertBringsTheBest(String drawing, long weight) {
    JspritModel.Result result = jsprit(drawing);
    assertThat(result.broughtWeight()).isEqualTo(weight);
    assertThat(result.weight()).isEqualTo(weight).isEqualTo(bestOfFullModel(drawing));
  }

  @Test
  void oneBusPicksUpTwoFamiliesOnOneTrip() {
    assertBringsTheBest(
        """
        A --10-- B --20-- G
        gate     G    open 1:00-2:00  desk 10min
        vehicle  bus  at A  seats 9  stop 5min  person 20s
        family   f1   at A  people 5
        family   f2   at B  people 4
        """,
        9);
  }

  @Test
  void oneBusGoesTwiceWhereThereIsTimeForIt() {
    assertBringsTheBest(
        """
        A --10-- B --20-- G
        gate     G    open 1:00-2:00  desk 10min
        vehicle  bus  at A  seats 5  stop 5min  person 20s
        family   f1   at A  people 5
        family   f2   at B  people 4
        """,
        9);
  }

  @Test
  void theFamilyOfMoreWeightIsBroughtWhereGroundIsLostBeforeASecondTrip() {
    assertBringsTheBest(
        """
        A --10-- B --20-- G
        gate     G    open 1:00-2:00  desk 10min
        place    A    lost 0:40
        place    B    lost 0:40
        vehicle  bus  at A  seats 5
        family   f1   at A  people 4
        family   f2   at B  people 3  weight 2
        """,
        6);
  }

  @Test
  void whoNeedsAWheelchairPlaceIsLeftWhereThereIsNone() {
    assertBringsTheBest(
        """
        A --10-- B --20-- G
        gate     G    open 1:00-2:00  desk 10min
        vehicle  bus  at A  seats 9
        family   f1   at A  people 5  wheelchairs 1
        family   f2   at B  people 4
        """,
        4);
  }

  @Test
  void aRoadIsDrivenOnlyAsLongAsTheGroundHolds() {
    String drawing =
        """
        A --1-- J --30-- G
        gate     G    open 2:00-3:00  desk 10min
        place    A    lost %s
        vehicle  bus  at A  seats 9  stop 5min
        family   f1   at A  people 5
        """;
    assertBringsTheBest(drawing.formatted("0:05"), 0);
    assertBringsTheBest(drawing.formatted("0:06"), 5);
  }

  @Test
  void whoIsBroughtPassesOnlyWhileDeskTimeIsLeft() {
    JspritModel.Result result =
        jsprit(
            """
            A --10-- B --20-- G
            gate     G    open 1:00-1:15  desk 10min
            vehicle  bus  at A  seats 9
            family   f1   at A  people 5
            family   f2   at B  people 4
            """);
    assertThat(result.broughtPeople()).isEqualTo(9);
    assertThat(result.people()).isEqualTo(5);
  }

  @Test
  void whoWalksToTheGatePassesAfterThoseWhoAreBrought() {
    String drawing =
        """
        A --20-- G
        W --1-- G
        gate     G    open 1:00-%s  desk 10min
        vehicle  bus  at A  seats 9
        family   f1   at A  people 5
        family   f2   at W  people 7  walks 3km
        """;
    assertThat(jsprit(drawing.formatted("1:15")).people()).isEqualTo(5);
    assertThat(jsprit(drawing.formatted("1:30")).people()).isEqualTo(12);
  }

  @Test
  void nobodyIsBroughtSoLongBeforeTheFirstPassageThatTheyAreNoticed() {
    String drawing =
        """
        A --20-- G
        gate     G    open 1:00-1:30  desk 10min
        place    G    unnoticed-for %s
        vehicle  bus  at A  seats 5
        family   f1   at A  people 5
        family   f2   at A  people 4
        """;
    assertThat(jsprit(drawing.formatted("40min")).people()).isEqualTo(9);
    assertThat(jsprit(drawing.formatted("15min")).people()).isEqualTo(5);
  }

  @Test
  void nobodyPassesBeyondTheGuarantee() {
    JspritModel.Result result =
        jsprit(
            """
            A --20-- G
            gate     G    open 1:00-2:00  desk 10min  guarantee collective  hosts h1
            host     h1   units 6  counts persons
            vehicle  bus  at A  seats 9
            family   f1   at A  people 5
            family   f2   at A  people 4
            """);
    assertThat(result.broughtPeople()).isEqualTo(9);
    assertThat(result.people()).isEqualTo(5);
  }
}
