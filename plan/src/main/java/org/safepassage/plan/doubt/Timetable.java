package org.safepassage.plan.doubt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that is planned, in indices.
 *
 * @param runs of each vehicle in order
 */
public record Timetable(List<PlannedRun> runs, List<PlannedJourney> journeys) {

  /** A run ({@code passage} -1) or a passage of a journey. */
  record Act(int tick, int run, int journey, int passage) {}

  public Timetable {
    runs = List.copyOf(runs);
    journeys = List.copyOf(journeys);
  }

  /**
   * In the order in which they are planned: a run when it has ended, a passage when it begins. Whatever an act waits for is planned to be
   * done before, and so comes before it.
   */
  List<Act> listActs() {
    List<Act> acts = new ArrayList<>();
    for (int r = 0; r < runs.size(); r++) {
      acts.add(new Act(runs.get(r).endTick(), r, -1, -1));
    }
    for (int j = 0; j < journeys.size(); j++) {
      List<PlannedJourney.Passage> passages = journeys.get(j).passages();
      for (int p = 0; p < passages.size(); p++) {
        acts.add(new Act(passages.get(p).startTick(), -1, j, p));
      }
    }
    acts.sort(Comparator.comparingInt(Act::tick).thenComparingInt(Act::passage).thenComparingInt(Act::run).thenComparingInt(act -> act.journey < 0 ? -1 : journeys.get(act.journey).household()));
    return acts;
  }
}
