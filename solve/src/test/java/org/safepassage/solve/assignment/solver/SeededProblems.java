package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Timing;
import org.safepassage.solve.assignment.Use;

/** Problems made up from a seed: the same seed gives the same problem. */
final class SeededProblems {
  private static final int KINDS = 3;

  private SeededProblems() {}

  /**
   * Scarce three times over: about 1,000 in all in items of 1 to 8, {@code bins} bins with three capacities each of 75 to 90 % of the
   * need, and periods for some of it only. Objectives: how much is placed, how much of it in time, worth.
   */
  static AssignmentProblem hard(long seed, int items, int bins) {
    Random random = new Random(seed);
    int[][] needs = new int[items][];
    long[] total = new long[KINDS];
    for (int i = 0; i < items; i++) {
      int size = 1 + (random.nextInt(8) + random.nextInt(8)) / 2;
      needs[i] = new int[] {size, count(random, size - 1, 55), count(random, size, 8)};
      for (int d = 0; d < KINDS; d++) {
        total[d] += needs[i][d];
      }
    }
    List<Integer> capacities = share(random, total, bins);
    List<Integer> timetables = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      timetables.add(8 + random.nextInt(9));
    }
    List<List<Option>> options = new ArrayList<>();
    for (int[] need : needs) {
      options.add(listOptions(random, need, bins, capacities, timetables));
    }
    List<Objective> objectives = List.of(Objective.ofWorths("most"), new Objective("in time", true, List.of()), Objective.ofWorths("worth"));
    return new AssignmentProblem(capacities, timetables, List.of(), options, List.of(), objectives);
  }

  private static int count(Random random, int of, int percent) {
    int count = 0;
    for (int i = 0; i < of; i++) {
      count += random.nextInt(100) < percent ? 1 : 0;
    }
    return count;
  }

  private static List<Integer> share(Random random, long[] total, int bins) {
    List<Integer> capacities = new ArrayList<>();
    double[][] share = new double[KINDS][bins];
    for (int d = 0; d < KINDS; d++) {
      double sum = 0;
      for (int bin = 0; bin < bins; bin++) {
        share[d][bin] = 0.4 + random.nextDouble();
        sum += share[d][bin];
      }
      double scarcity = 0.75 + 0.15 * random.nextDouble();
      for (int bin = 0; bin < bins; bin++) {
        share[d][bin] *= scarcity * total[d] / sum;
      }
    }
    for (int bin = 0; bin < bins; bin++) {
      for (int d = 0; d < KINDS; d++) {
        capacities.add((int) Math.round(share[d][bin]));
      }
    }
    return capacities;
  }

  private static List<Option> listOptions(Random random, int[] need, int bins, List<Integer> capacities, List<Integer> timetables) {
    int tie = random.nextInt(40);
    boolean[] has = new boolean[4];
    for (int trait = 0; trait < 4; trait++) {
      has[trait] = random.nextInt(3) == 0;
    }
    List<Option> options = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      int having = has[bin % 4] ? 1 + random.nextInt(need[0]) : 0;
      int tied = tie == bin ? 1 + random.nextInt(need[0]) : 0;
      boolean isOpen = random.nextInt(100) < 75;
      long worth = 4L * tied + 2L * having + (bin % 3 == 0 ? need[0] : 0) + (bin % 2 == 0 ? 3L * need[2] : 0);
      int first = 1 + bin % 3;
      // Enough periods for 50 to 110 % of what the bin takes.
      int last = first - 1 + Math.max(1, capacities.get(KINDS * bin) * (50 + bin * 60 / Math.max(1, bins - 1)) / 100 / timetables.get(bin));
      if (isOpen) {
        List<Use> uses = List.of(new Use(KINDS * bin, need[0]), new Use(KINDS * bin + 1, need[1]), new Use(KINDS * bin + 2, need[2]));
        options.add(new Option(bin, uses, Optional.of(new Timing(bin, need[0], first, last)), List.of(), List.of((long) need[0], 0L, worth)));
      }
    }
    return options;
  }
}
