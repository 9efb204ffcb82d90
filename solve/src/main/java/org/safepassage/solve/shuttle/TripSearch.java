package org.safepassage.solve.shuttle;

import java.util.SplittableRandom;

/**
 * Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck, Journal of Computational Physics 159(2), 2000) with annealing,
 * towards a target: nobody is to finish after it. Each time that comes true the target is set just before the new finish.
 *
 * <pre>
 *   schedule ← recreate(nothing)
 *   repeat, for as many steps as asked
 *     take up to 5 trips off: strings of one or two carriers, or any, the last to finish among them
 *     put trips on until nothing waits: for a source by chance, where overtime for what it brings grows least
 *     keep it if its overtime is no more than before, or by chance exp(−more / temperature)
 * </pre>
 */
final class TripSearch {
  private static final int MOST_OFF = 5;

  /** Share of positions for a trip that are overlooked. */
  private static final double BLINK = 0.03;

  /** What time before the target costs, as a share of what time after it does. */
  private static final double BEFORE = 0.02;

  private static final double FIRST_TEMPERATURE = 0.4;
  private static final double LAST_TEMPERATURE = 0.01;

  private final SplittableRandom random;
  private final Schedule current;
  private final Schedule candidate;
  private final Schedule best;
  private final double meanTrip;
  private final long steps;
  private long target = 0;
  private long done;
  private double energy;

  /** @param steps after how many it will have cooled down */
  TripSearch(ShuttleProblem problem, long seed, long steps) {
    random = new SplittableRandom(seed);
    this.steps = Math.max(1, steps);
    current = new Schedule(problem);
    candidate = new Schedule(problem);
    best = new Schedule(problem);
    recreate(current);
    best.copyFrom(current);
    meanTrip = current.trips() == 0 ? 1 : sumOfEnds(current) / (double) current.trips();
    aimBelow(best.isComplete() ? best.finish() : Shuttle.NEVER);
  }

  private static long sumOfEnds(Schedule schedule) {
    long sum = 0;
    for (int v = 0; v < schedule.shuttles(); v++) {
      sum += schedule.end(v);
    }
    return sum;
  }

  private void aimBelow(long finish) {
    target = finish - 1;
    energy = energyOf(current);
  }

  /** Everything is brought. */
  boolean isComplete() {
    return best.isComplete();
  }

  Schedule best() {
    return best;
  }

  /** Goes on for so many steps, or until it finishes at a moment before which nobody can. */
  void improve(int more, long bound) {
    for (int i = 0; i < more && !(best.isComplete() && best.finish() <= bound); i++, done++) {
      candidate.copyFrom(current);
      ruin();
      recreate(candidate);
      if (candidate.isComplete()) {
        accept();
      }
    }
  }

  private void accept() {
    double found = energyOf(candidate);
    if (found <= energy || random.nextDouble() < Math.exp((energy - found) / temperature()) || !current.isComplete()) {
      current.copyFrom(candidate);
      energy = found;
      if (!best.isComplete() || current.finish() < best.finish()) {
        best.copyFrom(current);
        aimBelow(best.finish());
      }
    }
  }

  private double temperature() {
    double share = Math.min(1, done / (double) steps);
    return meanTrip * FIRST_TEMPERATURE * Math.pow(LAST_TEMPERATURE / FIRST_TEMPERATURE, share);
  }

  private double energyOf(Schedule schedule) {
    double sum = 0;
    for (int v = 0; v < schedule.shuttles(); v++) {
      sum += cost(schedule.end(v));
    }
    return sum;
  }

  private double cost(long end) {
    return Math.max(0, end - target) + BEFORE * end;
  }

  // Taking trips off ------------------------------------------------------------------------------------------------------

  private void ruin() {
    int off = 1 + random.nextInt(MOST_OFF);
    if (random.nextInt(2) == 0) {
      takeString(lastToFinish(), 1 + random.nextInt(3));
      takeString(random.nextInt(candidate.shuttles()), random.nextInt(3));
    } else {
      takeString(random.nextInt(4) == 0 ? random.nextInt(candidate.shuttles()) : lastToFinish(), 1);
      for (int i = 1; i < off; i++) {
        takeString(random.nextInt(candidate.shuttles()), 1);
      }
    }
  }

  private void takeString(int shuttle, int length) {
    int at = candidate.count(shuttle) == 0 ? 0 : random.nextInt(candidate.count(shuttle));
    for (int i = 0; i < length && at < candidate.count(shuttle); i++) {
      candidate.remove(shuttle, at);
    }
  }

  /** One of those that finish after the target, or the last. */
  private int lastToFinish() {
    int chosen = 0;
    int after = 0;
    for (int v = 0; v < candidate.shuttles(); v++) {
      if (candidate.end(v) > target && random.nextInt(++after) == 0) {
        chosen = v;
      }
    }
    return chosen;
  }

  // Putting trips on ------------------------------------------------------------------------------------------------------

  private int bestShuttle;
  private int bestAt;
  private int bestSink;

  private void recreate(Schedule schedule) {
    int sources = schedule.problem().sources();
    for (int from = 0; from < sources; from++) {
      schedule.fillUp(from);
    }
    for (int from = chooseWaiting(schedule); from >= 0; from = chooseWaiting(schedule)) {
      if (!findCheapest(schedule, from, BLINK) && !findCheapest(schedule, from, 0)) {
        return;
      }
      schedule.insert(bestShuttle, bestAt, from, bestSink, amount(schedule, bestShuttle, from, bestSink));
    }
  }

  private static int amount(Schedule schedule, int shuttle, int from, int to) {
    return Math.min(Math.min(schedule.shuttle(shuttle).capacity(), schedule.waiting(from)), schedule.room(to));
  }

  /** A source where something waits, by chance; -1 if there is none. */
  private int chooseWaiting(Schedule schedule) {
    int chosen = -1;
    int waiting = 0;
    for (int from = 0; from < schedule.problem().sources(); from++) {
      if (schedule.waiting(from) > 0 && random.nextInt(++waiting) == 0) {
        chosen = from;
      }
    }
    return chosen;
  }

  private boolean findCheapest(Schedule schedule, int from, double blink) {
    double least = Double.POSITIVE_INFINITY;
    for (int v = 0; v < schedule.shuttles(); v++) {
      double before = cost(schedule.end(v));
      for (int to = 0; to < schedule.problem().sinks(); to++) {
        int amount = amount(schedule, v, from, to);
        for (int at = 0; at <= schedule.count(v) && amount > 0; at++) {
          long delay = schedule.delay(v, at, from, to);
          double added = delay >= Shuttle.NEVER / 2 ? Double.POSITIVE_INFINITY : (cost(schedule.end(v) + delay) - before) / amount;
          if (added < least && !(blink > 0 && random.nextDouble() < blink)) {
            least = added;
            bestShuttle = v;
            bestAt = at;
            bestSink = to;
          }
        }
      }
    }
    return least < Double.POSITIVE_INFINITY;
  }
}
