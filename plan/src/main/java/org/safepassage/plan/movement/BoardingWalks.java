package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where people of a large operation may come to a vehicle on foot, or by an own car that does not last to any gate: places in their reach that are nearer to a gate
 * than their home. There a vehicle that has seats left is filled without another stop, and turns back earlier.
 */
final class BoardingWalks {
  /** Of each unit's places those count by which a vehicle is spared the most. */
  private static final int MOST_PLACES = 4;

  /** Going there is worth it where it spares the vehicle at least so much of its way to the gate, as a share of their own. */
  private static final double LEAST_SPARED = 0.5;

  /** The fastest way is longer than the shortest: a car is counted on for so much of its range. */
  private static final double SHARE_OF_RANGE = 0.8;

  private record From(int home, double mostKm) {}

  private final MovementProblem problem;
  private final double[][] km;
  private final double[] kmToGate;

  /** In reach of a home, the places that are nearer to a gate, the nearest to it first. */
  private final Map<From, int[]> nearer = new HashMap<>();

  BoardingWalks(MovementProblem problem) {
    this.problem = problem;
    km = problem.roadways().listKm();
    kmToGate = new double[km.length];
    Arrays.fill(kmToGate, Double.POSITIVE_INFINITY);
    for (int[] way : problem.listOpenWays()) {
      int inside = problem.gates().get(way[0]).inside();
      Arrays.setAll(kmToGate, place -> Math.min(kmToGate[place], km[place][inside]));
    }
  }

  /** Where all of a unit can come to by themselves, the most useful first; none if they start at several places. */
  int[] listPlaces(MovingUnit unit) {
    if (!problem.startsAtOnePlace(unit)) {
      return new int[0];
    }
    double reach = problem.listRiders(unit).stream().mapToDouble(BoardingWalks::reachKm).min().orElse(0);
    return nearer.computeIfAbsent(new From(problem.riders().get(unit.riders()[0]).place(), reach), this::placesFrom);
  }

  private static double reachKm(Rider rider) {
    return Math.max(rider.walkKm(), SHARE_OF_RANGE * rider.car().rangeKm());
  }

  private int[] placesFrom(From from) {
    record Spared(int place, double km) {}
    List<Spared> found = new ArrayList<>();
    double[] far = km[from.home];
    for (int place = 0; place < far.length; place++) {
      double spared = kmToGate[from.home] - kmToGate[place];
      if (place != from.home && kmToGate[place] > 0 && far[place] <= from.mostKm && spared >= LEAST_SPARED * far[place]) {
        found.add(new Spared(place, spared));
      }
    }
    found.sort(Comparator.comparingDouble((Spared each) -> -each.km).thenComparingInt(Spared::place));
    return found.stream().limit(MOST_PLACES).mapToInt(Spared::place).toArray();
  }

  /** About how long a rider takes to come to a place: 0 where they are; checkpoints and the hours of roads are left out of account. */
  int ticks(Rider rider, int place) {
    if (rider.place() == place) {
      return 0;
    }
    double far = km[rider.place()][place];
    return problem.situation().ticksOf(far / (rider.canWalk(far) ? rider.walkKmh() : rider.car().kmh()) * 60);
  }
}
