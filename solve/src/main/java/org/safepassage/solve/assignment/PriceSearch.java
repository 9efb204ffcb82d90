package org.safepassage.solve.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for prices with a low bound: one price for all, then a few sweeps that clear each capacity in turn, then subgradient
 * steps of Polyak's length, which shrink with the gap between the bound and the best choice known.
 *
 * <p>Sources: B. T. Polyak, Minimization of unsmooth functionals (1969); P. M. Camerini and others, On improving relaxation
 * methods by modified gradient techniques (1975), for the memory.
 */
final class PriceSearch {
  private static final int SWEEPS = 4;
  private static final int STEPS = 1500;
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
    localSearch.improveFrom(best);
    levelPrice();
    sweep();
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

  private void sweep() {
    long[] price = best.price.clone();
    for (int sweep = 0; sweep < SWEEPS && !isClosed(); sweep++) {
      for (int r = 0; r < price.length; r++) {
        price[r] = clearingPrice(new Prices(instance, price), r);
      }
      keep(new Prices(instance, price));
      localSearch.tryFrom(best);
    }
  }

  /** The price at which what is wanted of one capacity, the others' prices given, no longer exceeds it. */
  private long clearingPrice(Prices prices, int r) {
    record Bid(long price, int amount) {}
    List<Bid> bids = new ArrayList<>();
    for (int item = 0; item < instance.items(); item++) {
      long without = 0;
      for (int option = 0; option < instance.options(item); option++) {
        if (instance.amount(item, option, r) == 0) {
          without = Math.max(without, prices.reduced(item, option));
        }
      }
      Bid highest = new Bid(0, 0);
      for (int option = 0; option < instance.options(item); option++) {
        int amount = instance.amount(item, option, r);
        if (amount > 0) {
          long free = prices.reduced(item, option) + prices.price[r] * amount;
          long bid = Math.floorDiv(free - without, amount);
          highest = bid > highest.price() ? new Bid(bid, amount) : highest;
        }
      }
      bids.add(highest);
    }
    bids.sort(Comparator.comparingLong(Bid::price).reversed());
    long left = instance.capacity[r];
    for (Bid bid : bids) {
      left -= bid.amount();
      if (left < 0) {
        return Math.max(0, bid.price());
      }
    }
    return 0;
  }

  /** One and the same price for every capacity, the best such: the bound is convex in it. */
  private void levelPrice() {
    long low = 0;
    long high = highest;
    while (high - low > 2) {
      long third = (high - low) / 3;
      if (level(low + third).bound() <= level(high - third).bound()) {
        high -= third;
      } else {
        low += third;
      }
    }
    keep(level(low));
    keep(level(high));
  }

  private Prices level(long price) {
    long[] prices = new long[instance.capacity.length];
    Arrays.fill(prices, price);
    return new Prices(instance, prices);
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
