package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Placement;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.assignment.Stage;

/** What is left of an earlier answer under a changed question: each place that is still open to its household, and the prices. */
record WarmStart(List<Guest> guests, List<List<Offer>> offers, AssignmentProblem problem, PlacementAnswer before) {

  /** A choice for each guest: its place of before, or nothing where that is shut now, for all who are linked. */
  List<Choice> choices() {
    Map<HouseholdId, Placement> placed = new HashMap<>();
    before.placements().forEach(placement -> placed.put(placement.household(), placement));
    List<Choice> choices = new ArrayList<>();
    for (int g = 0; g < guests.size(); g++) {
      Placement placement = placed.get(guests.get(g).household().id());
      choices.add(placement == null ? Choice.NOTHING : choice(offers.get(g), placement));
    }
    for (List<Integer> linked : problem.bundles()) {
      if (linked.stream().anyMatch(g -> choices.get(g).isNothing())) {
        linked.forEach(g -> choices.set(g, Choice.NOTHING));
      }
    }
    return choices;
  }

  private static Choice choice(List<Offer> offers, Placement placement) {
    for (int o = 0; o < offers.size(); o++) {
      if (offers.get(o).pledge().id().equals(placement.pledge())) {
        return new Choice(o, placement.departWeek());
      }
    }
    return Choice.NOTHING;
  }

  /** By objective; none if the people, or what there is of places, are others than before. */
  Map<String, Prices> prices() {
    Map<String, Prices> prices = new HashMap<>();
    AssignmentProblem old = before.proof().problem();
    boolean isAlike =
        old.capacities().size() == problem.capacities().size()
            && old.timetables().size() == problem.timetables().size()
            && old.quotas().size() == problem.quotas().size()
            && old.listUnits().equals(problem.listUnits());
    List<String> names = old.objectives().stream().map(Objective::name).toList();
    for (int k = 0; isAlike && k < problem.objectives().size(); k++) {
      int was = names.indexOf(problem.objectives().get(k).name());
      if (was >= 0) {
        prices.put(names.get(was), prices(before.proof().answer().stages().get(was), names, k));
      }
    }
    return prices;
  }

  /** Earlier objectives that were none before cost nothing. */
  private Prices prices(Stage stage, List<String> names, int objective) {
    List<Long> earlier = new ArrayList<>();
    for (int j = 0; j < objective; j++) {
      int was = names.indexOf(problem.objectives().get(j).name());
      earlier.add(was >= 0 && was < stage.prices().earlier().size() ? stage.prices().earlier().get(was) : 0L);
    }
    Prices old = stage.prices();
    return new Prices(earlier, old.capacities(), old.periods(), old.quotas(), old.units(), old.kept());
  }
}
