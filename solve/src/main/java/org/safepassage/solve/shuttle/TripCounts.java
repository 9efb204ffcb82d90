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
 * order of time over (count, sink where it stands). How much room sinks have is left out, so that no end is too late.
 */
final class TripCounts {
  /** So many trips from each source, the earliest end, and by which stops: source, sink, source, sink, ... */
  record Count(int[] trips, long end, List<Integer> stops) {}

  private record Label(long time, int sink, int[] trips, List<Integer> stops) {}

  private record State(int sink, List<Integer> trips) {}

  private TripCounts() {}

  /**
   * All counts whose last trip ends before a moment; none of more trips from a source than are needed to bring all that waits there.
   *
   * @return empty if there were more labels than allowed
   */
  static Optional<List<Count>> list(ShuttleProblem problem, Shuttle shuttle, long before, int mostLabels) {
    Map<List<Integer>, Count> earliest = new HashMap<>();
    Map<State, Boolean> closed = new HashMap<>();
    PriorityQueue<Label> open = new PriorityQueue<>(Comparator.comparingLong(Label::time));
    List<Count> counts = new ArrayList<>();
    Label nothing = new Label(0, Shuttle.START, new int[problem.sources()], List.of());
    counts.add(new Count(nothing.trips, 0, List.of()));
    extend(problem, shuttle, before, nothing, open);
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
      extend(problem, shuttle, before, label, open);
    }
    return Optional.of(counts);
  }

  private static void extend(ShuttleProblem problem, Shuttle shuttle, long before, Label label, PriorityQueue<Label> open) {
    for (int from = 0; from < problem.sources(); from++) {
      int needed = Math.ceilDiv(problem.demand()[from], shuttle.capacity());
      for (int to = 0; to < problem.sinks() && label.trips[from] < needed; to++) {
        long time = shuttle.time(label.sink, from, to);
        if (time < Shuttle.NEVER && label.time + time < before && problem.room()[to] > 0) {
          int[] trips = label.trips.clone();
          trips[from]++;
          List<Integer> stops = new ArrayList<>(label.stops);
          stops.add(from);
          stops.add(to);
          open.add(new Label(label.time + time, to, trips, stops));
        }
      }
    }
  }
}
