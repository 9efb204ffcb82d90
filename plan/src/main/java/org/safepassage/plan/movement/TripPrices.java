package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.operation.Operation;
import org.safepassage.plan.movement.bound.RidePrices;

/**
 * What trips are worth by the prices of a large operation's bound, in the numbers that a problem gives to units, gates and vehicles. A trip that is the cheapest way
 * out for all whom it brings, full, earns just what it costs; no trip earns more. So a vehicle that takes the trip that earns the most for its cost leaves to others
 * whom they bring for less.
 */
final class TripPrices {
  private static final int NONE = -1;

  private final RidePrices prices;

  private final double[] gained;

  /** By unit, what all of it is worth, less what it gains in any case. */
  private final double[] atMost;
  private final int[] gates;

  /** By unit, where its riders begin in the next; as many as the bound has for it. */
  private final int[] firstRider;

  /** By gate and rider, which of its {@link #leavingCosts} are theirs: few differ. */
  private final int[][] leaving;

  /** By gate and unit, the same of its only rider; {@link #NONE} if it has none or several. */
  private final int[][] leavingOfOnly;

  /** By gate: by tick, what leaving costs. */
  private final double[][][] leavingCosts;

  /** By gate and tick, for each person. */
  private final double[][] leastLeavingCosts;

  /** By vehicle. */
  private final int[] kinds;

  TripPrices(MovementProblem problem, RidePrices prices) {
    this.prices = prices;
    Operation operation = problem.situation().operation();
    int[][] riders = problem.units().stream().map(unit -> ridersOf(problem, unit)).toArray(int[][]::new);
    gained = Stream.of(riders).mapToDouble(each -> Arrays.stream(each).mapToDouble(prices::gained).sum()).toArray();
    atMost = Stream.of(riders).mapToDouble(each -> Arrays.stream(each).mapToDouble(rider -> prices.value(rider) - prices.gained(rider)).sum()).toArray();
    firstRider = new int[riders.length + 1];
    Arrays.setAll(firstRider, unit -> unit == 0 ? 0 : firstRider[unit - 1] + riders[unit - 1].length);
    gates = problem.gates().stream().mapToInt(gate -> prices.gateOf(operation.crossings().get(gate.index()).id())).toArray();
    leaving = new int[gates.length][];
    leavingCosts = new double[gates.length][][];
    int[] all = Stream.of(riders).flatMapToInt(Arrays::stream).toArray();
    for (int gate = 0; gate < gates.length; gate++) {
      listLeavingCosts(gate, gates[gate] == NONE ? new int[0] : all);
    }
    leavingOfOnly = Stream.of(leaving).map(this::ofOnly).toArray(int[][]::new);
    leastLeavingCosts = leastLeavingCosts(problem);
    kinds = problem.movers().stream().mapToInt(mover -> prices.kindOf(operation.vehicleGroups().get(mover.group()).id())).toArray();
  }

  private void listLeavingCosts(int gate, int[] riders) {
    Map<double[], Integer> known = new IdentityHashMap<>();
    List<double[]> costs = new ArrayList<>();
    leaving[gate] = new int[riders.length];
    for (int i = 0; i < riders.length; i++) {
      double[] theirs = prices.listLeavingCosts(riders[i], gates[gate]);
      leaving[gate][i] = known.computeIfAbsent(theirs, key -> costs.size());
      if (leaving[gate][i] == costs.size()) {
        costs.add(theirs);
      }
    }
    leavingCosts[gate] = costs.toArray(double[][]::new);
  }

  private int[] ofOnly(int[] ofRiders) {
    return IntStream.range(0, atMost.length).map(unit -> ofRiders.length > 0 && firstRider[unit + 1] - firstRider[unit] == 1 ? ofRiders[firstRider[unit]] : NONE).toArray();
  }

  /** By gate and tick, for each person at least. */
  private double[][] leastLeavingCosts(MovementProblem problem) {
    double[][] least = new double[gates.length][problem.horizonTick() + 2];
    for (int gate = 0; gate < gates.length; gate++) {
      int[] most = mostPeople(problem, gate);
      for (int tick = 0; tick < least[gate].length; tick++) {
        double cost = most.length == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < most.length; i++) {
          cost = Math.min(cost, at(leavingCosts[gate][i], tick) / most[i]);
        }
        least[gate][tick] = cost;
      }
    }
    return least;
  }

  /** The largest unit that leaving a gate costs this and that. */
  private int[] mostPeople(MovementProblem problem, int gate) {
    int[] most = new int[leavingCosts[gate].length];
    for (MovingUnit unit : problem.units()) {
      for (int rider = firstRider[unit.index()]; rider < firstRider[unit.index() + 1] && most.length > 0; rider++) {
        most[leaving[gate][rider]] = Math.max(most[leaving[gate][rider]], unit.people());
      }
    }
    return most;
  }

  /** What leaving a gate from a tick on costs each person at least. */
  double leastLeavingCost(int gate, int tick) {
    return at(leastLeavingCosts[gate], tick);
  }

  private int[] ridersOf(MovementProblem problem, MovingUnit unit) {
    return problem.listHouseholds(unit).stream().flatMapToInt(household -> IntStream.of(prices.listRiders(household))).toArray();
  }

  /** The most that it ever offers, whenever it is wherever. */
  double mostOffered(MovingUnit unit) {
    return atMost[unit.index()];
  }

  /** What a unit gains by the cheapest of all its ways out. */
  double gained(MovingUnit unit) {
    return gained[unit.index()];
  }

  /** What a unit may pay for its way to a gate where it is at a tick: what it is worth there, less what it gains in any case. */
  double offer(int unit, int gate, int tick) {
    return gates[gate] == NONE ? Double.NEGATIVE_INFINITY : atMost[unit] - leavingCost(unit, gate, tick);
  }

  /** In the innermost loop of all: most have one rider, whose costs are found without another look. */
  private double leavingCost(int unit, int gate, int tick) {
    int only = leavingOfOnly[gate][unit];
    if (only >= 0) {
      return at(leavingCosts[gate][only], tick);
    }
    double cost = 0;
    for (int rider = firstRider[unit]; rider < firstRider[unit + 1]; rider++) {
      cost += at(leavingCosts[gate][leaving[gate][rider]], tick);
    }
    return cost;
  }

  private static double at(double[] costs, int tick) {
    return costs[Math.clamp(tick, 0, costs.length - 1)];
  }

  /** What a trip costs that ends at a tick, where the vehicle was free from another on. */
  double cost(Mover mover, boolean isFirst, int freeTick, int endTick) {
    int kind = kinds[mover.index()];
    return kind == NONE ? 0 : prices.cost(kind, isFirst, freeTick, endTick);
  }
}
