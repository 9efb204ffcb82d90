package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import org.safepassage.solve.chain.Trip;
import org.safepassage.solve.packing.Column;

/** Writes down what riders and vehicles do as activities of the master problem: what they are worth and what they use. */
final class Activities {
  private final Relaxation relaxation;
  private final ExitCosts exits;
  private final Prices rows;
  private final double[] use;
  private double value;

  Activities(Relaxation relaxation, ExitCosts exits, Prices rows) {
    this.relaxation = relaxation;
    this.exits = exits;
    this.rows = rows;
    this.use = new double[rows.values.length];
  }

  /** Starts a new activity. */
  void begin() {
    Arrays.fill(use, 0);
    value = 0;
  }

  /** A vehicle leaves its base, or a gate where another trip left it, and is at a gate again when the trip ends. */
  void useVehicle(int fleet, int base, Trip trip, int gate) {
    if (base != Evaluator.AT_GATE) {
      use[rows.base(base)] += 1;
    } else {
      countVehicle(fleet, gateAt(trip.startNode()), trip.startTick(), 1);
    }
    countVehicle(fleet, gate, trip.freeTick(), -1);
  }

  /** Between two moments it counts at both, at each the more the nearer it is: else the next trip could start before this one has ended. */
  private void countVehicle(int fleet, int gate, int tick, int count) {
    int moment = rows.moment(tick);
    double later = rows.sinceMoment(tick);
    use[rows.vehicleAt(fleet, gate, moment)] += count * (1 - later);
    if (later > 0) {
      use[rows.vehicleAt(fleet, gate, moment + 1)] += count * later;
    }
  }

  private int gateAt(int node) {
    int gate = 0;
    while (relaxation.gates().get(gate).insideNode() != node) {
      gate++;
    }
    return gate;
  }

  /** A rider is delivered at a gate, free to go from a tick on. */
  void deliver(int rider, int gate, int freeTick, boolean early) {
    Rider data = relaxation.riders().get(rider);
    if (relaxation.units().shares(rider)) {
      use[rows.rider(rider)] -= 1; // It is the unit that is worth something, once all are there.
    } else {
      value += data.value() / (double) FixedPoint.ONE;
      use[rows.rider(rider)] += 1;
    }
    use[rows.early(gate)] += early ? data.people() : 0;
    int way = exits.cheapestWay(data.exitClass(), gate, freeTick);
    if (way >= 0) {
      passThrough(data, relaxation.waysOut().get(way), freeTick);
    }
  }

  private void passThrough(Rider rider, WayOut way, int freeTick) {
    double share = rider.people() / (double) rider.householdPeople();
    int tick = freeTick;
    for (int step = 0; step < way.gates().length; step++) {
      int gate = way.gates()[step];
      Gate data = relaxation.gates().get(gate);
      int window = data.windowAt(tick);
      tick = Math.max(tick, data.opens()[window]);
      int deskTicks = relaxation.deskTicks(data, rider.householdPeople());
      int quarter = relaxation.quarterOf(Math.clamp(tick, relaxation.startTick(), relaxation.endTick()));
      use[rows.desk(gate, quarter)] += share * deskTicks;
      use[rows.guarantee(gate)] += rider.people();
      use[rows.window(gate, window)] += rider.people();
      tick += deskTicks + (step < way.betweenTicks().length ? way.betweenTicks()[step] : 0);
    }
    use[rows.camp(way.camp())] += rider.people();
  }

  Column column() {
    int[] used = new int[use.length];
    int count = 0;
    for (int row = 0; row < use.length; row++) {
      if (use[row] != 0) {
        used[count++] = row;
      }
    }
    int[] indices = Arrays.copyOf(used, count);
    double[] amounts = Arrays.stream(indices).mapToDouble(row -> use[row]).toArray();
    return new Column(value, indices, amounts);
  }
}
