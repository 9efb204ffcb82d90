package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.operation.Limits;
import org.safepassage.solve.packing.Column;

/**
 * One row for each coupling, with its capacity and its price (at least 0), laid out in one vector: riders, then gate by gate,
 * then camps, then kinds of vehicles (of a large operation), then bases of fleets, then vehicles at gates, then units.
 *
 * <p>A rider by itself pays for its place: it earns its value less its price. Riders of one {@linkplain Units unit} share what the unit is worth: the price
 * of each is what bringing it earns, whatever its own value, and its row says that the unit is out no more often than it is brought.
 *
 * <p>Two kinds of row have carrying activities beside them, so that each activity stands in one row only: desk work of a
 * quarter may wait for the next, and a vehicle at a gate for the next moment. Vehicle rows serve the master problem alone: the
 * evaluation prices whole walks, and takes for a unit what its riders leave of its worth.
 */
final class Prices {
  /** A gate's first windows have a row each; any further ones share the last. */
  static final int WINDOWS = 4;

  /** Moments at which vehicles at gates are counted, in ticks. */
  static final int FLOW_TICKS = 10;

  private final Relaxation relaxation;
  private final int camps;
  private final int quarters;
  private final Slots slots;
  private final Units units;
  final double[] values;

  Prices(Relaxation relaxation) {
    this.relaxation = relaxation;
    this.camps = relaxation.waysOut().stream().mapToInt(WayOut::camp).max().orElse(-1) + 1;
    this.quarters = relaxation.quarterOfTick()[relaxation.quarterOfTick().length - 1] + 1;
    this.slots = relaxation.slots();
    this.units = relaxation.units();
    this.values = new double[unit(0) + units.count()];
  }

  private Prices(Prices like, double[] values) {
    this.relaxation = like.relaxation;
    this.camps = like.camps;
    this.quarters = like.quarters;
    this.slots = like.slots;
    this.units = like.units;
    this.values = Arrays.copyOf(values, like.values.length);
  }

  /** Nothing costs anything, and each rider earns its own value. */
  static Prices first(Relaxation relaxation) {
    Prices prices = new Prices(relaxation);
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      prices.values[rider] = prices.units.shares(rider) ? relaxation.riders().get(rider).value() / (double) FixedPoint.ONE : 0;
    }
    return prices;
  }

  /** About how many prices there are: what grows with time, and a price for each rider. */
  static long count(Relaxation relaxation) {
    long quarters = relaxation.quarterOfTick()[relaxation.quarterOfTick().length - 1] + 1L;
    long moments = moments(relaxation);
    long kinds = relaxation.kinds().size() * (long) relaxation.slots().count();
    return relaxation.riders().size() + kinds + relaxation.gates().size() * quarters + relaxation.fleets().size() * relaxation.firstGates().size() * moments;
  }

  /** The same couplings at other prices. */
  Prices at(double[] other) {
    return new Prices(this, other);
  }

  int quarters() {
    return quarters;
  }

  int rider(int rider) {
    return rider;
  }

  /** What bringing a rider earns, before what leaving costs it: in fixed point, as its {@link Rider#value}. */
  long earning(int rider) {
    return units.shares(rider) ? fixed(rider) : relaxation.riders().get(rider).value() - fixed(rider);
  }

  private int gate(int gate) {
    return relaxation.riders().size() + gate * (quarters + 2 + WINDOWS);
  }

  int desk(int gate, int quarter) {
    return gate(gate) + quarter;
  }

  int guarantee(int gate) {
    return gate(gate) + quarters;
  }

  int early(int gate) {
    return gate(gate) + quarters + 1;
  }

  int window(int gate, int window) {
    return gate(gate) + quarters + 2 + Math.min(window, WINDOWS - 1);
  }

  int camp(int camp) {
    return gate(relaxation.gates().size()) + camp;
  }

  /** A seat of a kind of vehicles on its first trip. */
  int firstSeat(int kind) {
    return camp(camps) + kind * (1 + slots.count());
  }

  /** A tick of a vehicle of a kind in a slot. */
  int vehicleTick(int kind, int slot) {
    return firstSeat(kind) + 1 + slot;
  }

  Slots slots() {
    return slots;
  }

  /** Vehicles of one base that leave it. */
  int base(int base) {
    return firstSeat(relaxation.kinds().size()) + base;
  }

  /** A unit of several riders that is out. */
  int unit(int unit) {
    return base(relaxation.bases()) + relaxation.fleets().size() * relaxation.firstGates().size() * moments() + unit;
  }

  /** For each unit of several riders the activity that it is out, for which each of them must be brought. */
  List<Column> listUnitsOut() {
    List<Column> columns = new ArrayList<>();
    for (int unit = 0; unit < units.count(); unit++) {
      int[] rows = IntStream.concat(Arrays.stream(units.riders(unit)), IntStream.of(unit(unit))).toArray();
      double[] use = new double[rows.length];
      Arrays.fill(use, 1);
      columns.add(new Column(units.value(unit) / (double) FixedPoint.ONE, rows, use));
    }
    return columns;
  }

  /** Activities that only carry desk work to the next quarter, and vehicles at gates to the next moment. */
  List<Column> listCarrying() {
    List<Column> columns = new ArrayList<>();
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      for (int quarter = 0; quarter + 1 < quarters; quarter++) {
        columns.add(carry(desk(gate, quarter), -1));
      }
    }
    for (int gate : relaxation.firstGates()) {
      for (int fleet = 0; fleet < relaxation.fleets().size(); fleet++) {
        for (int moment = 0; moment + 1 < moments(); moment++) {
          columns.add(carry(vehicleAt(fleet, gate, moment), 1));
        }
      }
    }
    return columns;
  }

  /** The rows whose prices the evaluation looks at, and that have a limit. */
  int[] listPriced() {
    double[] capacities = capacities();
    return IntStream.range(0, base(0)).filter(row -> capacities[row] != Double.POSITIVE_INFINITY).toArray();
  }

  /** For each row of {@link #listPriced} the least price within a box of a width around this one. */
  double[] low(double width) {
    return Arrays.stream(listPriced()).mapToDouble(row -> Math.max(0, values[row] - width * scale(row))).toArray();
  }

  double[] high(double width) {
    return Arrays.stream(listPriced()).mapToDouble(row -> values[row] + width * scale(row)).toArray();
  }

  /** How large a price can be about: a rider's own value, or a person for anything else. */
  private double scale(int row) {
    return row < relaxation.riders().size() ? relaxation.riders().get(row).value() / (double) FixedPoint.ONE : 1;
  }

  private static Column carry(int row, int use) {
    return new Column(0, new int[] {row, row + 1}, new double[] {use, -use});
  }

  /** The last is not before the last tick at which a vehicle may be free: else trips after it would cost no time. */
  int moments() {
    return moments(relaxation);
  }

  private static int moments(Relaxation relaxation) {
    return Math.ceilDiv(relaxation.pricingEndTick() - relaxation.firstDeliveryTick(), FLOW_TICKS) + 1;
  }

  int moment(int tick) {
    return Math.clamp((tick - relaxation.firstDeliveryTick()) / FLOW_TICKS, 0, moments() - 1);
  }

  /** How far on from its moment towards the next a tick is: from 0 to below 1. */
  double sinceMoment(int tick) {
    int moment = moment(tick);
    int ticks = tick - relaxation.firstDeliveryTick() - moment * FLOW_TICKS;
    return moment + 1 < moments() ? Math.max(0, ticks) / (double) FLOW_TICKS : 0;
  }

  int vehicleAt(int fleet, int gate, int moment) {
    return base(relaxation.bases()) + (fleet * relaxation.firstGates().size() + relaxation.firstGates().indexOf(gate)) * moments() + moment;
  }

  long fixed(int row) {
    return FixedPoint.of(values[row]);
  }

  /** Capacities of all rows; {@link Double#POSITIVE_INFINITY} = no limit. */
  double[] capacities() {
    double[] capacities = new double[values.length];
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      capacities[rider] = units.shares(rider) ? 0 : 1;
    }
    Arrays.fill(capacities, unit(0), capacities.length, 1);
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      Gate data = relaxation.gates().get(gate);
      for (int quarter = 0; quarter < quarters; quarter++) {
        capacities[desk(gate, quarter)] = data.deskCap()[quarter];
      }
      capacities[guarantee(gate)] = limit(data.peopleCap());
      capacities[early(gate)] = limit(data.earlyCap());
      Arrays.fill(capacities, window(gate, 0), window(gate, WINDOWS - 1) + 1, 0);
      for (int window = 0; window < data.opens().length; window++) {
        capacities[window(gate, window)] += limit(data.windowCap());
      }
    }
    for (WayOut way : relaxation.waysOut()) {
      capacities[camp(way.camp())] = limit(way.campCap());
    }
    for (int kind = 0; kind < relaxation.kinds().size(); kind++) {
      VehicleKind data = relaxation.kinds().get(kind);
      capacities[firstSeat(kind)] = (double) data.count() * data.seats();
      for (int slot = 0; slot < slots.count(); slot++) {
        capacities[vehicleTick(kind, slot)] = (double) data.count() * data.ticksIn(slots, slot);
      }
    }
    for (Fleet fleet : relaxation.fleets()) {
      fleet.bases().forEach(base -> capacities[base(base.index())] = base.count());
    }
    return capacities;
  }

  /**
   * Whole capacities times prices, in fixed point, of a row and all after it; a coupling without limit is never priced, and fleets are priced by their walks.
   *
   * @throws ArithmeticException if that is more than a number can hold
   */
  long worthOfCapacities(int firstRow) {
    double[] capacities = capacities();
    long worth = 0;
    for (int row = firstRow; row < base(0); row++) {
      if (capacities[row] != Double.POSITIVE_INFINITY) {
        worth = Math.addExact(worth, Math.multiplyExact((long) capacities[row], fixed(row)));
      } else if (fixed(row) != 0) {
        throw new IllegalStateException("a price on row " + row + ", which has no limit");
      }
    }
    return worth;
  }

  private static double limit(long cap) {
    return cap >= Limits.NONE ? Double.POSITIVE_INFINITY : cap;
  }
}
