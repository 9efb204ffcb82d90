package org.safepassage.solve.assignment;

import java.util.Arrays;

/**
 * Looks for prices with a low bound: those of the linear relaxation, then subgradient steps of Polyak's length, which shrink with the
 * gap between the bound and the best choice known.
 *
 * <p>Sources: B. T. Polyak, Minimization of unsmooth functionals (1969); P. M. Camerini and others, On improving relaxation
 * methods by modified gradient techniques (1975), for the memory.
 */
final class PriceSearch {
  private static final int STEPS = 600;
  private static final int PATIENCE = 25;
  private static final int CHOICE_EVERY = 100;

  /** How much of the last direction is kept: steps that only swing back and forth cancel out. */
  private static final double MEMORY = 0.7;

  private final Instance instance;
  private final LocalSearch localSearch;
  /** No price above this says more: nobody would pay it. */
  private final long highest;

  private Prices best;
  private long bestBound;

  PriceSearch(Instance instance, LocalSearch localSearch) {
    this.instance = instance;
    this.localSearch = localSearch;
    this.best = new Prices(instance, new long[instance.capacity.length]);
    this.bestBound = best.bound();
    this.highest = Arrays.stream(instance.value).flatMapToLong(Arrays::stream).max().orElse(0) * Prices.SCALE;
  }

  Prices best() {
    return best;
  }

  void run() {
    LinearRelaxation relaxation = new LinearRelaxation(instance);
    keep(new Prices(instance, relaxation.price()));
    localSearch.improveFrom(relaxation.whole());
    localSearch.improveFrom(best);
    descend();
    localSearch.improveFrom(best);
  }

  private boolean isClosed() {
    return Math.floorDiv(bestBound, Prices.SCALE) <= localSearch.bestValue();
  }

  private boolean keep(Prices prices) {
    long bound = prices.bound();
    if (bound < bestBound) {
      bestBound = bound;
      best = prices;
      return true;
    }
    return false;
  }

  private void descend() {
    double[] at = toDouble(best.price);
    double[] trend = new double[at.length];
    double boldness = 1.0;
    int idle = 0;
    for (int step = 1; step <= STEPS && !isClosed() && boldness > 1e-4; step++) {
      Prices prices = new Prices(instance, toLong(at));
      if (keep(prices)) {
        idle = 0;
      } else if (++idle >= PATIENCE) {
        boldness /= 2;
        idle = 0;
        prices = best;
        at = toDouble(best.price);
        Arrays.fill(trend, 0);
      }
      if (step % CHOICE_EVERY == 0) {
        localSearch.tryFrom(prices);
      }
      move(at, trend, prices, boldness);
    }
  }

  private void move(double[] at, double[] trend, Prices prices, double boldness) {
    long[] slack = prices.slack();
    double norm = 0;
    for (int r = 0; r < at.length; r++) {
      trend[r] = MEMORY * trend[r] + (1 - MEMORY) * slack[r];
      norm += at[r] > 0 || trend[r] < 0 ? trend[r] * trend[r] : 0;
    }
    double length = norm == 0 ? 0 : boldness * (prices.bound() - localSearch.bestValue() * (double) Prices.SCALE) / norm;
    for (int r = 0; r < at.length; r++) {
      at[r] = Math.clamp(at[r] - length * trend[r], 0.0, (double) highest);
    }
  }

  private static double[] toDouble(long[] price) {
    double[] at = new double[price.length];
    for (int r = 0; r < at.length; r++) {
      at[r] = price[r];
    }
    return at;
  }

  private static long[] toLong(double[] at) {
    long[] price = new long[at.length];
    for (int r = 0; r < at.length; r++) {
      price[r] = Math.round(at[r]);
    }
    return price;
  }
}
