package org.safepassage.solve.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The loads of one node: they change when an item becomes ready or has gone. */
final class LoadsByTick {
  static final Loads[] NONE = {};

  private final int[] changes;
  private final Loads[][] loads;

  private LoadsByTick(int[] changes, Loads[][] loads) {
    this.changes = changes;
    this.loads = loads;
  }

  /** For each node; null where nothing can be collected. */
  static @Nullable LoadsByTick[] byNode(int nodes, int startTick, Carrier carrier, List<Item> items, int deliveries, int shift) {
    List<List<Item>> at = new ArrayList<>();
    IntStream.range(0, nodes).forEach(node -> at.add(new ArrayList<>()));
    for (Item item : items) {
      if (item.size() <= carrier.capacity()) {
        at.get(item.node()).add(item);
      }
    }
    @Nullable LoadsByTick[] loads = new LoadsByTick[nodes];
    for (int node = 0; node < nodes; node++) {
      loads[node] = at.get(node).isEmpty() ? null : of(at.get(node), startTick, carrier, deliveries, shift);
    }
    return loads;
  }

  private static LoadsByTick of(List<Item> items, int startTick, Carrier carrier, int deliveries, int shift) {
    // A stop may begin before an item is ready, if loading ends after.
    int longest = carrier.handlingTicks()[carrier.capacity()];
    int[] changes =
        items.stream()
            .flatMapToInt(item -> IntStream.of(Math.max(startTick, item.fromTick() - longest), item.untilTick()))
            .distinct()
            .sorted()
            .toArray();
    Loads[][] loads = new Loads[changes.length][];
    for (int i = 0; i < changes.length; i++) {
      int from = changes[i];
      List<Item> present =
          items.stream().filter(item -> item.fromTick() - longest <= from && from < item.untilTick()).toList();
      loads[i] =
          IntStream.range(0, deliveries)
              .mapToObj(delivery -> new Loads(present, delivery, shift, carrier.capacity()))
              .toArray(Loads[]::new);
    }
    return new LoadsByTick(changes, loads);
  }

  /** Whether a stop that begins a tick later can collect the same. */
  boolean isSameLater(int tick) {
    return Arrays.binarySearch(changes, tick + 1) < 0;
  }

  /** For each delivery what a stop that begins at a tick can collect. */
  Loads[] at(int tick) {
    int index = Arrays.binarySearch(changes, tick);
    int interval = index >= 0 ? index : -index - 2;
    return interval < 0 ? NONE : loads[interval];
  }
}
