package org.safepassage.app;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long to search: by steps, which gives the same plan always, or by seconds. */
final class Effort {
  static final int DEFAULT_STEPS = 6_000;

  /** Of a re-planning, which is to take a second. */
  static final int STEPS_OF_A_REPLAN = 100;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the search (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(names = "--steps", paramLabel = "N", description = "Steps of the search (default: " + DEFAULT_STEPS + "). Same facts, seed and steps: same bytes.")
  @Nullable Integer steps;

  @Option(names = "--seconds", paramLabel = "S", description = "Search for so many seconds instead; another run may then find another plan.")
  @Nullable Double seconds;

  @Option(names = "--threads", paramLabel = "1|2", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}); the plan is the same.")
  int threads;

  /** Refuses what makes no sense. */
  void check() {
    if (steps != null && seconds != null) {
      throw new Refusal(ExitCode.USAGE, "--steps " + steps + " and --seconds " + seconds + " together. Maybe leave one away.");
    }
    if (steps != null && steps < 1) {
      throw new Refusal(ExitCode.USAGE, "--steps " + steps + ": it must be at least 1. Maybe 500.");
    }
    if (seconds != null && !(seconds > 0)) {
      throw new Refusal(ExitCode.USAGE, "--seconds " + seconds + ": it must be more than 0. Maybe 7.5.");
    }
    checkThreads(threads);
  }

  static void checkThreads(int threads) {
    if (threads < 1 || threads > 2) {
      throw new Refusal(ExitCode.USAGE, "--threads " + threads + ": there is work for 1 or 2. Maybe 2.");
    }
  }

  /** @param byDefault if neither steps nor seconds are asked for */
  int stepsAsked(int byDefault) {
    return steps != null ? steps : seconds != null ? Integer.MAX_VALUE : byDefault;
  }

  /** From now on, the share of the seconds that is over; empty if steps are counted. */
  Optional<DoubleSupplier> startTime() {
    if (seconds == null) {
      return Optional.empty();
    }
    long began = System.nanoTime();
    double allowed = seconds * 1e9;
    return Optional.of(() -> (System.nanoTime() - began) / allowed);
  }
}
