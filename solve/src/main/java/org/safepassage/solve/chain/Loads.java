package org.safepassage.solve.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be collected at one node in one interval of ticks for one delivery: for each number of places the best reward (0/1
 * knapsack), kept only where one place more pays.
 */
final class Loads {
  final int[] sizes;
  final int[] rewards;
  private final List<Item> items;
  private final int delivery;
  private final int shift;
  private final int capacity;

  Loads(List<Item> items, int delivery, int shift, int capacity) {
    this.items = items.stream().filter(item -> item.rewards()[delivery] > 0).toList();
    this.delivery = delivery;
    this.shift = shift;
    this.capacity = capacity;
    int[] best = new int[capacity + 1];
    for (Item item : this.items) {
      int reward = reward(item);
      for (int places = capacity; places >= item.size(); places--) {
        best[places] = Math.max(best[places], best[places - item.size()] + reward);
      }
    }
    this.sizes =
        java.util.stream.IntStream.rangeClosed(1, capacity).filter(places -> best[places] > best[places - 1]).toArray();
    this.rewards = java.util.Arrays.stream(sizes).map(places -> best[places]).toArray();
  }

  /** Rounded up, so that the value of a walk is never understated. */
  private int reward(Item item) {
    return Math.toIntExact(-(-item.rewards()[delivery] >> shift));
  }

  /** The keys of the best load of at most so many places. */
  List<Integer> listKeys(int places) {
    int[][] best = new int[items.size() + 1][capacity + 1];
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      for (int room = 0; room <= capacity; room++) {
        best[i + 1][room] = best[i][room];
        if (room >= item.size()) {
          best[i + 1][room] = Math.max(best[i + 1][room], best[i][room - item.size()] + reward(item));
        }
      }
    }
    List<Integer> chosen = new ArrayList<>();
    int room = places;
    for (int i = items.size(); i > 0; i--) {
      if (best[i][room] != best[i - 1][room]) {
        chosen.add(items.get(i - 1).key());
        room -= items.get(i - 1).size();
      }
    }
    return chosen;
  }
}
