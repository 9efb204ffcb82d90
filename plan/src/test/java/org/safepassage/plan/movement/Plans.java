package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.operation.*;
import org.safepassage.plan.guarantee.Guarantees;
import org.safepassage.plan.movement.bound.MovementBound;

/** Whole plans around movements, and places at hosts, for tests. */
final class Plans {
  private Plans() {}

  /** What trips are worth by the prices of the bound without walks; none where nothing is priced. */
  static Optional<TripPrices> findPrices(MovementProblem problem) {
    try (MovementBound bound = MovementBound.withoutWalks(problem.situation())) {
      bound.tighten(1, 0, () -> false);
      return bound.findRidePrices().map(prices -> new TripPrices(problem, prices));
    }
  }

  /** Whether households fit the sketch's places at hosts, by trying everything. */
  static Guarantees guarantees(Sketch sketch) {
    return (households, crossing) -> assign(sketch, households) != null;
  }

  private static int[] assign(Sketch sketch, List<HouseholdId> households) {
    int[] host = new int[households.size()];
    return place(sketch, households, 0, new ArrayList<>(sketch.placesAtHosts), host) ? host : null;
  }

  private static boolean place(Sketch sketch, List<HouseholdId> households, int next, List<Integer> left, int[] host) {
    if (next == households.size()) {
      return true;
    }
    String id = households.get(next).value().substring(sketch.prefix.length());
    int people = sketch.families.stream().filter(f -> f.id.equals(id)).findFirst().orElseThrow().people;
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) >= people) {
        left.set(i, left.get(i) - people);
        host[next] = i;
        if (place(sketch, households, next + 1, left, host)) {
          return true;
        }
        left.set(i, left.get(i) + people);
      }
    }
    return false;
  }

  static Plan plan(Sketch sketch, MovementPlan movements) {
    List<Placement> placements = new ArrayList<>();
    if (!sketch.placesAtHosts.isEmpty()) {
      List<HouseholdId> moved = movements.journeys().stream().map(Journey::household).toList();
      int[] host = assign(sketch, moved);
      for (int i = 0; i < moved.size(); i++) {
        placements.add(new Placement(moved.get(i), new PledgeId(sketch.prefix + "named" + host[i]), 1, false));
      }
    }
    return new Plan(
        new PlanRequest(sketch.asOf(), 1, 1, 1, List.of()), "none", new PlanNumbers(0, 0, 0, 0, 0, 0, "none", 0, 0, 0),
        movements.notices(), movements.lists(), movements.runs(), movements.journeys(), placements, movements.leftOut(), List.of());
  }
}
