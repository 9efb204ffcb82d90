package org.safepassage.plan.movement;

import java.util.ArrayList;
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
    return new Passengers(Trip.only(pickups, boarder -> known.contains(boarder.who().unit())), some);
  }

  /** Passengers being chosen: whoever is in has a seat. */
  static final class Seating {
    private final MovementProblem problem;
    private final Load load;
    private final Map<Integer, List<Trip.Boarder>> byPlace = new LinkedHashMap<>();

    /** By their numbers. */
    private final Map<Integer, MovingUnit> units = new LinkedHashMap<>();

    Seating(MovementProblem problem, Mover mover) {
      this.problem = problem;
      load = new Load(mover);
    }

    /** Lets a whole unit board at a place if the vehicle has room; no unit is asked twice. */
    void board(MovingUnit unit, int place) {
      board(unit, problem.listRiders(unit), place);
    }

    /** The same of who waits. */
    void board(StopQueue.Waiting one) {
      board(one.unit(), one.riders(), one.place());
    }

    private void board(MovingUnit unit, List<Rider> riders, int place) {
      if (load.takeAll(riders)) {
        units.put(unit.index(), unit);
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
      return units.containsKey(unit.index());
    }

    Load load() {
      return load;
    }

    Passengers passengers() {
      return new Passengers(byPlace.entrySet().stream().map(at -> new Trip.Pickup(at.getKey(), at.getValue())).toList(), List.copyOf(units.values()));
    }
  }
}
