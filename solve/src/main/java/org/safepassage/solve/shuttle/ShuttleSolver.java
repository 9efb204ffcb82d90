package org.safepassage.solve.shuttle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds trips of which the last ends as early as possible, and proves how early that can be.
 *
 * <pre>
 *   where everything can be tried (Counting) and room is not short: the least moment before which all can be brought
 *   else, in portions of the steps
 *     search for trips                                   (TripSearch)
 *     if nothing can finish before what was found: done  (PriceBound)
 *   the bound ← the latest moment before which prices, or trying all, prove that nothing finishes
 * </pre>
 */
public final class ShuttleSolver {
  private static final int PORTIONS = 4;
  private static final int MOST_LABELS = 200_000;
  private static final long WORK_A_STEP = 400;

  private final ShuttleProblem problem;
  private final int steps;
  private final PriceBound prices;
  private long bound;
  private ShuttleProof proof = new ShuttleProof.Nothing();

  /** Where prices are known not to prove anything. */
  private long notByPrices = Long.MAX_VALUE;

  private ShuttleSolver(ShuttleProblem problem, int steps) {
    this.problem = problem;
    this.steps = steps;
    prices = new PriceBound(problem, MOST_LABELS);
  }

  /**
   * Solves a problem; the same problem, seed and steps give the same answer.
   *
   * @param steps of the search, and a measure of how long to look for a proof
   * @return empty if no trips were found that bring everything
   */
  public static Optional<ShuttleAnswer> solve(ShuttleProblem problem, long seed, int steps) {
    return new ShuttleSolver(problem, steps).solve(seed);
  }

  private Optional<ShuttleAnswer> solve(long seed) {
    TripSearch search = new TripSearch(problem, seed, steps);
    search.improve(Math.max(1, steps / PORTIONS), 0);
    if (search.isComplete()) {
      Optional<List<List<ShuttleTrip>>> counted = count(search.best().finish());
      if (counted.isPresent()) {
        return Optional.of(answer(counted.get()));
      }
    }
    for (int portion = 1; portion < PORTIONS && !isProven(search); portion++) {
      search.improve(steps / PORTIONS, bound);
    }
    if (!search.isComplete()) {
      return Optional.empty();
    }
    if (bound < search.best().finish()) {
      raise(search.best().finish());
    }
    return Optional.of(answer(search.best().listTrips()));
  }

  private ShuttleAnswer answer(List<List<ShuttleTrip>> trips) {
    return new ShuttleAnswer(trips, FinishOf.trips(problem, trips), bound, proof);
  }

  /** Whether nothing can finish before what the search has found. */
  private boolean isProven(TripSearch search) {
    if (!search.isComplete()) {
      return false;
    }
    long finish = search.best().finish();
    show(search);
    return finish <= bound || (finish < notByPrices && proveByPrices(finish));
  }

  private void show(TripSearch search) {
    List<List<ShuttleTrip>> trips = search.best().listTrips();
    for (int v = 0; v < trips.size(); v++) {
      prices.show(v, trips.get(v));
    }
  }

  private boolean proveByPrices(long before) {
    Optional<ShuttleProof.ByPrices> found = prices.prove(before);
    if (found.isEmpty()) {
      notByPrices = Math.min(notByPrices, before);
      return false;
    }
    bound = before;
    proof = found.get();
    return true;
  }

  /** Raises the bound as far as prices, and then trying all, can. */
  private void raise(long finish) {
    long most = Math.min(finish, notByPrices);
    long less = 1; // What prices prove is mostly little less than what is found.
    while (most - less > bound && !proveByPrices(most - less)) {
      most -= less;
      less *= 2;
    }
    while (bound + 1 < most) {
      long middle = bound + (most - bound) / 2;
      most = proveByPrices(middle) ? most : middle;
    }
    raiseByCounting(finish);
  }

  /** From the finish downwards, until the answer is no or there is too much to look at. */
  private void raiseByCounting(long finish) {
    Counting counting = new Counting(problem, finish, steps * WORK_A_STEP);
    long[] moments = counting.isTooMuch() ? new long[0] : counting.listMoments();
    for (int i = moments.length; i > 0; i--) {
      long before = i == moments.length ? finish : moments[i - 1];
      if (before <= bound) {
        return;
      }
      switch (counting.ask(before)) {
        case Counting.Reply.Possible possible -> {}
        case Counting.Reply.Unknown() -> {
          return;
        }
        case Counting.Reply.Impossible() -> {
          bound = before;
          proof = new ShuttleProof.ByCounting();
          return;
        }
      }
    }
  }

  // Trying all ------------------------------------------------------------------------------------------------------------

  /** The best trips and their proof, where all can be tried and no sink's room is short. */
  private Optional<List<List<ShuttleTrip>>> count(long finish) {
    if (isRoomShort()) {
      return Optional.empty();
    }
    Counting counting = new Counting(problem, finish + 1, steps * WORK_A_STEP);
    if (counting.isTooMuch()) {
      return Optional.empty();
    }
    long[] moments = counting.listMoments();
    int impossible = -1; // Before the moment of that index.
    int possible = moments.length;
    Counting.Reply.@Nullable Possible by = null;
    while (impossible + 1 < possible) {
      int middle = (impossible + possible) >>> 1;
      switch (counting.ask(moments[middle])) {
        case Counting.Reply.Possible reply -> {
          possible = middle;
          by = reply;
        }
        case Counting.Reply.Impossible() -> impossible = middle;
        case Counting.Reply.Unknown() -> {
          return Optional.empty();
        }
      }
    }
    if (by == null) {
      return Optional.empty();
    }
    bound = moments[possible] - 1;
    proof = new ShuttleProof.ByCounting();
    return loaded(by.byCarrier());
  }

  /** Whether a sink is too small for everything, and trips to it are not counted. */
  private boolean isRoomShort() {
    long all = 0;
    for (int waiting : problem.demand()) {
      all += waiting;
    }
    for (int to = 0; to < problem.sinks(); to++) {
      if (problem.room()[to] < all && !TripCounts.isCounted(problem, to)) {
        return true;
      }
    }
    return false;
  }

  /** Something on every trip; empty if there are more trips from a source than things to bring. */
  private Optional<List<List<ShuttleTrip>>> loaded(List<TripCounts.Count> counts) {
    int[] left = problem.demand().clone();
    int[] tripsLeft = new int[problem.sources()];
    for (TripCounts.Count count : counts) {
      for (int i = 0; i < count.stops().size(); i += 2) {
        tripsLeft[count.stops().get(i)]++;
      }
    }
    List<List<ShuttleTrip>> trips = new ArrayList<>();
    for (int v = 0; v < counts.size(); v++) {
      List<ShuttleTrip> ofOne = new ArrayList<>();
      List<Integer> stops = counts.get(v).stops();
      for (int i = 0; i < stops.size(); i += 2) {
        int from = stops.get(i);
        int load = Math.min(problem.shuttles().get(v).capacity(), left[from] - --tripsLeft[from]);
        if (load < 1) {
          return Optional.empty();
        }
        left[from] -= load;
        ofOne.add(new ShuttleTrip(from, stops.get(i + 1), load));
      }
      trips.add(ofOne);
    }
    return Optional.of(trips);
  }
}
