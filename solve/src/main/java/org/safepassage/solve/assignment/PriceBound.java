package org.safepassage.solve.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * The bound that prices prove. Whatever the prices, no choice with at least the earlier values has more of the objective than
 *
 * <pre>
 *     Σ capacity · price + Σ period · price − Σ earlier value · price + Σ max(0, gain of a quota − its price) · quota
 *   + Σ over units  [ unit's price + max(0, best bin that keeps nothing − unit's price) ]
 *   + Σ over bins that keep capacities  [ the best set of units, each worth its bin's worth − its price, within these capacities ]
 * </pre>
 *
 * where a unit's worth in a bin is the best of its options there, in the objective and at their price in the earlier ones, less
 * what they pay, each in its cheapest period. Whole numbers throughout: bad prices make the bound loose, never false.
 *
 * <p>Source: Lagrangian relaxation and decomposition; M. L. Fisher, Management Science 27 (1981); M. Savelsbergh, A branch-and-price
 * algorithm for the generalized assignment problem, Operations Research 45 (1997).
 */
public final class PriceBound {
  private final AssignmentProblem problem;
  private final int objective;
  private final List<Long> earlierValues;
  private final Prices prices;
  private final List<List<Integer>> units;
  private final long timelyWorth;

  /**
   * @param objective the index of the one that is bounded
   * @param earlierValues of the objectives before it; more values are ignored
   * @throws IllegalArgumentException if the prices do not fit the problem or one is negative
   */
  public PriceBound(AssignmentProblem problem, int objective, List<Long> earlierValues, Prices prices) {
    this.problem = problem;
    this.objective = objective;
    this.earlierValues = List.copyOf(earlierValues);
    this.prices = prices;
    this.units = problem.listUnits();
    requireFit();
    this.timelyWorth = gain(Objective::countsTimely);
  }

  private void requireFit() {
    boolean fits =
        earlierValues.size() >= objective
            && prices.earlier().size() == objective
            && prices.capacities().size() == problem.capacities().size()
            && prices.periods().size() == problem.timetables().size()
            && prices.quotas().size() == problem.quotas().size()
            && prices.units().size() == units.size();
    if (!fits) {
      throw new IllegalArgumentException("prices for another problem, or for another objective than number " + objective);
    }
    List<List<Long>> all = new ArrayList<>(prices.periods());
    all.addAll(List.of(prices.earlier(), prices.capacities(), prices.quotas(), prices.units()));
    if (all.stream().flatMap(List::stream).anyMatch(price -> price < 0)) {
      throw new IllegalArgumentException("a price is negative");
    }
  }

  /** What one more counts for in the objective and, at their prices, in the earlier ones. */
  private long gain(java.util.function.Predicate<Objective> counts) {
    long gain = counts.test(problem.objectives().get(objective)) ? Prices.ONE : 0;
    for (int j = 0; j < objective; j++) {
      gain = Math.addExact(gain, counts.test(problem.objectives().get(j)) ? prices.earlier().get(j) : 0);
    }
    return gain;
  }

  /** The bound as a whole number of the objective. */
  public long bound() {
    return Math.floorDiv(boundInFixedPoint(), Prices.ONE);
  }

  /** The bound in units of 1 / {@link Prices#ONE}. */
  public long boundInFixedPoint() {
    long bound = constant();
    for (int u = 0; u < units.size(); u++) {
      long best = 0;
      for (int bin : listBins(units.get(u))) {
        best = keepsNothing(bin) ? Math.max(best, worth(units.get(u), bin) - prices.units().get(u)) : best;
      }
      bound = Math.addExact(bound, Math.addExact(prices.units().get(u), best));
    }
    for (int bin = 0; bin < prices.kept().size(); bin++) {
      bound = keepsNothing(bin) ? bound : Math.addExact(bound, new BinPacking(bin).best());
    }
    return bound;
  }

  private boolean keepsNothing(int bin) {
    return bin >= prices.kept().size() || prices.kept().get(bin).isEmpty();
  }

  private long constant() {
    long sum = 0;
    for (int r = 0; r < problem.capacities().size(); r++) {
      sum = Math.addExact(sum, Math.multiplyExact(prices.capacities().get(r), (long) problem.capacities().get(r)));
    }
    for (int t = 0; t < problem.timetables().size(); t++) {
      for (long price : prices.periods().get(t)) {
        sum = Math.addExact(sum, Math.multiplyExact(price, (long) problem.timetables().get(t)));
      }
    }
    for (int j = 0; j < objective; j++) {
      sum = Math.subtractExact(sum, Math.multiplyExact(prices.earlier().get(j), earlierValues.get(j)));
    }
    for (int q = 0; q < problem.quotas().size(); q++) {
      int quota = q;
      long gain = gain(any -> any.quotas().contains(quota)) - prices.quotas().get(q);
      sum = Math.addExact(sum, Math.multiplyExact(Math.max(0, gain), (long) problem.quotas().get(q)));
    }
    return sum;
  }

  private List<Integer> listBins(List<Integer> unit) {
    return problem.items().get(unit.getFirst()).stream().map(Option::bin).distinct().toList();
  }

  /** What a unit is worth in a bin before its own price; {@link Long#MIN_VALUE} / 4 if an item of it has no option there. */
  public long worth(List<Integer> unit, int bin) {
    long sum = 0;
    for (int item : unit) {
      long best = Long.MIN_VALUE / 4;
      for (Option option : problem.items().get(item)) {
        best = option.bin() == bin ? Math.max(best, worth(option)) : best;
      }
      if (best == Long.MIN_VALUE / 4) {
        return best;
      }
      sum = Math.addExact(sum, best);
    }
    return sum;
  }

  /** What an option is worth: what it adds to the objectives at their prices, less what it pays. */
  public long worth(Option option) {
    long worth = Math.multiplyExact(Prices.ONE, option.worths().get(objective));
    for (int j = 0; j < objective; j++) {
      worth = Math.addExact(worth, Math.multiplyExact(prices.earlier().get(j), option.worths().get(j)));
    }
    for (Use use : option.uses()) {
      worth = Math.subtractExact(worth, Math.multiplyExact(prices.capacities().get(use.of()), (long) use.amount()));
    }
    for (Use use : option.counts()) {
      worth = Math.addExact(worth, Math.multiplyExact(prices.quotas().get(use.of()), (long) use.amount()));
    }
    return Math.addExact(worth, option.timing().map(this::worth).orElse(0L));
  }

  /** Timely in the cheapest period, or too late for nothing. */
  private long worth(Timing timing) {
    if (timing.lastPeriod() < timing.firstPeriod()) {
      return 0;
    }
    long cheapest = timing.lastPeriod() == Timing.ENDLESS ? 0 : cheapest(timing);
    return Math.multiplyExact(Math.max(0, timelyWorth - cheapest), (long) timing.amount());
  }

  /** The least that a period costs in all its timetables together; periods without a price cost nothing. */
  private long cheapest(Timing timing) {
    int priced = timing.timetables().stream().mapToInt(timetable -> prices.periods().get(timetable).size()).max().orElse(0);
    if (timing.lastPeriod() >= priced) {
      return 0;
    }
    long cheapest = Long.MAX_VALUE;
    for (int period = timing.firstPeriod(); period <= timing.lastPeriod(); period++) {
      long sum = 0;
      for (int timetable : timing.timetables()) {
        List<Long> periods = prices.periods().get(timetable);
        sum = Math.addExact(sum, period < periods.size() ? periods.get(period) : 0);
      }
      cheapest = Math.min(cheapest, sum);
    }
    return cheapest;
  }

  /**
   * The best set of units in one bin within the capacities that it keeps, by dynamic programming over all loads: entry {@code s} of
   * a table is the most that can be had with a load of at most {@code s}.
   */
  private final class BinPacking {
    private static final long MOST_STATES = 1L << 22;
    private static final long NEVER = Long.MIN_VALUE / 4;

    private final int bin;
    private final List<Integer> kept;
    private final int[] stride;
    private final int states;

    BinPacking(int bin) {
      this.bin = bin;
      this.kept = prices.kept().get(bin);
      this.stride = new int[kept.size()];
      long product = 1;
      for (int d = kept.size() - 1; d >= 0; d--) {
        stride[d] = (int) product;
        product *= problem.capacities().get(kept.get(d)) + 1L;
        if (product > MOST_STATES) {
          throw new IllegalArgumentException("bin " + bin + " keeps capacities with more than " + MOST_STATES + " loads: maybe keep fewer");
        }
      }
      this.states = (int) product;
    }

    long best() {
      long[] best = new long[states];
      for (int u = 0; u < units.size(); u++) {
        long price = prices.units().get(u);
        if (worth(units.get(u), bin) > price) {
          long[] with = best;
          for (int item : units.get(u)) {
            with = with(with, item);
          }
          for (int s = 0; s < states; s++) {
            best[s] = Math.max(best[s], with[s] - price);
          }
        }
      }
      return best[states - 1];
    }

    /** The table after the item has taken one of its options in the bin. */
    private long[] with(long[] before, int item) {
      long[] after = new long[states];
      java.util.Arrays.fill(after, NEVER);
      for (Option option : problem.items().get(item)) {
        if (option.bin() == bin) {
          take(before, after, option, worth(option), 0, 0, 0);
        }
      }
      return after;
    }

    private void take(long[] before, long[] after, Option option, long worth, int dimension, int from, int to) {
      int capacity = problem.capacities().get(kept.get(dimension));
      int amount = amount(option, kept.get(dimension));
      boolean isLast = dimension == stride.length - 1;
      for (int load = amount; load <= capacity; load++) {
        int source = from + (load - amount) * stride[dimension];
        int target = to + load * stride[dimension];
        if (isLast) {
          after[target] = Math.max(after[target], before[source] + worth);
        } else {
          take(before, after, option, worth, dimension + 1, source, target);
        }
      }
    }

    private static int amount(Option option, int capacity) {
      return option.uses().stream().filter(use -> use.of() == capacity).mapToInt(Use::amount).sum();
    }
  }
}
