package org.safepassage.solve.assignment.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;

/** Choices like a given one: what lies outside of some bins stays there (large neighbourhood search; Shaw 1998). */
final class Neighbourhood {
  private final List<Kind> kinds;
  private final Set<Integer> free;
  private final int[][] unitsByKindAndBin;
  private final int[] waiting;

  /**
   * Around the choices, with some bins free.
   *
   * @param bins how many bins there are
   * @param count how many of them are free
   * @param first these before all others
   */
  Neighbourhood(AssignmentProblem problem, List<Kind> kinds, List<Choice> choices, int bins, int count, List<Integer> first, Random random) {
    this.kinds = kinds;
    this.free = draw(bins, count, first, random);
    this.unitsByKindAndBin = new int[kinds.size()][bins];
    this.waiting = new int[kinds.size()];
    List<List<Integer>> units = problem.listUnits();
    for (int k = 0; k < kinds.size(); k++) {
      for (int unit : kinds.get(k).units()) {
        int item = units.get(unit).getFirst();
        if (choices.get(item).isNothing()) {
          waiting[k]++;
        } else {
          unitsByKindAndBin[k][problem.items().get(item).get(choices.get(item).option()).bin()]++;
        }
      }
    }
  }

  private static Set<Integer> draw(int bins, int count, List<Integer> first, Random random) {
    List<Integer> all = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      all.add(bin);
    }
    Collections.shuffle(all, random);
    all.sort(java.util.Comparator.comparing(bin -> !first.contains(bin)));
    return new TreeSet<>(all.subList(0, Math.min(count, bins)));
  }

  /** Where units may lie: those of free bins, and those that lie nowhere, in any free bin that is alive; the others where they are. */
  Bins listNear(Bins alive) {
    Bins near = Bins.none(kinds.size());
    for (int k = 0; k < kinds.size(); k++) {
      int kind = k;
      boolean isFree = waiting[k] > 0 || free.stream().anyMatch(bin -> unitsByKindAndBin[kind][bin] > 0);
      for (int bin : kinds.get(k).bins()) {
        if (unitsByKindAndBin[k][bin] > 0 || (isFree && free.contains(bin) && alive.isAlive(k, bin))) {
          near.revive(k, bin);
        }
      }
    }
    return near;
  }

  /** Holds what lies outside of the free bins. */
  void hold(Formulation formulation) {
    for (Formulation.Presence presence : formulation.presences) {
      if (!free.contains(presence.bin())) {
        int row = formulation.form.addExactRow(unitsByKindAndBin[presence.kind()][presence.bin()]);
        formulation.listPicks(presence).stream().filter(pick -> pick.part() == 0).forEach(pick -> formulation.form.put(row, pick.column(), 1));
      }
    }
  }
}
