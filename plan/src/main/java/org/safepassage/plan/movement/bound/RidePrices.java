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
  private static final double NO_WAY = -1e9;

  /** At its whole price many trips do without the room at the fence before the first opening, and it stays empty. */
  private static final double SHARE_OF_GATHERING = 0.6;

  private final Relaxation relaxation;
  private final ExitCosts exits;
  private final List<FleetTime> times;
  private final long[] gainedByCrowd;
  private final Map<HouseholdId, int[]> riders = new HashMap<>();
  private final Map<VehicleGroupId, Integer> kinds = new HashMap<>();
  private final Map<CrossingId, Integer> gates = new HashMap<>();

  /** @param gainedByCrowd what {@link CrowdEvaluator#gainedByEach} says at these prices */
  RidePrices(Relaxation relaxation, Prices prices, long[] gainedByCrowd) {
    this.relaxation = relaxation;
    exits = new ExitCosts(relaxation, prices);
    times = IntStream.range(0, relaxation.kinds().size()).mapToObj(kind -> new FleetTime(relaxation.kinds().get(kind), kind, prices)).toList();
    this.gainedByCrowd = gainedByCrowd;
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

  /** What a rider gains by the cheapest of all its ways out. */
  public double gained(int rider) {
    int crowd = relaxation.crowdOf()[rider];
    return crowd == Relaxation.NO_CROWD ? 0 : gainedByCrowd[crowd] / (double) FixedPoint.ONE;
  }

  /** What it is worth that a rider is at a gate from a tick on, less what leaving costs from then on; far below 0 if it is too late. */
  public double worthAt(int rider, int gate, int tick) {
    Rider who = relaxation.riders().get(rider);
    long cost = exits.of(who, gate, tick, false);
    if (cost < ExitCosts.IMPOSSIBLE && relaxation.gates().get(gate).isEarly(who, tick)) {
      cost += Math.round(SHARE_OF_GATHERING * (exits.of(who, gate, tick, true) - cost));
    }
    return cost >= ExitCosts.IMPOSSIBLE ? NO_WAY : (who.value() - cost) / (double) FixedPoint.ONE;
  }

  /** What a trip of a vehicle costs that ends at a tick, where it was free from another on; a vehicle's first costs its seats too. */
  public double cost(int kind, boolean isFirst, int freeTick, int endTick) {
    FleetTime time = times.get(kind);
    return (time.between(freeTick, endTick) + (isFirst ? time.firstSeats() : 0)) / (double) FixedPoint.ONE;
  }
}
