package org.safepassage.plan.doubt;

import java.util.Arrays;
import org.safepassage.operation.Prospects;
import org.safepassage.outlook.scenario.Scenarios;

/**
 * How late each household can leave and still find its planned way open: in each scenario all of its way may be later by the least time
 * between using something, as planned, and its loss or the gate's closing. Who lets it pass, breakdowns and delays are not looked at.
 */
final class SafeDepartures {
  private final Timetable timetable;
  private final int[] insideOf;

  /** By journey: how much later, in each scenario. */
  private final int[][] later;

  /** @param insideOf by gate, the place where people wait for it */
  SafeDepartures(Timetable timetable, int[] insideOf, int count) {
    this.timetable = timetable;
    this.insideOf = insideOf;
    later = new int[timetable.journeys().size()][count];
  }

  /** Looks at one lot. */
  void add(Scenarios scenarios, int done) {
    for (int j = 0; j < later.length; j++) {
      int[] least = new int[scenarios.count()];
      Arrays.fill(least, Scenarios.NEVER);
      narrow(timetable.journeys().get(j), scenarios, least);
      System.arraycopy(least, 0, later[j], done, least.length);
    }
  }

  private void narrow(PlannedJourney journey, Scenarios scenarios, int[] least) {
    for (PlannedJourney.Approach approach : journey.approaches()) {
      narrow(approach.way(), scenarios, least);
      if (approach.run() >= 0) {
        narrow(timetable.runs().get(approach.run()), approach.boarding(), scenarios, least);
      }
    }
    for (PlannedJourney.Passage passage : journey.passages()) {
      if (passage.run() >= 0) {
        narrow(timetable.runs().get(passage.run()), passage.boarding(), scenarios, least);
      }
      narrow(scenarios.placeLostTicks(insideOf[passage.gate()]), passage.endTick(), least);
      narrow(scenarios.hours(passage.gate(), passage.window()).closes(), passage.endTick(), least);
    }
  }

  private static void narrow(PlannedRun run, int boarding, Scenarios scenarios, int[] least) {
    PlannedRun.Boarding boards = run.boardings().get(boarding);
    narrow(boards.way(), scenarios, least);
    for (int stop = boards.stop(); stop < boards.alightStop(); stop++) {
      narrow(run.drives().get(stop), scenarios, least);
    }
    int end = boards.alightStop();
    narrow(scenarios.placeLostTicks(run.places()[end]), run.departTicks()[end], least);
  }

  private static void narrow(RoadUses way, Scenarios scenarios, int[] least) {
    for (int i = 0; i < way.roads().length; i++) {
      narrow(scenarios.roadLostTicks(way.roads()[i]), way.enterTicks()[i] + way.ticks()[i], least);
    }
  }

  private static void narrow(int[] until, int planned, int[] least) {
    for (int s = 0; s < least.length; s++) {
      least[s] = Math.min(least[s], until[s] - planned);
    }
  }

  /** The latest tick at which a journey can begin so that its way is open in this share of the scenarios. */
  int tick(int journey, double share) {
    int[] sorted = later[journey].clone();
    Arrays.sort(sorted);
    int shortOf = sorted.length - (int) Math.ceil(share * sorted.length - 1e-9);
    int leave = timetable.journeys().get(journey).approaches().stream().mapToInt(PlannedJourney.Approach::leaveTick).min().orElse(0);
    int tick = leave + sorted[Math.min(shortOf, sorted.length - 1)];
    return tick < 0 ? Prospects.NO_MOMENT : tick;
  }
}
