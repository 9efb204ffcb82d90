package org.safepassage.solve.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * For each item choose one of its options or nothing, so that no capacity and no period is exceeded and the items of a bundle lie in
 * one bin or get nothing, all of them. Of all such choices the best by the first objective, of these by the second, and so on: the
 * generalised assignment problem with several capacities, periods and objectives in strict order.
 *
 * <p>To get nothing is always allowed, so there is always a choice.
 *
 * @param capacities how much there is of each
 * @param timetables how much each takes in every period
 * @param quotas how much of each counts at most
 * @param items the options of each item, in any order
 * @param bundles items that share a bin; an item stands in one at most
 * @param objectives the first outweighs all others, and so on
 */
public record AssignmentProblem(
    List<Integer> capacities,
    List<Integer> timetables,
    List<Integer> quotas,
    List<List<Option>> items,
    List<List<Integer>> bundles,
    List<Objective> objectives) {

  /** No sum of worths may be larger: the certificate is whole numbers of 64 bits. */
  private static final long MOST_WORTH = 1L << 36;

  public AssignmentProblem {
    capacities = List.copyOf(capacities);
    timetables = List.copyOf(timetables);
    quotas = List.copyOf(quotas);
    items = items.stream().map(List::copyOf).toList();
    bundles = bundles.stream().map(List::copyOf).toList();
    objectives = List.copyOf(objectives);
    for (List<Option> options : items) {
      for (Option option : options) {
        requireKnown(option, capacities, timetables, quotas, objectives);
      }
    }
    requireSmall(items, objectives.size());
    requireDisjoint(bundles, items.size());
  }

  /** Capacities and worths alone. */
  public static AssignmentProblem of(List<Integer> capacities, List<List<Option>> items, String... objectives) {
    return new AssignmentProblem(
        capacities, List.of(), List.of(), items, List.of(), java.util.stream.Stream.of(objectives).map(Objective::ofWorths).toList());
  }

  /** Every bundle, and every item that stands in none as one of its own; by their first item. */
  public List<List<Integer>> listUnits() {
    boolean[] isBundled = new boolean[items.size()];
    List<List<Integer>> units = new ArrayList<>();
    for (List<Integer> bundle : bundles) {
      bundle.forEach(item -> isBundled[item] = true);
      if (!bundle.isEmpty()) {
        units.add(bundle);
      }
    }
    for (int item = 0; item < isBundled.length; item++) {
      if (!isBundled[item]) {
        units.add(List.of(item));
      }
    }
    units.sort(java.util.Comparator.comparing(List::getFirst));
    return units;
  }

  private static void requireKnown(
      Option option, List<Integer> capacities, List<Integer> timetables, List<Integer> quotas, List<Objective> objectives) {
    option.uses().forEach(use -> requireIndex("capacity", use.of(), capacities.size()));
    option.counts().forEach(use -> requireIndex("quota", use.of(), quotas.size()));
    option.timing().ifPresent(timing -> requireRoom(timing, timetables));
    if (option.worths().size() != objectives.size()) {
      throw new IllegalArgumentException("an option has " + option.worths().size() + " worths for " + objectives.size() + " objectives");
    }
    objectives.forEach(objective -> objective.quotas().forEach(quota -> requireIndex("quota", quota, quotas.size())));
  }

  private static void requireRoom(Timing timing, List<Integer> timetables) {
    for (int timetable : timing.timetables()) {
      requireIndex("timetable", timetable, timetables.size());
      if (timing.amount() > timetables.get(timetable)) {
        throw new IllegalArgumentException(timing + " asks for more than there is in any period of timetable " + timetable);
      }
    }
  }

  private static void requireIndex(String what, int index, int size) {
    if (index >= size) {
      throw new IllegalArgumentException(what + " " + index + ": there are " + size);
    }
  }

  private static void requireSmall(List<List<Option>> items, int objectives) {
    for (int k = 0; k < objectives; k++) {
      int objective = k;
      long most = 0;
      for (List<Option> options : items) {
        most = Math.addExact(most, options.stream().mapToLong(option -> Math.absExact(option.worths().get(objective))).max().orElse(0));
      }
      if (most > MOST_WORTH) {
        throw new IllegalArgumentException("worths of objective " + k + " add up to " + most + "; at most " + MOST_WORTH + ": maybe choose a coarser unit");
      }
    }
  }

  private static void requireDisjoint(List<List<Integer>> bundles, int items) {
    boolean[] seen = new boolean[items];
    for (List<Integer> bundle : bundles) {
      for (int item : bundle) {
        requireIndex("item", item, items);
        if (seen[item]) {
          throw new IllegalArgumentException("item " + item + " stands in two bundles; maybe join them");
        }
        seen[item] = true;
      }
    }
  }
}
