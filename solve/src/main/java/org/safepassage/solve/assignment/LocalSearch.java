package org.safepassage.solve.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Good choices: greedy at given prices, then better by changing one item, or two at a time. Keeps the best it has seen. */
final class LocalSearch {
  private static final int PASSES = 20;

  private final Instance instance;
  private int[] best;
  private long bestValue;

  LocalSearch(Instance instance) {
    this.instance = instance;
    this.best = new Choice(instance).copyOfChosen();
  }

  int[] best() {
    return best.clone();
  }

  long bestValue() {
    return bestValue;
  }

  void offer(int[] chosen, long value) {
    if (value > bestValue) {
      bestValue = value;
      best = chosen.clone();
    }
  }

  /** A quick look: greedy, then one item at a time. */
  void tryFrom(Prices prices) {
    Choice choice = greedy(prices);
    changeOne(choice);
    offer(choice.copyOfChosen(), choice.value());
  }

  /** A thorough look: also two items at a time, until nothing is better. */
  void improveFrom(Prices prices) {
    improve(greedy(prices));
  }

  /** The same from a choice; what of it does not fit is left out. */
  void improveFrom(int[] chosen) {
    Choice choice = new Choice(instance);
    for (int item = 0; item < chosen.length; item++) {
      if (choice.fits(item, chosen[item])) {
        choice.set(item, chosen[item]);
      }
    }
    improve(choice);
  }

  private void improve(Choice choice) {
    boolean better = true;
    for (int pass = 0; pass < PASSES && better; pass++) {
      better = changeOne(choice);
      better |= changeTwo(choice);
    }
    offer(choice.copyOfChosen(), choice.value());
  }

  /** Who loses most by not getting the best option chooses first. */
  private Choice greedy(Prices prices) {
    record Turn(int item, long regret) {}
    List<Turn> turns = new ArrayList<>();
    for (int item = 0; item < instance.items(); item++) {
      int best = prices.best(item);
      long second = 0;
      for (int option = 0; option < instance.options(item); option++) {
        second = option == best ? second : Math.max(second, prices.reduced(item, option));
      }
      turns.add(new Turn(item, prices.reduced(item, best) - second));
    }
    turns.sort(Comparator.comparingLong(Turn::regret).reversed());
    Choice choice = new Choice(instance);
    for (Turn turn : turns) {
      choice.set(turn.item(), bestFitting(choice, turn.item(), prices));
    }
    return choice;
  }

  private int bestFitting(Choice choice, int item, Prices prices) {
    int best = Choice.NOTHING;
    for (int option = 0; option < instance.options(item); option++) {
      boolean isBetter = best == Choice.NOTHING || prices.reduced(item, option) > prices.reduced(item, best);
      if (isBetter && choice.fits(item, option)) {
        best = option;
      }
    }
    return best;
  }

  /** The option of most value that fits now. */
  private int mostValuable(Choice choice, int item) {
    int best = Choice.NOTHING;
    for (int option = 0; option < instance.options(item); option++) {
      boolean isBetter = best == Choice.NOTHING || instance.value[item][option] > instance.value[item][best];
      if (isBetter && choice.fits(item, option)) {
        best = option;
      }
    }
    return best;
  }

  private boolean changeOne(Choice choice) {
    boolean better = false;
    for (int item = 0; item < instance.items(); item++) {
      long before = choice.value();
      choice.set(item, Choice.NOTHING);
      choice.set(item, mostValuable(choice, item));
      better |= choice.value() > before;
    }
    return better;
  }

  /** One item takes an option, another gives way and takes what is best for it then. */
  private boolean changeTwo(Choice choice) {
    boolean better = false;
    for (int item = 0; item < instance.items(); item++) {
      for (int option = 0; option < instance.options(item); option++) {
        if (option != choice.of(item)) {
          better |= makeRoom(choice, item, option);
        }
      }
    }
    return better;
  }

  private boolean makeRoom(Choice choice, int item, int option) {
    int had = choice.of(item);
    long before = choice.value();
    long gain = instance.value[item][option] - instance.valueOf(item, had);
    choice.set(item, Choice.NOTHING);
    long[] lacking = choice.lacking(item, option);
    for (int other = 0; other < instance.items(); other++) {
      int otherHad = choice.of(other);
      long mostGain = gain + instance.mostValue(other) - instance.valueOf(other, otherHad);
      if (other == item || otherHad == Choice.NOTHING || mostGain <= 0 || !givesEnough(item, option, other, otherHad, lacking)) {
        continue;
      }
      choice.set(other, Choice.NOTHING);
      choice.set(item, option);
      choice.set(other, mostValuable(choice, other));
      if (choice.value() > before) {
        return true;
      }
      choice.set(item, Choice.NOTHING);
      choice.set(other, otherHad);
    }
    choice.set(item, had);
    return false;
  }

  private boolean givesEnough(int item, int option, int other, int otherHad, long[] lacking) {
    int[] capacities = instance.usedCapacities[item][option];
    for (int u = 0; u < capacities.length; u++) {
      if (lacking[u] > 0 && instance.amount(other, otherHad, capacities[u]) < lacking[u]) {
        return false;
      }
    }
    return true;
  }
}
