package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.plan.guarantee.Guarantees;

/**
 * Whom a household for which there is no room would displace if it were put first, as things are.
 *
 * <pre>
 *   for each unit on the draft, the fewest people first, of those that leave from near by or pass the gate next to it
 *     take it off; insert the household; if that works these are displaced
 *   else for each near-by trip: take all of it off; insert the household; put back whoever still fits;
 *     the same again with only those off who are missing, until they are the same
 *     of all trips with which that works the one after which the fewest people are missing
 * </pre>
 */
final class Exchange {
  private static final int UNITS_TRIED = 30;
  private static final int TRIPS_TRIED = 8;

  private final Trial trial;
  private final MovementProblem problem;
  private final double[][] km;

  Exchange(Draft finished, Guarantees guarantees) {
    trial = new Trial(finished, guarantees);
    problem = finished.problem();
    km = problem.roadways().listKm();
  }

  /** By household for which there is no room: who would come off; those for whom nothing was found are missing. */
  Map<HouseholdId, List<HouseholdId>> find(List<LeftOut> leftOut) {
    Map<HouseholdId, List<HouseholdId>> displaced = new LinkedHashMap<>();
    for (LeftOut out : leftOut) {
      if (out.reason() == LeftOut.Reason.NO_ROOM) {
        List<Integer> units = displacedBy(problem.units().get(problem.unitOf(out.household())));
        if (!units.isEmpty()) {
          displaced.put(out.household(), householdsOf(units));
        }
      }
    }
    return displaced;
  }

  private List<HouseholdId> householdsOf(List<Integer> units) {
    List<HouseholdId> households = new ArrayList<>();
    for (int unit : units) {
      households.addAll(problem.listHouseholds(problem.units().get(unit)));
    }
    return households;
  }

  private List<Integer> displacedBy(MovingUnit unit) {
    List<MovingUnit> near = listNear(unit);
    List<MovingUnit> smallestFirst = new ArrayList<>(near.subList(0, Math.min(UNITS_TRIED, near.size())));
    smallestFirst.sort(Comparator.comparingInt(MovingUnit::people));
    for (MovingUnit other : smallestFirst) {
      List<Integer> missing = exchange(unit, List.of(other.index()));
      if (missing.equals(List.of(other.index()))) {
        return missing;
      }
    }
    return byTrips(unit, near);
  }

  /** Units on the draft, by how far from it they start. */
  private List<MovingUnit> listNear(MovingUnit unit) {
    int place = problem.riders().get(unit.riders()[0]).place();
    List<MovingUnit> on = new ArrayList<>(problem.units().stream().filter(other -> trial.draft().isIn(other.index())).toList());
    on.sort(Comparator.comparingDouble(other -> km[place][problem.riders().get(other.riders()[0]).place()]));
    return on;
  }

  private List<Integer> byTrips(MovingUnit unit, List<MovingUnit> near) {
    Set<List<Integer>> trips = new LinkedHashSet<>();
    for (MovingUnit other : near) {
      if (trips.size() < TRIPS_TRIED) {
        List<Integer> together = listOnTripOf(other);
        if (!together.isEmpty()) {
          trips.add(together);
        }
      }
    }
    List<Integer> fewest = List.of();
    int people = Integer.MAX_VALUE;
    for (List<Integer> together : trips) {
      List<Integer> missing = settled(unit, exchange(unit, together));
      int missed = missing.stream().mapToInt(each -> problem.units().get(each).people()).sum();
      if (!missing.isEmpty() && missed < people) {
        people = missed;
        fewest = missing;
      }
    }
    return fewest;
  }

  /** With those alone taken off it must work as well, for that is what will be said; nobody if it does not. */
  private List<Integer> settled(MovingUnit unit, List<Integer> missing) {
    List<Integer> off = missing;
    for (int i = 0; i < 3 && !off.isEmpty(); i++) {
      List<Integer> again = exchange(unit, off);
      if (again.equals(off)) {
        return off;
      }
      off = again;
    }
    return List.of();
  }

  private List<Integer> listOnTripOf(MovingUnit unit) {
    for (Mover mover : problem.movers()) {
      for (TimedTrip trip : trial.draft().tripsOf(mover.index())) {
        List<Integer> aboard = trip.boardings().stream().map(boarding -> boarding.boarder().who().unit()).distinct().toList();
        if (aboard.contains(unit.index())) {
          return aboard;
        }
      }
    }
    return List.of();
  }

  /** Who is missing after the unit has come on in place of some others; nobody if it cannot. */
  private List<Integer> exchange(MovingUnit unit, List<Integer> others) {
    Draft draft = trial.draft();
    List<Integer> before = listOn(draft);
    draft.removeAll(others);
    List<Integer> missing = List.of();
    if (trial.insert(unit.index())) {
      List<Integer> back = new ArrayList<>(others);
      back.sort(Comparator.comparingLong((Integer each) -> problem.units().get(each).weight()).reversed());
      back.forEach(each -> putBack(each, draft));
      if (trial.reachesTheEnd()) {
        missing = before.stream().filter(each -> !draft.isIn(each)).toList();
      }
    }
    trial.reset();
    return missing;
  }

  /** Several times: there is chance in it. */
  private void putBack(int unit, Draft draft) {
    for (int i = 0; i < 5 && !draft.isIn(unit); i++) {
      trial.insert(unit);
    }
  }

  private List<Integer> listOn(Draft draft) {
    return problem.units().stream().map(MovingUnit::index).filter(draft::isIn).toList();
  }
}
