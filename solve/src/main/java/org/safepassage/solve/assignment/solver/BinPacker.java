package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * The best set of units for one bin at given prices, within the capacities that the bin keeps (knapsack with several capacities, by
 * dynamic programming).
 */
final class BinPacker {
  /** A unit that may be put into the bin; of a kind there are as many as there are units of it, as far as they fit. */
  private record Candidate(int kind, List<Way> ways, double[] nets) {}

  private final List<List<Way>> waysByKind;
  private final List<Kind> kinds;
  private final LoadTable table;
  private final Tables tables;
  private List<Candidate> candidates = List.of();

  /** Tables lent from bin to bin: they are large. */
  static final class Tables {
    private final List<double[]> forward = new ArrayList<>();
    private final List<double[]> backward = new ArrayList<>();

    private static double[] take(List<double[]> from, int index, LoadTable table) {
      while (from.size() <= index) {
        from.add(new double[0]);
      }
      from.set(index, table.reuse(from.get(index)));
      return from.get(index);
    }
  }

  /** @param waysByKind of the kinds that may lie in the bin */
  BinPacker(List<List<Way>> waysByKind, List<Kind> kinds, int[] capacities, Tables tables) {
    this.waysByKind = waysByKind;
    this.kinds = kinds;
    this.table = new LoadTable(capacities);
    this.tables = tables;
  }

  int states() {
    return table.states();
  }

  /** How many units the last packing looked at. */
  int candidates() {
    return candidates.size();
  }

  /**
   * What the best set is worth.
   *
   * @param kindPrices of one unit, by kind
   * @param chosen gets the ways of the best set
   */
  double pack(double[] rowPrices, double[] kindPrices, List<Way> chosen) {
    candidates = listCandidates(rowPrices, kindPrices);
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
    return best();
  }

  private double best() {
    return tables.forward.get(candidates.size())[table.states() - 1];
  }

  private List<Candidate> listCandidates(double[] rowPrices, double[] kindPrices) {
    List<Candidate> all = new ArrayList<>();
    for (List<Way> ways : waysByKind) {
      int kind = ways.getFirst().kind();
      double[] nets = ways.stream().mapToDouble(way -> way.net(rowPrices) - kindPrices[kind]).toArray();
      Candidate candidate = new Candidate(kind, ways, nets);
      int copies = mostCopies(candidate);
      for (int copy = 0; copy < copies; copy++) {
        all.add(candidate);
      }
    }
    return all;
  }

  private int mostCopies(Candidate candidate) {
    int most = 0;
    int[] capacities = table.capacities();
    for (int w = 0; w < candidate.nets().length; w++) {
      if (candidate.nets()[w] > 1e-9) {
        int fitting = kinds.get(candidate.kind()).count();
        for (int d = 0; d < capacities.length; d++) {
          int load = candidate.ways().get(w).loads()[d];
          fitting = load == 0 ? fitting : Math.min(fitting, capacities[d] / load);
        }
        most = Math.max(most, fitting);
      }
    }
    return most;
  }

  private void fillForward() {
    double[] before = Tables.take(tables.forward, 0, table);
    table.clear(before);
    for (int c = 0; c < candidates.size(); c++) {
      double[] after = Tables.take(tables.forward, c + 1, table);
      fill(before, after, candidates.get(c));
      before = after;
    }
  }

  private void fill(double[] before, double[] after, Candidate candidate) {
    System.arraycopy(before, 0, after, 0, table.states());
    for (int w = 0; w < candidate.nets().length; w++) {
      if (candidate.nets()[w] > 1e-9) {
        table.raise(before, after, candidate.ways().get(w).loads(), candidate.nets()[w]);
      }
    }
  }

  private @org.jspecify.annotations.Nullable Way findTaken(int c, int[] room) {
    int at = table.index(room);
    double value = tables.forward.get(c + 1)[at];
    double[] before = tables.forward.get(c);
    if (value == before[at]) {
      return null;
    }
    Candidate candidate = candidates.get(c);
    for (int w = 0; w < candidate.nets().length; w++) {
      int[] load = candidate.ways().get(w).loads();
      if (candidate.nets()[w] > 1e-9 && isWithin(load, room) && before[at - table.index(load)] + candidate.nets()[w] == value) {
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

  /** What the best set loses if a unit of each kind must be in it, in the order of the kinds' ways; infinite if none fits. */
  double[] regrets(double[] rowPrices, double[] kindPrices) {
    candidates = listCandidates(rowPrices, kindPrices);
    fillForward();
    fillBackward();
    double best = best();
    double[] regrets = new double[waysByKind.size()];
    int c = 0;
    for (int i = 0; i < regrets.length; i++) {
      List<Way> ways = waysByKind.get(i);
      int kind = ways.getFirst().kind();
      boolean isCandidate = c < candidates.size() && candidates.get(c).kind() == kind;
      double with = Double.NEGATIVE_INFINITY;
      for (Way way : ways) {
        double net = way.net(rowPrices) - kindPrices[kind];
        double beside = isCandidate
            ? table.bestBeside(tables.forward.get(c), tables.backward.get(candidates.size() - 1 - c), way.loads())
            : rest(way);
        with = Math.max(with, net + beside);
      }
      regrets[i] = best - with;
      while (c < candidates.size() && candidates.get(c).kind() == kind) {
        c++;
      }
    }
    return regrets;
  }

  private double rest(Way way) {
    return table.fits(way.loads())
        ? tables.forward.get(candidates.size())[table.states() - 1 - table.index(way.loads())]
        : Double.NEGATIVE_INFINITY;
  }

  /** Table {@code n} is over the last {@code n} candidates. */
  private void fillBackward() {
    double[] before = Tables.take(tables.backward, 0, table);
    table.clear(before);
    for (int n = 0; n < candidates.size(); n++) {
      double[] after = Tables.take(tables.backward, n + 1, table);
      fill(before, after, candidates.get(candidates.size() - 1 - n));
      before = after;
    }
  }
}
