package org.safepassage.plan.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.operation.Expected;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Prospects;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.scenario.Scenarios;

/** A finished plan over scenarios: how many people get out on the mean, and how likely each of its parts comes off. */
public final class Expectation {
  /** So many at a time: what is sampled of all ground has to lie in memory. */
  private static final int LOT = 250;

  /** How many standard deviations of a mean 95 % of all samples lie within. */
  private static final double WITHIN_95 = 1.96;

  private final Situation situation;
  private final Plan plan;
  private final Timetable timetable;
  private final SafeDepartures safe;
  private final int count;
  private final int[] peopleOut;
  private final int[] runsEnded;
  private final int[] householdsOut;
  private long weightOut;

  private Expectation(Situation situation, Plan plan, int count) {
    this.situation = situation;
    this.plan = plan;
    this.count = count;
    timetable = PlanTimetable.of(situation, plan);
    Indices indices = new Indices(situation.operation());
    int[] insideOf = situation.operation().crossings().stream().mapToInt(gate -> indices.of(gate.inside())).toArray();
    safe = new SafeDepartures(timetable, insideOf, count);
    peopleOut = new int[count];
    runsEnded = new int[plan.runs().size()];
    householdsOut = new int[plan.journeys().size()];
  }

  /**
   * Of a plan that the checker has passed, over scenarios {@code first} on.
   *
   * @param seed of the scenarios
   */
  public static Expectation of(Situation situation, Plan plan, long seed, int first, int count) {
    Expectation expectation = new Expectation(situation, plan, count);
    int done = 0;
    for (int[] lot : Scenarios.lots(first, count, LOT)) {
      expectation.add(Scenarios.of(situation, seed, lot[0], lot[1]), done);
      done += lot[1];
    }
    return expectation;
  }

  private void add(Scenarios scenarios, int done) {
    Outcome outcome = new Enactment(situation, scenarios).enact(timetable, new Memory());
    System.arraycopy(outcome.listPeopleOut(), 0, peopleOut, done, scenarios.count());
    weightOut += outcome.weightOut();
    for (int r = 0; r < runsEnded.length; r++) {
      for (int s = 0; s < scenarios.count(); s++) {
        runsEnded[r] += outcome.hasEnded(r, s) ? 1 : 0;
      }
    }
    for (int j = 0; j < householdsOut.length; j++) {
      householdsOut[j] += outcome.countOut(j);
    }
    safe.add(scenarios, done);
  }

  /** People out, for each scenario. */
  public int[] listPeopleOut() {
    return peopleOut.clone();
  }

  /** The mean with its sampling interval. @param boundThousandths what no plan exceeds */
  public Expected expected(long boundThousandths) {
    double mean = Arrays.stream(peopleOut).average().orElse(0);
    double squares = Arrays.stream(peopleOut).mapToDouble(people -> (people - mean) * (people - mean)).sum();
    double error = count < 2 ? 0 : WITHIN_95 * Math.sqrt(squares / (count - 1) / count);
    long weight = Math.round(weightOut * 1000.0 / count);
    return new Expected(count, Math.round(mean * 1000), (long) Math.ceil(error * 1000), weight, Math.max(weight, boundThousandths));
  }

  /** Of each run and household. */
  public Prospects prospects() {
    List<Prospects.OfRun> runs = new ArrayList<>();
    RunMargins margins = new RunMargins(situation, plan);
    for (int r = 0; r < runsEnded.length; r++) {
      runs.add(new Prospects.OfRun(plan.runs().get(r).id(), thousandths(runsEnded[r]), margins.minutes(plan.runs().get(r))));
    }
    List<Prospects.OfHousehold> households = new ArrayList<>();
    for (int j = 0; j < householdsOut.length; j++) {
      households.add(
          new Prospects.OfHousehold(
              plan.journeys().get(j).household(), thousandths(householdsOut[j]), safe.tick(j, 0.5), safe.tick(j, 0.8), safe.tick(j, 0.95)));
    }
    return new Prospects(runs, households);
  }

  private int thousandths(int times) {
    return (int) Math.round(times * 1000.0 / count);
  }
}
