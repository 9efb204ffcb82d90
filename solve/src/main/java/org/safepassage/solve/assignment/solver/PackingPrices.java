package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.packing.Column;

/**
 * Better prices than linear programming has: each bin packs whole units into what it keeps, and a master problem over the packings
 * seen so far suggests the prices of the rest (column generation; Dantzig and Wolfe 1960, for this problem Savelsbergh 1997). The
 * master's prices stay in a box around the best so far (Marsten, Hogan and Blankenship 1975) and are mixed with them (Wentges 1997).
 */
final class PackingPrices implements AutoCloseable {
  private static final int STEPS = 200;

  /** Entries of tables filled. */
  private static final double MOST_WORK = 2.5e9;

  /** No sum of rounded worths is farther from the true one. */
  private static final double ROUNDING = 0.005;

  /** How many of the last prices that were best give inequalities. */
  private static final int CUTS = 4;

  private static final double MIX = 0.4;
  private static final double BOX = 0.08;

  private final AssignmentProblem problem;
  private final List<Kind> kinds;
  private final Formulation formulation;
  private final int objective;
  private final List<List<Integer>> kept;
  private final List<BinPacker> packers = new ArrayList<>();
  private final List<List<List<Way>>> waysByBin = new ArrayList<>();
  private final int[] masterRow;
  private final int[] sharingRow;
  private final int[] firstBox;
  private final double[] rightSide;
  private final double[] boxScale;
  private final int boxedRows;
  private final PriceMaster master;
  private final Set<List<Integer>> seen = new HashSet<>();
  private int columns;
  private double[] best;
  private final List<double[]> bestSoFar = new ArrayList<>();
  private double bestBound = Double.POSITIVE_INFINITY;
  private double work;

  /** @param rowPrices of the linear program, to start from */
  PackingPrices(AssignmentProblem problem, List<Kind> kinds, Formulation formulation, int objective, double[] rowPrices) {
    this.problem = problem;
    this.kinds = kinds;
    this.formulation = formulation;
    this.objective = objective;
    this.kept = KeptCapacities.choose(problem, formulation, kinds, rowPrices);
    listWays();
    this.masterRow = new int[formulation.form.rows().size()];
    Arrays.fill(masterRow, -1);
    this.sharingRow = new int[kept.size()];
    this.rightSide = layRows();
    this.master = new PriceMaster(rightSide);
    this.best = start(rowPrices);
    this.boxScale = boxScale();
    // The last rows, one for each bin, have the worth of its packing as their price: it needs no box.
    this.boxedRows = rightSide.length - kept.size();
    this.firstBox = new int[boxedRows];
    addBoxes();
    addDirectColumns();
  }

  /** Whether some bin keeps something, and no bundle has too many ways to lie in a bin. */
  static boolean isWorthwhile(AssignmentProblem problem, List<Kind> kinds, Formulation formulation, double[] rowPrices) {
    return formulation.presences.stream().allMatch(presence -> Way.areFew(formulation, presence))
        && KeptCapacities.choose(problem, formulation, kinds, rowPrices).stream().anyMatch(capacities -> !capacities.isEmpty());
  }

  private boolean keeps(int bin) {
    return !kept.get(bin).isEmpty();
  }

  private void listWays() {
    BinPacker.Tables tables = new BinPacker.Tables();
    for (int b = 0; b < kept.size(); b++) {
      int bin = b;
      List<List<Way>> ways =
          formulation.presences.stream()
              .filter(presence -> presence.bin() == bin)
              .map(presence -> Way.list(problem, formulation, kinds, presence, kept.get(bin), objective))
              .filter(any -> !any.isEmpty())
              .toList();
      waysByBin.add(ways);
      packers.add(new BinPacker(ways, kinds, kept.get(bin).stream().mapToInt(problem.capacities()::get).toArray(), tables));
    }
  }

  /** Every row but those of what is kept and those inside of ways; then one for each bin that packs. */
  private double[] layRows() {
    Set<Integer> inside = new HashSet<>();
    kept.forEach(capacities -> capacities.forEach(r -> inside.add(formulation.capacityRow[r])));
    List<Double> sides = new ArrayList<>();
    for (int r = 0; r < masterRow.length; r++) {
      LinearForm.Row row = formulation.form.rows().get(r);
      if (!inside.contains(r) && !row.isExact()) {
        masterRow[r] = sides.size();
        sides.add((double) row.most());
      }
    }
    for (int bin = 0; bin < kept.size(); bin++) {
      sharingRow[bin] = sides.size();
      sides.add(1.0);
    }
    return sides.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double[] start(double[] rowPrices) {
    double[] prices = new double[rightSide.length];
    for (int r = 0; r < masterRow.length; r++) {
      if (masterRow[r] >= 0) {
        prices[masterRow[r]] = rowPrices[r];
      }
    }
    return prices;
  }

  /** How far each price may go at first: a share of what a unit's price is on average, by the size of the row's coefficients. */
  private double[] boxScale() {
    double average = Arrays.stream(formulation.kindRow).mapToDouble(row -> best[masterRow[row]]).average().orElse(0);
    double[] scale = new double[rightSide.length];
    Arrays.fill(scale, Math.max(average * BOX, 0.01));
    for (int r = 0; r < masterRow.length; r++) {
      if (masterRow[r] >= 0) {
        double size = formulation.form.rows().get(r).entries().stream().mapToDouble(entry -> Math.abs(entry.coefficient())).average().orElse(1);
        scale[masterRow[r]] /= Math.max(1, size);
      }
    }
    return scale;
  }

  private void addBoxes() {
    for (int row = 0; row < boxedRows; row++) {
      firstBox[row] = columns;
      add(new Column(0, new int[] {row}, new double[] {-1}));
      add(new Column(0, new int[] {row}, new double[] {1}));
    }
  }

  private void add(Column column) {
    master.add(column);
    columns++;
  }

  /** What is no matter of packing: periods, quotas, and the ways into bins that keep nothing. */
  private void addDirectColumns() {
    for (int c = 0; c < formulation.form.columns().size(); c++) {
      if (!formulation.isPicked(c)) {
        LinearForm.Column column = formulation.form.columns().get(c);
        int[] rows = column.entries().stream().mapToInt(LinearForm.Entry::index).toArray();
        double[] coefficients = column.entries().stream().mapToDouble(LinearForm.Entry::coefficient).toArray();
        add(new Column(column.worths()[objective], Arrays.stream(rows).map(r -> masterRow[r]).toArray(), coefficients));
      }
    }
    for (int bin = 0; bin < kept.size(); bin++) {
      if (!keeps(bin)) {
        waysByBin.get(bin).forEach(ways -> ways.forEach(way -> add(column(List.of(way), -1))));
      }
    }
  }

  /** The ways of a packing together; {@code sharing} is the row of which it takes one, or -1. */
  private Column column(List<Way> ways, int sharing) {
    double[] byRow = new double[rightSide.length];
    double value = 0;
    for (Way way : ways) {
      value += way.value();
      byRow[masterRow[formulation.kindRow[way.kind()]]] += 1;
      for (int i = 0; i < way.rows().length; i++) {
        byRow[masterRow[way.rows()[i]]] += way.coefficients()[i];
      }
    }
    if (sharing >= 0) {
      byRow[sharing] = 1;
    }
    int[] rows = java.util.stream.IntStream.range(0, byRow.length).filter(row -> byRow[row] != 0).toArray();
    return new Column(value, rows, Arrays.stream(rows).mapToDouble(row -> byRow[row]).toArray());
  }

  /**
   * Improves the prices until their bound, rounded down, is {@code goal} or can fall no further.
   *
   * @param goal a value that is reached
   * @return entries of tables filled
   */
  double improve(long goal) {
    double box = 1;
    evaluate(best);
    double[] suggested = best;
    for (int step = 0; step < STEPS && work < MOST_WORK; step++) {
      boolean isNew = step == 0 || evaluate(mix(suggested));
      if (Math.floor(bestBound + 1e-7) <= goal) {
        return work;
      }
      box = isNew ? box : box * 2;
      setBoxes(box);
      suggested = master.solve();
      if (!master.isSolved()) {
        return work;
      }
      boolean isBoxed = isBoxed();
      if (!isBoxed && Math.floor(bestBound + 1e-7) == Math.floor(master.value() + 1e-7)) {
        return work;
      }
      if (bestBound - master.value() < 0.02) {
        if (!isBoxed) {
          return work;
        }
        box *= 2;
      }
    }
    return work;
  }

  private double[] mix(double[] suggested) {
    double[] mixed = new double[suggested.length];
    Arrays.setAll(mixed, row -> MIX * best[row] + (1 - MIX) * suggested[row]);
    return mixed;
  }

  private void setBoxes(double box) {
    for (int row = 0; row < boxedRows; row++) {
      master.revalue(firstBox[row], -(best[row] + box * boxScale[row]));
      master.revalue(firstBox[row] + 1, Math.max(0, best[row] - box * boxScale[row]));
    }
  }

  private boolean isBoxed() {
    double[] amounts = master.amounts();
    for (int row = 0; row < boxedRows; row++) {
      // Slack at a price of nothing is no sign of a box.
      boolean isHeldUp = amounts[firstBox[row] + 1] > 1e-6 && best[row] > 0;
      if (amounts[firstBox[row]] > 1e-6 || isHeldUp) {
        return true;
      }
    }
    return false;
  }

  /** Packs every bin at these prices; whether that showed anything new. */
  private boolean evaluate(double[] prices) {
    double[] rowPrices = spread(prices);
    double[] kindPrices = kindPrices(prices);
    double bound = boundWithoutBins(prices, rowPrices, kindPrices);
    boolean isNew = false;
    for (int bin = 0; bin < kept.size(); bin++) {
      if (keeps(bin)) {
        List<Way> chosen = new ArrayList<>();
        bound += packers.get(bin).pack(rowPrices, kindPrices, chosen);
        work += packers.get(bin).work();
        if (seen.add(key(bin, chosen))) {
          add(column(chosen, sharingRow[bin]));
          isNew = true;
        }
      }
    }
    if (bound < bestBound - 1e-9) {
      bestBound = bound;
      best = prices.clone();
      bestSoFar.add(best);
      isNew = true;
    }
    return isNew;
  }

  private static List<Integer> key(int bin, List<Way> chosen) {
    List<Integer> key = new ArrayList<>(List.of(-1 - bin));
    chosen.forEach(way -> way.picks().forEach(pick -> key.add(pick.column())));
    return key;
  }

  /** The prices by row of the linear form; what is kept costs nothing. */
  private double[] spread(double[] prices) {
    double[] rowPrices = new double[masterRow.length];
    for (int r = 0; r < masterRow.length; r++) {
      rowPrices[r] = masterRow[r] < 0 ? 0 : prices[masterRow[r]];
    }
    return rowPrices;
  }

  private double[] kindPrices(double[] prices) {
    return Arrays.stream(formulation.kindRow).mapToDouble(row -> prices[masterRow[row]]).toArray();
  }

  private double boundWithoutBins(double[] prices, double[] rowPrices, double[] kindPrices) {
    double bound = 0;
    for (int r = 0; r < masterRow.length; r++) {
      bound += masterRow[r] < 0 ? 0 : prices[masterRow[r]] * rightSide[masterRow[r]];
    }
    for (int c = 0; c < formulation.form.columns().size(); c++) {
      bound += formulation.isPicked(c) ? 0 : gainOf(formulation.form.columns().get(c), rowPrices);
    }
    double[] direct = directGains(rowPrices, kindPrices);
    for (int k = 0; k < direct.length; k++) {
      bound += direct[k] * kinds.get(k).count();
    }
    return bound;
  }

  private double gainOf(LinearForm.Column column, double[] rowPrices) {
    double net = column.worths()[objective];
    for (LinearForm.Entry entry : column.entries()) {
      net -= entry.coefficient() * rowPrices[entry.index()];
    }
    return Math.max(0, net) * column.most();
  }

  /** By kind, the most that a unit gains in a bin that keeps nothing. */
  private double[] directGains(double[] rowPrices, double[] kindPrices) {
    double[] gains = new double[kinds.size()];
    for (int bin = 0; bin < kept.size(); bin++) {
      if (!keeps(bin)) {
        for (List<Way> ways : waysByBin.get(bin)) {
          int kind = ways.getFirst().kind();
          gains[kind] = Math.max(gains[kind], bestNet(ways, rowPrices) - kindPrices[kind]);
        }
      }
    }
    return gains;
  }

  private static double bestNet(List<Way> ways, double[] rowPrices) {
    return ways.stream().mapToDouble(way -> way.net(rowPrices)).max().orElse(Double.NEGATIVE_INFINITY);
  }

  /** The best prices as a certificate. */
  Prices best() {
    return formulation.prices(spread(best), kindPrices(best), kept);
  }

  /** What the best prices rule out, and what the packings at the last ones say. */
  PackingSieve sieve() {
    PackingSieve sieve = new PackingSieve(kinds, bestBound + ROUNDING);
    double[] rowPrices = spread(best);
    double[] kindPrices = kindPrices(best);
    double[] direct = directGains(rowPrices, kindPrices);
    for (int bin = 0; bin < kept.size(); bin++) {
      double[] regrets = keeps(bin) ? packers.get(bin).regrets(rowPrices, kindPrices) : new double[0];
      for (int i = 0; i < waysByBin.get(bin).size(); i++) {
        List<Way> ways = waysByBin.get(bin).get(i);
        int kind = ways.getFirst().kind();
        sieve.addRegret(kind, bin, keeps(bin) ? regrets[i] : direct[kind] - (bestNet(ways, rowPrices) - kindPrices[kind]));
      }
    }
    bestSoFar.subList(Math.max(0, bestSoFar.size() - CUTS), bestSoFar.size()).forEach(prices -> addCuts(sieve, prices));
    return sieve;
  }

  private void addCuts(PackingSieve sieve, double[] prices) {
    double[] rowPrices = spread(prices);
    double[] kindPrices = kindPrices(prices);
    for (int bin = 0; bin < kept.size(); bin++) {
      if (keeps(bin)) {
        sieve.addCut(waysByBin.get(bin), packers.get(bin).cut(rowPrices, kindPrices));
      }
    }
  }

  @Override
  public void close() {
    master.close();
  }
}
