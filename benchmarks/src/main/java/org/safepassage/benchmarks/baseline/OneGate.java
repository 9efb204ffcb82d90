package org.safepassage.benchmarks.baseline;

import java.util.Comparator;
import java.util.List;

/**
 * One first gate for each unit, chosen beforehand, since a shipment has one place of delivery: in the roster's order the nearest whose
 * desks have time left after those before; the nearest if none has.
 */
final class OneGate {
  static final int NONE = -1;

  private final Scene scene;
  private final long[] deskTicksLeft;

  private OneGate(Scene scene) {
    this.scene = scene;
    deskTicksLeft = scene.gates.stream().mapToLong(OneGate::deskTicks).toArray();
  }

  /** By unit; {@link #NONE} where there is no way to any. */
  static int[] choose(Scene scene) {
    OneGate choice = new OneGate(scene);
    return scene.units.stream().mapToInt(choice::choose).toArray();
  }

  private static long deskTicks(Scene.Gate gate) {
    return gate.windows().stream().mapToLong(w -> Math.max(0, Math.min(w.closesTick(), gate.lostTick()) - Math.max(0, w.opensTick()))).sum() * gate.desks();
  }

  private int choose(Scene.Unit unit) {
    List<Integer> near =
        unit.chains().stream()
            .map(c -> scene.chainGates.get(c).getFirst())
            .distinct()
            .filter(g -> ticksTo(g, unit) < Integer.MAX_VALUE)
            .sorted(Comparator.comparingInt(g -> ticksTo(g, unit)))
            .toList();
    if (near.isEmpty()) {
      return NONE;
    }
    int gate = near.stream().filter(g -> deskTicks(g, unit) <= deskTicksLeft[g]).findFirst().orElse(near.getFirst());
    deskTicksLeft[gate] -= deskTicks(gate, unit);
    return gate;
  }

  private long deskTicks(int gate, Scene.Unit unit) {
    return unit.households().stream().mapToLong(h -> scene.deskTicks(gate, h)).sum();
  }

  private int ticksTo(int gate, Scene.Unit unit) {
    return unit.riders().stream().mapToInt(r -> ticksTo(gate, scene.riders.get(r))).max().orElse(0);
  }

  /** By the fastest vehicle; 0 without a ride, all there is if there is no way. */
  private int ticksTo(int gate, Scene.Rider rider) {
    if (rider.directs().stream().anyMatch(direct -> direct.gate() == gate)) {
      return 0;
    }
    return scene.vehicles.stream()
        .filter(vehicle -> scene.leadsTo(gate, vehicle, rider.place()))
        .mapToInt(vehicle -> vehicle.ways().leastTicks(rider.place(), scene.gates.get(gate).inside()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** When somebody is at the gate without a ride who leaves as soon as can be; -1 if never. */
  static int arrivesAlone(Scene.Rider rider, int gate) {
    return rider.directs().stream().filter(direct -> direct.gate() == gate).mapToInt(OneGate::earliest).filter(tick -> tick >= 0).min().orElse(-1);
  }

  private static int earliest(Scene.Direct direct) {
    int leave = direct.leaveFrom();
    if (leave > direct.leaveBy()) {
      return -1;
    }
    return direct.ways().stream().filter(way -> leave <= way.latestTick()).mapToInt(way -> leave + way.ticks()).findFirst().orElse(-1);
  }
}
