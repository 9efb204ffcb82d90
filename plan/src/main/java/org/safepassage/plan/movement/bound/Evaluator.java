package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.solve.chain.ChainPricer;
import org.safepassage.solve.chain.Item;
import org.safepassage.solve.chain.Sink;
import org.safepassage.solve.chain.Walk;
import org.safepassage.solve.packing.Column;

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
    long value = capacities(prices);
    List<Column> columns = new ArrayList<>();
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      value += withoutVehicle(rider, prices, charges, exits, columns);
    }
    if (fleetCounts) {
      for (int fleet = 0; fleet < relaxation.fleets().size(); fleet++) {
        value += byFleet(fleet, prices, charges, exits, columns);
      }
    }
    return new Evaluation(value, columns);
  }

  /**
   * Different walks: each vehicle in turn takes what is worth most at these prices and was not taken before.
   *
   * @param most walks per fleet
   */
  List<Column> listDifferentWalks(Prices prices, int most) {
    ExitCosts exits = new ExitCosts(relaxation, prices);
    Charges charges = new Charges(relaxation, exits, prices);
    Prices left = prices.at(prices.values);
    List<Column> columns = new ArrayList<>();
    for (int fleet = 0; fleet < relaxation.fleets().size(); fleet++) {
      for (int vehicle = 0; vehicle < Math.min(most, relaxation.fleets().get(fleet).count()); vehicle++) {
        int before = columns.size();
        byFleet(fleet, left, charges, exits, columns);
        if (columns.size() == before) {
          break;
        }
        for (int row : columns.getLast().rows()) {
          if (row < relaxation.riders().size()) {
            left.values[row] = relaxation.riders().get(row).value() / (double) FixedPoint.ONE;
          }
        }
      }
    }
    return columns;
  }

  /** What the vehicles of each fleet are worth at these prices, in fixed point. */
  long[] valueOfFleets(Prices prices) {
    ExitCosts exits = new ExitCosts(relaxation, prices);
    Charges charges = new Charges(relaxation, exits, prices);
    long[] values = new long[relaxation.fleets().size()];
    for (int fleet = 0; fleet < values.length; fleet++) {
      values[fleet] = byFleet(fleet, prices, charges, exits, new ArrayList<>());
    }
    return values;
  }

  /** Whole capacities times prices; a coupling without limit is never priced, and fleets are priced by their walks. */
  private long capacities(Prices prices) {
    double[] capacities = prices.capacities();
    long value = 0;
    for (int row = 0; row < prices.fleet(0); row++) {
      if (capacities[row] != Double.POSITIVE_INFINITY) {
        value += (long) capacities[row] * prices.fixed(row);
      } else if (prices.fixed(row) != 0) {
        throw new IllegalStateException("a price on row " + row + ", which has no limit");
      }
    }
    return value;
  }

  private long withoutVehicle(int rider, Prices prices, Charges charges, ExitCosts exits, List<Column> columns) {
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
      Activities activities = new Activities(relaxation, exits, prices);
      activities.deliver(rider, bestGate, bestTick, bestEarly);
      columns.add(activities.column());
    }
    return bestGain;
  }

  private long byFleet(int index, Prices prices, Charges charges, ExitCosts exits, List<Column> columns) {
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
    Activities activities = new Activities(relaxation, exits, prices);
    activities.useFleet(index);
    for (Walk.Delivery delivery : walk.deliveries()) {
      int gate = charges.gateOfSink(delivery.sink());
      boolean early = delivery.arriveTick() < relaxation.gates().get(gate).earlyUntilTick();
      activities.deliver(delivery.key(), gate, delivery.freeTick(), early);
    }
    if (walk.value() > 0) {
      columns.add(activities.column());
    }
    return fleet.count() * walk.value();
  }
}
