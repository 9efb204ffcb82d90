package org.safepassage.plan.movement;

import java.util.List;
import org.safepassage.operation.Chain;
import org.safepassage.outlook.scenario.Promises;
import org.safepassage.outlook.scenario.Scenarios;
import org.safepassage.plan.doubt.Enactment;
import org.safepassage.plan.doubt.Memory;
import org.safepassage.plan.doubt.Outcome;
import org.safepassage.plan.doubt.PlannedJourney;
import org.safepassage.plan.doubt.Timetable;

/**
 * What drafts are worth in doubt: the weight out over sampled scenarios in which all promises are kept, each household's weighed by the
 * chance that those of its chain are, against the likeliest chain.
 *
 * <pre>weight out = Σ over households   weight · scenarios in which it is out · chance of its chain / greatest chance of a chain</pre>
 */
final class DraftDoubt {
  /** Of a chance against the greatest. */
  private static final int WHOLE = 1000;

  private final DraftTimetable timetables;
  private final Enactment enactment;
  private final Memory memory = new Memory();
  private final int count;
  private final long[] shareOf;
  private final double greatest;

  DraftDoubt(MovementProblem problem, int scenarios, long seed) {
    count = scenarios;
    timetables = new DraftTimetable(problem);
    enactment = new Enactment(problem.situation(), Scenarios.ofPromisesKept(problem.situation(), seed, 0, scenarios));
    List<Chain> chains = problem.situation().operation().chains();
    greatest = chains.stream().mapToDouble(chain -> Promises.chance(problem.situation(), chain)).max().orElse(0);
    shareOf = chains.stream().mapToLong(chain -> greatest == 0 ? WHOLE : Math.round(WHOLE * Promises.chance(problem.situation(), chain) / greatest)).toArray();
  }

  /**
   * What each household is worth that is on a draft, and all together.
   *
   * @param unit what a weight of 1 that is out in every scenario is worth
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
  record Worth(Timetable timetable, long[] ofJourneys, long weightOut, long unit) {}

  /** What some worth is in people by weight, on the mean of what may happen. */
  double mean(long worth) {
    return worth * greatest / (WHOLE * (double) count);
  }

  /** @param toTheEnd whether what comes after the first gate counts too */
  Worth worth(Draft draft, boolean toTheEnd) {
    Timetable timetable = timetables.of(draft, toTheEnd);
    Outcome outcome = enactment.enact(timetable, memory);
    long[] worth = new long[timetable.journeys().size()];
    long all = 0;
    for (int j = 0; j < worth.length; j++) {
      PlannedJourney journey = timetable.journeys().get(j);
      worth[j] = journey.weight() * outcome.countOut(j) * shareOf[journey.chain()];
      all += worth[j];
    }
    return new Worth(timetable, worth, all, (long) WHOLE * count);
  }
}
