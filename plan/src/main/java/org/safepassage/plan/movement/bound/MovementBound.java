package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.packing.Column;
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

  /** Steps without gain after which the bound is left as it is. */
  private static final int PATIENCE = 12;

  /** How far prices stay with the best ones so far. */
  private static final double MOST_MIX = 0.5;

  private final Relaxation relaxation;
  private final Evaluator evaluator;
  private final boolean fleetCounts;
  private final PackingMaster master;
  private Prices bestPrices;
  private double mix = MOST_MIX;
  private int sinceBetter;
  private long best;
  private boolean started;
  private long[] byFleet = {};
  private final Set<Column> seen = new HashSet<>();

  public MovementBound(Situation situation) {
    this.relaxation = new RelaxationBuilder(situation).build();
    this.fleetCounts = cells() <= MOST_CELLS;
    this.evaluator = new Evaluator(relaxation, fleetCounts);
    this.best = relaxation.riders().stream().mapToLong(Rider::value).sum();
    this.bestPrices = new Prices(relaxation);
    this.master = new PackingMaster(bestPrices.capacities());
    bestPrices.listCarrying().forEach(master::add);
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
   * @param knownWeight the weight of the best plan known: a bound that low is proven and needs no more steps
   * @param stop asked before each step
   * @return the steps taken: fewer when the bound cannot improve any more
   */
  public int tighten(int steps, long knownWeight, BooleanSupplier stop) {
    if (relaxation.riders().isEmpty() || relaxation.waysOut().isEmpty()) {
      best = 0;
      return 0;
    }
    int done = 0;
    while (done < steps && (!started || (weight() > knownWeight && !isConverged())) && !stop.getAsBoolean()) {
      step();
      done++;
    }
    return done;
  }

  private void step() {
    Prices prices = started ? mixed(master.solve()) : startingPrices();
    started = true;
    Evaluation evaluation = evaluator.evaluate(prices);
    evaluation.columns().stream().filter(seen::add).forEach(master::add);
    if (evaluation.value() < best) {
      sinceBetter = best - evaluation.value() > best / 10_000 ? 0 : sinceBetter + 1;
      best = evaluation.value();
      bestPrices = prices;
      byFleet = evaluation.byFleet();
      mix = Math.min(MOST_MIX, mix + 0.05);
    } else {
      sinceBetter++;
      mix = Math.max(0, mix - 0.1);
    }
  }

  /** Nothing more to gain: the master problem, which never exceeds the relaxation, has come up to the bound. */
  private boolean isConverged() {
    return sinceBetter >= PATIENCE || best - master.value() * FixedPoint.ONE < FixedPoint.ONE / 10.0;
  }

  private Prices mixed(double[] suggested) {
    double[] values = new double[suggested.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = mix * bestPrices.values[row] + (1 - mix) * suggested[row];
    }
    return bestPrices.at(values);
  }

  /** At first half of each rider's value is its own price: vehicles are neither free nor useless. */
  private Prices startingPrices() {
    Prices prices = new Prices(relaxation);
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      prices.values[prices.rider(rider)] = relaxation.riders().get(rider).value() / (double) FixedPoint.ONE / 2;
    }
    return prices;
  }

  /** What is short, by the bound's prices: capacity times price, in people, largest first. */
  public List<Shortage> listShortages() {
    List<Shortage> shortages = new ArrayList<>();
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      Gate data = relaxation.gates().get(gate);
      double desks = 0;
      for (int quarter = 0; quarter < bestPrices.quarters(); quarter++) {
        desks += bestPrices.values[bestPrices.desk(gate, quarter)] * bestPrices.capacities()[bestPrices.desk(gate, quarter)];
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
    for (int fleet = 0; fleet < byFleet.length; fleet++) {
      double people = byFleet[fleet] / (double) FixedPoint.ONE;
      add(shortages, Shortage.Kind.VEHICLES, relaxation.fleets().get(fleet).id().value(), people);
    }
  }

  private static void add(List<Shortage> shortages, Shortage.Kind kind, String id, double people) {
    if (people >= 0.5) {
      shortages.add(new Shortage(kind, id, people));
    }
  }

  @Override
  public void close() {
    master.close();
  }
}
