package org.safepassage.plan.movement.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.VehicleGroupId;

/**
 * What rides are worth and what vehicles' time costs at the prices of a large operation's bound: who plans trips by them sees what time and seats are worth to all
 * others. In people; at the best prices each who gets out pays for the ride what it is worth beyond what the rider {@linkplain #gained gains} in any case.
 */
public final class RidePrices {
  private static final double NO_WAY = 1e9;

  /** At its whole price many trips do without the room at the fence before the first opening, and it stays empty. */
  private static final double SHARE_OF_GATHERING = 0.6;

  /** In what riders can differ as to what leaving a gate costs them. */
  private record Leaving(int gate, int exitClass, int people, boolean isAtHome) {}

  private final Map<Leaving, double[]> costs = new HashMap<>();
  private final Relaxation relaxation;
  private final ExitCosts exits;
  private final List<FleetTime> times;
  private final long[] gainedByUnit;
  private final Map<HouseholdId, int[]> riders = new HashMap<>();
  private final Map<VehicleGroupId, Integer> kinds = new HashMap<>();
  private final Map<CrossingId, Integer> gates = new HashMap<>();

  /** @param gainedByUnit what {@link CrowdEvaluator#gainedByEach} says at these prices */
  RidePrices(Relaxation relaxation, Prices prices, long[] gainedByUnit) {
    this.relaxation = relaxation;
    exits = new ExitCosts(relaxation, prices);
    times = IntStream.range(0, relaxation.kinds().size()).mapToObj(kind -> new FleetTime(relaxation.kinds().get(kind), kind, prices)).toList();
    this.gainedByUnit = gainedByUnit;
    for (int rider = 0; rider < relaxation.riders().size(); rider++) {
      riders.merge(relaxation.riders().get(rider).household(), new int[] {rider}, (some, more) -> IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray());
    }
    for (int kind = 0; kind < times.size(); kind++) {
      int index = kind;
      relaxation.kinds().get(kind).groups().forEach(group -> kinds.put(group, index));
    }
    for (int gate = 0; gate < relaxation.gates().size(); gate++) {
      gates.put(relaxation.gates().get(gate).id(), gate);
    }
  }

  /** A household's riders, by which the other questions are asked; none if it is none of the bound's. */
  public int[] listRiders(HouseholdId household) {
    return riders.getOrDefault(household, new int[0]);
  }

  /** The number of a gate in the other questions; -1 if the bound does not know it. */
  public int gateOf(CrossingId gate) {
    return gates.getOrDefault(gate, -1);
  }

  /** The number of the vehicles that are like a group's; -1 if they bring nobody. */
  public int kindOf(VehicleGroupId group) {
    return kinds.getOrDefault(group, -1);
  }

  /** What a rider gains by the cheapest of all its ways out; one of several who get out together or not at all, its share of what all of them gain. */
  public double gained(int rider) {
    int unit = relaxation.unitOf()[rider];
    if (unit == Relaxation.NOBODY) {
      return 0;
    }
    double share = relaxation.riders().get(rider).value() / (double) relaxation.unitsAlike().get(unit).value();
    return share * gainedByUnit[unit] / FixedPoint.ONE;
  }

  /** What it is worth that a rider gets out. */
  public double value(int rider) {
    return relaxation.riders().get(rider).value() / (double) FixedPoint.ONE;
  }

  /** What it is worth that a rider is at a gate from a tick on, less what leaving costs from then on; far below 0 if it is too late. */
  public double worthAt(int rider, int gate, int tick) {
    return value(rider) - listLeavingCosts(rider, gate)[Math.clamp(tick, 0, relaxation.endTick() + 1)];
  }

  /** By tick, what leaving costs a rider who is at a gate then; far above anything where it is too late, as it is at the last. Riders alike share these numbers. */
  public double[] listLeavingCosts(int rider, int gate) {
    Rider who = relaxation.riders().get(rider);
    Leaving leaving = new Leaving(gate, who.exitClass(), who.people(), who.homeNode() == relaxation.gates().get(gate).insideNode());
    return costs.computeIfAbsent(leaving, key -> IntStream.rangeClosed(0, relaxation.endTick() + 1).mapToDouble(tick -> leavingCost(who, gate, tick)).toArray());
  }

  private double leavingCost(Rider who, int gate, int tick) {
    long cost = exits.of(who, gate, tick, false);
    if (cost < ExitCosts.IMPOSSIBLE && relaxation.gates().get(gate).isEarly(who, tick)) {
      cost += Math.round(SHARE_OF_GATHERING * (exits.of(who, gate, tick, true) - cost));
    }
    return cost >= ExitCosts.IMPOSSIBLE ? NO_WAY : cost / (double) FixedPoint.ONE;
  }

  /** What a trip of a vehicle costs that ends at a tick, where it was free from another on; a vehicle's first costs its seats too. */
  public double cost(int kind, boolean isFirst, int freeTick, int endTick) {
    FleetTime time = times.get(kind);
    return (time.between(freeTick, endTick) + (isFirst ? time.firstSeats() : 0)) / (double) FixedPoint.ONE;
  }
}
