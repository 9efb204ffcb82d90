package org.safepassage.solve.assignment;

/**
 * Prices on the capacities in fixed point, and the bound that they prove: every choice within the capacities is worth at most
 * sum(price · capacity) + sum over the items of max(0, value − price · use). Whole numbers throughout, so that bad prices make
 * the bound loose and never false.
 *
 * <p>Source: Lagrangian relaxation; M. L. Fisher, The Lagrangian relaxation method for solving integer programming problems,
 * Management Science 27 (1981).
 */
final class Prices {
  /** Units of fixed point in one unit of value. */
  static final long SCALE = 1L << 10;

  final long[] price;
  private final Instance instance;

  Prices(Instance instance, long[] price) {
    this.instance = instance;
    this.price = price.clone();
  }

  /** Value less what the option pays, in fixed point; nothing is worth 0. */
  long reduced(int item, int option) {
    if (option == Choice.NOTHING) {
      return 0;
    }
    long worth = instance.value[item][option] * SCALE;
    int[] capacities = instance.usedCapacities[item][option];
    int[] amounts = instance.usedAmounts[item][option];
    for (int u = 0; u < capacities.length; u++) {
      worth = Math.subtractExact(worth, Math.multiplyExact(price[capacities[u]], (long) amounts[u]));
    }
    return worth;
  }

  /** The option that is worth most at these prices; the first of equals, nothing before any. */
  int best(int item) {
    int best = Choice.NOTHING;
    long bestWorth = 0;
    for (int option = 0; option < instance.options(item); option++) {
      long worth = reduced(item, option);
      if (worth > bestWorth) {
        bestWorth = worth;
        best = option;
      }
    }
    return best;
  }

  /** The bound in fixed point. */
  long bound() {
    long bound = 0;
    for (int r = 0; r < price.length; r++) {
      bound = Math.addExact(bound, Math.multiplyExact(price[r], instance.capacity[r]));
    }
    for (int item = 0; item < instance.items(); item++) {
      bound = Math.addExact(bound, reduced(item, best(item)));
    }
    return bound;
  }

  /** What is left of each capacity if every item took its best option; negative = too much is wanted. */
  long[] slack() {
    long[] slack = instance.capacity.clone();
    for (int item = 0; item < instance.items(); item++) {
      int option = best(item);
      if (option != Choice.NOTHING) {
        for (int u = 0; u < instance.usedCapacities[item][option].length; u++) {
          slack[instance.usedCapacities[item][option][u]] -= instance.usedAmounts[item][option][u];
        }
      }
    }
    return slack;
  }
}
