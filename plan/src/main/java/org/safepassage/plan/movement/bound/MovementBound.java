package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Situation;

/**
 * A bound on aim 1 that no plan exceeds, tightened step by step: prices on everything that households compete for, raised where
 * it is used too often and lowered where it is not (subgradient ascent on the Lagrangian dual with Polyak's step and Camerini,
 * Fratta and Maffioli's direction; Fisher, Management Science 27(1), 1981). Each step is evaluated exactly, so that stopping at
 * any moment leaves a valid bound.
 *
 * <pre>
 *   repeat
 *     evaluate the relaxation at the prices     → bound, slack of each coupling
 *     keep the least bound and its prices
 *     direction ← slack + part of the last direction
 *     prices    ← max(0, prices − step · direction)
 * </pre>
 *
 * <p>Not thread-safe.
 */
public final class MovementBound {
  /** Tables larger than this are not built; the fleet is then left out of account. */
  private static final long MOST_CELLS = 60_000_000;

  private static final int PATIENCE = 6;

  private final Relaxation relaxation;
  private final Evaluator evaluator;
  private final boolean fleetCounts;
  private final double[] scale;
  private final Prices prices;
  private Prices bestPrices;
  private double[] direction;
  private double stepFactor = 1.0;
  private int sinceBetter;
  private long best = Long.MAX_VALUE;

  public MovementBound(Situation situation) {
    this.relaxation = new RelaxationBuilder(situation).build();
    this.fleetCounts = cells() <= MOST_CELLS;
    this.evaluator = new Evaluator(relaxation, fleetCounts);
    this.prices = new Prices(relaxation);
    this.bestPrices = prices;
    this.direction = new double[prices.values.length];
    this.scale = scales();
    startFromDesks();
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
    int taken = 0;
    while (taken < steps && (best == Long.MAX_VALUE || weight() > knownWeight) && !stop.getAsBoolean()) {
      step(knownWeight);
      taken++;
    }
    return taken;
  }

  private void step(long knownWeight) {
    Evaluation evaluation = evaluator.evaluate(prices);
    if (evaluation.value() < best - best / 20_000) {
      sinceBetter = 0;
    } else if (++sinceBetter >= PATIENCE) {
      stepFactor *= 0.6;
      sinceBetter = 0;
    }
    if (evaluation.value() < best) {
      best = evaluation.value();
      bestPrices = prices.copy();
    }
    move(evaluation, knownWeight);
  }

  private void move(Evaluation evaluation, long knownWeight) {
    double[] slack = evaluation.slack();
    double dot = 0;
    double norm = 0;
    for (int i = 0; i < slack.length; i++) {
      // A price at zero with slack left cannot fall: it has no say in the direction.
      boolean idle = slack[i] == Double.POSITIVE_INFINITY || (prices.values[i] <= 0 && slack[i] > 0);
      slack[i] = idle ? 0 : slack[i] * scale[i];
      dot += slack[i] * direction[i];
      norm += direction[i] * direction[i];
    }
    double keep = dot < 0 && norm > 0 ? Math.min(0.9, -1.5 * dot / norm) : 0.3;
    double length = 0;
    for (int i = 0; i < slack.length; i++) {
      direction[i] = slack[i] + keep * direction[i];
      length += direction[i] * direction[i];
    }
    double above = (evaluation.value() - target(knownWeight)) / (double) FixedPoint.ONE;
    double step = length == 0 ? 0 : stepFactor * Math.max(above, 0) / length;
    for (int i = 0; i < slack.length; i++) {
      prices.values[i] = Math.max(0, prices.values[i] - step * direction[i] * scale[i]);
    }
  }

  /** Somewhat below the best bound, and not below what is known to be possible. */
  private double target(long knownWeight) {
    return Math.max(knownWeight * (double) FixedPoint.ONE, best * 0.9);
  }

  /** A unit step in each price should matter alike: riders by their value, the rest by people per unit. */
  private double[] scales() {
    double[] scales = new double[prices.values.length];
    java.util.Arrays.fill(scales, 0.2);
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      scales[prices.rider(rider)] = relaxation.riders().get(rider).value() / (double) FixedPoint.ONE;
    }
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      for (int quarter = 0; quarter < prices.quarters(); quarter++) {
        scales[prices.desk(gate, quarter)] = 0.05;
      }
    }
    return scales;
  }

  /** At first half of each rider's value is its own price: vehicles are neither free nor useless. */
  private void startFromDesks() {
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      prices.values[prices.rider(rider)] = relaxation.riders().get(rider).value() / (double) FixedPoint.ONE / 2;
    }
  }

  /** What is short, by the bound's prices: capacity times price, in people, largest first. */
  public List<Shortage> listShortages() {
    List<Shortage> shortages = new ArrayList<>();
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      Gate data = relaxation.gates().get(gate);
      double desks = 0;
      for (int quarter = 0; quarter < bestPrices.quarters(); quarter++) {
        desks += bestPrices.values[bestPrices.desk(gate, quarter)] * data.deskCap()[quarter];
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
}
