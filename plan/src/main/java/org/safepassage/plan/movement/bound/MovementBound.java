package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private long[] byBase = {};
  private final List<Activity> activities = new ArrayList<>();
  private final Set<Column> seen = new HashSet<>();

  public MovementBound(Situation situation) {
    this.relaxation = new RelaxationBuilder(situation).build();
    this.fleetCounts = cells() <= MOST_CELLS;
    this.evaluator = new Evaluator(relaxation, fleetCounts);
    this.best = relaxation.riders().stream().mapToLong(Rider::value).sum();
    this.bestPrices = new Prices(relaxation);
    this.master = new PackingMaster(bestPrices.capacities());
    bestPrices.listCarrying().forEach(column -> add(new Activity(column, Optional.empty())));
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
    evaluation.activities().stream().filter(activity -> seen.add(activity.column())).forEach(this::add);
    if (evaluation.value() < best) {
      sinceBetter = best - evaluation.value() > best / 10_000 ? 0 : sinceBetter + 1;
      best = evaluation.value();
      bestPrices = prices;
      byBase = evaluation.byBase();
      mix = Math.min(MOST_MIX, mix + 0.05);
    } else {
      sinceBetter++;
      mix = Math.max(0, mix - 0.1);
    }
  }

  private void add(Activity activity) {
    master.add(activity.column());
    activities.add(activity);
  }

  /**
   * Whole trips near what the relaxation does at its best: round by round those are held that it is surest of, and the rest
   * is solved and priced again ("diving"; Sadykov et al., "Primal heuristics for branch and price", INFORMS Journal on
   * Computing 31(2), 2019). The bound cannot be tightened any more afterwards.
   *
   * @param stop asked before each round
   */
  public List<SuggestedTrip> listSuggestedTrips(BooleanSupplier stop) {
    if (!started || !fleetCounts) {
      return List.of();
    }
    Diving diving = new Diving(master, activities);
    for (boolean more = true; more && !stop.getAsBoolean(); ) {
      double[] suggested = master.solve();
      if (master.isSolved()) {
        evaluator.evaluate(bestPrices.at(suggested)).activities().stream()
            .filter(activity -> seen.add(activity.column()))
            .forEach(this::add);
        master.solve();
      }
      more = diving.holdSurest();
    }
    return diving.listHeld();
  }

  /** Nothing more to gain: the master problem, which the bound comes down to, has come up to it. */
  private boolean isConverged() {
    double open = best - master.value() * FixedPoint.ONE;
    return open < FixedPoint.ONE / 10.0 || (sinceBetter >= PATIENCE && open < best * 0.05);
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
    for (Fleet fleet : relaxation.fleets()) {
      for (Fleet.Base base : fleet.bases()) {
        double people = base.index() < byBase.length ? byBase[base.index()] / (double) FixedPoint.ONE : 0;
        add(shortages, Shortage.Kind.VEHICLES, base.id().value(), people);
      }
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
