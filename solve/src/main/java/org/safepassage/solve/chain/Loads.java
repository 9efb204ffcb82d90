package org.safepassage.solve.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can be collected at one node in one interval of ticks: for each number of places the best reward (0/1 knapsack), kept
 * only where one place more pays.
 */
final class Loads {
  final int fromTick;
  final int[] sizes;
  final long[] rewards;
  private final List<Item> items;
  private final int capacity;

  Loads(int fromTick, List<Item> items, int capacity) {
    this.fromTick = fromTick;
    this.items = items;
    this.capacity = capacity;
    long[] best = new long[capacity + 1];
    for (Item item : items) {
      for (int places = capacity; places >= item.size(); places--) {
        best[places] = Math.max(best[places], best[places - item.size()] + item.reward());
      }
    }
    int[] kept = new int[capacity + 1];
    int count = 0;
    for (int places = 0; places <= capacity; places++) {
      if (best[places] > (places == 0 ? 0 : best[places - 1])) {
        kept[count++] = places;
      }
    }
    this.sizes = Arrays.copyOf(kept, count);
    this.rewards = new long[count];
    for (int i = 0; i < count; i++) {
      rewards[i] = best[kept[i]];
    }
  }

  /** The items of the best load of at most so many places. */
  List<Item> listItems(int places) {
    long[][] best = new long[items.size() + 1][capacity + 1];
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      for (int room = 0; room <= capacity; room++) {
        best[i + 1][room] = best[i][room];
        if (room >= item.size()) {
          best[i + 1][room] = Math.max(best[i + 1][room], best[i][room - item.size()] + item.reward());
        }
      }
    }
    List<Item> chosen = new ArrayList<>();
    int room = places;
    for (int i = items.size(); i > 0; i--) {
      if (best[i][room] != best[i - 1][room]) {
        chosen.add(items.get(i - 1));
        room -= items.get(i - 1).size();
      }
    }
    return chosen;
  }
}
