package org.safepassage.solve.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the most valuable walk of a carrier through a network in time is worth: trip after trip, each collecting items
 * and delivering all of them at one {@link Delivery}.
 *
 * <pre>
 *   empty(tick, node) = max of
 *     0, empty(tick + 1, node), empty(tick + arc.ticks, arc.to)
 *     collect   reward(k) + loaded(d, tick + handling(k), node, all − k)     for each delivery d and load k at the node
 *   loaded(d, tick, node, room) = max of                                     (has collected at this stop)
 *     wait      loaded(d, tick + 1, node, room)
 *     go        moving(d, tick + arc.ticks, arc.to, room)                    for each arc open throughout
 *     deliver   empty(tick + handling(load), node)                           at the node and in the time of d
 *   moving(d, tick, node, room) = max of                                     (has not)
 *     loaded(d, tick, node, room), moving(d, tick + 1, node, room)
 *     collect   reward(k) + loaded(d, tick + handling(k), node, room − k)
 * </pre>
 *
 * <p>One stop collects once, but a later stop may collect the same item again: the value is that of a relaxation and never
 * below the best walk that collects each item once (the "non-elementary" pricing of column generation for vehicle routing,
 * Desrochers, Desrosiers and Solomon, Operations Research 40(2), 1992). Whole numbers, rewards rounded up.
 *
 * <p>Not thread-safe; keeps its tables between calls, which the trips of the last call are read from.
 */
public final class ChainPricer {
  private static final int NEVER = Integer.MIN_VALUE / 2;

  /** Values stay below this, so that sums of whole numbers cannot overflow. */
  private static final double MOST_VALUE = 1 << 29;

  private final Network network;
  private final Arc[][] leaving;
  private final int startTick;
  private final int endTick;
  private final int[] empty;
  private int[][] moving = {};
  private int[][] loaded = {};
  private Carrier carrier = new Carrier(0, new int[0], 0, new int[0]);
  private List<Delivery> deliveries = List.of();
  private @Nullable LoadsByTick[] loads = {};
  private int capacity;
  private int shift;

  /**
   * @param startTick first tick of the horizon
   * @param endTick last tick of the horizon
   */
  public ChainPricer(Network network, int startTick, int endTick) {
    this.network = network;
    this.startTick = startTick;
    this.endTick = endTick;
    this.leaving =
        network.listLeaving().stream().map(arcs -> arcs.toArray(new Arc[0])).toArray(Arc[][]::new);
    this.empty = new int[(endTick - startTick + 1) * network.nodes()];
  }

  /**
   * Values all walks of a carrier; items, deliveries and the carrier speak of this pricer's network and horizon.
   */
  public void price(Carrier carrier, List<Item> items, List<Delivery> deliveries) {
    this.carrier = carrier;
    this.deliveries = deliveries;
    this.capacity = carrier.capacity();
    this.shift = shift(items);
    this.loads = LoadsByTick.byNode(network.nodes(), startTick, carrier, items, deliveries.size(), shift);
    makeRoom();
    for (int tick = endTick; tick >= startTick; tick--) {
      for (int node = 0; node < network.nodes(); node++) {
        if (carrier.startTicks()[node] <= tick) {
          fill(tick, node);
        } // else it cannot be here yet: no choice of a reachable state looks at this cell
      }
    }
  }

  /**
   * The value of the best walk, in the fixed point of the rewards, rounded up.
   *
   * @param startTicks for each node the earliest tick at which the walk can begin there, not before the carrier's
   */
  public long findValue(int[] startTicks) {
    int start = bestStart(startTicks);
    return start < 0 ? 0 : (long) empty[emptyCell(firstTick(startTicks, start), start)] << shift;
  }

  /** How far rewards must be scaled down to whole numbers whose sums fit. */
  private int shift(List<Item> items) {
    double mostPerPlace = 0;
    for (Item item : items) {
      for (long reward : item.rewards()) {
        mostPerPlace = Math.max(mostPerPlace, reward / (double) item.size());
      }
    }
    double most = mostPerPlace * capacity * (endTick - startTick + 2) / 2;
    int shift = 0;
    while (most > MOST_VALUE) {
      most /= 2;
      shift++;
    }
    return shift;
  }

  private void makeRoom() {
    if (moving.length < deliveries.size()) {
      moving = Arrays.copyOf(moving, deliveries.size());
      loaded = Arrays.copyOf(loaded, deliveries.size());
    }
    for (int d = 0; d < deliveries.size(); d++) {
      int size = Math.max(0, lastTick(d) - startTick + 1) * network.nodes() * capacity;
      if (moving[d] == null || moving[d].length < size) {
        moving[d] = new int[size];
        loaded[d] = new int[size];
      }
    }
  }

  /** The last tick at which anything aboard can still reach a delivery. */
  private int lastTick(int delivery) {
    return Math.min(endTick, deliveries.get(delivery).arriveUntilTick() - 1);
  }

  private int emptyCell(int tick, int node) {
    return (tick - startTick) * network.nodes() + node;
  }

  /** Of room 0; room is below the capacity while something is aboard. */
  private int cell(int tick, int node) {
    return ((tick - startTick) * network.nodes() + node) * capacity;
  }

  private boolean isClosed(int tick, int node) {
    return tick > network.nodeClosesTick()[node] || tick > carrier.endTick();
  }

  private void fill(int tick, int node) {
    boolean closed = isClosed(tick, node);
    LoadsByTick here = loads[node];
    Loads[] now = here == null || closed ? new Loads[0] : here.at(tick);
    fillEmpty(tick, node, closed);
    for (int d = 0; d < deliveries.size(); d++) {
      if (tick <= lastTick(d)) {
        fillLoaded(d, tick, node, closed, now);
      }
    }
    for (int d = 0; d < now.length; d++) {
      collectFirst(d, tick, node, now[d]);
    }
    if (now.length > 0) {
      // Where handling takes no time, a trip may begin at the tick at which another ended.
      for (int d = 0; d < deliveries.size(); d++) {
        if (tick <= lastTick(d) && deliveries.get(d).node() == node) {
          deliver(d, tick, node);
          takeBetter(moving[d], cell(tick, node), loaded[d], cell(tick, node));
        }
      }
    }
  }

  private void fillEmpty(int tick, int node, boolean closed) {
    int value = 0;
    if (!closed) {
      value = tick < endTick ? Math.max(0, empty[emptyCell(tick + 1, node)]) : 0;
      for (Arc arc : leaving[node]) {
        if (tick + arc.ticks() <= endTick && arc.isOpenAt(tick)) {
          value = Math.max(value, empty[emptyCell(tick + arc.ticks(), arc.to())]);
        }
      }
    }
    empty[emptyCell(tick, node)] = value;
  }

  private void fillLoaded(int d, int tick, int node, boolean closed, Loads[] now) {
    int here = cell(tick, node);
    if (closed || tick == lastTick(d)) {
      Arrays.fill(loaded[d], here, here + capacity, NEVER);
      Arrays.fill(moving[d], here, here + capacity, NEVER);
    } else {
      System.arraycopy(loaded[d], cell(tick + 1, node), loaded[d], here, capacity);
      System.arraycopy(moving[d], cell(tick + 1, node), moving[d], here, capacity);
    }
    if (closed) {
      return;
    }
    for (Arc arc : leaving[node]) {
      if (tick + arc.ticks() <= lastTick(d) && arc.isOpenAt(tick)) {
        takeBetter(loaded[d], here, moving[d], cell(tick + arc.ticks(), arc.to()));
      }
    }
    if (deliveries.get(d).node() == node) {
      deliver(d, tick, node);
    }
    takeBetter(moving[d], here, loaded[d], here);
    if (d < now.length) {
      collectMore(d, tick, node, now[d]);
    }
  }

  private void takeBetter(int[] into, int here, int[] from, int there) {
    for (int room = 0; room < capacity; room++) {
      into[here + room] = Math.max(into[here + room], from[there + room]);
    }
  }

  private void deliver(int d, int tick, int node) {
    int here = cell(tick, node);
    for (int load = 1; load <= capacity; load++) {
      int room = capacity - load;
      loaded[d][here + room] = Math.max(loaded[d][here + room], deliveredValue(d, tick, node, load));
    }
  }

  /** What delivering a load leads to, or {@link #NEVER}. */
  private int deliveredValue(int d, int tick, int node, int load) {
    int freeTick = tick + carrier.handlingTicks()[load];
    boolean accepted =
        freeTick <= endTick && !isClosed(freeTick, node) && deliveries.get(d).accepts(tick, freeTick);
    return accepted ? empty[emptyCell(freeTick, node)] : NEVER;
  }

  /** When a stop that collects so many places has ended, or −1 if that is too late. */
  private int doneTick(int d, int tick, int node, int size) {
    int done = tick + carrier.handlingTicks()[size];
    return done <= lastTick(d) && !isClosed(done, node) ? done : -1;
  }

  private void collectMore(int d, int tick, int node, Loads now) {
    int here = cell(tick, node);
    for (int i = 0; i < now.sizes.length; i++) {
      int size = now.sizes[i];
      int done = doneTick(d, tick, node, size);
      if (done >= 0) {
        int then = cell(done, node) - size;
        int reward = now.rewards[i];
        for (int room = size; room < capacity; room++) {
          moving[d][here + room] = Math.max(moving[d][here + room], reward + loaded[d][then + room]);
        }
      }
    }
  }

  private void collectFirst(int d, int tick, int node, Loads now) {
    if (tick > lastTick(d)) {
      return;
    }
    int here = emptyCell(tick, node);
    for (int i = 0; i < now.sizes.length; i++) {
      int done = doneTick(d, tick, node, now.sizes[i]);
      if (done >= 0) {
        empty[here] = Math.max(empty[here], now.rewards[i] + loaded[d][cell(done, node) + capacity - now.sizes[i]]);
      }
    }
  }

  private int firstTick(int[] startTicks, int node) {
    return Math.max(startTicks[node], startTick);
  }

  private int bestStart(int[] startTicks) {
    int best = -1;
    int value = 0;
    for (int node = 0; node < network.nodes(); node++) {
      int first = firstTick(startTicks, node);
      if (first <= endTick && empty[emptyCell(first, node)] > value) {
        value = empty[emptyCell(first, node)];
        best = node;
      }
    }
    return best;
  }

  /** The first trip of the best walk that begins not before these ticks. */
  public Optional<Trip> findFirstTrip(int[] startTicks) {
    int start = bestStart(startTicks);
    return start < 0 ? Optional.empty() : findTripFrom(start, firstTick(startTicks, start));
  }

  /** The next trip of the best walk of a carrier that is empty at a node at a tick, if it is worth moving. */
  public Optional<Trip> findTripFrom(int node, int tick) {
    if (tick > endTick || tick < firstTick(carrier.startTicks(), node) || empty[emptyCell(tick, node)] <= 0) {
      return Optional.empty();
    }
    return Optional.of(new Tracer(node, tick).trip());
  }

  /** Follows the tables forward, repeating each choice that gave the value. */
  private final class Tracer {
    private final int startNode;
    private int startTick;
    private final List<Integer> keys = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();
    private int node;
    private int tick;
    private int d = -1;
    private int room;
    private boolean collected;

    Tracer(int node, int tick) {
      this.startNode = node;
      this.startTick = tick;
      this.node = node;
      this.tick = tick;
    }

    Trip trip() {
      while (d < 0) {
        if (!begin() && !goEmpty()) {
          startTick += tick == startTick ? 1 : 0; // It has not left yet.
          tick++;
        }
      }
      while (true) {
        if (node == deliveries.get(d).node() && deliveredValue(d, tick, node, capacity - room) == value()) {
          return new Trip(startNode, startTick, keys, nodes, d, tick, tick + carrier.handlingTicks()[capacity - room]);
        }
        if (!collect() && !go()) {
          tick++;
        }
      }
    }

    private boolean begin() {
      LoadsByTick here = loads[node];
      Loads[] now = here == null ? new Loads[0] : here.at(tick);
      for (int delivery = 0; delivery < now.length; delivery++) {
        for (int i = 0; i < now[delivery].sizes.length; i++) {
          int size = now[delivery].sizes[i];
          int done = tick <= lastTick(delivery) ? doneTick(delivery, tick, node, size) : -1;
          if (done >= 0
              && now[delivery].rewards[i] + loaded[delivery][cell(done, node) + capacity - size]
                  == empty[emptyCell(tick, node)]) {
            d = delivery;
            room = capacity;
            take(now[delivery], size, done);
            return true;
          }
        }
      }
      return false;
    }

    private void take(Loads now, int size, int done) {
      keys.addAll(now.listKeys(size));
      while (nodes.size() < keys.size()) {
        nodes.add(node);
      }
      room -= size;
      tick = done;
      collected = true;
    }

    private boolean goEmpty() {
      if (tick < endTick && empty[emptyCell(tick + 1, node)] == empty[emptyCell(tick, node)]) {
        return false;
      }
      for (Arc arc : leaving[node]) {
        if (tick + arc.ticks() <= endTick
            && arc.isOpenAt(tick)
            && empty[emptyCell(tick + arc.ticks(), arc.to())] == empty[emptyCell(tick, node)]) {
          tick += arc.ticks();
          node = arc.to();
          return true;
        }
      }
      throw unexplained();
    }

    private int value() {
      return (collected ? loaded : moving)[d][cell(tick, node) + room];
    }

    private boolean collect() {
      LoadsByTick here = loads[node];
      Loads[] now = here == null || collected ? new Loads[0] : here.at(tick);
      if (d >= now.length) {
        return false;
      }
      for (int i = 0; i < now[d].sizes.length; i++) {
        int size = now[d].sizes[i];
        int done = size <= room ? doneTick(d, tick, node, size) : -1;
        if (done >= 0 && now[d].rewards[i] + loaded[d][cell(done, node) + room - size] == value()) {
          take(now[d], size, done);
          return true;
        }
      }
      return false;
    }

    private boolean go() {
      for (Arc arc : leaving[node]) {
        if (tick + arc.ticks() <= lastTick(d)
            && arc.isOpenAt(tick)
            && moving[d][cell(tick + arc.ticks(), arc.to()) + room] == value()) {
          tick += arc.ticks();
          node = arc.to();
          collected = false;
          return true;
        }
      }
      if (tick >= lastTick(d) || (collected ? loaded : moving)[d][cell(tick + 1, node) + room] != value()) {
        throw unexplained();
      }
      return false;
    }

    private IllegalStateException unexplained() {
      return new IllegalStateException("no choice explains the value at tick " + tick + ", node " + node);
    }
  }
}
