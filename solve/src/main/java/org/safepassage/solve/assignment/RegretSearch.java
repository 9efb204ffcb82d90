package org.safepassage.solve.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Closes the gap by depth-first search. At given prices every choice is worth the bound, less the regret of each option against its
 * item's best, less the price of what stays unused; only choices whose losses fit into the gap are looked at.
 */
final class RegretSearch {
  private static final long NODES = 1_000_000;

  private final Instance instance;
  private final Prices prices;
  private final LocalSearch known;
  private final long bound;
  private final int[] order;
  private final List<List<Integer>> allowed = new ArrayList<>();
  private final long[][] usableAfter;
  private final int[] twin;
  private final Choice choice;
  private final long[] left;
  private long nodes;

  RegretSearch(Instance instance, Prices prices, LocalSearch known) {
    this.instance = instance;
    this.prices = prices;
    this.known = known;
    this.bound = prices.bound();
    this.choice = new Choice(instance);
    this.left = instance.capacity.clone();
    for (int item = 0; item < instance.items(); item++) {
      allowed.add(listAllowed(item));
    }
    this.order = order();
    this.usableAfter = usableAfter();
    this.twin = twins();
  }

  /** Whether the search came to its end: then the best known choice is the best there is. */
  boolean run() {
    search(0, 0);
    return nodes <= NODES;
  }

  /** How much may still be lost and yet beat the best known choice. */
  private long budget() {
    return bound - Prices.SCALE * (known.bestValue() + 1);
  }

  private long regret(int item, int option) {
    return prices.reduced(item, prices.best(item)) - prices.reduced(item, option);
  }

  private List<Integer> listAllowed(int item) {
    List<Integer> options = new ArrayList<>();
    for (int option = Choice.NOTHING; option < instance.options(item); option++) {
      if (regret(item, option) <= budget()) {
        options.add(option);
      }
    }
    options.sort(Comparator.comparingLong(option -> regret(item, option)));
    return options;
  }

  /** Items without a choice first, then large ones. */
  private int[] order() {
    List<Integer> items = new ArrayList<>();
    for (int item = 0; item < instance.items(); item++) {
      items.add(item);
    }
    items.sort(
        Comparator.<Integer>comparingInt(item -> Math.min(2, allowed.get(item).size()))
            .thenComparing(Comparator.<Integer>comparingLong(this::size).reversed()));
    return items.stream().mapToInt(Integer::intValue).toArray();
  }

  private long size(int item) {
    long size = 0;
    for (int[] amounts : instance.usedAmounts[item]) {
      for (int amount : amounts) {
        size = Math.max(size, amount);
      }
    }
    return size;
  }

  /** The most that the items from each position on could use of each capacity. */
  private long[][] usableAfter() {
    long[][] usable = new long[order.length + 1][instance.capacity.length];
    for (int position = order.length - 1; position >= 0; position--) {
      int item = order[position];
      for (int r = 0; r < instance.capacity.length; r++) {
        int most = 0;
        for (int option : allowed.get(item)) {
          most = Math.max(most, option == Choice.NOTHING ? 0 : instance.amount(item, option, r));
        }
        usable[position][r] = usable[position + 1][r] + most;
      }
    }
    return usable;
  }

  /** For each position the one before if its item is just the same: of twins only one order is looked at. */
  private int[] twins() {
    int[] twin = new int[order.length];
    for (int position = 0; position < order.length; position++) {
      twin[position] = position > 0 && isSame(order[position - 1], order[position]) ? position - 1 : -1;
    }
    return twin;
  }

  private boolean isSame(int one, int other) {
    return java.util.Arrays.equals(instance.value[one], instance.value[other])
        && java.util.Arrays.deepEquals(instance.usedCapacities[one], instance.usedCapacities[other])
        && java.util.Arrays.deepEquals(instance.usedAmounts[one], instance.usedAmounts[other]);
  }

  private void search(int position, long lost) {
    if (++nodes > NODES || lost + unused(position) > budget()) {
      return;
    }
    if (position == order.length) {
      known.offer(choice.copyOfChosen(), choice.value());
      return;
    }
    int item = order[position];
    int from = twin[position] < 0 ? 0 : allowed.get(item).indexOf(choice.of(order[twin[position]]));
    for (int i = Math.max(0, from); i < allowed.get(item).size(); i++) {
      int option = allowed.get(item).get(i);
      long loses = lost + regret(item, option);
      if (loses > budget()) {
        break;
      }
      if (choice.fits(item, option)) {
        take(item, option, -1);
        search(position + 1, loses);
        take(item, option, 1);
      }
    }
  }

  private void take(int item, int option, int sign) {
    choice.set(item, sign < 0 ? option : Choice.NOTHING);
    if (option != Choice.NOTHING) {
      for (int u = 0; u < instance.usedCapacities[item][option].length; u++) {
        left[instance.usedCapacities[item][option][u]] += (long) sign * instance.usedAmounts[item][option][u];
      }
    }
  }

  /** The price of what certainly stays unused. */
  private long unused(int position) {
    long price = 0;
    for (int r = 0; r < left.length; r++) {
      price += prices.price[r] * Math.max(0, left[r] - usableAfter[position][r]);
    }
    return price;
  }
}
