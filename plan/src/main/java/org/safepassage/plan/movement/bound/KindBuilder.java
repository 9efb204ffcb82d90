package org.safepassage.plan.movement.bound;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.chain.Arc;
import org.safepassage.solve.chain.Network;

/** Finds the kinds of vehicles of a large operation, and the least times of their ways. */
final class KindBuilder {
  private record Reached(int tick, int node) {}

  private final Situation situation;
  private final Ground ground;
  private final AlikeGroups alikeGroups;
  private final List<Gate> gates;
  private final List<Integer> firstGates;
  private final List<Crowd> crowds;
  private final int lastClosing;

  /** Whether somebody is under way already, whom no rider stands for. */
  private final boolean othersSetOut;

  /** @param lastClosing of any first gate */
  KindBuilder(Situation situation, Ground ground, List<Gate> gates, List<Integer> firstGates, List<Crowd> crowds, int lastClosing) {
    this.situation = situation;
    this.ground = ground;
    this.alikeGroups = new AlikeGroups(situation);
    this.gates = gates;
    this.firstGates = firstGates;
    this.crowds = crowds;
    this.lastClosing = lastClosing;
    othersSetOut = situation.households().values().stream().anyMatch(household -> household.status() == HouseholdStatus.CROSSED);
  }

  /** Those of the groups that are alike in all but their base. */
  List<VehicleKind> build(List<VehicleGroup> groups) {
    return alikeGroups.list(groups, this::endTick).stream().map(this::kind).flatMap(Optional::stream).map(kind -> kind.withFirstFreeTick(firstFreeTick(kind))).toList();
  }

  private int endTick(VehicleGroup group) {
    return Math.min(lastClosing, alikeGroups.untilTick(group, lastClosing));
  }

  /** Nothing if no way leads from any base to a first gate: who starts beyond one, or cut off, brings nobody there. */
  private Optional<VehicleKind> kind(List<VehicleGroup> all) {
    VehicleGroup group = all.getFirst();
    Network network = ground.networkOf(group);
    List<GateReach> toGates = gates.stream().map(gate -> GateReach.of(network, gate.insideNode())).toList();
    int[] fromGate = fromNearestGate(network);
    List<VehicleGroup> alike = all.stream().filter(each -> reachesFirstGate(toGates, ground.node(each.base()))).toList();
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    int count = alike.stream().mapToInt(each -> situation.getVehiclesThere(each.id())).sum();
    return Optional.of(
        new VehicleKind(
            alike.stream().map(VehicleGroup::id).toList(), count, group.seats(), group.wheelchairPlaces(), group.stretcherPlaces(), alikeGroups.handlingTicks(group), firstTicks(alike, network),
            fromGate, toGates, 0, endTick(group), !othersSetOut));
  }

  /** For each node the least ticks from the nearest first gate. */
  private int[] fromNearestGate(Network network) {
    Network backwards = network.reversed();
    List<int[]> ticks = firstGates.stream().map(gate -> GateReach.of(backwards, gates.get(gate).insideNode()).leastTicks()).toList();
    int[] nearest = new int[ground.size()];
    Arrays.setAll(nearest, node -> ticks.stream().mapToInt(from -> from[node]).min().orElse(Integer.MAX_VALUE));
    return nearest;
  }

  private boolean reachesFirstGate(List<GateReach> toGates, int node) {
    return firstGates.stream().anyMatch(gate -> toGates.get(gate).leastTicks()[node] != Integer.MAX_VALUE);
  }

  /** From all bases at once, on ground that is not lost. */
  private int[] firstTicks(List<VehicleGroup> alike, Network network) {
    int[] first = new int[ground.size()];
    Arrays.fill(first, Integer.MAX_VALUE);
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingInt(Reached::tick).thenComparingInt(Reached::node));
    for (VehicleGroup group : alike) {
      int base = ground.node(group.base());
      first[base] = Math.min(first[base], alikeGroups.fromTick(group));
      queue.add(new Reached(first[base], base));
    }
    List<List<Arc>> leaving = network.listLeaving();
    while (!queue.isEmpty()) {
      Reached next = queue.poll();
      boolean settled = next.tick > first[next.node] || next.tick > network.nodeClosesTick()[next.node];
      for (Arc arc : settled ? List.<Arc>of() : leaving.get(next.node)) {
        int tick = next.tick + arc.ticks();
        if (tick <= arc.closesTick() && tick < first[arc.to()]) {
          first[arc.to()] = tick;
          queue.add(new Reached(tick, arc.to()));
        }
      }
    }
    return first;
  }

  /** Where somebody is under way already the vehicle alone says it. */
  private int firstFreeTick(VehicleKind kind) {
    int first = Integer.MAX_VALUE;
    for (int gate : firstGates) {
      int there = kind.firstTicks()[gates.get(gate).insideNode()];
      if (othersSetOut) {
        first = Math.min(first, there);
      }
      for (Crowd crowd : crowds) {
        first = Math.min(first, kind.canCarry(crowd) ? Math.max(there, firstFreeTick(kind, crowd, gate)) : Integer.MAX_VALUE);
      }
    }
    return first;
  }

  private int firstFreeTick(VehicleKind kind, Crowd crowd, int gate) {
    Gate data = gates.get(gate);
    if (crowd.boardings().isEmpty()) {
      return Math.max(crowd.rider().atGate()[gate], data.earliestTick());
    }
    return crowd.boardings().stream().mapToInt(boarding -> kind.earliestFreeTick(crowd, boarding, gate, data)).min().orElse(Integer.MAX_VALUE);
  }
}
