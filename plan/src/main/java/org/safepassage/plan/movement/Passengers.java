package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who boards on a trip, and where.
 *
 * @param units in the order in which they were chosen
 */
record Passengers(List<Trip.Pickup> pickups, List<MovingUnit> units) {
  Passengers {
    pickups = List.copyOf(pickups);
    units = List.copyOf(units);
  }

  /** Only the first {@code count} units. */
  Passengers first(int count) {
    if (count == units.size()) {
      return this;
    }
    List<MovingUnit> some = units.subList(0, count);
    Set<Integer> known = some.stream().map(MovingUnit::index).collect(Collectors.toSet());
    List<Trip.Pickup> stay = new ArrayList<>();
    for (Trip.Pickup pickup : pickups) {
      List<Trip.Boarder> boarders = pickup.boarders().stream().filter(it -> known.contains(it.who().unit())).toList();
      if (!boarders.isEmpty()) {
        stay.add(new Trip.Pickup(pickup.place(), boarders));
      }
    }
    return new Passengers(stay, some);
  }

  /** Passengers being chosen: whoever is in has a seat. */
  static final class Seating {
    private final MovementProblem problem;
    private final Load load;
    private final Map<Integer, List<Trip.Boarder>> byPlace = new LinkedHashMap<>();
    private final List<MovingUnit> units = new ArrayList<>();
    private final Set<Integer> known = new HashSet<>();

    Seating(MovementProblem problem, Mover mover) {
      this.problem = problem;
      load = new Load(mover);
    }

    /** Lets a whole unit board at a place if the vehicle has room; no unit is asked twice. */
    void board(MovingUnit unit, int place) {
      List<Rider> riders = Arrays.stream(unit.riders()).mapToObj(problem.riders()::get).toList();
      if (load.takeAll(riders)) {
        units.add(unit);
        known.add(unit.index());
        for (Rider rider : riders) {
          byPlace.computeIfAbsent(place, at -> new ArrayList<>()).add(new Trip.Boarder(rider, modeTo(rider, place), rider.earliestLeaveTick()));
        }
      }
    }

    private Trip.Mode modeTo(Rider rider, int place) {
      if (rider.place() == place) {
        return Trip.Mode.HOME;
      }
      return rider.canWalk(problem.roadways().listKm()[rider.place()][place]) ? Trip.Mode.FOOT : Trip.Mode.CAR;
    }

    /** Where somebody boards, in order. */
    List<Integer> listPlaces() {
      return List.copyOf(byPlace.keySet());
    }

    boolean has(MovingUnit unit) {
      return known.contains(unit.index());
    }

    Load load() {
      return load;
    }

    Passengers passengers() {
      return new Passengers(byPlace.entrySet().stream().map(at -> new Trip.Pickup(at.getKey(), at.getValue())).toList(), units);
    }
  }
}
