package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.solve.chain.Delivery;

/**
 * The times at which a vehicle can deliver, in a few levels for each gate. Within a level leaving costs what it costs at the
 * level's start: never more than it truly does, since it never gets cheaper with time, so that the bound stays one. The levels
 * are cut where that loses least.
 */
final class Levels {
  /** More levels make the bound tighter and slower. */
  private static final int MOST_LEVELS = 6;

  /** Where the time is longer than so many quarters of an hour, about three weeks, levels are cut at fewer moments. */
  private static final int MOST_CUTS = 2_000;

  private final Relaxation relaxation;
  private final ExitCosts exits;
  private final Prices prices;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();

  /**
   * One level.
   *
   * @param freeTick what leaving costs is taken from here
   * @param early arrival before the gate first opens
   */
  record Level(int gate, int freeTick, boolean early) {}

  Levels(Relaxation relaxation, ExitCosts exits, Prices prices) {
    this.relaxation = relaxation;
    this.exits = exits;
    this.prices = prices;
    double[] peopleOfClass = new double[relaxation.exitClasses().size()];
    relaxation.riders().forEach(rider -> peopleOfClass[rider.exitClass()] += rider.people());
    relaxation.firstGates().forEach(gate -> addGate(gate, peopleOfClass));
  }

  List<Delivery> listDeliveries() {
    return deliveries;
  }

  Level get(int delivery) {
    return levels.get(delivery);
  }

  /** What a rider is worth at each level; 0 where it would not be brought. */
  long[] rewards(int index) {
    Rider rider = relaxation.riders().get(index);
    long[] rewards = new long[levels.size()];
    for (int i = 0; i < rewards.length; i++) {
      Level level = levels.get(i);
      rewards[i] =
          Math.max(0, prices.earning(index) - exits.of(rider, level.gate(), level.freeTick(), level.early()));
    }
    return rewards;
  }

  private void addGate(int gate, double[] peopleOfClass) {
    Gate data = relaxation.gates().get(gate);
    int first = Math.max(relaxation.startTick(), data.earlyUntilTick());
    if (data.earlyUntilTick() > relaxation.startTick()) {
      deliveries.add(
          new Delivery(data.insideNode(), data.earliestTick(), data.earlyUntilTick(), 0, Integer.MAX_VALUE));
      levels.add(new Level(gate, first, true));
    }
    int[] cuts = cuts(first);
    double[] cost = Arrays.stream(cuts).mapToDouble(tick -> meanCost(gate, tick, peopleOfClass)).toArray();
    int[] starts = new Cutting(cost, MOST_LEVELS).starts();
    for (int i = 0; i < starts.length; i++) {
      int from = cuts[starts[i]];
      int until = i + 1 < starts.length ? cuts[starts[i + 1]] : Integer.MAX_VALUE;
      if (cost[starts[i]] != Double.POSITIVE_INFINITY) {
        deliveries.add(
            new Delivery(data.insideNode(), Math.max(first, data.earliestTick()), Integer.MAX_VALUE, from, until));
        levels.add(new Level(gate, from, false));
      }
    }
  }

  /** Where levels may be cut: at the first tick and at each quarter of an hour, or each second, third ... one. */
  private int[] cuts(int first) {
    int quarters = first > relaxation.endTick() ? 0 : relaxation.quarterOf(relaxation.endTick()) - relaxation.quarterOf(first);
    int every = quarters / MOST_CUTS + 1;
    List<Integer> cuts = new ArrayList<>(List.of(first));
    for (int tick = first + 1; tick <= relaxation.endTick(); tick++) {
      if (relaxation.quarterOf(tick) != relaxation.quarterOf(tick - 1) && relaxation.quarterOf(tick) % every == 0) {
        cuts.add(tick);
      }
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** For each person, over the classes that can still leave. */
  private double meanCost(int gate, int tick, double[] peopleOfClass) {
    double sum = 0;
    double people = 0;
    for (int i = 0; i < peopleOfClass.length; i++) {
      long cost = exits.cost(i, gate, tick);
      if (cost < ExitCosts.IMPOSSIBLE) {
        sum += peopleOfClass[i] * cost / relaxation.exitClasses().get(i).people();
        people += peopleOfClass[i];
      }
    }
    return people == 0 ? Double.POSITIVE_INFINITY : sum / people;
  }

  /** When a rider who needs no vehicle is at a gate: at once, or (waiting at home) when the gate first opens. */
  int arrival(Rider rider, int gate, boolean waits, boolean fleetCounts) {
    int tick = rider.atGate()[gate];
    if (tick == Integer.MAX_VALUE && (!fleetCounts || rider.seats() == 0)) {
      tick = relaxation.startTick(); // The vehicle is left out of account: anybody may be there at once.
    }
    Gate data = relaxation.gates().get(gate);
    return tick == Integer.MAX_VALUE ? tick : Math.max(tick, waits ? data.earlyUntilTick() : data.earliestTick());
  }
}
