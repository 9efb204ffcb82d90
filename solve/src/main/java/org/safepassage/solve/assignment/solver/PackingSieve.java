package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What packing leaves: a unit in a bin loses what the bin's best set loses if it must hold the unit. Besides, an inequality for each
 * packing, without which solvers would start from the bound of linear programming.
 */
final class PackingSieve implements Sieve {
  private record Regret(int kind, int bin, double regret) {}

  private record BinCut(List<List<Way>> waysByKind, BinPacker.Cut cut) {}

  private final List<Kind> kinds;
  private final double bound;
  private final List<Regret> regrets = new ArrayList<>();
  private final List<BinCut> cuts = new ArrayList<>();

  PackingSieve(List<Kind> kinds, double bound) {
    this.kinds = kinds;
    this.bound = bound;
  }

  void addRegret(int kind, int bin, double regret) {
    regrets.add(new Regret(kind, bin, regret));
  }

  void addCut(List<List<Way>> waysByKind, BinPacker.Cut cut) {
    cuts.add(new BinCut(waysByKind, cut));
  }

  @Override
  public Bins listAlive(long target) {
    Bins alive = Bins.none(kinds.size());
    for (Regret one : regrets) {
      if (one.regret() <= bound - target) {
        alive.revive(one.kind(), one.bin());
      }
    }
    return alive;
  }

  @Override
  public void addCuts(Formulation formulation) {
    for (BinCut one : cuts) {
      int row = formulation.form.addRow(one.cut().most());
      for (int i = 0; i < one.waysByKind().size(); i++) {
        addTerms(formulation, row, one.waysByKind().get(i), one.cut().coefficients().get(i));
      }
    }
  }

  private static void addTerms(Formulation formulation, int row, List<Way> ways, int[] coefficients) {
    Way first = ways.getFirst();
    int presence = formulation.findPresence(first.kind(), first.bin());
    if (presence >= 0) {
      // A bundle's ways have no columns of their own: it counts with its cheapest, which holds as well.
      formulation.form.put(row, presence, Arrays.stream(coefficients).min().orElse(0));
      return;
    }
    for (int w = 0; w < coefficients.length; w++) {
      int column = formulation.findColumn(ways.get(w).picks().getFirst());
      if (column >= 0) {
        formulation.form.put(row, column, coefficients[w]);
      }
    }
  }
}
