package org.safepassage.benchmarks.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;

/**
 * Who of those who are at their gate passes its desks: whole units, in the order in which the last of them is there, each as soon as
 * desks, windows, caps and guarantee allow; who came by vehicle first, then who came without.
 */
final class DeskRepair {
  private record Unit(int index, int gate, int thereTick, boolean isBrought) {}

  private record Window(int gate, int number) {}

  private final Scene scene;
  private final int[] gates;
  private final int[] thereTicks;
  private final boolean[] isBrought;
  private final List<DeskTime> desks = new ArrayList<>();
  private final Map<Window, Integer> peopleIn = new HashMap<>();
  private final int[] peopleThrough;

  /**
   * @param gates by unit
   * @param thereTicks by rider, when it is at the gate; -1 if never
   * @param isBrought by rider, whether by a vehicle
   */
  DeskRepair(Scene scene, int[] gates, int[] thereTicks, boolean[] isBrought) {
    this.scene = scene;
    this.gates = gates;
    this.thereTicks = thereTicks;
    this.isBrought = isBrought;
    peopleThrough = new int[scene.gates.size()];
    for (int g = 0; g < scene.gates.size(); g++) {
      desks.add(new DeskTime(scene, g));
    }
  }

  /** The units that pass. */
  List<Scene.Unit> through() {
    List<Unit> there = new ArrayList<>();
    for (int u = 0; u < scene.units.size(); u++) {
      List<Integer> riders = scene.units.get(u).riders();
      if (gates[u] != OneGate.NONE && riders.stream().allMatch(r -> thereTicks[r] >= 0)) {
        int last = riders.stream().mapToInt(r -> thereTicks[r]).max().orElse(0);
        there.add(new Unit(u, gates[u], last, riders.stream().anyMatch(r -> isBrought[r])));
      }
    }
    there.sort(Comparator.comparing((Unit unit) -> !unit.isBrought).thenComparingInt(Unit::thereTick));
    return there.stream().filter(this::passes).map(unit -> scene.units.get(unit.index)).toList();
  }

  private boolean passes(Unit unit) {
    Scene.Gate gate = scene.gates.get(unit.gate);
    int people = scene.units.get(unit.index).people();
    if (exceeds(peopleThrough[unit.gate] + people, gate.guaranteed())) {
      return false;
    }
    for (int w = 0; w < gate.windows().size(); w++) {
      Window window = new Window(unit.gate, w);
      int before = peopleIn.getOrDefault(window, 0);
      if (!exceeds(before + people, gate.cap()) && passesIn(gate.windows().get(w), unit)) {
        peopleIn.put(window, before + people);
        peopleThrough[unit.gate] += people;
        return true;
      }
    }
    return false;
  }

  private static boolean exceeds(int people, int most) {
    return most != Limits.NONE && people > most;
  }

  /** All its households in one window, or none. */
  private boolean passesIn(TickWindow window, Unit unit) {
    Scene.Gate gate = scene.gates.get(unit.gate);
    DeskTime desk = desks.get(unit.gate);
    int from = Math.max(Math.max(unit.thereTick, window.opensTick()), Math.max(gate.leadTicks(), scene.firstPassageFrom));
    int until = Math.min(window.closesTick(), gate.lostTick());
    Map<Integer, Integer> starts = new HashMap<>();
    for (int h : scene.units.get(unit.index).households()) {
      int start = desk.findStart(from, until, scene.deskTicks(unit.gate, h));
      if (start < 0) {
        starts.forEach((household, taken) -> desk.giveBack(taken, scene.deskTicks(unit.gate, household)));
        return false;
      }
      desk.take(start, scene.deskTicks(unit.gate, h));
      starts.put(h, start);
    }
    return true;
  }
}
