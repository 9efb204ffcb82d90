package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.operation.Expected;
import org.safepassage.operation.Operation;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.doubt.Expectation;

/**
 * The plan made in doubt against the plan on one scenario, on the twenty generated operations: each with as many steps, then both in the
 * same scenarios, drawn by another seed, that neither has seen. Arguments: steps, seeds (1,2,3), and a file for the table if it is to be written.
 */
public final class InDoubtRuns {
  private static final int SCENARIOS = 200;
  private static final int UNSEEN = 5_000;
  private static final long UNSEEN_SEED = 4711;

  private InDoubtRuns() {}

  /** One operation: people out on the mean by the sure and by the doubtful plan, and their mean difference. */
  private record Result(String name, long seed, int plannedSure, int plannedDoubt, Mean sure, Mean doubt, Mean gain, Expected stated, double secondsSure, double secondsDoubt) {
    boolean isBetter() {
      return gain.value > 0;
    }

    double percent() {
      return 100 * gain.value / Math.max(1e-9, sure.value);
    }

    /** Two means of samples: the interval of their difference, as if drawn independently. */
    boolean isWithin() {
      return Math.abs(stated.people() - doubt.value) <= Math.hypot(stated.error(), doubt.error);
    }

    String line() {
      return String.format(
          Locale.ROOT, "| %s | %d | %+.1f %% | %.1f | %.1f | %+.1f ± %.1f | %.1f ± %.1f | %s | %d | %d | %.0f | %.0f |%n", name, seed, percent(), sure.value, doubt.value,
          gain.value, gain.error, stated.people(), stated.error(), isWithin() ? "yes" : "no", plannedSure, plannedDoubt, secondsSure, secondsDoubt);
    }
  }

  /** @param error half of the 95 % interval */
  private record Mean(double value, double error) {
    static Mean of(double[] sample) {
      double mean = Arrays.stream(sample).average().orElse(0);
      double squares = Arrays.stream(sample).map(each -> (each - mean) * (each - mean)).sum();
      return new Mean(mean, 1.96 * Math.sqrt(squares / (sample.length - 1) / sample.length));
    }
  }

  /** Prints a line for each operation, and the table to the file if one is named. */
  public static void main(String[] args) throws IOException {
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 1_500;
    long[] seeds = Arrays.stream((args.length > 1 ? args[1] : "1").split(",")).mapToLong(Long::parseLong).toArray();
    Path folders = Files.createTempDirectory("operations");
    List<Result> results = new ArrayList<>();
    for (long seed : seeds) {
      for (GeneratedOperation generated : TwentyOperations.list()) {
        results.add(measure(generated.name(), TwentyOperations.load(generated, folders), steps, seed));
        System.out.print(results.getLast().line());
      }
    }
    String page = page(results, steps, seeds);
    System.out.print(page);
    if (args.length > 2) {
      Files.writeString(Path.of(args[2]), page, StandardCharsets.UTF_8);
    }
  }

  private static Result measure(String name, Operation operation, int steps, long seed) {
    Situation situation = Situations.asOf(operation, operation.defaultAsOf(), List.of());
    long begun = System.nanoTime();
    Planned sure = OnePlanning.bySteps(situation, 1, seed, steps);
    long between = System.nanoTime();
    Planned doubt = OnePlanning.bySteps(situation, SCENARIOS, seed, steps);
    long ended = System.nanoTime();
    double[] bySure = out(situation, sure);
    double[] byDoubt = out(situation, doubt);
    double[] gain = new double[UNSEEN];
    Arrays.setAll(gain, s -> byDoubt[s] - bySure[s]);
    return new Result(
        name, seed, sure.plan().numbers().peoplePlanned(), doubt.plan().numbers().peoplePlanned(), Mean.of(bySure), Mean.of(byDoubt), Mean.of(gain),
        doubt.plan().numbers().expected().orElseThrow(), (between - begun) / 1e9, (ended - between) / 1e9);
  }

  private static double[] out(Situation situation, Planned planned) {
    return Arrays.stream(Expectation.of(situation, planned.plan(), UNSEEN_SEED, 0, UNSEEN).listPeopleOut()).asDoubleStream().toArray();
  }

  private static String page(List<Result> results, int steps, long[] seeds) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
            # Figures of planning in doubt
            Written by `benchmarks/doubt` (see [its page](../benchmarks/README.md)), not by hand. The twenty generated operations, each planned twice with %d steps:
            on one scenario, and in doubt over %d. Then both plans in the same %d scenarios by seed %d, which neither has seen: people out on the mean.
            What may go wrong besides the reports is assumed (the defaults of `policy`, [folder.md](folder.md)).

            """,
            steps, SCENARIOS, UNSEEN, UNSEEN_SEED));
    for (long seed : seeds) {
      page.append(summary(seed, results.stream().filter(result -> result.seed == seed).toList()));
    }
    page.append(
        """

        *Within*: the mean that the plan states and the mean on the unseen scenarios differ by no more than the 95 % sampling interval of their difference. Gates bear the same names in all operations, and so have the same
        draws: one seed's results are not independent of each other. Seconds on the wall, two threads, in one run on a machine that others may have used too: they say little.

        | operation (people, seed) | seed | gain | mean, one scenario | mean, in doubt | difference, with 95 % interval | stated | within | planned, one scenario | planned, in doubt | s | s |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """);
    results.forEach(result -> page.append(result.line()));
    return page.toString().replace("\r\n", "\n");
  }

  private static String summary(long seed, List<Result> results) {
    double[] shares = results.stream().mapToDouble(Result::percent).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "- Seed %d: the plan made in doubt has more people out on **%d of %d**; the median gain is %+.1f %%, the least %+.1f %%, the most %+.1f %%. Within on %d of %d.\n",
        seed, results.stream().filter(Result::isBetter).count(), results.size(), (shares[(shares.length - 1) / 2] + shares[shares.length / 2]) / 2, shares[0],
        shares[shares.length - 1], results.stream().filter(Result::isWithin).count(), results.size());
  }
}
