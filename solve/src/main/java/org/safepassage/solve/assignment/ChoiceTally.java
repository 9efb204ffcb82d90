package org.safepassage.solve.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what a choice uses and what it is worth. */
public final class ChoiceTally {
  private final AssignmentProblem problem;
  private final List<Choice> choices;

  /** @param choices one for each item */
  public ChoiceTally(AssignmentProblem problem, List<Choice> choices) {
    if (choices.size() != problem.items().size()) {
      throw new IllegalArgumentException(choices.size() + " choices for " + problem.items().size() + " items");
    }
    this.problem = problem;
    this.choices = List.copyOf(choices);
  }

  /** By objective; quotas and timely amounts included. */
  public List<Long> listValues() {
    List<Long> values = new ArrayList<>();
    for (int k = 0; k < problem.objectives().size(); k++) {
      Objective objective = problem.objectives().get(k);
      long value = 0;
      for (int item = 0; item < choices.size(); item++) {
        value += worth(item, k) + (objective.countsTimely() ? timely(item) : 0);
      }
      for (int quota : objective.quotas()) {
        value += Math.min(problem.quotas().get(quota), counted(quota));
      }
      values.add(value);
    }
    return values;
  }

  private long worth(int item, int objective) {
    return choices.get(item).isNothing() ? 0 : option(item).worths().get(objective);
  }

  private long timely(int item) {
    if (choices.get(item).isNothing() || option(item).timing().isEmpty()) {
      return 0;
    }
    Timing timing = option(item).timing().get();
    return choices.get(item).period() <= timing.lastPeriod() ? timing.amount() : 0;
  }

  private long counted(int quota) {
    long counted = 0;
    for (int item = 0; item < choices.size(); item++) {
      if (!choices.get(item).isNothing()) {
        for (Use use : option(item).counts()) {
          counted += use.of() == quota ? use.amount() : 0;
        }
      }
    }
    return counted;
  }

  private Option option(int item) {
    return problem.items().get(item).get(choices.get(item).option());
  }

  /** What makes the choice one that is not allowed, a sentence each; empty = allowed. */
  public List<String> listFaults() {
    List<String> faults = new ArrayList<>();
    for (int item = 0; item < choices.size(); item++) {
      addFaults(item, faults);
    }
    if (faults.isEmpty()) {
      addCapacityFaults(faults);
      addPeriodFaults(faults);
      addBundleFaults(faults);
    }
    return faults;
  }

  private void addFaults(int item, List<String> faults) {
    Choice choice = choices.get(item);
    if (choice.isNothing()) {
      return;
    }
    if (choice.option() >= problem.items().get(item).size()) {
      faults.add("item " + item + " has no option " + choice.option());
      return;
    }
    int first = option(item).timing().map(Timing::firstPeriod).orElse(-1);
    if (choice.period() < first || (first < 0 && choice.period() != -1)) {
      faults.add("item " + item + " gets period " + choice.period() + "; its first is " + first);
    }
  }

  private void addCapacityFaults(List<String> faults) {
    long[] used = new long[problem.capacities().size()];
    for (int item = 0; item < choices.size(); item++) {
      if (!choices.get(item).isNothing()) {
        option(item).uses().forEach(use -> used[use.of()] += use.amount());
      }
    }
    for (int r = 0; r < used.length; r++) {
      if (used[r] > problem.capacities().get(r)) {
        faults.add(used[r] + " used of capacity " + r + "; there are " + problem.capacities().get(r));
      }
    }
  }

  private void addPeriodFaults(List<String> faults) {
    record Period(int timetable, int period) {}
    Map<Period, Long> used = new HashMap<>();
    for (int item = 0; item < choices.size(); item++) {
      if (!choices.get(item).isNothing() && option(item).timing().isPresent()) {
        Timing timing = option(item).timing().get();
        for (int timetable : timing.timetables()) {
          int period = choices.get(item).period();
          long total = used.merge(new Period(timetable, period), (long) timing.amount(), Long::sum);
          if (total > problem.timetables().get(timetable)) {
            faults.add("with item " + item + " " + total + " in period " + period + " of timetable " + timetable + "; it takes " + problem.timetables().get(timetable));
          }
        }
      }
    }
  }

  private void addBundleFaults(List<String> faults) {
    for (List<Integer> bundle : problem.bundles()) {
      if (bundle.stream().mapToInt(item -> choices.get(item).isNothing() ? -1 : option(item).bin()).distinct().count() > 1) {
        faults.add("the items " + bundle + " share a bin, but do not lie in one");
      }
    }
  }
}
