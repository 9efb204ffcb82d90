package org.safepassage.solve.path;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Earliest arrivals over a {@link TimedGraph} for one kind of traveller, remembered while they stay the same.
 *
 * <p>Travel times are constant and waiting is allowed, so the network is first in, first out and Dijkstra's labels are exact
 * (Dreyfus 1969, "An appraisal of some shortest-path algorithms"). Waits are pushed back to the start: the path leaves as late as
 * possible for its arrival. A result holds, shifted, for every later start for which no interval of any arc looked at ends; so
 * each pair of nodes needs few computations. Where the least ticks still to go are known, nodes are left out from which the end cannot be reached before
 * the arrival by way of the least ticks: the path is the same, fewer arcs are looked at, and a result holds for longer. Not safe for several threads.
 */
public final class FastestPaths {

  /** An arc that this traveller cannot use. */
  public static final int FORBIDDEN = -1;

  /** The path for every start in [startTick, endTick]. */
  private record Piece(int startTick, int endTick, @Nullable TimedPath path) {}

  /** What is known between two nodes, by start. */
  private static final class Pieces {
    private Piece[] pieces = new Piece[2];
    private int count;

    /** The index of the last piece that starts no later than the tick, or -1. */
    int positionOf(int tick) {
      int low = 0;
      int high = count - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (pieces[middle].startTick <= tick) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return high;
    }

    void insert(int position, Piece piece) {
      if (count == pieces.length) {
        pieces = Arrays.copyOf(pieces, 2 * count);
      }
      System.arraycopy(pieces, position, pieces, position + 1, count - position);
      pieces[position] = piece;
      count++;
    }
  }

  private final TimedGraph graph;
  private final int[] durations;
  /** By the node where it starts, then by where it ends. */
  private final @Nullable Pieces[][] memory;
  private final int[] label;
  private final int[] viaArc;
  private final @Nullable IntFunction<int[]> leastTo;

  /** @param durations ticks on each arc, or {@link #FORBIDDEN} */
  public FastestPaths(TimedGraph graph, int[] durations) {
    this(graph, durations, null);
  }

  /**
   * @param leastTo for an end and each node, ticks that nobody who is there undercuts on the way to the end; a number so large that it is never reached where no way leads
   */
  public FastestPaths(TimedGraph graph, int[] durations, @Nullable IntFunction<int[]> leastTo) {
    this.graph = graph;
    this.durations = durations.clone();
    this.leastTo = leastTo;
    memory = new Pieces[graph.nodeCount()][];
    label = new int[graph.nodeCount()];
    viaArc = new int[graph.nodeCount()];
  }

  public int durationOf(int arc) {
    return durations[arc];
  }

  /** The least ticks from a node to every other, as if every arc were open at all times; {@code unreachable} where no way leads. */
  public int[] leastTicks(int from, int unreachable) {
    return leastTicks(from, unreachable, graph::leaving, graph::toOf);
  }

  /** The least ticks from every node to one, likewise. */
  public int[] leastTicksTo(int to, int unreachable) {
    return leastTicks(to, unreachable, graph::entering, graph::fromOf);
  }

  private int[] leastTicks(int start, int unreachable, IntFunction<int[]> arcsOf, IntUnaryOperator otherEndOf) {
    int[] least = new int[graph.nodeCount()];
    Arrays.fill(least, unreachable);
    least[start] = 0;
    LongHeap queue = new LongHeap();
    queue.add((long) start);
    while (!queue.isEmpty()) {
      long next = queue.poll();
      int node = (int) next;
      boolean goesOn = (int) (next >> 32) <= least[node] && (node == start || !graph.isEnd(node));
      for (int arc : goesOn ? arcsOf.apply(node) : new int[0]) {
        int ticks = least[node] + durations[arc];
        int other = otherEndOf.applyAsInt(arc);
        if (durations[arc] != FORBIDDEN && graph.isEverOpen(arc) && ticks < least[other]) {
          least[other] = ticks;
          queue.add(((long) ticks << 32) | other);
        }
      }
    }
    return least;
  }

  /** The path that arrives first, starting from {@code startTick} on and leaving as late as possible; null if there is none. */
  public @Nullable TimedPath find(int from, int to, int startTick) {
    if (from == to) {
      return TimedPath.NOWHERE;
    }
    @Nullable Pieces[] fromHere = memory[from];
    if (fromHere == null) {
      fromHere = new Pieces[graph.nodeCount()];
      memory[from] = fromHere;
    }
    Pieces known = fromHere[to];
    if (known == null) {
      known = new Pieces();
      fromHere[to] = known;
    }
    int position = known.positionOf(startTick);
    if (position >= 0 && startTick <= known.pieces[position].endTick) {
      Piece piece = known.pieces[position];
      return piece.path == null ? null : piece.path.later(startTick - piece.startTick);
    }
    Piece piece = compute(from, to, startTick, Entries.UNLIMITED);
    known.insert(position + 1, piece);
    return piece.path;
  }

  /** The same where arcs can be entered only when they have room; nothing is remembered of it. */
  public @Nullable TimedPath find(int from, int to, int startTick, Entries entries) {
    return from == to ? TimedPath.NOWHERE : compute(from, to, startTick, entries).path;
  }

  /** Along given arcs as early as they can be used, starting from {@code startTick} on and leaving as late as possible; null if they cannot. */
  public @Nullable TimedPath along(int[] arcs, int startTick) {
    int tick = startTick;
    for (int arc : arcs) {
      int enter = durations[arc] == FORBIDDEN ? TimedGraph.NEVER : graph.earliestEntry(arc, tick, durations[arc]);
      if (enter == TimedGraph.NEVER) {
        return null;
      }
      tick = enter + durations[arc];
    }
    return arrivingAt(arcs.clone(), tick, startTick, Entries.UNLIMITED);
  }

  private Piece compute(int from, int to, int startTick, Entries entries) {
    int[] toGo = leastTo == null ? new int[0] : leastTo.apply(to);
    int latest = toGo.length == 0 ? TimedGraph.NEVER : arrivalByLeast(toGo, from, to, startTick, entries);
    Arrays.fill(label, TimedGraph.NEVER);
    Arrays.fill(viaArc, -1);
    LongHeap queue = new LongHeap();
    label[from] = startTick;
    queue.add(((long) startTick << 32) | from);
    long slack = Integer.MAX_VALUE;
    while (!queue.isEmpty()) {
      long next = queue.poll();
      int node = (int) next;
      int tick = (int) (next >> 32);
      if (tick > label[node]) {
        continue;
      }
      if (node == to) {
        int end = (int) Math.min(Integer.MAX_VALUE - 1L, startTick + slack);
        return new Piece(startTick, end, pathTo(from, to, startTick, entries));
      }
      boolean isTooFar = toGo.length > 0 && (long) tick + toGo[node] > latest;
      if (!isTooFar && (node == from || !graph.isEnd(node))) {
        slack = Math.min(slack, relax(node, tick, queue, entries));
      }
    }
    return new Piece(startTick, Integer.MAX_VALUE, null);
  }

  /** When somebody arrives who always takes the arc with the least still to go; {@link TimedGraph#NEVER} if it cannot be used any more. */
  private int arrivalByLeast(int[] toGo, int from, int to, int startTick, Entries entries) {
    int tick = startTick;
    for (int node = from; node != to && tick != TimedGraph.NEVER; ) {
      int best = -1;
      long least = Long.MAX_VALUE;
      for (int arc : graph.leaving(node)) {
        long ticks = (long) durations[arc] + toGo[graph.toOf(arc)];
        boolean leadsOn = durations[arc] != FORBIDDEN && toGo[graph.toOf(arc)] < toGo[node] && (graph.toOf(arc) == to || !graph.isEnd(graph.toOf(arc)));
        if (leadsOn && ticks < least) {
          least = ticks;
          best = arc;
        }
      }
      int enter = best < 0 ? TimedGraph.NEVER : earliestEntry(best, tick, entries);
      tick = enter == TimedGraph.NEVER ? enter : enter + durations[best];
      node = best < 0 ? node : graph.toOf(best);
    }
    return tick;
  }

  /** Looks at every arc from a node; returns for how many ticks later the same would be found. */
  private int relax(int node, int tick, LongHeap queue, Entries entries) {
    int slack = Integer.MAX_VALUE;
    for (int arc : graph.leaving(node)) {
      int duration = durations[arc];
      int enter = duration == FORBIDDEN ? TimedGraph.NEVER : earliestEntry(arc, tick, entries);
      if (enter == TimedGraph.NEVER) {
        continue;
      }
      slack = Math.min(slack, enter > tick ? 0 : graph.slackOf(arc, enter, duration));
      int head = graph.toOf(arc);
      if (enter + duration < label[head]) {
        label[head] = enter + duration;
        viaArc[head] = arc;
        queue.add(((long) label[head] << 32) | head);
      }
    }
    return slack;
  }

  private int earliestEntry(int arc, int tick, Entries entries) {
    int enter = graph.earliestEntry(arc, tick, durations[arc]);
    while (enter != TimedGraph.NEVER && entries.firstFrom(arc, enter) > enter) {
      enter = graph.earliestEntry(arc, entries.firstFrom(arc, enter), durations[arc]);
    }
    return enter;
  }

  private int latestEntry(int arc, int exitTick, int startTick, Entries entries) {
    int enter = graph.latestEntry(arc, exitTick, durations[arc], startTick);
    while (enter >= 0 && entries.lastUntil(arc, enter) < enter) {
      enter = graph.latestEntry(arc, entries.lastUntil(arc, enter) + durations[arc], durations[arc], startTick);
    }
    return enter;
  }

  private TimedPath pathTo(int from, int to, int startTick, Entries entries) {
    int length = 0;
    for (int node = to; node != from; node = graph.fromOf(viaArc[node])) {
      length++;
    }
    int[] arcs = new int[length];
    int node = to;
    for (int i = length - 1; i >= 0; i--) {
      arcs[i] = viaArc[node];
      node = graph.fromOf(arcs[i]);
    }
    return arrivingAt(arcs, label[to], startTick, entries);
  }

  /** With waits pushed back to the start. */
  private TimedPath arrivingAt(int[] arcs, int arriveTick, int startTick, Entries entries) {
    int[] enter = new int[arcs.length];
    int[] exit = new int[arcs.length];
    double sum = 0;
    int mustExit = arriveTick;
    for (int i = arcs.length - 1; i >= 0; i--) {
      sum += graph.lengthOf(arcs[i]);
      enter[i] = latestEntry(arcs[i], mustExit, startTick, entries);
      exit[i] = enter[i] + durations[arcs[i]];
      mustExit = enter[i];
    }
    return new TimedPath(arcs, enter, exit, sum);
  }
}
