package org.safepassage.plan.finish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.safepassage.operation.Checkpoint;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Road;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.shuttle.Shuttle;

/**
 * The fastest ways in minutes, not rounded to ticks: over all usable roads, as if none were ever lost or closed and nobody aboard had to be looked at
 * at a checkpoint. Nobody is faster.
 */
final class ExactWays {
  private record Hop(int to, double minutes) {}

  private record Reached(int place, double minutes) {}

  private static final double MICROSECONDS_A_MINUTE = 60_000_000;

  private final List<List<Hop>> roadsFrom = new ArrayList<>();
  private final boolean[] stopsOnly;
  private final Map<Integer, double[]> known = new HashMap<>();

  /**
   * @param kmh of the traveller
   * @param mayUse roads
   * @param mayBeAt places by index
   */
  ExactWays(Situation situation, Map<PlaceId, Integer> index, double kmh, Predicate<Road> mayUse, Predicate<Integer> mayBeAt) {
    stopsOnly = Place.markStopsOnly(situation.operation().places());
    for (int place = 0; place < index.size(); place++) {
      roadsFrom.add(new ArrayList<>());
    }
    for (Road road : situation.operation().roads()) {
      int from = index.getOrDefault(road.from(), -1);
      int to = index.getOrDefault(road.to(), -1);
      if (situation.getRoad(road.id()).usable() && mayUse.test(road) && mayBeAt.test(from) && mayBeAt.test(to)) {
        double minutes = road.lengthKm() / Math.min(road.speedKmh(), kmh) * 60 + road.checkpoint().map(Checkpoint::minutesPerVehicle).orElse(0.0);
        roadsFrom.get(from).add(new Hop(to, minutes));
        if (!road.oneWay()) {
          roadsFrom.get(to).add(new Hop(from, minutes));
        }
      }
    }
  }

  /** As fast as the roads allow anybody who may stop anywhere on the way. */
  static ExactWays throughAllPlaces(Situation situation, Map<PlaceId, Integer> index) {
    ExactWays ways = new ExactWays(situation, index, Double.POSITIVE_INFINITY, road -> true, place -> true);
    Arrays.fill(ways.stopsOnly, false);
    return ways;
  }

  /** To all places; infinite where no way leads. */
  double[] minutesFrom(int start) {
    return known.computeIfAbsent(start, this::search);
  }

  /** From the planning moment to a tick. */
  static double minutesOf(Situation situation, int tick) {
    return (double) tick * situation.operation().tickSeconds() / 60;
  }

  /** Rounded down; {@link Shuttle#NEVER} for infinite minutes. */
  static long microseconds(double minutes) {
    return Double.isInfinite(minutes) ? Shuttle.NEVER : (long) Math.floor(minutes * MICROSECONDS_A_MINUTE);
  }

  private double[] search(int start) {
    double[] minutes = new double[roadsFrom.size()];
    Arrays.fill(minutes, Double.POSITIVE_INFINITY);
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::minutes));
    minutes[start] = 0;
    queue.add(new Reached(start, 0));
    for (Reached next = queue.poll(); next != null; next = queue.poll()) {
      boolean goesOn = next.minutes <= minutes[next.place] && (next.place == start || !stopsOnly[next.place]);
      for (Hop road : goesOn ? roadsFrom.get(next.place) : List.<Hop>of()) {
        double there = next.minutes + road.minutes;
        if (there < minutes[road.to]) {
          minutes[road.to] = there;
          queue.add(new Reached(road.to, there));
        }
      }
    }
    return minutes;
  }
}
