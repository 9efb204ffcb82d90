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
 * source and with no less room, the other is not looked at; nor what the carriers to come cannot bring even at their most. "No" is
 * a proof; where {@link TripCounts} leaves rooms out, "yes" is not.
 */
final class Counting {
  /** What is left after some carriers, waiting at each source and of each sink's room, and the counts by which. */
  private record Rest(int[] left, @Nullable Rest before, TripCounts.Count by) {}

  private static final int MOST_LABELS = 20_000;

  /** How many looks making a label is worth. */
  private static final int LOOKS_A_LABEL = 20;

  private final ShuttleProblem problem;
  private final long mostWork;
  private final Kinds kinds;
  private final List<List<TripCounts.Count>> countsOfKind = new ArrayList<>();
  private final boolean isTooMuch;

  /** Looks so far, over all questions. */
  private long work;

  /** Where every trip brings one unit there are exactly as many as units: one more is not as good. */
  private final boolean isExact;

  /**
   * @param before no trip that ends at or after it is looked at by any question asked later
   * @param mostWork after how many looks, over all questions, it gives up
   */
  Counting(ShuttleProblem problem, long before, long mostWork) {
    this.problem = problem;
    this.mostWork = mostWork;
    kinds = new Kinds(problem.shuttles());
    isExact = TripCounts.bringsOneATrip(problem);
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
    List<Rest> rests = List.of(new Rest(everything(), null, nothing()));
    long[] still = mostBroughtFrom(before);
    for (int v = 0; v < problem.shuttles().size(); v++) {
      List<TripCounts.Count> counts = isExact ? endingBefore(v, before) : mostOnly(v, before);
      work += (long) rests.size() * counts.size();
      if (isTooMuch || work > mostWork) {
        return new Reply.Unknown();
      }
      rests = after(rests, counts, problem.shuttles().get(v).capacity(), still[v + 1]);
      if (!isExact) {
        work += (long) rests.size() * rests.size() / LOOKS_A_LABEL;
        if (work > mostWork) {
          return new Reply.Unknown();
        }
        rests = leastOnly(rests);
      }
      if (rests.isEmpty()) {
        return new Reply.Impossible();
      }
      Optional<Rest> done = rests.stream().filter(rest -> waiting(rest) == 0).findFirst();
      if (done.isPresent()) {
        List<TripCounts.Count> counted = listCounts(done.get(), v);
        return new Reply.Possible(isExact ? counted : fewest(counted, before));
      }
    }
    return new Reply.Impossible();
  }

  private int[] everything() {
    int[] left = Arrays.copyOf(problem.demand(), problem.sources() + problem.sinks());
    System.arraycopy(problem.room(), 0, left, problem.sources(), problem.sinks());
    return left;
  }

  private TripCounts.Count nothing() {
    return new TripCounts.Count(TripCounts.nowhere(problem), 0, List.of());
  }

  private int waiting(Rest rest) {
    return waiting(rest.left);
  }

  private int waiting(int[] left) {
    int sum = 0;
    for (int from = 0; from < problem.sources(); from++) {
      sum += left[from];
    }
    return sum;
  }

  /** For each carrier in turn the fewest trips that are enough beside what the others make. */
  private List<TripCounts.Count> fewest(List<TripCounts.Count> chosen, long before) {
    List<TripCounts.Count> fewest = new ArrayList<>(chosen);
    for (int v = 0; v < fewest.size(); v++) {
      TripCounts.Count needed = needed(fewest, v);
      fewest.set(
          v,
          countsOfKind.get(kinds.kindOf(v)).stream()
              .filter(count -> count.end() < before && count.doesAsMuchAs(needed, problem.sources()))
              .min(Comparator.<TripCounts.Count>comparingInt(count -> Arrays.stream(count.trips()).sum()).thenComparingLong(TripCounts.Count::end))
              .orElseThrow());
    }
    return fewest;
  }

  /** What a carrier must do for all to be brought if the others do as chosen, with the room that they leave. */
  private TripCounts.Count needed(List<TripCounts.Count> chosen, int shuttle) {
    int[] left = everything();
    for (int v = 0; v < chosen.size(); v++) {
      if (v != shuttle) {
        take(left, chosen.get(v), problem.shuttles().get(v).capacity());
      }
    }
    for (int from = 0; from < problem.sources(); from++) {
      left[from] = Math.ceilDiv(left[from], problem.shuttles().get(shuttle).capacity());
    }
    return new TripCounts.Count(left, 0, List.of());
  }

  /** Takes what a carrier brings from what waits, and from rooms; false if these are too small. */
  private boolean take(int[] left, TripCounts.Count count, int capacity) {
    boolean fits = true;
    for (int from = 0; from < problem.sources(); from++) {
      fits &= !isExact || left[from] >= count.trips()[from];
      left[from] = Math.max(0, left[from] - count.trips()[from] * capacity);
    }
    for (int at = problem.sources(); at < left.length; at++) {
      left[at] -= count.trips()[at];
      fits &= left[at] >= 0;
    }
    return fits;
  }

  private List<TripCounts.Count> listCounts(Rest rest, int last) {
    List<TripCounts.Count> counts = new ArrayList<>();
    for (Rest each = rest; each != null && each.before != null; each = each.before) {
      counts.addFirst(each.by);
    }
    for (int v = last + 1; v < problem.shuttles().size(); v++) {
      counts.add(nothing());
    }
    return counts;
  }

  private List<TripCounts.Count> endingBefore(int shuttle, long before) {
    return countsOfKind.get(kinds.kindOf(shuttle)).stream().filter(count -> count.end() < before).toList();
  }

  /** Counts of a carrier that end before a moment, without those that another has at least as many trips as from every source. */
  private List<TripCounts.Count> mostOnly(int shuttle, long before) {
    List<TripCounts.Count> most = new ArrayList<>();
    List<TripCounts.Count> ordered = new ArrayList<>(endingBefore(shuttle, before));
    ordered.sort(Comparator.comparingInt(count -> -count.stops().size()));
    for (TripCounts.Count count : ordered) {
      if (most.stream().noneMatch(other -> other.doesAsMuchAs(count, problem.sources()))) {
        most.add(count);
      }
    }
    return most;
  }

  /** For each carrier the most that it and those after it can bring, wherever it waits. */
  private long[] mostBroughtFrom(long before) {
    long[] still = new long[problem.shuttles().size() + 1];
    for (int v = still.length - 2; v >= 0; v--) {
      long most = endingBefore(v, before).stream().mapToLong(count -> count.stops().size() / 2).max().orElse(0);
      still[v] = still[v + 1] + most * problem.shuttles().get(v).capacity();
    }
    return still;
  }

  private List<Rest> after(List<Rest> rests, List<TripCounts.Count> counts, int capacity, long still) {
    Map<List<Integer>, Rest> next = new HashMap<>();
    int[] left = new int[problem.sources() + problem.sinks()];
    for (Rest rest : rests) {
      for (TripCounts.Count count : counts) {
        System.arraycopy(rest.left, 0, left, 0, left.length);
        if (take(left, count, capacity) && waiting(left) <= still) {
          next.putIfAbsent(Arrays.stream(left).boxed().toList(), new Rest(left.clone(), rest, count));
        }
      }
    }
    return new ArrayList<>(next.values());
  }

  private List<Rest> leastOnly(List<Rest> rests) {
    rests.sort(Comparator.<Rest>comparingInt(this::waiting).thenComparing(rest -> rest.left, Arrays::compare));
    List<Rest> least = new ArrayList<>();
    for (Rest rest : rests) {
      if (least.stream().noneMatch(other -> isNoMoreThan(other.left, rest.left))) {
        least.add(rest);
      }
    }
    return least;
  }

  /** No more waits at any source, and there is no less room. */
  private boolean isNoMoreThan(int[] one, int[] other) {
    for (int i = 0; i < one.length; i++) {
      if (i < problem.sources() ? one[i] > other[i] : one[i] < other[i]) {
        return false;
      }
    }
    return true;
  }
}
