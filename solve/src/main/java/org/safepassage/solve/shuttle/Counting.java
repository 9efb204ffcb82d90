package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries everything: whether the carriers can bring all that waits before a moment, by {@linkplain TripCounts what each can make
 * until then}, one carrier after another over what would be left waiting. Of two amounts left, one no more than the other at every
 * source, the other is not looked at. Sinks' room is left out: "no" is a proof, "yes" is one only where room is not short.
 */
final class Counting {
  /** What is left waiting after some carriers, and the counts by which. */
  private record Rest(int[] left, @Nullable Rest before, TripCounts.Count by) {}

  private static final int MOST_LABELS = 1_000_000;

  /** How many looks making a label is worth. */
  private static final int LOOKS_A_LABEL = 20;

  private final ShuttleProblem problem;
  private final long mostWork;
  private final Kinds kinds;
  private final List<List<TripCounts.Count>> countsOfKind = new ArrayList<>();
  private final boolean isTooMuch;

  /**
   * @param before no trip that ends at or after it is looked at by any question asked later
   * @param mostWork after how many looks it gives up
   */
  Counting(ShuttleProblem problem, long before, long mostWork) {
    this.problem = problem;
    this.mostWork = mostWork;
    kinds = new Kinds(problem.shuttles());
    boolean gaveUp = false;
    for (int kind = 0; kind < kinds.size() && !gaveUp; kind++) {
      Optional<List<TripCounts.Count>> counts = TripCounts.list(problem, kinds.get(kind), before, (int) Math.min(MOST_LABELS, mostWork / LOOKS_A_LABEL));
      gaveUp = counts.isEmpty();
      countsOfKind.add(counts.orElse(List.of()));
    }
    isTooMuch = gaveUp;
  }

  /** Whether there were more trips than could be listed: then nothing can be asked. */
  boolean isTooMuch() {
    return isTooMuch;
  }

  /** The moments just after which one carrier more could have made some trips: only there the answer can change. */
  long[] listMoments() {
    return countsOfKind.stream().flatMap(List::stream).mapToLong(count -> count.end() + 1).distinct().sorted().toArray();
  }

  /** What came of a question. */
  sealed interface Reply {
    /** By these counts, one for each carrier. */
    record Possible(List<TripCounts.Count> byCarrier) implements Reply {}

    record Impossible() implements Reply {}

    /** There was too much to look at. */
    record Unknown() implements Reply {}
  }

  /** Whether everything can be brought before a moment. */
  Reply ask(long before) {
    if (before <= 0) {
      return new Reply.Impossible();
    }
    List<Rest> rests = List.of(new Rest(problem.demand(), null, new TripCounts.Count(new int[0], 0, List.of())));
    long work = 0;
    for (int v = 0; v < problem.shuttles().size(); v++) {
      List<TripCounts.Count> counts = mostOnly(v, before);
      work += (long) rests.size() * counts.size();
      if (isTooMuch || work > mostWork) {
        return new Reply.Unknown();
      }
      rests = leastOnly(after(rests, counts, problem.shuttles().get(v).capacity()));
      work += (long) rests.size() * Math.min(rests.size(), 1000);
      if (Arrays.stream(rests.getFirst().left).sum() == 0) {
        return new Reply.Possible(fewest(listCounts(rests.getFirst(), v), before));
      }
    }
    return new Reply.Impossible();
  }

  /** For each carrier in turn the fewest trips that are enough beside what the others make. */
  private List<TripCounts.Count> fewest(List<TripCounts.Count> chosen, long before) {
    List<TripCounts.Count> fewest = new ArrayList<>(chosen);
    for (int v = 0; v < fewest.size(); v++) {
      int[] needed = needed(fewest, v);
      fewest.set(
          v,
          countsOfKind.get(kinds.kindOf(v)).stream()
              .filter(count -> count.end() < before && isAtLeast(count.trips(), needed))
              .min(Comparator.<TripCounts.Count>comparingInt(count -> Arrays.stream(count.trips()).sum()).thenComparingLong(TripCounts.Count::end))
              .orElseThrow());
    }
    return fewest;
  }

  private int[] needed(List<TripCounts.Count> chosen, int shuttle) {
    int[] left = problem.demand().clone();
    for (int v = 0; v < chosen.size(); v++) {
      for (int from = 0; from < left.length && v != shuttle; from++) {
        left[from] -= chosen.get(v).trips()[from] * problem.shuttles().get(v).capacity();
      }
    }
    return Arrays.stream(left).map(waiting -> Math.max(0, Math.ceilDiv(waiting, problem.shuttles().get(shuttle).capacity()))).toArray();
  }

  private List<TripCounts.Count> listCounts(Rest rest, int last) {
    List<TripCounts.Count> counts = new ArrayList<>();
    for (Rest each = rest; each != null && each.before != null; each = each.before) {
      counts.addFirst(each.by);
    }
    for (int v = last + 1; v < problem.shuttles().size(); v++) {
      counts.add(new TripCounts.Count(new int[problem.sources()], 0, List.of()));
    }
    return counts;
  }

  /** Counts of a carrier that end before a moment, without those that another has at least as many trips as from every source. */
  private List<TripCounts.Count> mostOnly(int shuttle, long before) {
    List<TripCounts.Count> most = new ArrayList<>();
    List<TripCounts.Count> ordered = new ArrayList<>(countsOfKind.get(kinds.kindOf(shuttle)).stream().filter(count -> count.end() < before).toList());
    ordered.sort(Comparator.comparingInt(count -> -Arrays.stream(count.trips()).sum()));
    for (TripCounts.Count count : ordered) {
      if (most.stream().noneMatch(other -> isAtLeast(other.trips(), count.trips()))) {
        most.add(count);
      }
    }
    return most;
  }

  private static boolean isAtLeast(int[] more, int[] less) {
    for (int i = 0; i < more.length; i++) {
      if (more[i] < less[i]) {
        return false;
      }
    }
    return true;
  }

  private static List<Rest> after(List<Rest> rests, List<TripCounts.Count> counts, int capacity) {
    Map<List<Integer>, Rest> next = new HashMap<>();
    for (Rest rest : rests) {
      for (TripCounts.Count count : counts) {
        int[] left = new int[rest.left.length];
        for (int from = 0; from < left.length; from++) {
          left[from] = Math.max(0, rest.left[from] - count.trips()[from] * capacity);
        }
        next.putIfAbsent(Arrays.stream(left).boxed().toList(), new Rest(left, rest, count));
      }
    }
    return new ArrayList<>(next.values());
  }

  private static List<Rest> leastOnly(List<Rest> rests) {
    rests.sort(Comparator.<Rest>comparingInt(rest -> Arrays.stream(rest.left).sum()).thenComparing(rest -> rest.left, Arrays::compare));
    List<Rest> least = new ArrayList<>();
    for (Rest rest : rests) {
      if (least.stream().noneMatch(other -> isAtLeast(rest.left, other.left))) {
        least.add(rest);
      }
    }
    return least;
  }
}
