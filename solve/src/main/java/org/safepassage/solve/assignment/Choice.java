package org.safepassage.solve.assignment;

import java.util.Arrays;

/** A choice under way: what each item has, and what is left of each capacity. */
final class Choice {
  static final int NOTHING = -1;

  private final Instance instance;
  private final int[] chosen;
  private final long[] left;
  private long value;

  Choice(Instance instance) {
    this.instance = instance;
    this.chosen = new int[instance.items()];
    Arrays.fill(chosen, NOTHING);
    this.left = instance.capacity.clone();
  }

  int[] copyOfChosen() {
    return chosen.clone();
  }

  long value() {
    return value;
  }

  int of(int item) {
    return chosen[item];
  }

  /** Whether the option fits into what is left, the item's present choice not given back. */
  boolean fits(int item, int option) {
    if (option == NOTHING) {
      return true;
    }
    int[] capacities = instance.usedCapacities[item][option];
    int[] amounts = instance.usedAmounts[item][option];
    for (int u = 0; u < capacities.length; u++) {
      if (amounts[u] > left[capacities[u]]) {
        return false;
      }
    }
    return true;
  }

  /** By the option's uses: how much there is too little of each. */
  long[] lacking(int item, int option) {
    int[] capacities = instance.usedCapacities[item][option];
    long[] lacking = new long[capacities.length];
    for (int u = 0; u < capacities.length; u++) {
      lacking[u] = instance.usedAmounts[item][option][u] - left[capacities[u]];
    }
    return lacking;
  }

  /** Gives back what the item had and takes the option; may leave a capacity below zero, which the caller forbids. */
  void set(int item, int option) {
    change(item, chosen[item], 1);
    chosen[item] = option;
    change(item, option, -1);
  }

  private void change(int item, int option, int sign) {
    if (option == NOTHING) {
      return;
    }
    int[] capacities = instance.usedCapacities[item][option];
    int[] amounts = instance.usedAmounts[item][option];
    for (int u = 0; u < capacities.length; u++) {
      left[capacities[u]] += (long) sign * amounts[u];
    }
    value -= sign * instance.value[item][option];
  }
}
