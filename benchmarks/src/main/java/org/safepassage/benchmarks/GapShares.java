package org.safepassage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safepassage.operation.Operation;

/**
 * Whose the gap is: how much of it longer searches from other seeds close, which is the search's share, and how much they leave, which is the bound's or that of a
 * search that nobody has made. Of the 2018 example and some of the twenty; the runs are kept in the folder of {@link GapRuns}, whose own it takes over.
 */
public final class GapShares {
  /** Some of the twenty, small to large. */
  private static final List<Integer> PEOPLE = List.of(300, 1_700);

  private static final int LONG_SEEDS = 2;

  /** The plan and the best known, both against the least bound. */
  private record Shares(GapFolder.Gap plan, GapFolder.Gap best) {}

  private final GapFolder folder;
  private final int seconds;
  private final int longSeconds;

  private GapShares(GapFolder folder, int seconds, int longSeconds) {
    this.folder = folder;
    this.seconds = seconds;
    this.longSeconds = longSeconds;
  }

  /** Runs what is missing, prints a line for each operation, and writes the table. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("benchmarks/shares DIR FILE [SECONDS] [LONG_SECONDS]; maybe: benchmarks/shares /tmp/gaps docs/gap-shares.md 60 90");
      System.exit(2);
    }
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
    int longSeconds = args.length > 3 ? Integer.parseInt(args[3]) : 90;
    GapShares shares = new GapShares(GapFolder.at(Path.of(args[0])), seconds, longSeconds);
    Files.writeString(Path.of(args[1]), shares.page(), StandardCharsets.UTF_8);
  }

  private String page() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
            # Whose the gap is
            Written by `benchmarks/shares` (see [its page](../benchmarks/README.md)), not by hand: 2 threads, %s. By weight: the plan after %d seconds from seed 1, the best of it
            and of the plans after %d seconds from the seeds 1 to %d, and the least bound of all of these. The search's share is what the best is more than the plan, in percent of the bound; *left* is what
            nobody has brought out: the bound's share, or that of a search better than all of these.

            | operation | planned | best known | bound | gap | the search's share | left |
            | --- | --- | --- | --- | --- | --- | --- |
            """,
            Machine.text(), seconds, longSeconds, LONG_SEEDS));
    for (Map.Entry<String, Operation> each : operations().entrySet()) {
      String row = row(each.getKey(), measure(each.getKey(), each.getValue()));
      System.out.print(row);
      page.append(row);
    }
    return page.toString();
  }

  private Map<String, Operation> operations() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    operations.put(ExampleOperation.NAME, ExampleOperation.facts());
    TwentyOperations.list().stream()
        .filter(generated -> PEOPLE.contains(generated.people()))
        .forEach(generated -> operations.put(generated.name(), TwentyOperations.load(generated, folder.operations())));
    return operations;
  }

  private Shares measure(String name, Operation operation) throws IOException {
    List<GapFolder.Gap> all = new ArrayList<>();
    all.add(folder.measure(new GapFolder.Run(name, operation, seconds, 1)));
    for (int seed = 1; seed <= LONG_SEEDS; seed++) {
      all.add(folder.measure(new GapFolder.Run(name, operation, longSeconds, seed)));
    }
    long best = all.stream().mapToLong(GapFolder.Gap::planned).max().orElseThrow();
    long bound = all.stream().mapToLong(GapFolder.Gap::bound).min().orElseThrow();
    GapFolder.Gap plan = all.getFirst();
    return new Shares(new GapFolder.Gap(plan.people(), plan.planned(), bound), new GapFolder.Gap(plan.people(), best, bound));
  }

  private static String row(String name, Shares shares) {
    double gap = shares.plan.percent();
    double left = shares.best.percent();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.1f %% | %.1f %% | %.1f %% |\n",
        name, shares.plan.planned(), shares.best.planned(), shares.best.bound(), gap, gap - left, left);
  }
}
