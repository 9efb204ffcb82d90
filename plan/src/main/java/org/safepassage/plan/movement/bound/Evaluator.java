package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.solve.chain.ChainPricer;
import org.safepassage.solve.chain.Delivery;
import org.safepassage.solve.chain.Item;
import org.safepassage.solve.chain.Trip;
import org.safepassage.solve.packing.Column;

/**
 * Computes, in exact integers, what the relaxation is worth at given prices:
 *
 * <pre>
 *   bound(prices) = Σ capacity · price                              over all couplings
 *                 + Σ max(0, value − what its riders earn)          over units of several riders
 *                 + Σ max(0, what it earns − exit)                  over riders who need no vehicle
 *                 + Σ count · value of the best walk                over fleets
 * </pre>
 */
final class Evaluator {
  /** In place of a base: a trip that starts at a gate, where another ended. */
  static final int AT_GATE = -1;

  private final Relaxation relaxation;
  private final List<ChainPricer> pricers;
  private final boolean fleetCounts;

  /** @param fleetCounts false: vehicles without limit, for horizons too long to price walks in */
  Evaluator(Relaxation relaxation, boolean fleetCounts) {
    this.relaxation = relaxation;
    this.fleetCounts = fleetCounts;
    this.pricers =
        relaxation.fleets().stream()
            .filter(fleet -> fleetCounts)
            .map(fleet -> new ChainPricer(fleet.network(), relaxation.startTick(), relaxation.pricingEndTick()))
            .toList();
  }

  Evaluation evaluate(Prices prices) {
    ExitCosts exits = new ExitCosts(relaxation, prices);
    Levels levels = new Levels(relaxation, exits, prices);
    Activities activities = new Activities(relaxation, exits, prices);
    long value = prices.worthOfCapacities(0) + relaxation.units().left(prices);
    List<Column> alone = new ArrayList<>();
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      value += withoutVehicle(rider, prices, exits, levels, activities, alone);
    }
    List<PricedTrip> trips = new ArrayList<>();
    long[] byBase = new long[relaxation.bases()];
    for (int fleet = 0; fleetCounts && fleet < relaxation.fleets().size(); fleet++) {
      priceFleet(fleet, levels, activities, trips, byBase);
    }
    return new Evaluation(value + Arrays.stream(byBase).sum(), byBase, alone, trips);
  }

  /** The best that a rider can do without a vehicle; {@code gain} 0: stay. */
  private record Going(long gain, int gate, int tick, boolean early) {}

  private long withoutVehicle(int rider, Prices prices, ExitCosts exits, Levels levels, Activities activities, List<Column> done) {
    Going best = withoutVehicle(rider, prices, exits, levels);
    if (best.gain > 0) {
      activities.begin();
      activities.deliver(rider, best.gate, best.tick, best.early);
      done.add(activities.column());
    }
    return best.gain;
  }

  private Going withoutVehicle(int rider, Prices prices, ExitCosts exits, Levels levels) {
    Rider data = relaxation.riders().get(rider);
    Going best = new Going(0, -1, 0, false);
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      for (int choice = 0; choice < 2; choice++) {
        int tick = levels.arrival(data, gate, choice == 1, fleetCounts);
        boolean early = relaxation.gates().get(gate).isEarly(data, tick);
        long gain = prices.earning(rider) - exits.of(data, gate, tick, early);
        if (gain > best.gain) {
          best = new Going(gain, gate, tick, early);
        }
      }
    }
    return best;
  }

  private void priceFleet(int index, Levels levels, Activities activities, List<PricedTrip> done, long[] byBase) {
    Fleet fleet = relaxation.fleets().get(index);
    List<Item> items = new ArrayList<>();
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      Rider data = relaxation.riders().get(rider);
      if (data.seats() > 0 && fleet.canCarry(data)) {
        addItems(rider, data, levels, items);
      }
    }
    ChainPricer pricer = pricers.get(index);
    pricer.price(fleet.carrier(), items, levels.listDeliveries());
    for (Fleet.Base base : fleet.bases()) {
      byBase[base.index()] = base.count() * pricer.findValue(base.startTicks());
      pricer.findFirstTrip(base.startTicks()).ifPresent(trip -> done.add(priced(index, base.index(), trip, levels, activities)));
    }
    addTrips(index, pricer, levels, activities, done);
  }

  /** Nobody rides from a gate's inside to the same gate. */
  private void addItems(int rider, Rider data, Levels levels, List<Item> items) {
    long[] rewards = levels.rewards(rider);
    if (Arrays.stream(rewards).allMatch(reward -> reward == 0)) {
      return;
    }
    for (Item place : data.boarding()) {
      long[] here = rewards.clone();
      for (int delivery = 0; delivery < here.length; delivery++) {
        if (relaxation.gates().get(levels.get(delivery).gate()).insideNode() == place.node()) {
          here[delivery] = 0;
        }
      }
      items.add(new Item(rider, place.node(), place.fromTick(), place.untilTick(), data.seats(), here));
    }
  }

  /** For each moment the best trip from each gate. */
  private void addTrips(int fleet, ChainPricer pricer, Levels levels, Activities activities, List<PricedTrip> done) {
    Set<Trip> trips = new LinkedHashSet<>();
    for (int node : levels.listDeliveries().stream().mapToInt(Delivery::node).distinct().toArray()) {
      for (int tick = relaxation.firstDeliveryTick(); tick <= relaxation.pricingEndTick(); tick += Prices.FLOW_TICKS) {
        pricer.findTripFrom(node, tick).ifPresent(trips::add);
      }
    }
    trips.forEach(trip -> done.add(priced(fleet, AT_GATE, trip, levels, activities)));
  }

  private PricedTrip priced(int fleet, int base, Trip trip, Levels levels, Activities activities) {
    activities.begin();
    Levels.Level level = levels.get(trip.delivery());
    activities.useVehicle(fleet, base, trip, level.gate());
    for (int rider : trip.keys()) {
      activities.deliver(rider, level.gate(), trip.freeTick(), level.early());
    }
    return new PricedTrip(activities.column(), fleet, base, trip, level.gate());
  }
}
