package org.safepassage.benchmarks;

import java.util.List;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;

/** One planning as the figures have it: on two threads, without advice, and never a plan that breaks a rule. */
public final class OnePlanning {
  public static final int THREADS = 2;

  private OnePlanning() {}

  /** Ends after so many steps. */
  public static Planned bySteps(Situation situation, int scenarios, long seed, int steps) {
    PlanRequest request = new PlanRequest(situation.asOf(), scenarios, seed, steps, List.of());
    return accepted(new Planner(situation, request, "benchmark", THREADS).planWithoutAdvice(progress -> {}, () -> false));
  }

  /** On one scenario; cools down over the time given, and ends with it. */
  public static Planned byClock(Situation situation, long seed, Allowance time) {
    PlanRequest request = new PlanRequest(situation.asOf(), 1, seed, Integer.MAX_VALUE, List.of());
    return accepted(new Planner(situation, request, "benchmark", THREADS).coolingBy(time).planWithoutAdvice(progress -> {}, time::isOver));
  }

  private static Planned accepted(Planned planned) {
    if (!planned.verdict().isAccepted()) {
      throw new IllegalStateException("a plan breaks a rule: " + planned.verdict().violations().getFirst().describe());
    }
    return planned;
  }
}
