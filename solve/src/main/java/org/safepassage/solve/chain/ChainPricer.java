package org.safepassage.solve.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most valuable walk of a carrier through a network in time:
 *
 * <pre>
 *   loaded(tick, node, room) = max of                                       (has collected at this stop)
 *     wait      loaded(tick + 1, node, room)
 *     go        best(tick + arc.ticks, arc.to, room)                        for each arc open throughout
 *     deliver   best(tick + handling(load), node, all room) − charges       at a sink
 *   best(tick, node, room) = max of                                         (has not)
 *     loaded(tick, node, room)
 *     wait      best(tick + 1, node, room)
 *     collect   reward(k) + loaded(tick + handling(k), node, room − k)      for each load k at the node
 * </pre>
 *
 * <p>One stop collects once, but a later stop may collect the same item again: the value is that of a relaxation and never below the best walk that
 * collects each item once (the "non-elementary" pricing of column generation for vehicle routing, Desrochers, Desrosiers
 * and Solomon, Operations Research 40(2), 1992). All arithmetic is exact.
 *
 * <p>Not thread-safe; keeps its table between calls.
 */
public final class ChainPricer {
  private static final long NEVER = Long.MIN_VALUE / 4;

  private final Network network;
  private final Arc[][] leaving;
  private final int startTick;
  private final int endTick;
  private final int ticks;
  private long[] best = {};
  private long[] loaded = {};
  private int width;

  /**
   * @param startTick first tick of the horizon
   * @param endTick last tick of the horizon
   */
  public ChainPricer(Network network, int startTick, int endTick) {
    this.network = network;
    this.startTick = startTick;
    this.endTick = endTick;
    this.ticks = endTick - startTick + 1;
    this.leaving =
        network.listLeaving().stream().map(arcs -> arcs.toArray(new Arc[0])).toArray(Arc[][]::new);
  }

  /** The best walk; items, sinks and the carrier speak of this pricer's network and horizon. */
  public Walk findBest(Carrier carrier, List<Item> items, List<Sink> sinks) {
    width = carrier.capacity() + 1;
    long size = (long) ticks * network.nodes() * width;
    if (size > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("table of " + size + " cells: maybe the horizon of " + ticks + " ticks is too long");
    }
    if (best.length < size) {
      best = new long[(int) size];
      loaded = new long[(int) size];
    }
    Loads[][] loads = loadsByNode(carrier, items);
    @Nullable Sink[] sinkAt = new Sink[network.nodes()];
    sinks.forEach(sink -> sinkAt[sink.node()] = sink);
    for (int tick = endTick; tick >= startTick; tick--) {
      for (int node = 0; node < network.nodes(); node++) {
        if (carrier.startTicks()[node] > tick) {
          continue; // It cannot be here yet: no choice of a reachable state looks at this cell.
        }
        fill(tick, node, carrier, loads[node], sinkAt[node]);
      }
    }
    return trace(carrier, loads, sinks, sinkAt);
  }

  private int cell(int tick, int node) {
    return ((tick - startTick) * network.nodes() + node) * width;
  }

  private void fill(int tick, int node, Carrier carrier, Loads[] loads, @Nullable Sink sink) {
    int here = cell(tick, node);
    if (tick > network.nodeClosesTick()[node] || tick > carrier.endTick()) {
      stopHere(loaded, here);
      stopHere(best, here);
      return;
    }
    if (tick == endTick) {
      stopHere(loaded, here);
      stopHere(best, here);
    } else {
      System.arraycopy(loaded, cell(tick + 1, node), loaded, here, width);
      System.arraycopy(best, cell(tick + 1, node), best, here, width);
    }
    for (Arc arc : leaving[node]) {
      if (tick + arc.ticks() <= endTick && arc.isOpenAt(tick)) {
        takeBetter(loaded, here, best, cell(tick + arc.ticks(), arc.to()));
      }
    }
    takeBetter(best, here, loaded, here);
    if (sink != null) {
      deliver(tick, here, carrier, sink);
      takeBetter(best, here, loaded, here);
    }
    Loads now = loadsAt(loads, tick);
    if (now != null) {
      collect(tick, node, here, carrier, now);
      if (sink != null) {
        // Where handling takes no time, collecting may follow a delivery within the same tick.
        deliver(tick, here, carrier, sink);
        takeBetter(best, here, loaded, here);
      }
    }
  }

  /** An empty carrier may stop anywhere; one with a load has lost it. */
  private void stopHere(long[] table, int here) {
    Arrays.fill(table, here, here + width - 1, NEVER);
    table[here + width - 1] = 0;
  }

  private void takeBetter(long[] into, int here, long[] from, int there) {
    for (int room = 0; room < width; room++) {
      into[here + room] = Math.max(into[here + room], from[there + room]);
    }
  }

  private void deliver(int tick, int here, Carrier carrier, Sink sink) {
    for (int load = 1; load < width; load++) {
      int room = width - 1 - load;
      loaded[here + room] = Math.max(loaded[here + room], deliveredValue(tick, load, carrier, sink));
    }
  }

  /** What delivering a load at a sink leads to, or {@link #NEVER}. */
  private long deliveredValue(int tick, int load, Carrier carrier, Sink sink) {
    int freeTick = tick + carrier.handlingTicks()[load];
    if (tick < sink.earliestTick() || freeTick > endTick || freeTick > network.nodeClosesTick()[sink.node()]) {
      return NEVER;
    }
    long charge = sink.chargePerPlace()[freeTick - startTick];
    if (charge >= Sink.CLOSED) {
      return NEVER;
    }
    long early = tick < sink.earlyUntilTick() ? sink.earlyCharge() : 0;
    return best[cell(freeTick, sink.node()) + width - 1] - load * (charge + early);
  }

  private void collect(int tick, int node, int here, Carrier carrier, Loads loads) {
    for (int i = 0; i < loads.sizes.length; i++) {
      int size = loads.sizes[i];
      int doneTick = tick + carrier.handlingTicks()[size];
      if (doneTick > endTick || doneTick > network.nodeClosesTick()[node]) {
        continue;
      }
      int then = cell(doneTick, node) - size;
      long reward = loads.rewards[i];
      for (int room = size; room < width; room++) {
        best[here + room] = Math.max(best[here + room], reward + loaded[then + room]);
      }
    }
  }

  private static @Nullable Loads loadsAt(Loads[] loads, int tick) {
    Loads now = null;
    for (Loads interval : loads) {
      if (interval.fromTick > tick) {
        break;
      }
      now = interval;
    }
    return now != null && now.sizes.length > 0 ? now : null;
  }

  /** For each node its loads by interval: they change when an item becomes ready or has gone. */
  private Loads[][] loadsByNode(Carrier carrier, List<Item> items) {
    List<List<Item>> at = new ArrayList<>();
    for (int node = 0; node < network.nodes(); node++) {
      at.add(new ArrayList<>());
    }
    for (Item item : items) {
      if (item.reward() > 0 && item.size() > 0 && item.size() <= carrier.capacity()) {
        at.get(item.node()).add(item);
      }
    }
    // An item may be aboard when the stop ends: a stop may begin before the item is ready.
    int longest = carrier.handlingTicks()[carrier.capacity()];
    Loads[][] loads = new Loads[network.nodes()][];
    for (int node = 0; node < network.nodes(); node++) {
      loads[node] = intervals(at.get(node), longest, carrier.capacity());
    }
    return loads;
  }

  private Loads[] intervals(List<Item> items, int longest, int capacity) {
    int[] changes =
        items.stream()
            .flatMapToInt(item -> java.util.stream.IntStream.of(firstStopTick(item, longest), item.untilTick()))
            .distinct()
            .sorted()
            .toArray();
    Loads[] intervals = new Loads[changes.length];
    for (int i = 0; i < changes.length; i++) {
      int from = changes[i];
      List<Item> present =
          items.stream().filter(item -> firstStopTick(item, longest) <= from && from < item.untilTick()).toList();
      intervals[i] = new Loads(from, present, capacity);
    }
    return intervals;
  }

  private int firstStopTick(Item item, int longest) {
    return Math.max(startTick, item.fromTick() - longest);
  }

  private Walk trace(Carrier carrier, Loads[][] loads, List<Sink> sinks, @Nullable Sink[] sinkAt) {
    int node = -1;
    int tick = 0;
    long value = 0;
    for (int start = 0; start < network.nodes(); start++) {
      int from = Math.max(carrier.startTicks()[start], startTick);
      if (from <= endTick && best[cell(from, start) + width - 1] > value) {
        value = best[cell(from, start) + width - 1];
        node = start;
        tick = from;
      }
    }
    return node < 0
        ? new Walk(0, List.of())
        : new Walk(value, new Tracer(carrier, loads, sinks, sinkAt).follow(tick, node));
  }

  /** Follows the table forward, repeating each choice that gave the best value. */
  private final class Tracer {
    private final Carrier carrier;
    private final Loads[][] loads;
    private final List<Sink> sinks;
    private final @Nullable Sink[] sinkAt;
    private final List<Walk.Delivery> deliveries = new ArrayList<>();
    private final List<Item> aboard = new ArrayList<>();
    private int tick;
    private int node;
    private int room;
    private boolean collected;

    Tracer(Carrier carrier, Loads[][] loads, List<Sink> sinks, @Nullable Sink[] sinkAt) {
      this.carrier = carrier;
      this.loads = loads;
      this.sinks = sinks;
      this.sinkAt = sinkAt;
    }

    List<Walk.Delivery> follow(int startTick, int start) {
      tick = startTick;
      node = start;
      room = width - 1;
      while (room < width - 1 || value() > 0) {
        if (!unload() && !load() && !go() && !stay()) {
          throw new IllegalStateException("no choice explains the value at tick " + tick + ", node " + node);
        }
      }
      return deliveries;
    }

    private long value() {
      return (collected ? loaded : best)[cell(tick, node) + room];
    }

    private boolean stay() {
      if (tick == endTick || (collected ? loaded : best)[cell(tick + 1, node) + room] != value()) {
        return false;
      }
      tick++;
      return true;
    }

    private boolean go() {
      for (Arc arc : leaving[node]) {
        if (tick + arc.ticks() <= endTick
            && arc.isOpenAt(tick)
            && best[cell(tick + arc.ticks(), arc.to()) + room] == value()) {
          tick += arc.ticks();
          node = arc.to();
          collected = false;
          return true;
        }
      }
      return false;
    }

    private boolean unload() {
      Sink sink = sinkAt[node];
      int load = width - 1 - room;
      if (sink == null || load == 0 || deliveredValue(tick, load, carrier, sink) != value()) {
        return false;
      }
      int freeTick = tick + carrier.handlingTicks()[load];
      for (Item item : aboard) {
        deliveries.add(new Walk.Delivery(item.key(), sinks.indexOf(sink), tick, freeTick));
      }
      aboard.clear();
      tick = freeTick;
      room = width - 1;
      collected = false;
      return true;
    }

    private boolean load() {
      Loads now = collected ? null : loadsAt(loads[node], tick);
      for (int i = 0; now != null && i < now.sizes.length; i++) {
        int size = now.sizes[i];
        int done = tick + carrier.handlingTicks()[size];
        if (size <= room
            && done <= endTick
            && done <= network.nodeClosesTick()[node]
            && now.rewards[i] + loaded[cell(done, node) + room - size] == value()) {
          aboard.addAll(now.listItems(size));
          tick = done;
          room -= size;
          collected = true;
          return true;
        }
      }
      return false;
    }
  }
}
