package org.safepassage.plan.movement.bound;

import java.util.List;
import org.safepassage.operation.VehicleGroupId;

/**
 * Vehicles that are alike in all but where they start, as far as a large operation's bound sees them: by the least time that their trips can take.
 *
 * @param groups that they are of
 * @param count of those from whose base a way leads to a first gate
 * @param handlingTicks for each number of seats the ticks to load or unload so many at one stop
 * @param firstTicks for each node the earliest tick at which any of them can be there
 * @param fromGateTicks for each node the least ticks from the nearest first gate, where trips end and others start; {@link Integer#MAX_VALUE} = no way
 * @param toGates for each gate the ways there
 * @param firstFreeTick none of them has brought anybody to a gate before
 * @param endTick nobody is brought after: the last first gate closes, or they are not there any more
 * @param loadsAll whether a first trip takes as long as loading and unloading all aboard: not where some may be aboard whom no rider stands for
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
record VehicleKind(
    List<VehicleGroupId> groups,
    int count,
    int seats,
    int wheelchairPlaces,
    int stretcherPlaces,
    int[] handlingTicks,
    int[] firstTicks,
    int[] fromGateTicks,
    List<GateReach> toGates,
    int firstFreeTick,
    int endTick,
    boolean loadsAll) {

  VehicleKind {
    groups = List.copyOf(groups);
    toGates = List.copyOf(toGates);
  }

  VehicleKind withFirstFreeTick(int tick) {
    return new VehicleKind(groups, count, seats, wheelchairPlaces, stretcherPlaces, handlingTicks, firstTicks, fromGateTicks, toGates, tick, endTick, loadsAll);
  }

  /** The same, where each rider is looked at by itself. */
  VehicleKind loadingEachByItself() {
    return new VehicleKind(groups, count, seats, wheelchairPlaces, stretcherPlaces, handlingTicks, firstTicks, fromGateTicks, toGates, firstFreeTick, endTick, false);
  }

  /** As people know them: by their first group, with how many others are alike. */
  String name() {
    String first = groups.getFirst().value();
    return groups.size() == 1 ? first : first + " and " + (groups.size() - 1) + " like it";
  }

  boolean canCarry(Crowd crowd) {
    return crowd.rider().fitsInto(seats, wheelchairPlaces, stretcherPlaces);
  }

  /** What loading a rider takes at least, and unloading, whoever else comes along. */
  private int handlingTicks(Rider rider) {
    return handlingTicks[Math.min(Math.max(1, rider.seats()), seats)];
  }

  /** The least ticks from a gate by a place to a gate, nobody loaded or unloaded; {@link Integer#MAX_VALUE} where there is no way. */
  int tourTicks(int node, int gate) {
    int to = toGates.get(gate).leastTicks()[node];
    return fromGateTicks[node] == Integer.MAX_VALUE || to == Integer.MAX_VALUE ? Integer.MAX_VALUE : fromGateTicks[node] + to;
  }

  /** When a trip that is not its vehicle's first, and takes a rider on somewhere for a gate, starts at the latest: ground is lost after. */
  int latestStartTick(int node, int gate, Rider rider) {
    return toGates.get(gate).latestTick()[node] - handlingTicks(rider) - fromGateTicks[node];
  }

  /** When somebody who boards somewhere can have been brought to a gate at the earliest, however few are aboard. */
  int earliestFreeTick(Crowd crowd, Crowd.Boarding boarding, int gate, Gate data) {
    return earliestFreeTick(crowd, boarding, gate, data, 1);
  }

  /**
   * The same with so many seats taken in all; {@link Integer#MAX_VALUE} where there is no way, or ground is lost before. However many stops there are, loading takes no less
   * than at one; who must be away before ground is lost may board first.
   */
  int earliestFreeTick(Crowd crowd, Crowd.Boarding boarding, int gate, Gate data, int load) {
    int node = boarding.node();
    int there = firstTicks[node];
    int drive = toGates.get(gate).leastTicks()[node];
    if (there == Integer.MAX_VALUE || drive == Integer.MAX_VALUE || node == data.insideNode()) {
      return Integer.MAX_VALUE;
    }
    int own = handlingTicks(crowd.rider());
    int ready = crowd.readyTick() + boarding.walkTicks(); // Who boards is ready once the vehicle leaves.
    if (Math.max(there + own, ready) > toGates.get(gate).latestTick()[node]) {
      return Integer.MAX_VALUE;
    }
    int handling = loadsAll ? Math.max(own, handlingTicks[load]) : own;
    return Math.max(Math.max(there + handling, ready) + drive, data.earliestTick()) + handling;
  }

  /** How many ticks of a slot each of them can have for its trips, from when the first can have ended. */
  int ticksIn(Slots slots, int slot) {
    return Math.max(0, Math.min(slots.last(slot) + 1, endTick) - Math.max(slots.start(slot), firstFreeTick));
  }
}
