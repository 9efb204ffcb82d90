package org.safepassage.benchmarks.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.safepassage.operation.Road;

/**
 * Quickest ways between places for one way of travelling, whatever the hour of the roads' windows, but never over ground that is
 * lost by then. A place is reached by several ways only where a quicker one is lost sooner.
 */
final class Ways {
  /** So many ticks, if it departs by {@code latestTick}. */
  record Way(int ticks, int latestTick) {}

  private record Arc(int to, int ticks, int lostTick) {}

  private final List<List<Arc>> arcs = new ArrayList<>();
  private final int horizon;
  private final Map<Integer, List<List<Way>>> from = new HashMap<>();

  /**
   * @param ticks of each road, for those that may be used
   * @param mayUse by number of the road
   */
  Ways(Scene scene, int[] ticks, IntPredicate mayUse) {
    horizon = scene.horizon;
    for (int p = 0; p < scene.places; p++) {
      arcs.add(new ArrayList<>());
    }
    List<Road> roads = scene.operation.roads();
    for (int r = 0; r < roads.size(); r++) {
      if (mayUse.test(r)) {
        int lost = Math.min(scene.roads.get(r).lostTick(), horizon);
        int a = scene.placeOf(roads.get(r).from());
        int b = scene.placeOf(roads.get(r).to());
        arcs.get(a).add(new Arc(b, ticks[r], lost));
        arcs.get(b).add(new Arc(a, ticks[r], lost));
      }
    }
  }

  /** The quickest first; empty if there is no way at all. */
  List<Way> list(int a, int b) {
    return from.computeIfAbsent(a, this::waysFrom).get(b);
  }

  /** The least ticks, at any time; -1 if there is no way. */
  int leastTicks(int a, int b) {
    List<Way> ways = list(a, b);
    return ways.isEmpty() ? -1 : ways.getFirst().ticks();
  }

  /** The first moment at which somebody can be there who leaves no earlier than {@code tick}; -1 if never. */
  int arrival(int a, int b, int tick) {
    for (Way way : list(a, b)) {
      if (tick <= way.latestTick()) {
        return tick + way.ticks();
      }
    }
    return -1;
  }

  private List<List<Way>> waysFrom(int source) {
    List<List<Way>> ways = new ArrayList<>();
    for (int p = 0; p < arcs.size(); p++) {
      ways.add(new ArrayList<>());
    }
    ways.get(source).add(new Way(0, horizon));
    int tick = 0;
    while (tick <= horizon) {
      tick = addAt(source, tick, ways) + 1;
    }
    return ways;
  }

  /** Adds the ways that are quickest at a tick; returns the last tick at which all of them still are ways. */
  private int addAt(int source, int tick, List<List<Way>> ways) {
    int[] ticks = new int[arcs.size()];
    int[] latest = new int[arcs.size()];
    Arrays.fill(ticks, Integer.MAX_VALUE);
    ticks[source] = 0;
    latest[source] = horizon;
    int valid = horizon;
    record Reached(int place, int ticks) {}
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingInt(Reached::ticks));
    queue.add(new Reached(source, 0));
    while (!queue.isEmpty()) {
      Reached here = queue.remove();
      if (here.ticks > ticks[here.place]) {
        continue;
      }
      if (here.place != source) {
        valid = Math.min(valid, latest[here.place]);
        add(ways.get(here.place), new Way(here.ticks, latest[here.place]));
      }
      for (Arc arc : arcs.get(here.place)) {
        int there = here.ticks + arc.ticks;
        int until = Math.min(latest[here.place], arc.lostTick - there);
        if (tick <= until && (there < ticks[arc.to] || (there == ticks[arc.to] && until > latest[arc.to]))) {
          boolean isNew = there < ticks[arc.to];
          ticks[arc.to] = there;
          latest[arc.to] = until;
          if (isNew) {
            queue.add(new Reached(arc.to, there));
          }
        }
      }
    }
    return Math.max(tick, valid);
  }

  private static void add(List<Way> ways, Way way) {
    if (!ways.isEmpty() && ways.getLast().latestTick() >= way.latestTick()) {
      return;
    }
    if (!ways.isEmpty() && ways.getLast().ticks() == way.ticks()) {
      ways.removeLast();
    }
    ways.add(way);
  }
}
