package org.safepassage.solve.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChainPricerTest {

  /*
   *   depot(0) --2-- farm(1) --3-- dock(2)
   */
  @Test
  void a01OneItemIsCollectedAndDelivered() {
    Case drawn = Case.line();
    Walk walk = drawn.best(List.of(new Item(7, 1, 0, 5, 2, 10)));
    assertThat(walk.value()).isEqualTo(10);
    // There 2, loading 1, on 3: at the dock at 6 at the earliest, unloaded one later.
    assertThat(walk.deliveries()).hasSize(1);
    assertThat(walk.deliveries().getFirst().key()).isEqualTo(7);
    assertThat(walk.deliveries().getFirst().freeTick()).isBetween(7, 20);
  }

  @Test
  void a06OneStopCollectsAnItemOnceAlthoughThereIsRoomForMore() {
    assertThat(Case.line().best(List.of(new Item(7, 1, 0, 5, 1, 10))).value()).isEqualTo(10);
  }

  @Test
  void a02AnItemThatIsReadyTooLateIsLeft() {
    assertThat(Case.line().best(List.of(new Item(7, 1, 18, 100, 2, 10))).value()).isZero();
  }

  @Test
  void a03AnItemThatHasGoneIsLeft() {
    assertThat(Case.line().best(List.of(new Item(7, 1, 0, 2, 2, 10))).value()).isZero();
  }

  @Test
  void a04ChargesAtTheSinkAreTakenOffForEachPlace() {
    Case drawn = Case.line();
    Arrays.fill(drawn.sink.chargePerPlace(), 3);
    assertThat(drawn.best(List.of(new Item(7, 1, 0, 5, 2, 10))).value()).isEqualTo(4);
  }

  @Test
  void a05WhatIsCollectedMustBeDelivered() {
    Case drawn = Case.line();
    Arrays.fill(drawn.sink.chargePerPlace(), Sink.CLOSED);
    assertThat(drawn.best(List.of(new Item(7, 1, 0, 5, 2, 10))).value()).isZero();
  }

  @Test
  void theValueIsTheBestOfAllWalksInRandomSmallNetworks() {
    int between = 0;
    for (long seed = 0; seed < 300; seed++) {
      Case random = Case.random(new SplittableRandom(seed));
      Walk walk = random.best(random.items);
      assertThat(walk.value()).as("seed %d", seed).isEqualTo(random.exhaustive());
      assertThat(random.valueOf(walk)).as("the walk of seed %d is worth what it says", seed).isEqualTo(walk.value());
      between += walk.value() > 0 ? 1 : 0;
    }
    assertThat(between).as("cases in which something is worth collecting").isGreaterThan(100);
  }

  /** A network, a carrier and one sink, with a search that tries everything. */
  private static final class Case {
    final Network network;
    final Carrier carrier;
    final Sink sink;
    final List<Item> items;
    final int end;

    Case(Network network, Carrier carrier, Sink sink, List<Item> items, int end) {
      this.network = network;
      this.carrier = carrier;
      this.sink = sink;
      this.items = items;
      this.end = end;
    }

    static Case line() {
      int[] open = {99, 99, 99};
      Network network =
          new Network(3, List.of(new Arc(0, 1, 2, 99), new Arc(1, 0, 2, 99), new Arc(1, 2, 3, 99), new Arc(2, 1, 3, 99)), open);
      int[] starts = {0, 2, 5};
      return new Case(network, new Carrier(2, starts, 20, new int[] {0, 1, 1}), new Sink(2, new long[21], 0, 0, 0), List.of(), 20);
    }

    static Case random(SplittableRandom random) {
      int end = 9;
      List<Arc> arcs = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int from = random.nextInt(3);
        int opens = random.nextInt(4);
        boolean windowed = random.nextInt(4) == 0;
        int closes = random.nextBoolean() ? 99 : 3 + random.nextInt(6);
        int ticks = 1 + random.nextInt(3);
        int to = (from + 1 + random.nextInt(2)) % 3;
        arcs.add(
            windowed
                ? new Arc(from, to, ticks, closes, new int[] {opens}, new int[] {opens + 4})
                : new Arc(from, to, ticks, closes));
      }
      int[] nodeCloses = {99, random.nextBoolean() ? 99 : 5, 99};
      Network network = new Network(3, arcs, nodeCloses);
      List<Item> items = new ArrayList<>();
      for (int key = 0; key < 3; key++) {
        int from = random.nextInt(5);
        items.add(new Item(key, random.nextInt(2), from, from + 1 + random.nextInt(8), 1 + random.nextInt(2), 1 + random.nextInt(9)));
      }
      long[] charges = new long[end + 1];
      for (int tick = 0; tick <= end; tick++) {
        charges[tick] = random.nextInt(6) == 0 ? Sink.CLOSED : random.nextInt(3);
      }
      int[] handling = {0, random.nextInt(2), random.nextInt(2), 1};
      handling[2] = Math.max(handling[1], handling[2]);
      Sink sink = new Sink(2, charges, random.nextInt(2), random.nextInt(6), random.nextInt(3));
      return new Case(network, new Carrier(3, network.earliestArrivals(0, 0), end, handling), sink, items, end);
    }

    Walk best(List<Item> wanted) {
      return new ChainPricer(network, 0, end).findBest(carrier, wanted, List.of(sink));
    }

    long exhaustive() {
      return explore(0, 0, 0, true);
    }

    /** Everything that may be done at a tick and node with a load; {@code mayLoad} is false once loaded at this stop. */
    private long explore(int tick, int node, int load, boolean mayLoad) {
      if (tick > end || tick > network.nodeClosesTick()[node]) {
        return load == 0 ? 0 : Long.MIN_VALUE / 2;
      }
      long best = load == 0 ? 0 : Long.MIN_VALUE / 2;
      if (tick < end) {
        best = Math.max(best, explore(tick + 1, node, load, mayLoad));
      }
      for (Arc arc : network.arcs()) {
        if (arc.from() == node && arc.isOpenAt(tick) && tick + arc.ticks() <= end) {
          best = Math.max(best, explore(tick + arc.ticks(), arc.to(), load, true));
        }
      }
      if (node == 2 && load > 0) {
        best = Math.max(best, delivered(tick, load));
      }
      for (int chosen = 1; mayLoad && chosen < 1 << items.size(); chosen++) {
        best = Math.max(best, loaded(tick, node, load, chosen));
      }
      return best;
    }

    private long delivered(int tick, int load) {
      int free = tick + carrier.handlingTicks()[load];
      if (tick < sink.earliestTick() || free > end || free > network.nodeClosesTick()[2] || sink.chargePerPlace()[free] == Sink.CLOSED) {
        return Long.MIN_VALUE / 2;
      }
      long early = tick < sink.earlyUntilTick() ? sink.earlyCharge() : 0;
      return explore(free, 2, 0, true) - load * (sink.chargePerPlace()[free] + early);
    }

    private long loaded(int tick, int node, int load, int chosen) {
      int size = 0;
      long reward = 0;
      for (int i = 0; i < items.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          Item item = items.get(i);
          boolean here = item.node() == node && tick >= item.fromTick() - carrier.handlingTicks()[3] && tick < item.untilTick();
          if (!here) {
            return Long.MIN_VALUE / 2;
          }
          size += item.size();
          reward += item.reward();
        }
      }
      int done = tick + (size <= 3 ? carrier.handlingTicks()[size] : 0);
      if (load + size > 3 || done > end || done > network.nodeClosesTick()[node]) {
        return Long.MIN_VALUE / 2;
      }
      return reward + explore(done, node, load + size, false);
    }

    long valueOf(Walk walk) {
      long value = 0;
      for (Walk.Delivery delivery : walk.deliveries()) {
        Item item = items.get(delivery.key());
        long early = delivery.arriveTick() < sink.earlyUntilTick() ? sink.earlyCharge() : 0;
        value += item.reward() - item.size() * (sink.chargePerPlace()[delivery.freeTick()] + early);
      }
      return value;
    }
  }
}
