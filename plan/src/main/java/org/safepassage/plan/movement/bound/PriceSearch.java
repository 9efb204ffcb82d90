package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.safepassage.solve.packing.Column;
import org.safepassage.solve.packing.PackingMaster;

/**
 * Prices for a large operation: found as {@link MovementBound} finds its own, but by asking a sample of the units, for whom there is as much less of everything that
 * all compete for. Whatever the prices, they prove what they prove.
 *
 * <pre>
 *   prices ← the best of a few: all first desks at one price, all vehicles at another
 *   for a small sample and few different prices, then for a larger one and all
 *     repeat
 *       suggested ← prices of the master problem over the ways out seen so far, within the box around the best prices
 *       add the ways out that the sample takes at them
 *       if what they come to for the sample is less: keep them, widen the box; else narrow it
 * </pre>
 */
final class PriceSearch {
  private static final int FEW_UNITS = 125;
  private static final int MORE_UNITS = 500;
  private static final int SLOTS_TOGETHER = 4;

  /** Rows that the desks of a gate have at most. */
  private static final int MOST_DESK_ROWS = 200;

  private static final int STEPS = 40;
  private static final double LEAST_GAIN = 1e-6;

  /** Of the box around the best prices, in people; what is left to gain at the end, as a share. */
  private static final double FIRST_WIDTH = 0.1;
  private static final double LEAST_WIDTH = 0.005;
  private static final double LEFT = 1e-3;

  /** What a tick at a desk may cost at the start, and a seat on a trip of an hour. */
  private static final double[] DESKS = {0, 0.2, 0.4, 0.5, 0.6, 0.75};
  private static final double[] VEHICLES = {0, 0.15, 0.3, 0.45, 0.6};
  private static final double HOUR_SECONDS = 3_600;

  private final Relaxation relaxation;
  private final List<AlikeUnit> asked;
  private final CrowdEvaluator evaluator;
  private final CrowdColumns writer;
  private final double[] capacities;
  private final int[] priced;
  private Prices best;
  private double least = Double.POSITIVE_INFINITY;
  private double width = FIRST_WIDTH;

  private PriceSearch(Relaxation relaxation, Prices from, int most, int slotsTogether) {
    this.relaxation = relaxation;
    best = from;
    asked = sample(relaxation.unitsAlike(), most);
    evaluator = new CrowdEvaluator(relaxation, asked);
    writer = new CrowdColumns(relaxation, from, asked.size(), new CrowdColumns.Together(slotsTogether, Math.ceilDiv(from.quarters(), MOST_DESK_ROWS)));
    priced = Arrays.stream(from.listPriced()).filter(row -> row >= relaxation.riders().size()).toArray();
    double oneFor = weight(relaxation.unitsAlike()) / Math.max(1, weight(asked));
    capacities = Arrays.stream(from.capacities()).map(capacity -> capacity / oneFor).toArray();
  }

  static Prices find(Relaxation relaxation) {
    PriceSearch rough = new PriceSearch(relaxation, Prices.first(relaxation), FEW_UNITS, SLOTS_TOGETHER);
    rough.start();
    rough.improve();
    PriceSearch fine = new PriceSearch(relaxation, rough.best, MORE_UNITS, 1);
    fine.improve();
    return fine.best;
  }

  private static double weight(List<AlikeUnit> units) {
    return units.stream().mapToDouble(unit -> unit.count() * (double) unit.value()).sum();
  }

  /** Every so-manieth of those alike, who live all over the place. */
  private static List<AlikeUnit> sample(List<AlikeUnit> units, int most) {
    int every = Math.max(1, Math.ceilDiv(units.size(), most));
    return IntStream.range(0, units.size()).filter(i -> i % every == 0).mapToObj(units::get).toList();
  }

  private void start() {
    for (double desks : DESKS) {
      for (double vehicles : VEHICLES) {
        Prices prices = atStart(desks, vehicles);
        keep(prices, evaluator.gained(prices) / (double) FixedPoint.ONE + capacity(prices));
      }
    }
  }

  private Prices atStart(double desks, double vehicles) {
    Prices prices = Prices.first(relaxation);
    for (int gate : relaxation.firstGates()) {
      Arrays.fill(prices.values, prices.desk(gate, 0), prices.desk(gate, prices.quarters()), desks);
    }
    for (int kind = 0; kind < relaxation.kinds().size(); kind++) {
      double tick = vehicles * relaxation.kinds().get(kind).seats() * relaxation.tickSeconds() / HOUR_SECONDS;
      prices.values[prices.firstSeat(kind)] = vehicles;
      Arrays.fill(prices.values, prices.vehicleTick(kind, 0), prices.vehicleTick(kind, prices.slots().count()), tick);
    }
    return prices;
  }

  private void improve() {
    width = FIRST_WIDTH;
    try (PackingMaster master = new PackingMaster(masterCapacities())) {
      writer.listCarrying().forEach(master::add);
      Set<Column> seen = new HashSet<>();
      Prices prices = best;
      double[] suggested = masterPrices(prices);
      for (int step = 0; step < STEPS && !(step > 1 && least - master.value() < LEFT * least && !master.isAtEdge()); step++) {
        CrowdEvaluator.Doing doing = evaluator.act(prices, writer);
        keep(prices, doing.gained() + capacity(prices));
        double[] at = suggested;
        doing.columns().stream().filter(column -> column.gain(at) > LEAST_GAIN && seen.add(column)).forEach(master::add);
        box(master);
        suggested = master.solve();
        prices = prices(suggested);
      }
    }
  }

  private void keep(Prices prices, double value) {
    width = value < least ? width * 1.3 : Math.max(LEAST_WIDTH, width * 0.9);
    if (value < least) {
      least = value;
      best = prices;
    }
  }

  private double capacity(Prices prices) {
    return Arrays.stream(priced).mapToDouble(row -> capacities[row] * prices.fixed(row) / FixedPoint.ONE).sum();
  }

  private double[] masterCapacities() {
    double[] all = new double[writer.count()];
    Arrays.setAll(all, row -> row < asked.size() ? asked.get(row).count() : 0);
    for (int row = relaxation.riders().size(); row < best.base(0); row++) {
      all[writer.row(row)] += capacities[row];
    }
    return all;
  }

  private void box(PackingMaster master) {
    int[] firsts = IntStream.range(0, priced.length).filter(i -> i == 0 || writer.row(priced[i]) != writer.row(priced[i - 1])).map(i -> priced[i]).toArray();
    double[] low = Arrays.stream(firsts).mapToDouble(row -> Math.max(0, best.values[row] - width)).toArray();
    double[] high = Arrays.stream(firsts).mapToDouble(row -> best.values[row] + width).toArray();
    master.box(Arrays.stream(firsts).map(writer::row).toArray(), low, high);
  }

  private double[] masterPrices(Prices prices) {
    double[] all = new double[writer.count()];
    Arrays.stream(priced).forEach(row -> all[writer.row(row)] = prices.values[row]);
    return all;
  }

  private Prices prices(double[] suggested) {
    Prices prices = Prices.first(relaxation);
    Arrays.stream(priced).forEach(row -> prices.values[row] = suggested[writer.row(row)]);
    return prices;
  }
}
