package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Limits;
import org.safepassage.solve.chain.ChainPricer;
import org.safepassage.solve.chain.Item;
import org.safepassage.solve.chain.Sink;
import org.safepassage.solve.chain.Walk;

/**
 * Computes, in exact integers, what the relaxation is worth at given prices:
 *
 * <pre>
 *   bound(prices) = Σ capacity · price                              over all couplings
 *                 + Σ max(0, value − price of the rider − exit)     over riders who need no vehicle
 *                 + Σ count · value of the best walk                over fleets
 * </pre>
 */
final class Evaluator {
  private final Relaxation relaxation;
  private final List<ChainPricer> pricers;
  private final boolean fleetCounts;

  /** @param fleetCounts false: vehicles without limit, for horizons too long to price walks in */
  Evaluator(Relaxation relaxation, boolean fleetCounts) {
    this.relaxation = relaxation;
    this.fleetCounts = fleetCounts;
    this.pricers =
        relaxation.fleets().stream()
            .map(fleet -> new ChainPricer(fleet.network(), relaxation.startTick(), relaxation.pricingEndTick()))
            .toList();
  }

  Evaluation evaluate(Prices prices) {
    ExitCosts exits = new ExitCosts(relaxation, prices);
    Charges charges = new Charges(relaxation, exits, prices);
    double[] slack = new double[prices.values.length];
    long value = capacities(prices, slack);
    double[] use = new double[slack.length];
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      value += withoutVehicle(rider, prices, charges, exits, use);
    }
    if (fleetCounts) {
      for (int fleet = 0; fleet < relaxation.fleets().size(); fleet++) {
        value += byFleet(fleet, prices, charges, exits, use);
      }
    }
    for (int i = 0; i < slack.length; i++) {
      slack[i] -= use[i];
    }
    return new Evaluation(value, slack);
  }

  /** What the vehicles of each fleet are worth at these prices, in fixed point. */
  long[] valueOfFleets(Prices prices) {
    ExitCosts exits = new ExitCosts(relaxation, prices);
    Charges charges = new Charges(relaxation, exits, prices);
    double[] use = new double[prices.values.length];
    long[] values = new long[relaxation.fleets().size()];
    for (int fleet = 0; fleet < values.length; fleet++) {
      values[fleet] = byFleet(fleet, prices, charges, exits, use);
    }
    return values;
  }

  private long capacities(Prices prices, double[] capacity) {
    long value = 0;
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      value += take(prices, prices.rider(rider), 1, capacity);
    }
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      Gate data = relaxation.gates().get(gate);
      for (int quarter = 0; quarter < prices.quarters(); quarter++) {
        value += take(prices, prices.desk(gate, quarter), data.deskCap()[quarter], capacity);
      }
      value += take(prices, prices.guarantee(gate), data.peopleCap(), capacity);
      value += take(prices, prices.early(gate), data.earlyCap(), capacity);
      for (int window = 0; window < data.opens().length; window++) {
        value += take(prices, prices.window(gate, window), data.windowCap(), capacity);
      }
    }
    return value + camps(prices, capacity);
  }

  private long camps(Prices prices, double[] capacity) {
    long value = 0;
    List<Integer> seen = new ArrayList<>();
    for (WayOut way : relaxation.waysOut()) {
      if (!seen.contains(way.camp())) {
        seen.add(way.camp());
        value += take(prices, prices.camp(way.camp()), way.campCap(), capacity);
      }
    }
    return value;
  }

  /** A coupling without limit is never priced. */
  private static long take(Prices prices, int index, long cap, double[] capacity) {
    if (cap >= Limits.NONE) {
      capacity[index] = Double.POSITIVE_INFINITY;
      if (prices.fixed(index) != 0) {
        throw new IllegalStateException("price on a coupling without limit");
      }
      return 0;
    }
    capacity[index] += cap;
    return cap * prices.fixed(index);
  }

  private long withoutVehicle(int rider, Prices prices, Charges charges, ExitCosts exits, double[] use) {
    Rider data = relaxation.riders().get(rider);
    long bestGain = 0;
    int bestGate = -1;
    int bestTick = 0;
    boolean bestEarly = false;
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      for (int choice = 0; choice < 2; choice++) {
        boolean waits = choice == 1;
        int tick = charges.arrival(data, gate, waits, fleetCounts);
        boolean early = charges.isEarly(data, gate, tick);
        long gain = data.value() - prices.fixed(prices.rider(rider)) - charges.exit(data, gate, tick, early);
        if (gain > bestGain) {
          bestGain = gain;
          bestGate = gate;
          bestTick = tick;
          bestEarly = early;
        }
      }
    }
    if (bestGate >= 0) {
      use[prices.rider(rider)] += 1;
      exits.addUse(data.exitClass(), bestGate, bestTick, share(data), use);
      use[prices.early(bestGate)] += bestEarly ? data.people() : 0;
    }
    return bestGain;
  }

  private static double share(Rider rider) {
    return rider.people() / (double) rider.householdPeople();
  }

  private long byFleet(int index, Prices prices, Charges charges, ExitCosts exits, double[] use) {
    Fleet fleet = relaxation.fleets().get(index);
    List<Item> items = new ArrayList<>();
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      Rider data = relaxation.riders().get(rider);
      long reward = data.value() - prices.fixed(prices.rider(rider)) - charges.base(rider);
      if (reward > 0 && data.seats() > 0 && fleet.canCarry(data)) {
        for (Item item : data.boarding()) {
          items.add(new Item(rider, item.node(), item.fromTick(), item.untilTick(), item.size(), reward));
        }
      }
    }
    List<Sink> sinks = charges.listSinks();
    Walk walk = pricers.get(index).findBest(fleet.carrier(), items, sinks);
    for (Walk.Delivery delivery : walk.deliveries()) {
      Rider data = relaxation.riders().get(delivery.key());
      int gate = charges.gateOfSink(delivery.sink());
      use[prices.rider(delivery.key())] += fleet.count();
      exits.addUse(data.exitClass(), gate, delivery.freeTick(), share(data) * fleet.count(), use);
      if (delivery.arriveTick() < relaxation.gates().get(gate).earlyUntilTick()) {
        use[prices.early(gate)] += (double) data.people() * fleet.count();
      }
    }
    return fleet.count() * walk.value();
  }
}
