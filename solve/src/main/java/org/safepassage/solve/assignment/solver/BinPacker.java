package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best set of units for one bin at given prices, within the capacities that the bin keeps: a knapsack with several capacities, by
 * dynamic programming. Worths are rounded to whole numbers, as fine as their sum fits into 29 bits.
 */
final class BinPacker {
  private static final double MOST_SUM = 1 << 29;

  /** One hundredth of the objective is fine enough for an inequality and keeps its coefficients small. */
  private static final double CUT_SCALE = 100;

  /** A unit that may be put into the bin; of a kind there are as many as there are units of it, as far as they fit. */
  private record Candidate(int kind, List<Way> ways, int[] nets) {}

  /**
   * An inequality that every set which fits into the bin keeps: {@code Σ coefficient · ways ≤ most}. One for each bin at the best
   * prices gives linear programming the bound that packing has (Boyd, Fenchel cutting planes, Operations Research 42, 1994).
   *
   * @param coefficients by kind and way, in the order of the kinds' ways
   */
  record Cut(List<int[]> coefficients, int most) {}

  /** Tables lent from bin to bin: they are large. */
  static final class Tables {
    private final List<int[]> forward = new ArrayList<>();
    private final List<int[]> backward = new ArrayList<>();

    private static int[] take(List<int[]> from, int index, LoadTable table) {
      while (from.size() <= index) {
        from.add(new int[0]);
      }
      from.set(index, table.reuse(from.get(index)));
      return from.get(index);
    }
  }

  private final List<List<Way>> waysByKind;
  private final int[] mostCopies;
  private final LoadTable table;
  private final Tables tables;
  private final List<Candidate> candidates = new ArrayList<>();
  private double scale = 1;

  /** @param waysByKind of the kinds that may lie in the bin */
  BinPacker(List<List<Way>> waysByKind, List<Kind> kinds, int[] capacities, Tables tables) {
    this.waysByKind = waysByKind;
    this.table = new LoadTable(capacities);
    this.tables = tables;
    this.mostCopies = waysByKind.stream().mapToInt(ways -> Math.min(kinds.get(ways.getFirst().kind()).count(), mostCopies(ways))).toArray();
  }

  /** How many of one way fit, at most. */
  private int mostCopies(List<Way> ways) {
    int most = 0;
    int[] capacities = table.capacities();
    for (Way way : ways) {
      int copies = Integer.MAX_VALUE;
      for (int d = 0; d < capacities.length; d++) {
        copies = way.loads()[d] == 0 ? copies : Math.min(copies, capacities[d] / way.loads()[d]);
      }
      most = Math.max(most, copies);
    }
    return most;
  }

  /** Entries of tables that the last packing filled. */
  double work() {
    return (double) table.states() * candidates.size();
  }

  /**
   * What the best set is worth.
   *
   * @param kindPrices of one unit, by kind
   * @param chosen gets the ways of the best set
   */
  double pack(double[] rowPrices, double[] kindPrices, List<Way> chosen) {
    listCandidates(rowPrices, kindPrices, MOST_SUM);
    fillForward();
    int[] room = table.capacities();
    for (int c = candidates.size() - 1; c >= 0; c--) {
      Way way = findTaken(c, room);
      if (way != null) {
        chosen.add(way);
        for (int d = 0; d < room.length; d++) {
          room[d] -= way.loads()[d];
        }
      }
    }
    return best() / scale;
  }

  private int best() {
    return tables.forward.get(candidates.size())[table.states() - 1];
  }

  /** Lists those that are worth something; returns the rounded worths of all ways, by kind. */
  private List<int[]> listCandidates(double[] rowPrices, double[] kindPrices, double mostScale) {
    List<double[]> netsByKind = waysByKind.stream().map(ways -> nets(ways, rowPrices, kindPrices)).toList();
    double sum = 1;
    for (int i = 0; i < mostCopies.length; i++) {
      sum += mostCopies[i] * Arrays.stream(netsByKind.get(i)).reduce(0, Math::max);
    }
    scale = Math.min(mostScale, MOST_SUM / sum);
    candidates.clear();
    List<int[]> rounded = new ArrayList<>();
    for (int i = 0; i < mostCopies.length; i++) {
      int[] nets = Arrays.stream(netsByKind.get(i)).mapToInt(net -> (int) Math.max(LoadTable.NEVER / 2, Math.round(net * scale))).toArray();
      rounded.add(nets);
      boolean isWorthIt = Arrays.stream(nets).anyMatch(net -> net > 0);
      for (int copy = 0; isWorthIt && copy < mostCopies[i]; copy++) {
        candidates.add(new Candidate(i, waysByKind.get(i), nets));
      }
    }
    return rounded;
  }

  private static double[] nets(List<Way> ways, double[] rowPrices, double[] kindPrices) {
    return ways.stream().mapToDouble(way -> way.net(rowPrices) - kindPrices[way.kind()]).toArray();
  }

  private void fillForward() {
    int[] before = Tables.take(tables.forward, 0, table);
    table.clear(before);
    for (int c = 0; c < candidates.size(); c++) {
      int[] after = Tables.take(tables.forward, c + 1, table);
      fill(before, after, candidates.get(c));
      before = after;
    }
  }

  private void fill(int[] before, int[] after, Candidate candidate) {
    System.arraycopy(before, 0, after, 0, table.states());
    for (int w = 0; w < candidate.nets().length; w++) {
      if (candidate.nets()[w] > 0) {
        table.raise(before, after, candidate.ways().get(w).loads(), candidate.nets()[w]);
      }
    }
  }

  private @Nullable Way findTaken(int c, int[] room) {
    int at = table.index(room);
    int value = tables.forward.get(c + 1)[at];
    int[] before = tables.forward.get(c);
    if (value == before[at]) {
      return null;
    }
    Candidate candidate = candidates.get(c);
    for (int w = 0; w < candidate.nets().length; w++) {
      int[] load = candidate.ways().get(w).loads();
      if (candidate.nets()[w] > 0 && isWithin(load, room) && before[at - table.index(load)] + candidate.nets()[w] == value) {
        return candidate.ways().get(w);
      }
    }
    throw new IllegalStateException("no way leads to entry " + at + " of candidate " + c);
  }

  private static boolean isWithin(int[] load, int[] room) {
    for (int d = 0; d < load.length; d++) {
      if (load[d] > room[d]) {
        return false;
      }
    }
    return true;
  }

  /** What the best set loses if a unit of each kind must be in it, in the order of the kinds' ways; very much if none fits. */
  double[] regrets(double[] rowPrices, double[] kindPrices) {
    List<int[]> nets = listCandidates(rowPrices, kindPrices, MOST_SUM);
    fillForward();
    fillBackward();
    double[] regrets = new double[waysByKind.size()];
    int c = 0;
    for (int i = 0; i < regrets.length; i++) {
      boolean isCandidate = c < candidates.size() && candidates.get(c).kind() == i;
      int with = LoadTable.NEVER;
      for (int w = 0; w < nets.get(i).length; w++) {
        int[] load = waysByKind.get(i).get(w).loads();
        int beside = isCandidate ? table.bestBeside(tables.forward.get(c), tables.backward.get(candidates.size() - 1 - c), load) : rest(load);
        with = Math.max(with, nets.get(i)[w] + Math.max(LoadTable.NEVER / 2, beside));
      }
      regrets[i] = (best() - (double) with) / scale;
      while (c < candidates.size() && candidates.get(c).kind() == i) {
        c++;
      }
    }
    return regrets;
  }

  private int rest(int[] load) {
    return table.fits(load) ? tables.forward.get(candidates.size())[table.states() - 1 - table.index(load)] : LoadTable.NEVER;
  }

  /** Table {@code n} is over the last {@code n} candidates. */
  private void fillBackward() {
    int[] before = Tables.take(tables.backward, 0, table);
    table.clear(before);
    for (int n = 0; n < candidates.size(); n++) {
      int[] after = Tables.take(tables.backward, n + 1, table);
      fill(before, after, candidates.get(candidates.size() - 1 - n));
      before = after;
    }
  }

  /** The inequality at these prices; exact, because the set's worth is found for the rounded coefficients themselves. */
  Cut cut(double[] rowPrices, double[] kindPrices) {
    List<int[]> nets = listCandidates(rowPrices, kindPrices, CUT_SCALE);
    fillForward();
    return new Cut(nets, best());
  }
}
