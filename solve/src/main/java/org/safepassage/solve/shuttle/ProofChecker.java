package org.safepassage.solve.shuttle;

import java.util.OptionalLong;

/** Verifies that nothing that brings everything finishes before a moment; it knows no search and no linear program. */
public final class ProofChecker {
  /** Beyond this a proof counts as not verified. */
  private static final int MOST_LABELS = 5_000_000;

  private static final long MOST_WORK = 2_000_000_000L;

  private ProofChecker() {}

  /** Whether the proof holds for a bound. */
  public static boolean holds(ShuttleProblem problem, long bound, ShuttleProof proof) {
    return switch (proof) {
      case ShuttleProof.ByPrices prices -> holds(problem, bound, prices);
      case ShuttleProof.ByCounting() -> new Counting(problem, bound, MOST_WORK).ask(bound) instanceof Counting.Reply.Impossible;
      case ShuttleProof.Nothing() -> bound <= 0;
    };
  }

  private static boolean holds(ShuttleProblem problem, long bound, ShuttleProof.ByPrices prices) {
    BestRoute routes = new BestRoute(problem, MOST_LABELS);
    Kinds kinds = new Kinds(problem.shuttles());
    long earned = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      OptionalLong value = routes.findValue(kinds.get(kind), prices, bound);
      if (value.isEmpty()) {
        return false;
      }
      earned += kinds.count(kind) * value.getAsLong();
    }
    return earned + worthOfRoom(problem, prices) < worthOfDemand(problem, prices);
  }

  static long worthOfDemand(ShuttleProblem problem, ShuttleProof.ByPrices prices) {
    long worth = 0;
    for (int from = 0; from < problem.sources(); from++) {
      worth += problem.demand()[from] * prices.source()[from];
    }
    return worth;
  }

  static long worthOfRoom(ShuttleProblem problem, ShuttleProof.ByPrices prices) {
    long worth = 0;
    for (int to = 0; to < problem.sinks(); to++) {
      if (problem.room()[to] != ShuttleProblem.UNLIMITED) {
        worth += problem.room()[to] * prices.sink()[to];
      }
    }
    return worth;
  }
}
