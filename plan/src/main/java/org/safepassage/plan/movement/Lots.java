package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.safepassage.operation.HouseholdId;
import org.safepassage.outlook.Alike;

/**
 * Where some of several households that are alike are on the plan and some are not, a draw says which: every order of them is as likely, by
 * the request's seed and their place on the roster, never by how the search came upon them.
 */
final class Lots {
  private final int unitCount;
  private final long seed;
  private final List<List<Integer>> classes = new ArrayList<>();

  Lots(MovementProblem problem, long seed) {
    unitCount = problem.units().size();
    this.seed = seed;
    for (List<HouseholdId> alike : Alike.of(problem.situation()).listClasses()) {
      List<Integer> units = alike.stream().map(problem::unitOf).toList();
      if (units.stream().allMatch(unit -> unit >= 0)) {
        classes.add(units);
      }
    }
  }

  /** By unit: who takes its place on the draft. */
  int[] draw(Draft draft) {
    int[] instead = new int[unitCount];
    for (int unit = 0; unit < instead.length; unit++) {
      instead[unit] = unit;
    }
    for (int c = 0; c < classes.size(); c++) {
      List<Integer> alike = classes.get(c);
      long on = alike.stream().filter(draft::isIn).count();
      if (0 < on && on < alike.size()) {
        draw(alike, draft, new SplittableRandom(seed * 31 + c), instead);
      }
    }
    return instead;
  }

  private static void draw(List<Integer> alike, Draft draft, SplittableRandom random, int[] instead) {
    List<Integer> drawn = new ArrayList<>(alike);
    for (int i = drawn.size() - 1; i > 0; i--) {
      java.util.Collections.swap(drawn, i, random.nextInt(i + 1));
    }
    List<Integer> places = new ArrayList<>(alike.stream().filter(draft::isIn).toList());
    alike.stream().filter(unit -> !draft.isIn(unit)).forEach(places::add);
    for (int i = 0; i < places.size(); i++) {
      instead[places.get(i)] = drawn.get(i);
    }
  }
}
