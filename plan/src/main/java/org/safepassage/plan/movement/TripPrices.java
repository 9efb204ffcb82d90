package org.safepassage.plan.movement;

import java.util.Arrays;
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

  /** By unit, what all of it is worth. */
  private final double[] values;

  /** By gate and unit, for each of its riders: by tick, what leaving costs. */
  private final double[][][][] leavingCosts;
  private final double[] gained;
  private final int[] gates;

  /** By vehicle. */
  private final int[] kinds;

  TripPrices(MovementProblem problem, RidePrices prices) {
    this.prices = prices;
    Operation operation = problem.situation().operation();
    int[][] riders = problem.units().stream().map(unit -> ridersOf(problem, unit)).toArray(int[][]::new);
    values = Stream.of(riders).mapToDouble(each -> Arrays.stream(each).mapToDouble(prices::value).sum()).toArray();
    gained = Stream.of(riders).mapToDouble(each -> Arrays.stream(each).mapToDouble(prices::gained).sum()).toArray();
    gates = problem.gates().stream().mapToInt(gate -> prices.gateOf(operation.crossings().get(gate.index()).id())).toArray();
    leavingCosts = Arrays.stream(gates).mapToObj(gate -> leavingCosts(riders, gate)).toArray(double[][][][]::new);
    kinds = problem.movers().stream().mapToInt(mover -> prices.kindOf(operation.vehicleGroups().get(mover.group()).id())).toArray();
  }

  private double[][][] leavingCosts(int[][] riders, int gate) {
    return gate == NONE ? new double[0][][] : Stream.of(riders).map(each -> Arrays.stream(each).mapToObj(rider -> prices.listLeavingCosts(rider, gate)).toArray(double[][]::new)).toArray(double[][][]::new);
  }

  private int[] ridersOf(MovementProblem problem, MovingUnit unit) {
    return problem.listHouseholds(unit).stream().flatMapToInt(household -> IntStream.of(prices.listRiders(household))).toArray();
  }

  /** The most that it ever offers, whenever it is wherever. */
  double mostOffered(MovingUnit unit) {
    return unit.weight() - gained[unit.index()];
  }

  /** What a unit gains by the cheapest of all its ways out. */
  double gained(MovingUnit unit) {
    return gained[unit.index()];
  }

  /** What a unit may pay for its way to a gate where it is at a tick: what it is worth there, less what it gains in any case. */
  double offer(int unit, int gate, int tick) {
    return worthAt(unit, gate, tick) - gained[unit];
  }

  /** What it is worth that a unit is at a gate from a tick on. */
  double worthAt(int unit, int gate, int tick) {
    if (gates[gate] == NONE) {
      return Double.NEGATIVE_INFINITY;
    }
    double worth = values[unit];
    for (double[] costs : leavingCosts[gate][unit]) {
      worth -= costs[Math.clamp(tick, 0, costs.length - 1)];
    }
    return worth;
  }

  /** What a trip costs that ends at a tick, where the vehicle was free from another on. */
  double cost(Mover mover, boolean isFirst, int freeTick, int endTick) {
    int kind = kinds[mover.index()];
    return kind == NONE ? 0 : prices.cost(kind, isFirst, freeTick, endTick);
  }
}
