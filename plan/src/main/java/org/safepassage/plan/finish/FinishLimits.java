package org.safepassage.plan.finish;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Road;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.shuttle.Shuttle;
import org.safepassage.solve.shuttle.ShuttleProblem;

/** What trips to and fro say of all plans, and what can be said without them. */
final class FinishLimits {
  private final Situation situation;
  private final Map<PlaceId, Integer> index;
  private final List<Waiting> waiting;
  private final List<Integer> sources;
  private final List<Crossing> sinks;

  /** For each place the length of the shortest road from there. */
  private final Map<Integer, Double> nearestKm = new HashMap<>();

  FinishLimits(Situation situation, Map<PlaceId, Integer> index, List<Waiting> waiting, List<Integer> sources, List<Crossing> sinks) {
    this.situation = situation;
    this.index = index;
    this.waiting = waiting;
    this.sources = sources;
    this.sinks = sinks;
    for (Road road : situation.operation().roads()) {
      nearestKm.merge(placeOf(road.from()), road.lengthKm(), Math::min);
      nearestKm.merge(placeOf(road.to()), road.lengthKm(), Math::min);
    }
  }

  private int placeOf(PlaceId id) {
    return index.getOrDefault(id, -1);
  }

  /** Whether every plan of the planner brings these people out by such trips and nothing else. */
  boolean isAllByTrips() {
    return loadsAtOnePlace() && nobodyGetsAwayAlone();
  }

  /** A run that loads at several places makes fewer trips than there are here. */
  private boolean loadsAtOnePlace() {
    return situation.operation().policy().mostPickups() == 1;
  }

  /** Whoever walks or drives to a gate takes no seat, and whoever walks or drives to another place is not fetched from this one. */
  private boolean nobodyGetsAwayAlone() {
    return waiting.stream().noneMatch(this::getsAwayAlone);
  }

  private boolean getsAwayAlone(Waiting each) {
    return each.household().ownCar().isPresent() || walksToAPlace(each) || sinks.stream().anyMatch(sink -> placeOf(sink.inside()) == each.place());
  }

  private boolean walksToAPlace(Waiting each) {
    return each.household().walkKmh() > 0 && each.household().walkKm() + 1e-9 >= nearestKm.getOrDefault(each.place(), Double.POSITIVE_INFINITY);
  }

  /** The shortest passage of anybody. */
  long leastAtDesk() {
    double least = sinks.stream().mapToDouble(gate -> gate.minutesPerHousehold() + gate.minutesPerPerson()).min().orElse(0);
    return ExactWays.microseconds(least);
  }

  /** Of each household by itself, the latest; 0 if one cannot get out. */
  long latestAlone(ShuttleProblem problem) {
    long[] byVehicle = new long[sources.size()];
    Arrays.fill(byVehicle, Shuttle.NEVER);
    // Vehicles of a group are one shuttle, counted often.
    problem.shuttles().stream().distinct().forEach(shuttle -> soonestBy(problem, shuttle, byVehicle));
    double[] byAnything = minutesToAGate();
    long latest = 0;
    for (Waiting each : waiting) {
      long itself = ExactWays.microseconds(ExactWays.minutesOf(situation, each.leaveTick()) + byAnything[each.place()]);
      long out = getsAwayAlone(each) ? itself : Math.max(itself, byVehicle[sources.indexOf(each.place())]);
      latest = Math.max(latest, out);
    }
    return latest >= Shuttle.NEVER ? 0 : latest + leastAtDesk();
  }

  private static void soonestBy(ShuttleProblem problem, Shuttle shuttle, long[] soonest) {
    long[] standsAt = soonestAtSinks(problem, shuttle);
    for (int from = 0; from < soonest.length; from++) {
      for (int to = 0; to < standsAt.length; to++) {
        soonest[from] = Math.min(soonest[from], shuttle.time(Shuttle.START, from, to));
        for (int at = 0; at < standsAt.length; at++) {
          soonest[from] = Math.min(soonest[from], standsAt[at] + shuttle.time(at, from, to));
        }
      }
    }
  }

  /** When it can have made a trip to each sink: where nobody passes through a place, a trip may be the shorter way to another. */
  private static long[] soonestAtSinks(ShuttleProblem problem, Shuttle shuttle) {
    long[] soonest = new long[problem.sinks()];
    Arrays.fill(soonest, Shuttle.NEVER);
    // Bellman and Ford: as many rounds as there are sinks are enough.
    for (int round = 0; round < soonest.length; round++) {
      for (int to = 0; to < soonest.length; to++) {
        for (int from = 0; from < problem.sources(); from++) {
          soonest[to] = Math.min(soonest[to], shuttle.time(Shuttle.START, from, to));
          for (int at = 0; at < soonest.length; at++) {
            soonest[to] = Math.min(soonest[to], soonest[at] + shuttle.time(at, from, to));
          }
        }
      }
    }
    return soonest;
  }

  /** For each source, as fast as the roads allow anybody. */
  private double[] minutesToAGate() {
    ExactWays ways = ExactWays.throughAllPlaces(situation, index);
    double[] soonest = new double[index.size()];
    Arrays.fill(soonest, Double.POSITIVE_INFINITY);
    for (int from : sources) {
      double[] minutes = ways.minutesFrom(from);
      sinks.forEach(sink -> soonest[from] = Math.min(soonest[from], minutes[placeOf(sink.inside())]));
    }
    return soonest;
  }
}
