package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.packing.PackingMaster;

/**
 * A bound on aim 1 that no plan exceeds, tightened step by step: prices on everything that households compete for. A master
 * problem over the walks seen so far suggests prices; they are mixed with the best prices so far (Wentges, "Weighted
 * Dantzig–Wolfe decomposition for linear mixed-integer programming", ITOR 4(2), 1997) and evaluated exactly, which gives a valid
 * bound whatever the prices are, and new walks. So stopping at any moment leaves a valid bound.
 *
 * <pre>
 *   repeat
 *     suggested ← prices of the master problem
 *     prices    ← mix · best prices + (1 − mix) · suggested
 *     evaluate the relaxation at the prices      → bound, walks
 *     keep the least bound and its prices; add the walks to the master problem
 * </pre>
 *
 * <p>Not thread-safe. Holds native memory: close it.
 */
public final class MovementBound implements AutoCloseable {
  /** Tables larger than this are not built; the fleet is then left out of account. */
  private static final long MOST_CELLS = 60_000_000;

  private final Relaxation relaxation;
  private final Evaluator evaluator;
  private final boolean fleetCounts;
  private final PackingMaster master;
  private Prices bestPrices;
  private double mix = 0.5;
  private long best = Long.MAX_VALUE;

  public MovementBound(Situation situation) {
    this.relaxation = new RelaxationBuilder(situation).build();
    this.fleetCounts = cells() <= MOST_CELLS;
    this.evaluator = new Evaluator(relaxation, fleetCounts);
    this.bestPrices = new Prices(relaxation);
    this.master = new PackingMaster(bestPrices.capacities());
  }

  private long cells() {
    long ticks = relaxation.pricingEndTick() - relaxation.startTick() + 1L;
    return relaxation.fleets().stream()
        .mapToLong(fleet -> ticks * fleet.network().nodes() * (fleet.seats() + 1L))
        .max()
        .orElse(0);
  }

  /** What the bound is called in plans and on the page. */
  public String name() {
    return fleetCounts ? "Lagrangian bound over all vehicle chains" : "Lagrangian bound over gates and calls, vehicles without limit";
  }

  /** The weight of people out that no plan exceeds. */
  public long weight() {
    if (relaxation.riders().isEmpty() || relaxation.waysOut().isEmpty()) {
      return 0;
    }
    return Math.floorDiv(best, FixedPoint.ONE);
  }

  /**
   * Takes up to so many steps.
   *
   * @param knownWeight the weight of the best plan known, towards which the bound is drawn
   * @param stop asked before each step
   * @return the steps taken: fewer when the bound cannot improve any more
   */
  public int tighten(int steps, long knownWeight, BooleanSupplier stop) {
    if (relaxation.riders().isEmpty() || relaxation.waysOut().isEmpty()) {
      best = 0;
      return 0;
    }
    int done = 0;
    while (done < steps && (best == Long.MAX_VALUE || weight() > knownWeight) && !stop.getAsBoolean()) {
      step();
      done++;
    }
    return done;
  }

  private void step() {
    if (best == Long.MAX_VALUE) {
      if (fleetCounts) {
        evaluator.listDifferentWalks(bestPrices, Integer.MAX_VALUE).forEach(master::add);
      }
    }
    Prices prices = best == Long.MAX_VALUE ? startingPrices() : mixed(master.solve());
    Evaluation evaluation = evaluator.evaluate(prices);
    evaluation.columns().forEach(master::add);
    if (DIV > 0 && fleetCounts && count++ % DIV == DIV - 1) {
      evaluator.listDifferentWalks(prices, 8).forEach(master::add);
    }
    if (evaluation.value() < best) {
      best = evaluation.value();
      bestPrices = prices;
      mix = Math.min(MOST_MIX, mix + 0.05);
    } else {
      mix = Math.max(0, mix - 0.1);
    }
  }
  private int count; static int DIV = 0;

  static double MOST_MIX = 0.8;

  private Prices mixed(double[] suggested) {
    double[] values = new double[suggested.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = mix * bestPrices.values[row] + (1 - mix) * suggested[row];
    }
    return bestPrices.at(values);
  }

  /** At first each rider's price is its whole value: as if everybody could leave. */
  private Prices startingPrices() {
    Prices prices = new Prices(relaxation);
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      prices.values[prices.rider(rider)] = relaxation.riders().get(rider).value() / (double) FixedPoint.ONE * START;
    }
    return prices;
  }

  static double START = 0.9;

  /** What is short, by the bound's prices: capacity times price, in people, largest first. */
  public List<Shortage> listShortages() {
    List<Shortage> shortages = new ArrayList<>();
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      Gate data = relaxation.gates().get(gate);
      double desks = 0;
      for (int quarter = 0; quarter < bestPrices.quarters(); quarter++) {
        desks += bestPrices.values[bestPrices.deskFrom(gate, quarter)] * bestPrices.capacities()[bestPrices.deskFrom(gate, quarter)];
      }
      add(shortages, Shortage.Kind.DESKS, data.id().value(), desks);
      add(shortages, Shortage.Kind.GUARANTEE, data.id().value(), priced(bestPrices.guarantee(gate), data.peopleCap()));
      add(shortages, Shortage.Kind.GATHERING, data.id().value(), priced(bestPrices.early(gate), data.earlyCap()));
    }
    addFleets(shortages);
    shortages.sort(Comparator.comparingDouble(Shortage::people).reversed());
    return shortages;
  }

  private double priced(int index, long cap) {
    return cap >= Limits.NONE ? 0 : bestPrices.values[index] * cap;
  }

  private void addFleets(List<Shortage> shortages) {
    if (fleetCounts && best != Long.MAX_VALUE) {
      long[] byFleet = evaluator.valueOfFleets(bestPrices);
      for (int fleet = 0; fleet < byFleet.length; fleet++) {
        add(
            shortages,
            Shortage.Kind.VEHICLES,
            relaxation.fleets().get(fleet).id().value(),
            byFleet[fleet] / (double) FixedPoint.ONE);
      }
    }
  }

  private static void add(List<Shortage> shortages, Shortage.Kind kind, String id, double people) {
    if (people >= 0.5) {
      shortages.add(new Shortage(kind, id, people));
    }
  }

  int master() { return (int) master.value(); }

  @Override
  public void close() {
    master.close();
  }
}
