package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.solve.chain.Sink;

/**
 * Splits what leaving costs a rider into a part that depends on when and where it is delivered, alike for every place in a
 * vehicle ({@link Sink}), and a part of its own: the least that remains. Their sum is never above the true cost, whatever the
 * split, so that the bound stays one.
 */
final class Charges {
  private final Relaxation relaxation;
  private final ExitCosts exits;
  private final Prices prices;
  private final List<Sink> sinks = new ArrayList<>();
  private final List<Integer> gateOfSink = new ArrayList<>();
  private final long[] base;

  Charges(Relaxation relaxation, ExitCosts exits, Prices prices) {
    this.relaxation = relaxation;
    this.exits = exits;
    this.prices = prices;
    this.base = new long[relaxation.riders().size()];
    double[] peopleOfClass = new double[relaxation.exitClasses().size()];
    relaxation.riders().forEach(rider -> peopleOfClass[rider.exitClass()] += rider.people());
    for (WayOut way : relaxation.waysOut()) {
      if (!gateOfSink.contains(way.gates()[0])) {
        gateOfSink.add(way.gates()[0]);
        sinks.add(sink(way.gates()[0], peopleOfClass));
      }
    }
    for (int rider = 0; rider < base.length; rider++) {
      base[rider] = leastRemainder(relaxation.riders().get(rider));
    }
  }

  List<Sink> listSinks() {
    return sinks;
  }

  int gateOfSink(int sink) {
    return gateOfSink.get(sink);
  }

  /** A rider's own part of the cost; may be negative. */
  long base(int rider) {
    return base[rider];
  }

  private Sink sink(int gate, double[] peopleOfClass) {
    long[] charge = new long[relaxation.ticks()];
    for (int i = 0; i < charge.length; i++) {
      charge[i] = meanCharge(gate, relaxation.startTick() + i, peopleOfClass);
    }
    Gate data = relaxation.gates().get(gate);
    return new Sink(
        data.insideNode(), charge, prices.fixed(prices.early(gate)), data.earlyUntilTick(), data.earliestTick());
  }

  /** The cost for each person, in the mean over the classes that can still leave. */
  private long meanCharge(int gate, int tick, double[] peopleOfClass) {
    double sum = 0;
    double people = 0;
    for (int i = 0; i < peopleOfClass.length; i++) {
      long cost = exits.cost(i, gate, tick);
      if (cost < ExitCosts.IMPOSSIBLE) {
        sum += peopleOfClass[i] * cost / relaxation.exitClasses().get(i).people();
        people += peopleOfClass[i];
      }
    }
    return people == 0 ? Sink.CLOSED : (long) (sum / people);
  }

  private long leastRemainder(Rider rider) {
    long least = ExitCosts.IMPOSSIBLE;
    for (int sink = 0; sink < sinks.size(); sink++) {
      long[] charge = sinks.get(sink).chargePerPlace();
      for (int i = 0; i < charge.length; i++) {
        long cost = shareOf(rider, exits.cost(rider.exitClass(), gateOfSink.get(sink), relaxation.startTick() + i));
        if (cost < ExitCosts.IMPOSSIBLE) {
          least = Math.min(least, cost - rider.seats() * charge[i]);
        }
      }
    }
    return least;
  }

  private static long shareOf(Rider rider, long cost) {
    return cost >= ExitCosts.IMPOSSIBLE ? cost : Math.floorDiv(cost * rider.people(), (long) rider.householdPeople());
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

  /** Whether being there at that tick means gathering at the fence before it first opens; those who live there do not. */
  boolean isEarly(Rider rider, int gate, int tick) {
    Gate data = relaxation.gates().get(gate);
    return tick < data.earlyUntilTick() && rider.homeNode() != data.insideNode();
  }

  /** What leaving costs a rider, or {@link ExitCosts#IMPOSSIBLE}. */
  long exit(Rider rider, int gate, int tick, boolean early) {
    long cost = shareOf(rider, exits.cost(rider.exitClass(), gate, tick));
    return cost >= ExitCosts.IMPOSSIBLE || !early ? cost : cost + rider.people() * prices.fixed(prices.early(gate));
  }
}
