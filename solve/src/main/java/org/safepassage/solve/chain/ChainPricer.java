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
 * <p>Most states are worth what they are worth a tick later. Only where a choice leads to something that is worth more than a
 * tick later is there anything to compare; elsewhere the {@linkplain Rows row} of the tick later stands.
 *
 * <p>Not thread-safe; keeps its tables between calls, which the trips of the last call are read from.
 */
public final class ChainPricer {
  /** Values stay below this, so that sums of whole numbers cannot overflow. */
  private static final double MOST_VALUE = 1 << 29;

  private static final long ALL = -1;

  private final Network network;
  private final Arc[][] leaving;
  private final int startTick;
  private final int endTick;
  private final int[] empty;
  /** For each tick, node and delivery the number of the row that says for each room left what it is worth. */
  private int[] moving = {};
  private int[] loaded = {};
  /** For each tick and node one {@link #bit} for each delivery whose row differs from the row a tick later. */
  private final long[] movingChanges;
  private final long[] loadedChanges;
  private int[] lastTick = {};
  private Rows rows = new Rows(0);
  private Carrier carrier = new Carrier(0, new int[0], 0, new int[0]);
  private List<Delivery> deliveries = List.of();
  private @Nullable LoadsByTick[] loads = {};
  private int capacity;
  private int shift;
  private int shortestStop;
  private int longestStop;
  /** For each duration of a stop whether it is worth making now. */
  private boolean[] betterStops = {};
  private boolean[] isDelivery = {};
  private int[] deliveryNodes = {};
  /** For each arc that leaves the node being filled, which deliveries it may lead to more for than a tick later. */
  private final long[] arcChanges;

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
    this.movingChanges = new long[empty.length];
    this.loadedChanges = new long[empty.length];
    int most = Arrays.stream(leaving).mapToInt(arcs -> arcs.length).max().orElse(0);
    this.arcChanges = new long[most];
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
    return start < 0 ? 0 : (long) empty[cell(firstTick(startTicks, start), start)] << shift;
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
    if (rows.width() != capacity) {
      rows = new Rows(capacity);
    }
    rows.clear();
    // The last tick at which anything aboard can still reach a delivery.
    lastTick =
        deliveries.stream().mapToInt(d -> Math.min(endTick, Math.min(d.arriveUntilTick(), d.freeUntilTick()) - 1)).toArray();
    int size = empty.length * deliveries.size();
    if (moving.length < size) {
      moving = new int[size];
      loaded = new int[size];
    } else {
      Arrays.fill(moving, 0, size, Rows.NONE);
      Arrays.fill(loaded, 0, size, Rows.NONE);
    }
    Arrays.fill(movingChanges, 0);
    Arrays.fill(loadedChanges, 0);
    deliveryNodes = deliveries.stream().mapToInt(Delivery::node).toArray();
    isDelivery = new boolean[network.nodes()];
    deliveries.forEach(delivery -> isDelivery[delivery.node()] = true);
    measureStops();
  }

  private void measureStops() {
    int[] stops = Arrays.copyOfRange(carrier.handlingTicks(), 1, capacity + 1);
    shortestStop = Arrays.stream(stops).min().orElse(0);
    longestStop = Arrays.stream(stops).max().orElse(0);
    betterStops = new boolean[longestStop + 1];
  }

  private int cell(int tick, int node) {
    return (tick - startTick) * network.nodes() + node;
  }

  private int rowCell(int d, int tick, int node) {
    return cell(tick, node) * deliveries.size() + d;
  }

  /** The row of a state; none where nothing can be delivered any more. */
  private int row(int[] table, int d, int tick, int node) {
    return tick > endTick ? Rows.NONE : table[rowCell(d, tick, node)];
  }

  private boolean isClosed(int tick, int node) {
    return tick > network.nodeClosesTick()[node] || tick > carrier.endTick();
  }

  private void fill(int tick, int node) {
    boolean closed = isClosed(tick, node);
    fillEmpty(tick, node, closed);
    if (closed) {
      return;
    }
    LoadsByTick here = loads[node];
    Loads[] now = here == null ? LoadsByTick.NONE : here.at(tick);
    boolean same = now.length == 0 || (here != null && here.isSameLater(tick));
    if (tick < endTick) {
      int from = rowCell(0, tick, node);
      int later = rowCell(0, tick + 1, node);
      System.arraycopy(loaded, later, loaded, from, deliveries.size());
      System.arraycopy(moving, later, moving, from, deliveries.size());
    }
    long changes = look(tick, node);
    if (now.length > 0) {
      changes |= same ? lookAtStops(tick, node) : ALL;
    }
    if (changes != 0) {
      fillRows(tick, node, now, same, changes);
    }
  }

  /** Of a delivery in a word of marks; where there are more than 64, some share theirs and are looked at together. */
  private static long bit(int d) {
    return 1L << d;
  }

  /** Finds which arcs are open now and later, and for which deliveries they, or this node, may lead to more than a tick later. */
  private long look(int tick, int node) {
    long changes = isDelivery[node] ? ALL : 0;
    boolean staysOpen = !isClosed(tick + 1, node) && tick < endTick;
    for (int i = 0; i < leaving[node].length; i++) {
      Arc arc = leaving[node][i];
      int then = tick + arc.ticks();
      boolean open = then <= endTick && arc.isOpenAt(tick);
      boolean opens = open && !(staysOpen && arc.isOpenAt(tick + 1));
      arcChanges[i] = !open ? 0 : opens ? ALL : movingChanges[cell(then, arc.to())];
      changes |= arcChanges[i];
    }
    return changes;
  }

  private long lookAtStops(int tick, int node) {
    long changes = shortestStop == 0 ? ALL : 0;
    for (int done = tick + shortestStop; done <= Math.min(endTick, tick + longestStop); done++) {
      changes |= loadedChanges[cell(done, node)];
    }
    return changes;
  }

  private void fillRows(int tick, int node, Loads[] now, boolean same, long changes) {
    int cell = cell(tick, node);
    for (int d = 0; d < deliveries.size(); d++) {
      if (tick <= lastTick[d] && (changes & bit(d)) != 0) {
        fillLoaded(d, tick, node);
        boolean stops = now.length > 0 && findBetterStops(d, tick, node, same);
        fillMoving(d, tick, node, stops ? now : LoadsByTick.NONE);
        if (stops) {
          collectFirst(d, tick, node, now[d]);
        }
      }
    }
    if (shortestStop == 0 && isDelivery[node]) {
      deliverOnceMore(tick, node);
    }
    for (int d = 0; d < deliveries.size(); d++) {
      movingChanges[cell] |= moving[rowCell(d, tick, node)] != row(moving, d, tick + 1, node) ? bit(d) : 0;
      loadedChanges[cell] |= loaded[rowCell(d, tick, node)] != row(loaded, d, tick + 1, node) ? bit(d) : 0;
    }
  }

  /** Where handling takes no time, a trip may begin at the tick at which another ended. */
  private void deliverOnceMore(int tick, int node) {
    for (int d = 0; d < deliveries.size(); d++) {
      if (tick <= lastTick[d] && deliveries.get(d).node() == node) {
        int here = rowCell(d, tick, node);
        rows.begin(loaded[here]);
        deliver(d, tick, node);
        loaded[here] = rows.end();
        rows.begin(moving[here]);
        rows.raise(loaded[here]);
        moving[here] = rows.end();
      }
    }
  }

  private void fillEmpty(int tick, int node, boolean closed) {
    int value = 0;
    if (!closed) {
      value = tick < endTick ? Math.max(0, empty[cell(tick + 1, node)]) : 0;
      for (Arc arc : leaving[node]) {
        if (tick + arc.ticks() <= endTick && arc.isOpenAt(tick)) {
          value = Math.max(value, empty[cell(tick + arc.ticks(), arc.to())]);
        }
      }
    }
    empty[cell(tick, node)] = value;
  }

  private void fillLoaded(int d, int tick, int node) {
    rows.begin(loaded[rowCell(d, tick, node)]);
    Arc[] arcs = leaving[node];
    for (int i = 0; i < arcs.length; i++) {
      if ((arcChanges[i] & bit(d)) != 0) {
        rows.raise(moving[rowCell(d, tick + arcs[i].ticks(), arcs[i].to())]);
      }
    }
    if (deliveryNodes[d] == node) {
      deliver(d, tick, node);
    }
    loaded[rowCell(d, tick, node)] = rows.end();
  }

  private void deliver(int d, int tick, int node) {
    Delivery delivery = deliveries.get(d);
    if (tick < delivery.arriveFromTick() || tick + longestStop < delivery.freeFromTick()) {
      return;
    }
    for (int load = 1; load <= capacity; load++) {
      rows.raiseOne(capacity - load, deliveredValue(d, tick, node, load));
    }
  }

  private void fillMoving(int d, int tick, int node, Loads[] now) {
    rows.begin(moving[rowCell(d, tick, node)]);
    rows.raise(loaded[rowCell(d, tick, node)]);
    if (now.length > 0) {
      collectMore(d, tick, node, now[d]);
    }
    moving[rowCell(d, tick, node)] = rows.end();
  }

  /** What delivering a load leads to, or {@link Rows#NEVER}. */
  private int deliveredValue(int d, int tick, int node, int load) {
    int freeTick = tick + carrier.handlingTicks()[load];
    boolean accepted =
        freeTick <= endTick && !isClosed(freeTick, node) && deliveries.get(d).accepts(tick, freeTick);
    return accepted ? empty[cell(freeTick, node)] : Rows.NEVER;
  }

  /** When a stop that collects so many places has ended, or −1 if that is too late. */
  private int doneTick(int d, int tick, int node, int size) {
    int done = tick + carrier.handlingTicks()[size];
    return done <= lastTick[d] && !isClosed(done, node) ? done : -1;
  }

  /**
   * Finds which stops are worth making now: those that lead to more than they would a tick later.
   *
   * @param same whether the same can be collected a tick later
   */
  private boolean findBetterStops(int d, int tick, int node, boolean same) {
    boolean any = false;
    for (int ticks = shortestStop; ticks <= longestStop; ticks++) {
      int done = tick + ticks;
      boolean known = same && ticks > 0;
      boolean better = done <= lastTick[d] && (!known || (loadedChanges[cell(done, node)] & bit(d)) != 0);
      betterStops[ticks] = better;
      any |= better;
    }
    return any;
  }

  private void collectMore(int d, int tick, int node, Loads now) {
    for (int i = 0; i < now.sizes.length; i++) {
      int ticks = carrier.handlingTicks()[now.sizes[i]];
      if (betterStops[ticks]) {
        rows.raise(loaded[rowCell(d, tick + ticks, node)], now.sizes[i], now.rewards[i]);
      }
    }
  }

  private void collectFirst(int d, int tick, int node, Loads now) {
    int here = cell(tick, node);
    for (int i = 0; i < now.sizes.length; i++) {
      int ticks = carrier.handlingTicks()[now.sizes[i]];
      if (betterStops[ticks]) {
        int loadedValue = rows.get(loaded[rowCell(d, tick + ticks, node)], capacity - now.sizes[i]);
        empty[here] = Math.max(empty[here], now.rewards[i] + loadedValue);
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
      if (first <= endTick && empty[cell(first, node)] > value) {
        value = empty[cell(first, node)];
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
    if (tick > endTick || tick < firstTick(carrier.startTicks(), node) || empty[cell(tick, node)] <= 0) {
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
      Loads[] now = here == null ? LoadsByTick.NONE : here.at(tick);
      for (int delivery = 0; delivery < now.length; delivery++) {
        for (int i = 0; i < now[delivery].sizes.length; i++) {
          int size = now[delivery].sizes[i];
          int done = tick <= lastTick[delivery] ? doneTick(delivery, tick, node, size) : -1;
          if (done >= 0
              && now[delivery].rewards[i] + rows.get(loaded[rowCell(delivery, done, node)], capacity - size)
                  == empty[cell(tick, node)]) {
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
      if (tick < endTick && empty[cell(tick + 1, node)] == empty[cell(tick, node)]) {
        return false;
      }
      for (Arc arc : leaving[node]) {
        if (tick + arc.ticks() <= endTick
            && arc.isOpenAt(tick)
            && empty[cell(tick + arc.ticks(), arc.to())] == empty[cell(tick, node)]) {
          tick += arc.ticks();
          node = arc.to();
          return true;
        }
      }
      throw unexplained();
    }

    private int value() {
      return valueAt(tick, node);
    }

    private int valueAt(int when, int where) {
      return rows.get(row(collected ? loaded : moving, d, when, where), room);
    }

    private boolean collect() {
      LoadsByTick here = loads[node];
      Loads[] now = here == null || collected ? LoadsByTick.NONE : here.at(tick);
      if (d >= now.length) {
        return false;
      }
      for (int i = 0; i < now[d].sizes.length; i++) {
        int size = now[d].sizes[i];
        int done = size <= room ? doneTick(d, tick, node, size) : -1;
        if (done >= 0 && now[d].rewards[i] + rows.get(loaded[rowCell(d, done, node)], room - size) == value()) {
          take(now[d], size, done);
          return true;
        }
      }
      return false;
    }

    private boolean go() {
      for (Arc arc : leaving[node]) {
        if (tick + arc.ticks() <= lastTick[d]
            && arc.isOpenAt(tick)
            && rows.get(row(moving, d, tick + arc.ticks(), arc.to()), room) == value()) {
          tick += arc.ticks();
          node = arc.to();
          collected = false;
          return true;
        }
      }
      if (tick >= lastTick[d] || valueAt(tick + 1, node) != value()) {
        throw unexplained();
      }
      return false;
    }

    private IllegalStateException unexplained() {
      return new IllegalStateException("no choice explains the value at tick " + tick + ", node " + node);
    }
  }
}
