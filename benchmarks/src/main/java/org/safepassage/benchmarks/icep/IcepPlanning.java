package org.safepassage.benchmarks.icep;

import java.util.List;
import org.safepassage.solve.shuttle.ShuttleSolver;

/** Solves a problem. */
final class IcepPlanning {
  private IcepPlanning() {}

  static List<VesselRoute> plan(IcepProblem problem) {
    IcepAsShuttles translated = new IcepAsShuttles(problem);
    return translated.routes(ShuttleSolver.solve(translated.shuttles(), IcepRuns.SEED, IcepRuns.STEPS).orElseThrow().trips());
  }
}
