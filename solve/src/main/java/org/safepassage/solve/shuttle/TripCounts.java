package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * For one carrier, how soon it can have made so many trips from each source: for every such count the earliest end, by labels in
 * order of time over (count, sink where it stands). Where every trip of every carrier brings one unit, trips to each sink whose room
 * is limited are counted as well; elsewhere rooms are left out, so that no end is too late.
 */
final class TripCounts {
  /**
   * How often a carrier was where.
   *
   * @param trips from each source, as many as are needed there at most; then to each sink (0 where these are not counted)
   * @param end the earliest
   * @param stops by which: source, sink, source, sink, ...
   */
  record Count(int[] trips, long end, List<Integer> stops) {
    /** At least as many from every source, and no more to any sink. */
    boolean doesAsMuchAs(Count other, int sources) {
      for (int i = 0; i < trips.length; i++) {
        if (i < sources ? trips[i] < other.trips[i] : trips[i] > other.trips[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private record Label(long time, int sink, int[] trips, List<Integer> stops) {}

  private record State(int sink, List<Integer> trips) {}

  private TripCounts() {}

  /**
   * All counts whose last trip ends before a moment. More trips from a source than are needed to bring all that waits there count as so many: a trip that brings
   * little may yet be the shorter way to another sink. Where every trip brings one unit there are no more.
   *
   * @return empty if there were more labels than allowed
   */
  static Optional<List<Count>> list(ShuttleProblem problem, Shuttle shuttle, long before, int mostLabels) {
    Map<List<Integer>, Count> earliest = new HashMap<>();
    Map<State, Boolean> closed = new HashMap<>();
    PriorityQueue<Label> open = new PriorityQueue<>(Comparator.comparingLong(Label::time));
    List<Count> counts = new ArrayList<>();
    boolean[] isCounted = new boolean[problem.sinks()];
    for (int to = 0; to < isCounted.length; to++) {
      isCounted[to] = isCounted(problem, to);
    }
    boolean bringsOne = bringsOneATrip(problem);
    Label nothing = new Label(0, Shuttle.START, nowhere(problem), List.of());
    counts.add(new Count(nothing.trips, 0, List.of()));
    extend(problem, shuttle, before, bringsOne, isCounted, nothing, open);
    while (!open.isEmpty()) {
      Label label = open.remove();
      List<Integer> trips = Arrays.stream(label.trips).boxed().toList();
      if (closed.put(new State(label.sink, trips), true) != null) {
        continue;
      }
      if (closed.size() > mostLabels) {
        return Optional.empty();
      }
      if (!earliest.containsKey(trips)) {
        Count count = new Count(label.trips, label.time, label.stops);
        earliest.put(trips, count);
        counts.add(count);
      }
      extend(problem, shuttle, before, bringsOne, isCounted, label, open);
    }
    return Optional.of(counts);
  }

  static int[] nowhere(ShuttleProblem problem) {
    return new int[problem.sources() + problem.sinks()];
  }

  /** Whether every trip brings one unit: then there are as many trips as units, and rooms can be counted in trips. */
  static boolean bringsOneATrip(ShuttleProblem problem) {
    return problem.shuttles().stream().allMatch(shuttle -> shuttle.capacity() == 1);
  }

  /** Whether trips to a sink are counted. */
  static boolean isCounted(ShuttleProblem problem, int sink) {
    return problem.room()[sink] != ShuttleProblem.UNLIMITED && bringsOneATrip(problem);
  }

  private static void extend(
      ShuttleProblem problem, Shuttle shuttle, long before, boolean bringsOne, boolean[] isCounted, Label label, PriorityQueue<Label> open) {
    for (int from = 0; from < problem.sources(); from++) {
      int needed = Math.ceilDiv(problem.demand()[from], shuttle.capacity());
      boolean isEnough = label.trips[from] >= needed;
      for (int to = 0; to < problem.sinks() && !(isEnough && (needed == 0 || bringsOne)); to++) {
        long time = shuttle.time(label.sink, from, to);
        if (time < Shuttle.NEVER && label.time + time < before && problem.room()[to] > 0) {
          int[] trips = label.trips.clone();
          trips[from] = Math.min(needed, trips[from] + 1);
          if (isCounted[to] && ++trips[problem.sources() + to] > problem.room()[to]) {
            continue;
          }
          List<Integer> stops = new ArrayList<>(label.stops);
          stops.add(from);
          stops.add(to);
          open.add(new Label(label.time + time, to, trips, stops));
        }
      }
    }
  }
}
