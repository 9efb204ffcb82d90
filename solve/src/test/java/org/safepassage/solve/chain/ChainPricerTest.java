package org.safepassage.solve.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChainPricerTest {
  private static final long[] TEN = {10};

  /*
   *   depot(0) --2-- farm(1) --3-- dock(2)      loading and unloading take 1
   */
  @Test
  void a01OneItemIsCollectedAndDelivered() {
    Case drawn = Case.line(0);
    assertThat(drawn.value(List.of(new Item(7, 1, 0, 5, 2, TEN)))).isEqualTo(10);
    Trip trip = drawn.pricer.findFirstTrip(drawn.carrier.startTicks()).orElseThrow();
    assertThat(trip.keys()).containsExactly(7);
    assertThat(trip.freeTick()).isBetween(7, 20);
  }

  @Test
  void a02AnItemThatIsReadyTooLateIsLeft() {
    assertThat(Case.line(0).value(List.of(new Item(7, 1, 18, 100, 2, TEN)))).isZero();
  }

  @Test
  void a03AnItemThatHasGoneIsLeft() {
    assertThat(Case.line(0).value(List.of(new Item(7, 1, 0, 2, 2, TEN)))).isZero();
  }

  @Test
  void a04WhatIsCollectedMustBeDeliveredInTime() {
    assertThat(Case.line(21).value(List.of(new Item(7, 1, 0, 5, 2, TEN)))).isZero();
  }

  @Test
  void a05OneStopCollectsAnItemOnceAlthoughThereIsRoomForMore() {
    assertThat(Case.line(0).value(List.of(new Item(7, 1, 0, 5, 1, TEN)))).isEqualTo(10);
  }

  @Test
  void a06RewardsTooLargeForWholeNumbersAreScaledDownAndRoundedUp() {
    long large = (1L << 40) + 1;
    assertThat(Case.line(0).value(List.of(new Item(7, 1, 0, 5, 2, new long[] {large}))))
        .isBetween(large, large + (1L << 20));
  }

  @Test
  void theValueIsTheBestOfAllWalksInRandomSmallNetworks() {
    int between = 0;
    for (long seed = 0; seed < 400; seed++) {
      Case random = Case.random(new SplittableRandom(seed));
      long value = random.value(random.items);
      assertThat(value).as("seed %d", seed).isEqualTo(random.explore(0, 0, 0, -1, true));
      assertThat(random.valueOfTrips()).as("the trips of seed %d are worth what they say", seed).isEqualTo(value);
      between += value > 0 ? 1 : 0;
    }
    assertThat(between).as("cases in which something is worth collecting").isGreaterThan(100);
  }

  @Test
  void whatWasPricedBeforeAndHowOftenADeliveryIsNamedChangeNothing() {
    for (long seed = 0; seed < 100; seed++) {
      Case random = Case.random(new SplittableRandom(seed));
      long value = random.value(random.items);
      random.value(random.items.subList(1, random.items.size()));
      assertThat(random.value(random.items)).as("seed %d once more", seed).isEqualTo(value);
      // 80 deliveries: more than there are bits in a word of marks.
      List<Delivery> often = Collections.nCopies(40, random.deliveries).stream().flatMap(List::stream).toList();
      List<Item> items = random.items.stream().map(item -> often(item, 40)).toList();
      random.pricer.price(random.carrier, items, often);
      assertThat(random.pricer.findValue(random.carrier.startTicks())).as("seed %d, 80 deliveries", seed).isEqualTo(value);
    }
  }

  private static Item often(Item item, int times) {
    long[] rewards = new long[item.rewards().length * times];
    Arrays.setAll(rewards, i -> item.rewards()[i % item.rewards().length]);
    return new Item(item.key(), item.node(), item.fromTick(), item.untilTick(), item.size(), rewards);
  }

  /** A network, a carrier and deliveries, with a search that tries everything. */
  private static final class Case {
    final Network network;
    final Carrier carrier;
    final List<Delivery> deliveries;
    final List<Item> items;
    final int end;
    final ChainPricer pricer;

    Case(Network network, Carrier carrier, List<Delivery> deliveries, List<Item> items, int end) {
      this.network = network;
      this.carrier = carrier;
      this.deliveries = deliveries;
      this.items = items;
      this.end = end;
      this.pricer = new ChainPricer(network, 0, end);
    }

    static Case line(int deliverFrom) {
      int[] open = {99, 99, 99};
      Network network =
          new Network(3, List.of(new Arc(0, 1, 2, 99), new Arc(1, 0, 2, 99), new Arc(1, 2, 3, 99), new Arc(2, 1, 3, 99)), open);
      Carrier carrier = new Carrier(2, new int[] {0, 2, 5}, 20, new int[] {0, 1, 1});
      return new Case(network, carrier, List.of(new Delivery(2, deliverFrom, 99, 0, 99)), List.of(), 20);
    }

    static Case random(SplittableRandom random) {
      int end = 9;
      List<Arc> arcs = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int from = random.nextInt(3);
        int to = (from + 1 + random.nextInt(2)) % 3;
        int ticks = 1 + random.nextInt(3);
        int opens = random.nextInt(4);
        int closes = random.nextBoolean() ? 99 : 3 + random.nextInt(6);
        boolean windowed = random.nextInt(4) == 0;
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
        long[] rewards = {random.nextInt(9), random.nextInt(9)};
        items.add(new Item(key, random.nextInt(2), from, from + 1 + random.nextInt(8), 1 + random.nextInt(2), rewards));
      }
      int[] handling = {0, random.nextInt(2), 0, 1};
      handling[2] = Math.max(handling[1], random.nextInt(2));
      int split = random.nextInt(8);
      List<Delivery> deliveries =
          List.of(new Delivery(2, random.nextInt(3), 99, 0, split), new Delivery(2, 0, 8, split, 99));
      Carrier carrier = new Carrier(3, network.earliestArrivals(0, 0), end, handling);
      return new Case(network, carrier, deliveries, items, end);
    }

    long value(List<Item> wanted) {
      pricer.price(carrier, wanted, deliveries);
      return pricer.findValue(carrier.startTicks());
    }

    /** Everything that may be done; {@code delivery} −1 = empty; {@code mayLoad} is false once loaded at this stop. */
    long explore(int tick, int node, int load, int delivery, boolean mayLoad) {
      if (tick > end || tick > network.nodeClosesTick()[node]) {
        return load == 0 ? 0 : Long.MIN_VALUE / 2;
      }
      long best = load == 0 ? 0 : Long.MIN_VALUE / 2;
      if (tick < end) {
        best = Math.max(best, explore(tick + 1, node, load, delivery, mayLoad));
      }
      for (Arc arc : network.arcs()) {
        if (arc.from() == node && arc.isOpenAt(tick) && tick + arc.ticks() <= end) {
          best = Math.max(best, explore(tick + arc.ticks(), arc.to(), load, delivery, true));
        }
      }
      if (load > 0 && deliveries.get(delivery).node() == node) {
        best = Math.max(best, delivered(tick, node, load, delivery));
      }
      for (int chosen = 1; mayLoad && chosen < 1 << items.size(); chosen++) {
        for (int d = 0; d < deliveries.size(); d++) {
          if (delivery < 0 || delivery == d) {
            best = Math.max(best, loaded(tick, node, load, d, chosen));
          }
        }
      }
      return best;
    }

    private long delivered(int tick, int node, int load, int delivery) {
      int free = tick + carrier.handlingTicks()[load];
      boolean possible =
          free <= end && free <= network.nodeClosesTick()[node] && deliveries.get(delivery).accepts(tick, free);
      return possible ? explore(free, node, 0, -1, true) : Long.MIN_VALUE / 2;
    }

    private long loaded(int tick, int node, int load, int delivery, int chosen) {
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
          reward += item.rewards()[delivery];
        }
      }
      int done = tick + (size <= 3 ? carrier.handlingTicks()[size] : 0);
      if (load + size > 3 || done > end || done > network.nodeClosesTick()[node]) {
        return Long.MIN_VALUE / 2;
      }
      return reward + explore(done, node, load + size, delivery, false);
    }

    long valueOfTrips() {
      long value = 0;
      for (var trip = pricer.findFirstTrip(carrier.startTicks()); trip.isPresent(); ) {
        Trip now = trip.get();
        value += now.keys().stream().mapToLong(key -> items.get(key).rewards()[now.delivery()]).sum();
        trip = pricer.findTripFrom(deliveries.get(now.delivery()).node(), now.freeTick());
      }
      return value;
    }
  }
}
