package org.safepassage.benchmarks.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;

/**
 * Which candidate runs to drive: each rider at most once, vehicles where they are free, desks by quarter of an hour. Of what comes
 * behind a first gate it knows only guarantees and camps, and of fences nothing: it may move more people than can be.
 */
final class PoolModel {
  private record ByChain(int unit, int chain) {}

  private record Standing(int group, int place) {}

  private final Scene scene;
  private final List<Pool.Column> pool;
  private final LinearProblem problem = new LinearProblem();
  private final Map<ByChain, Integer> goes = new LinkedHashMap<>();
  private final int[] driven;
  private final Map<Integer, List<Integer>> columnsOf = new HashMap<>();
  private final Map<List<Integer>, Integer> directs = new LinkedHashMap<>();

  PoolModel(Scene scene, List<Pool.Column> pool) {
    this.scene = scene;
    this.pool = pool;
    driven = new int[pool.size()];
    for (int c = 0; c < driven.length; c++) {
      driven[c] = problem.column(1, 0);
      int column = c;
      pool.get(c).listRiders().forEach(r -> columnsOf.computeIfAbsent(r, key -> new ArrayList<>()).add(column));
    }
    addUnits();
    addRiders();
    addVehicles();
    for (int g = 0; g < scene.gates.size(); g++) {
      addDesks(g);
      addSums(g);
    }
    addCamps();
  }

  LinearProblem problem() {
    return problem;
  }

  /** People out in an answer. */
  long people(LinearProblem.Answer answer) {
    long people = 0;
    for (Map.Entry<ByChain, Integer> entry : goes.entrySet()) {
      people += answer.values().length == 0 ? 0 : answer.values()[entry.getValue()] * scene.units.get(entry.getKey().unit).people();
    }
    return people;
  }

  private void addUnits() {
    for (int u = 0; u < scene.units.size(); u++) {
      LinearProblem.Row one = problem.row().atMost(1);
      for (int c : scene.units.get(u).chains()) {
        int column = problem.column(1, scene.units.get(u).weight());
        goes.put(new ByChain(u, c), column);
        one.add(column, 1);
      }
    }
  }

  private int firstGate(int chain) {
    return scene.chainGates.get(chain).getFirst();
  }

  private void addRiders() {
    for (int r = 0; r < scene.riders.size(); r++) {
      Scene.Rider rider = scene.riders.get(r);
      LinearProblem.Row once = problem.row().atMost(1);
      columnsOf.getOrDefault(r, List.of()).forEach(c -> once.add(driven[c], 1));
      for (Scene.Direct direct : rider.directs()) {
        if (arrival(direct) >= 0 && !directs.containsKey(List.of(r, direct.gate()))) {
          int column = problem.column(1, 0);
          directs.put(List.of(r, direct.gate()), column);
          once.add(column, 1);
        }
      }
      for (int g = 0; g < scene.gates.size(); g++) {
        int gate = g;
        LinearProblem.Row moves = problem.row().atMost(0);
        columnsOf.getOrDefault(r, List.of()).stream().filter(c -> pool.get(c).gate() == gate).forEach(c -> moves.add(driven[c], -1));
        Integer direct = directs.get(List.of(r, g));
        if (direct != null) {
          moves.add(direct, -1);
        }
        for (int c : scene.units.get(rider.unit()).chains()) {
          if (firstGate(c) == g) {
            moves.add(Objects.requireNonNull(goes.get(new ByChain(rider.unit(), c))), 1);
          }
        }
      }
    }
  }

  private static int arrival(Scene.Direct direct) {
    for (Ways.Way way : direct.ways()) {
      if (direct.leaveFrom() <= Math.min(direct.leaveBy(), way.latestTick())) {
        return direct.leaveFrom() + way.ticks();
      }
    }
    return -1;
  }

  /** How many vehicles of a group stand free at a place, from event to event. */
  private void addVehicles() {
    Map<Standing, TreeMap<Integer, LinearProblem.Row>> events = new LinkedHashMap<>();
    for (int c = 0; c < driven.length; c++) {
      Pool.Column column = pool.get(c);
      int inside = scene.gates.get(column.gate()).inside();
      event(events, new Standing(column.group(), column.startPlace()), column.startTick()).add(driven[c], 1);
      event(events, new Standing(column.group(), inside), column.endTick()).add(driven[c], -1);
    }
    events.forEach(
        (standing, byTick) -> {
          int count = (int) scene.vehicles.stream().filter(v -> v.groupIndex() == standing.group && v.base() == standing.place).count();
          int before = -1;
          for (LinearProblem.Row row : byTick.values()) {
            int after = problem.column(scene.vehicles.size(), 0);
            row.add(after, 1);
            if (before >= 0) {
              row.add(before, -1);
            }
            long start = before < 0 ? count : 0;
            row.atLeast(start).atMost(start);
            before = after;
          }
        });
  }

  private LinearProblem.Row event(Map<Standing, TreeMap<Integer, LinearProblem.Row>> events, Standing standing, int tick) {
    return events.computeIfAbsent(standing, key -> new TreeMap<>()).computeIfAbsent(tick, key -> problem.row());
  }

  private void addDesks(int g) {
    Map<Integer, Integer> open = new TreeMap<>();
    Map<Integer, Integer> endOf = new HashMap<>();
    for (TickWindow window : scene.gates.get(g).windows()) {
      for (int tick = Math.max(0, window.opensTick()); tick < Math.min(window.closesTick(), scene.gates.get(g).lostTick()); tick++) {
        open.merge(scene.situation.quarterHourOf(tick), 1, Integer::sum);
        endOf.put(scene.situation.quarterHourOf(tick), tick + 1);
      }
    }
    Map<Integer, LinearProblem.Row> used = new HashMap<>();
    open.forEach((q, ticks) -> used.put(q, problem.row().atMost((long) scene.gates.get(g).desks() * ticks)));
    for (Scene.Unit unit : scene.units) {
      List<Integer> by = new ArrayList<>();
      for (int c : unit.chains()) {
        if (firstGate(c) == g) {
          by.add(Objects.requireNonNull(goes.get(new ByChain(scene.units.indexOf(unit), c))));
        }
      }
      for (int h : by.isEmpty() ? List.<Integer>of() : unit.households()) {
        addPassage(g, unit, h, by, used, endOf, open.keySet().stream().toList());
      }
    }
  }

  private void addPassage(
      int g, Scene.Unit unit, int h, List<Integer> by, Map<Integer, LinearProblem.Row> used, Map<Integer, Integer> endOf, List<Integer> quarters) {
    int ticks = scene.deskTicks(g, h);
    int length = 900 / scene.operation.tickSeconds();
    LinearProblem.Row sum = problem.row().atLeast(0).atMost(0);
    by.forEach(column -> sum.add(column, -1));
    List<Integer> passed = new ArrayList<>();
    for (int q : quarters) {
      int here = problem.column(1, 0);
      passed.add(here);
      sum.add(here, 1);
      LinearProblem.Row all = problem.row().atLeast(0).atMost(0).add(here, -ticks);
      for (int later = 0; later <= (ticks + length - 1) / length; later++) {
        LinearProblem.Row row = used.get(q + later);
        if (row != null) {
          int part = problem.column(Math.min(ticks, length), 0);
          problem.row().atMost(0).add(part, 1).add(here, -Math.min(ticks, length));
          row.add(part, 1);
          all.add(part, 1);
        }
      }
      for (int r : unit.riders()) {
        if (scene.riders.get(r).households().contains(h)) {
          addArrival(g, r, passed, Objects.requireNonNull(endOf.get(q)));
        }
      }
    }
  }

  /** Nobody passes before the end of a quarter who is not there before it. */
  private void addArrival(int g, int r, List<Integer> passed, int end) {
    LinearProblem.Row row = problem.row().atMost(0);
    passed.forEach(column -> row.add(column, 1));
    for (int c : columnsOf.getOrDefault(r, List.of())) {
      if (pool.get(c).gate() == g && pool.get(c).endTick() < end) {
        row.add(driven[c], -1);
      }
    }
    Integer direct = directs.get(List.of(r, g));
    boolean isThere = scene.riders.get(r).directs().stream().anyMatch(each -> each.gate() == g && arrival(each) >= 0 && arrival(each) < end);
    if (direct != null && isThere) {
      row.add(direct, -1);
    }
  }

  private void addSums(int g) {
    if (scene.gates.get(g).guaranteed() != Limits.NONE) {
      LinearProblem.Row row = problem.row().atMost(scene.gates.get(g).guaranteed());
      goes.forEach(
          (by, column) -> {
            if (scene.chainGates.get(by.chain).contains(g)) {
              row.add(column, scene.units.get(by.unit).people());
            }
          });
    }
  }

  private void addCamps() {
    scene.situation
        .camps()
        .forEach(
            (camp, outlook) -> {
              if (outlook.capacityPersons() != Limits.NONE) {
                LinearProblem.Row row = problem.row().atMost(outlook.capacityPersons());
                goes.forEach(
                    (by, column) -> {
                      if (scene.operation.chains().get(by.chain).camp().equals(camp)) {
                        row.add(column, scene.units.get(by.unit).people());
                      }
                    });
              }
            });
  }

  /** A hint that drives these columns and moves these units; -1 where it says nothing: at the desks. */
  long[] hint(FixedPlan plan, List<Pool.Column> columns) {
    long[] values = new long[problem.size()];
    Arrays.fill(values, -1);
    goes.values().forEach(column -> values[column] = 0);
    directs.values().forEach(column -> values[column] = 0);
    for (int column : driven) {
      values[column] = 0;
    }
    columns.forEach(
        column -> {
          int at = pool.indexOf(column);
          if (at >= 0) {
            values[driven[at]] = 1;
          }
        });
    plan.chainOfUnit.forEach((u, c) -> values[Objects.requireNonNull(goes.get(new ByChain(u, c)))] = 1);
    plan.directOfRider.keySet().forEach(r -> {
      int gate = firstGate(Objects.requireNonNull(plan.chainOfUnit.get(scene.riders.get(r).unit())));
      Integer direct = directs.get(List.of(r, gate));
      if (direct != null) {
        values[direct] = 1;
      }
    });
    return values;
  }
}
