package org.safepassage.plan.doubt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a timetable in each scenario of one lot. */
public final class Outcome {
  private final Timetable timetable;
  private final int scenarios;
  private final Map<Integer, Integer> journeyOf = new HashMap<>();
  final @Nullable RunOutcome[] runs;

  /** By journey and passage: when it ends. */
  final int[][][] passed;

  Outcome(Timetable timetable, int scenarios) {
    this.timetable = timetable;
    this.scenarios = scenarios;
    runs = new RunOutcome[timetable.runs().size()];
    passed = new int[timetable.journeys().size()][][];
    for (int j = 0; j < passed.length; j++) {
      journeyOf.put(timetable.journeys().get(j).household(), j);
      passed[j] = new int[timetable.journeys().get(j).passages().size()][];
    }
  }

  /** When a household has passed so many gates; it has a journey. */
  int[] passedTicks(int household, int gates) {
    Integer journey = journeyOf.get(household);
    if (journey == null) {
      throw new IllegalArgumentException("household " + household + " rides without a journey");
    }
    return passed[journey][gates - 1];
  }

  /** Whether a journey's household is out. */
  boolean isOut(int journey, int scenario) {
    int[][] ends = passed[journey];
    return ends.length > 0 && ends[ends.length - 1][scenario] < Enactment.NEVER;
  }

  boolean hasEnded(int run, int scenario) {
    RunOutcome outcome = runs[run];
    return outcome != null && outcome.endTicks()[scenario] < Enactment.NEVER;
  }

  /** People out, for each scenario. */
  public int[] listPeopleOut() {
    int[] people = new int[scenarios];
    List<PlannedJourney> journeys = timetable.journeys();
    for (int j = 0; j < journeys.size(); j++) {
      for (int s = 0; s < scenarios; s++) {
        people[s] += isOut(j, s) ? journeys.get(j).people() : 0;
      }
    }
    return people;
  }

  /** People out by weight, over all scenarios together. */
  public long weightOut() {
    long weight = 0;
    for (int j = 0; j < timetable.journeys().size(); j++) {
      weight += timetable.journeys().get(j).weight() * countOut(j);
    }
    return weight;
  }

  /** In how many scenarios a journey's household is out. */
  public int countOut(int journey) {
    int count = 0;
    for (int s = 0; s < scenarios; s++) {
      count += isOut(journey, s) ? 1 : 0;
    }
    return count;
  }
}
