package org.safepassage.benchmarks.bep;

import java.util.List;
import org.safepassage.solve.shuttle.ShuttleSolver;

/** Solves a problem. */
final class BepPlanning {
  private BepPlanning() {}

  static List<BusRoute> plan(BepProblem problem) {
    return BepAsShuttles.routes(problem, ShuttleSolver.solve(BepAsShuttles.of(problem), BepRuns.SEED, BepRuns.STEPS).orElseThrow().trips());
  }
}
