package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.safepassage.operation.BoundPrices;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.packing.Column;
import org.safepassage.solve.packing.PackingMaster;

/**
 * A bound on aim 1 that no plan exceeds, tightened step by step: prices on everything that households compete for. A master
 * problem over the walks seen so far suggests prices, within a box around the best so far (Marsten, Hogan and Blankenship, "The
 * boxstep method for large-scale optimization", Operations Research 23(3), 1975); they are evaluated exactly, which gives a
 * valid bound whatever the prices are, and new walks. So stopping at any moment leaves a valid bound.
 *
 * <pre>
 *   prices ← the best without regard to vehicles     (many quick steps, no walks to price)
 *            or those that price the vehicles' time, if they are better     (FirstPrices)
 *   repeat
 *     suggested ← prices of the master problem within the box around the best prices
 *     evaluate the relaxation at them                → bound, walks
 *     if the bound is less: keep it and its prices, widen the box; else narrow the box, much where no walk is new;
 *       widen it where no walk is new and the suggested prices are at its edge
 *     add the walks to the master problem
 *   until it comes up to the bound, or the box is small and no walk is new
 * </pre>
 *
 * <p>In a large operation ({@link Scope#isLarge}) there is one step, {@link PriceSearch}, which prices the time of vehicles and no walks.
 *
 * <p>Not thread-safe. Holds native memory: close it.
 */
public final class MovementBound implements AutoCloseable {
  private static final long CELLS_A_PAIR_OF_RIDERS = 100;

  /** Steps without gain after which the bound is left as it is. */
  private static final int PATIENCE = 40;

  /** Steps at most of the start, which prices no walks. */
  private static final int STEPS_WITHOUT_VEHICLES = 60;

  /** What an activity must bring at the suggested prices to be taken into the master problem. */
  private static final double LEAST_GAIN = 1e-6;

  /** Of the box around the best prices, as a share of what each price can be about. */
  private static final double FIRST_WIDTH = 0.1;
  private static final double LEAST_WIDTH = 0.01;

  /** The best prices are near the {@linkplain FirstPrices first}: far from them it would take walks that never matter. */
  private static final double WIDTH_AT_FIRST_PRICES = 0.02;

  private final Situation situation;
  private final boolean looksForFirstPrices;
  private final Relaxation relaxation;
  private final Evaluator evaluator;
  private final Scope scope;
  private final PriceNames names;
  private final PackingMaster master;
  private Prices bestPrices;

  /** Of a large operation, at {@link #bestPrices}. */
  private long[] gainedByUnit = {};

  private double width = FIRST_WIDTH;
  private int sinceBetter;
  private long best;

  /** What the bound is at {@link #bestPrices}; {@link #best} is also no more than everybody. */
  private long atBestPrices = Long.MAX_VALUE;

  private boolean started;

  /** Whether the last step brought nothing, not even a walk, from the smallest box: no other will. */
  private boolean isStuck;

  private long[] byBase = {};
  private final Set<Column> seen = new HashSet<>();

  /** Of vehicles, by what they are in the master problem. */
  private final Map<Column, PricedTrip> trips = new HashMap<>();

  public MovementBound(Situation situation) {
    this(situation, Scope.of(situation), true);
  }

  /** The same without {@link FirstPrices}, which take a second: for where somebody waits for the first bound. */
  public static MovementBound atOnce(Situation situation) {
    return new MovementBound(situation, Scope.of(situation), false);
  }

  /** As of a large operation, whatever the size: the time of vehicles is priced, and no walks. */
  public static MovementBound withoutWalks(Situation situation) {
    return new MovementBound(situation, Scope.of(situation, true), false);
  }

  private MovementBound(Situation situation, Scope scope, boolean looksForFirstPrices) {
    this.situation = situation;
    this.looksForFirstPrices = looksForFirstPrices;
    this.scope = scope;
    this.relaxation = scope.relaxation();
    this.evaluator = new Evaluator(relaxation, scope.fleetCounts());
    this.best = scope.everybody();
    this.bestPrices = Prices.first(relaxation);
    this.master = new PackingMaster(scope.isLarge() ? new double[0] : bestPrices.capacities());
    if (!scope.isLarge()) {
      bestPrices.listCarrying().forEach(master::add);
      bestPrices.listUnitsOut().forEach(master::add);
    }
    this.names = new PriceNames(situation, relaxation, bestPrices);
  }

  /** What the bound is called in plans and on the page. */
  public String name() {
    return scope.name();
  }

  /** The prices of the best bound so far: what proves it. */
  public BoundPrices listPrices() {
    return names.listPrices(bestPrices);
  }

  /**
   * About what a step takes, at least 1: the cells of tables that it fills, and as many as the master problem is worth, whose time grows
   * about with the square of the riders. A measure of time that hangs on no clock.
   */
  public long costOfAStep() {
    long riders = relaxation.riders().size();
    if (scope.isLarge()) {
      return Math.max(1, riders);
    }
    return Math.max(1, (scope.fleetCounts() ? scope.cells() : 0) + CELLS_A_PAIR_OF_RIDERS * riders * riders);
  }

  /** The weight of people out that no plan exceeds. */
  public long weight() {
    if (scope.isNobody()) {
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
    if (scope.isNobody()) {
      best = 0;
      return 0;
    }
    if (!scope.priced()) {
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
    if (scope.isLarge()) {
      started = true;
      bestPrices = PriceSearch.find(relaxation);
      CrowdEvaluator crowds = new CrowdEvaluator(relaxation, relaxation.unitsAlike());
      gainedByUnit = crowds.gainedByEach(bestPrices);
      best = Math.min(best, crowds.worth(bestPrices, gainedByUnit));
      return;
    }
    if (!started) {
      started = true;
      bestPrices = pricesWithoutVehicles();
      take(bestPrices, Prices.first(relaxation).values);
      if (looksForFirstPrices && scope.fleetCounts()) {
        FirstPrices.find(situation, relaxation).ifPresent(this::startFrom);
      }
      return;
    }
    master.box(bestPrices.listPriced(), bestPrices.low(width), bestPrices.high(width));
    double[] suggested = master.solve();
    take(bestPrices.at(suggested), suggested);
  }

  private void startFrom(Prices found) {
    take(found, found.values);
    width = WIDTH_AT_FIRST_PRICES;
  }

  /** Evaluates some prices and keeps what is better; {@code suggested} are those of all rows, also of the vehicles'. */
  private void take(Prices prices, double[] suggested) {
    Evaluation evaluation = evaluator.evaluate(prices);
    int known = seen.size();
    Predicate<Column> isWanted = column -> column.gain(suggested) > LEAST_GAIN && seen.add(column);
    evaluation.alone().stream().filter(isWanted).forEach(column -> master.add(column, 1));
    evaluation.trips().stream().filter(trip -> isWanted.test(trip.column())).forEach(this::add);
    if (evaluation.value() < atBestPrices) {
      sinceBetter = atBestPrices - evaluation.value() > best / 10_000 ? 0 : sinceBetter + 1;
      atBestPrices = evaluation.value();
      best = Math.min(best, atBestPrices);
      bestPrices = prices;
      byBase = evaluation.byBase();
      width *= 1.3;
    } else {
      sinceBetter++;
      boolean nothingNew = seen.size() == known; // The same would be suggested again, unless the box keeps it out.
      boolean isHemmedIn = nothingNew && master.isAtEdge(); // What is better lies outside.
      isStuck = nothingNew && !isHemmedIn && width == LEAST_WIDTH;
      width = Math.max(LEAST_WIDTH, width * (isHemmedIn ? 2 : nothingNew ? 0.25 : 0.95));
    }
  }

  private void add(PricedTrip trip) {
    trips.put(trip.column(), trip);
    master.add(trip.column());
  }

  /** The best prices if vehicles were no limit: gates, guarantees and camps alone. */
  private Prices pricesWithoutVehicles() {
    Evaluator rough = new Evaluator(relaxation, false);
    Set<Column> known = new HashSet<>();
    Prices prices = Prices.first(relaxation);
    Prices bestRough = prices;
    long least = Long.MAX_VALUE;
    try (PackingMaster roughMaster = new PackingMaster(prices.capacities())) {
      prices.listCarrying().forEach(roughMaster::add);
      prices.listUnitsOut().forEach(roughMaster::add);
      for (int step = 0; step < STEPS_WITHOUT_VEHICLES; step++) {
        Evaluation evaluation = rough.evaluate(prices);
        if (evaluation.value() < least) {
          least = evaluation.value();
          bestRough = prices;
        }
        if (evaluation.alone().stream().filter(known::add).peek(roughMaster::add).count() == 0) {
          break;
        }
        prices = prices.at(roughMaster.solve());
      }
    }
    return bestRough;
  }

  /** Nothing more to gain: the master problem, which the bound comes down to, has come up to it. */
  private boolean isConverged() {
    if (scope.isLarge()) {
      return true;
    }
    double open = atBestPrices - master.value() * FixedPoint.ONE;
    return (open < FixedPoint.ONE / 10.0 && !master.isAtEdge()) || ((isStuck || sinceBetter >= PATIENCE) && open < best * 0.05);
  }

  /**
   * What the best mixture of the walks seen so far would move, in weight: no prices bring the bound below it, but for vehicles at
   * gates, which the master problem counts at moments {@link Prices#FLOW_TICKS} ticks apart, between two of them in part at each. How far the bound may still fall.
   */
  public double weightOfWalksSeen() {
    int[] priced = bestPrices.listPriced();
    double[] beyondAll = new double[priced.length];
    Arrays.fill(beyondAll, relaxation.riders().stream().mapToLong(Rider::value).sum() / (double) FixedPoint.ONE + 1);
    master.box(priced, new double[priced.length], beyondAll);
    master.solve();
    return master.value();
  }

  /**
   * The trips of vehicles of which the best mixture is made, as of the last step: what whoever looks for a plan may try first. None before the second step, in a
   * large operation, and where no walks are priced.
   */
  public List<BoundTrip> listTrips() {
    List<BoundTrip> all = new ArrayList<>();
    for (PackingMaster.Share done : master.listDone()) {
      PricedTrip trip = trips.get(done.column());
      if (trip != null) {
        all.add(BoundTrip.of(relaxation, trip, done.amount()));
      }
    }
    return all;
  }

  /** What rides are worth at the best prices so far; none before the first step, in a smaller operation, and where nothing is priced. */
  public Optional<RidePrices> findRidePrices() {
    return started && scope.isLarge() ? Optional.of(new RidePrices(relaxation, bestPrices, gainedByUnit)) : Optional.empty();
  }

  /** What is short, by the bound's prices: capacity times price, in people, largest first. */
  public List<Shortage> listShortages() {
    List<Shortage> shortages = new ArrayList<>();
    if (weight() == 0) {
      return shortages; // More of anything would not get anybody out.
    }
    double[] capacities = bestPrices.capacities();
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      Gate data = relaxation.gates().get(gate);
      double desks = 0;
      for (int quarter = 0; quarter < bestPrices.quarters(); quarter++) {
        desks += bestPrices.values[bestPrices.desk(gate, quarter)] * capacities[bestPrices.desk(gate, quarter)];
      }
      add(shortages, Shortage.Kind.DESKS, data.id().value(), desks);
      add(shortages, Shortage.Kind.GUARANTEE, data.id().value(), priced(bestPrices.guarantee(gate), data.peopleCap()));
      add(shortages, Shortage.Kind.GATHERING, data.id().value(), priced(bestPrices.early(gate), data.earlyCap()));
    }
    addFleets(shortages);
    shortages.sort(Comparator.comparingDouble(Shortage::people).reversed());
    return shortages;
  }

  /** For each crossing what a tick of its desks is worth by the best prices so far, in people, on the mean over all the time it is open. */
  public Map<CrossingId, Double> listDeskTickWorths() {
    Map<CrossingId, Double> worths = new LinkedHashMap<>();
    double[] capacities = bestPrices.capacities();
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      double ticks = 0;
      double people = 0;
      for (int quarter = 0; quarter < bestPrices.quarters(); quarter++) {
        ticks += capacities[bestPrices.desk(gate, quarter)];
        people += bestPrices.values[bestPrices.desk(gate, quarter)] * capacities[bestPrices.desk(gate, quarter)];
      }
      worths.put(relaxation.gates().get(gate).id(), ticks == 0 ? 0 : people / ticks);
    }
    return worths;
  }

  private double priced(int index, long cap) {
    return cap >= Limits.NONE ? 0 : bestPrices.values[index] * cap;
  }

  private void addFleets(List<Shortage> shortages) {
    double[] capacities = bestPrices.capacities();
    for (int kind = 0; kind < relaxation.kinds().size(); kind++) {
      double people = IntStream.range(bestPrices.firstSeat(kind), bestPrices.firstSeat(kind + 1)).mapToDouble(row -> bestPrices.values[row] * capacities[row]).sum();
      add(shortages, Shortage.Kind.VEHICLES, relaxation.kinds().get(kind).name(), people);
    }
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
