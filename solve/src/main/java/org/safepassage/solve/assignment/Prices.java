package org.safepassage.solve.assignment;

import java.util.List;

/**
 * Prices in fixed point: {@link #ONE} is one unit of the objective that they bound. All are at least 0.
 *
 * @param earlier what one unit more of each earlier objective is worth
 * @param capacities for one unit of each capacity
 * @param periods for one unit of each timetable in each of its periods, the first ones; further periods cost nothing
 * @param quotas what one unit more of each quota is worth
 * @param units for each unit (bundle or item, as {@link AssignmentProblem#listUnits} has them): to be allowed to choose
 * @param kept by bin: capacities which the bin's share of the choice holds as a whole, not only at their price
 */
public record Prices(
    List<Long> earlier, List<Long> capacities, List<List<Long>> periods, List<Long> quotas, List<Long> units, List<List<Integer>> kept) {
  public static final long ONE = 1L << 20;

  public Prices {
    earlier = List.copyOf(earlier);
    capacities = List.copyOf(capacities);
    periods = periods.stream().map(List::copyOf).toList();
    quotas = List.copyOf(quotas);
    units = List.copyOf(units);
    kept = kept.stream().map(List::copyOf).toList();
  }
}
